import { AREA, type AreaEntry, CURRENCY } from "../../chart/kinds.js";
import { lexicon } from "../../lexicon/index.js";
import type { Cursor } from "./cursor.js";
import type { Name } from "./items.js";
import { AND, CLOSE, COMMA, INCLUDING, MEMBERS, OPEN, PEOPLE, PLUS } from "./words.js";

/** Territories that are counted with another country's trade, where a text says so. */
const COUNTED_WITH = new Set(["HK", "MO", "TW", "LI", "MC", "PR", "SM", "VA"]);

/** The area that begins at a token, with what counts to it: "European countries", "China, including Hong Kong and Macao". */
export function areaAt(c: Cursor, i: number): Name | null {
  const span = c.longest(i, AREA);
  // "US $ 7.65 billion" names no country.
  if (!span || c.chart.has(i, CURRENCY)) return null;
  const { code, use, group } = span.value as AreaEntry;
  const name: Name = {
    dimension: "area",
    value: code,
    unknown: false,
    adjective: use === "adjective",
    last: span.last,
  };
  let k = span.last;
  if (group) while (MEMBERS.has(c.word(k))) k++;
  if (k === span.last && PEOPLE.has(c.word(k))) k++;
  if (k > span.last) return { ...name, adjective: false, last: k };
  return group && !code.includes("+")
    ? withTerritories(c, name)
    : (withNeighbours(c, name) ?? withTerritories(c, name));
}

const NEIGHBOURS = new Set(["neighbors", "neighbours", "neighboring", "neighbouring"]);
for (const word of NEIGHBOURS) lexicon.vocabulary.intern(word);

/** "China and its neighbors (Hong Kong, Singapore, Taiwan and Malaysia)": several counted as one, each named in the bracket. */
function withNeighbours(c: Cursor, name: Name): Name | null {
  let k = name.last;
  if (c.word(k) !== AND) return null;
  k++;
  if (/^(?:its|the)$/.test(c.word(k)?.text ?? "")) k++;
  // "China and other regions (including Hong Kong, Singapore, Taiwan and Malaysia)"
  const other =
    c.word(k)?.text === "other" && /^(?:regions|countries|economies)$/.test(c.word(k + 1)?.text ?? "");
  if (!other && !NEIGHBOURS.has(c.word(k)?.text ?? "")) return null;
  k++;
  if (/^(?:countries|economies|regions)$/.test(c.word(k)?.text ?? "")) k++;
  if (c.word(k) !== OPEN) return null;
  const codes = new Set([name.value]);
  for (k++; c.word(k) !== CLOSE; k++) {
    if (k >= c.limit) return null;
    const area = c.longest(k, AREA);
    if (!area) continue;
    codes.add(area.value.code);
    k = area.last - 1;
  }
  return { ...name, adjective: false, value: [...codes].join("+"), last: k + 1 };
}

function withTerritories(c: Cursor, name: Name): Name {
  let k = name.last;
  // "China including Hong Kong", listed as one, "and Macao"
  if (name.value.includes("+")) {
    const more = c.word(k) === AND ? c.longest(k + 1, AREA) : null;
    return more && COUNTED_WITH.has(more.value.code)
      ? { ...name, value: `${name.value}+${more.value.code}`, last: more.last }
      : name;
  }
  // "the EU together with the UK"
  if (c.word(k)?.text === "together" && c.word(k + 1)?.text === "with") {
    const other = c.longest(c.word(k + 2)?.text === "the" ? k + 3 : k + 2, AREA);
    return other ? { ...name, value: `${name.value}+${other.value.code}`, last: other.last } : name;
  }
  const open = c.word(k) === OPEN;
  if (open || c.word(k) === COMMA) k++;
  if (c.word(k) !== INCLUDING && c.word(k) !== PLUS && !/^incl$/.test(c.word(k)?.text ?? "")) return name;
  k++;
  const codes = [name.value];
  for (;;) {
    const area = c.longest(k, AREA);
    if (!area || !COUNTED_WITH.has(area.value.code)) break;
    codes.push(area.value.code);
    k = area.last;
    if (c.word(k) === AND || c.word(k) === COMMA) k++;
    else break;
  }
  if (codes.length === 1) return name;
  if (open && c.word(k) === CLOSE) k++;
  return { ...name, value: codes.join("+"), last: k };
}
