import type { Mention } from "../mentions/mention.js";
import type { View } from "./view.js";

/** Somebody who takes part, as printed. */
export interface Participant {
  readonly mention: Mention;
  /** A firm that the lists tell by its name alone. */
  readonly firm: boolean;
  /** "Korean companies": a country of which the text says only that some of its people took part. */
  readonly adjective: boolean;
  /** The country of the firms listed ("Korean companies such as …"). */
  readonly area: string | null;
}

const set = (words: string) => new Set(words.split(" "));
const FIRMS = set(
  "companies company manufacturers firms makers enterprises corporations groups institutions organizations conglomerates businesses exporters importers partners startups players investors automakers chipmakers institutes universities agencies associations leaders participants members attendees customers buyers",
);
const TOPICS = set(
  "areas fields sectors products issues topics technologies industries items matters challenges measures agenda goods projects subjects cooperation minerals themes",
);
const OUT = set(
  "of in at on under for to into over about regarding following after through via during as amid since concerning against toward towards upon",
);

/**
 * Who takes part, by the words in `[from, to)`: those who stand there when `open`, else those behind "with", "between",
 * "including" and the like. What other prepositions lead to takes no part. `not` is the event's own name.
 */
export function participantsIn(
  v: View,
  from: number,
  to: number,
  open: boolean,
  not: { readonly first: number; readonly last: number } | null = null,
): Participant[] {
  const found: Participant[] = [];
  let inside = open;
  let base = open;
  let firms = false;
  let listArea: string | null = null;
  // "organizations in countries such as Canada": not the country itself.
  let ofCountries = false;
  // Within brackets commas part no list: "(MOTIR, Minister Kim)" goes with the name before it.
  let bracket = -1;
  let outside = open;
  for (let i = from; i < to; ) {
    if (v.word(i) === "(") {
      bracket = i;
      outside = inside;
    } else if (v.word(i) === ")" && bracket >= 0) {
      bracket = -1;
      inside = outside;
    }
    if (not && i >= not.first && i < not.last) {
      i = not.last;
      inside = open && base;
      continue;
    }
    if (v.quoted(i)) {
      i++;
      continue;
    }
    const m = v.mentions.find(({ first }) => first === i);
    const withLast = m ? -1 : v.role("with", i);
    if (withLast > 0 && !(v.word(i) === "from" && !inside)) {
      const such = /^(?:including|such|like|involving|comprising|consisting|bringing|brought)$/.test(
        v.word(i),
      );
      if (such && isTopic(v, i)) inside = false;
      else {
        inside = true;
        base = true;
        firms = such && tellsFirms(v, i, withLast);
        listArea = firms ? areaBefore(v, i) : null;
        ofCountries =
          such &&
          /^(?:countries|nations|economies|members)$/.test(v.word(i - 1)) &&
          /^(?:in|from|of)$/.test(v.word(i - 2));
      }
      if (
        v.word(i) === "by" &&
        !/^(?:respectively|hosted|held|organized|organised|chaired|attended|led|headed|signed|joined|accompanied|sponsored|jointly|represented|opened|moderated|announced|convened)$/.test(
          v.word(i - 1),
        )
      )
        inside = false;
      i = withLast;
      continue;
    }
    if (m) {
      const previous = found.at(-1)?.mention;
      // "Deputy Prime Minister and Minister for Trade": a second office; ", Singapore": whose minister it is.
      if (
        m.type === "person" &&
        m.name === null &&
        previous?.type === "person" &&
        previous.last === m.first - 1 &&
        v.word(m.first - 1) === "and"
      ) {
        i = m.last;
        continue;
      }
      // "Vice Minister Li Fei of China": whose minister it is.
      const of = v.word(m.first - 1) === "the" ? m.first - 2 : m.first - 1;
      if (m.type === "area" && v.word(of) === "of" && previous?.type === "person" && previous.last === of) {
        const last = found.at(-1)!;
        if (last.mention.area === null) found[found.length - 1] = { ...last, area: m.area };
        i = m.last;
        continue;
      }
      if (
        m.type === "area" &&
        v.word(m.first - 1) === "," &&
        v.area(m.first)?.value.use === "name" &&
        behindOffice(v, m.first - 1)
      ) {
        const last = found.at(-1);
        if (last && last.mention.type === "person" && last.mention.area === null)
          found[found.length - 1] = { ...last, area: m.area };
        i = m.last;
        continue;
      }
      const taken = inside && v.word(m.last) !== "'s" && !(v.isPossessive(m.last) && m.type !== "person");
      const part = taken ? participant(v, m, firms && listed(v, m.first), listArea) : null;
      if (part) found.push(ofCountries && m.type === "area" ? { ...part, adjective: true } : part);
      if (
        m.type === "person" &&
        m.name === null &&
        inside &&
        /^(?:representatives|officials|leaders|executives|ministers|members|delegations?)$/.test(
          v.word(m.last - 1),
        )
      )
        base = true;
      i = m.last;
      continue;
    }
    const text = v.word(i);
    if (bracket >= 0 && text === ",") {
      i++;
      continue;
    }
    if (text === "," || text === "and" || text === ";" || text === "as") {
      if (text === "as" && v.word(i + 1) === "well") {
        i += 3;
        inside = base;
        continue;
      }
      inside = base;
    } else if (OUT.has(text) && !(inside && text === "of" && v.mentionAt(i + 1)?.type === "area"))
      inside = false;
    i++;
  }
  return withoutBodies(v, found);
}

/** Whether a name stands as an item of a list: behind a comma, "and", or the words that open it. */
const listed = (v: View, i: number): boolean =>
  /^(?:,|and|as|including|like|;|the|with|of)$/.test(v.word(i - 1));

function participant(v: View, m: Mention, firms: boolean, listArea: string | null): Participant | null {
  const base = { mention: m, firm: false, adjective: false, area: null };
  switch (m.type) {
    case "person":
      if (PLURAL_OFFICE.test(m.role ?? "")) return null;
      if (m.name === null && !SINGLE_OFFICE.test(m.role ?? "")) return null;
      return base;
    case "area": {
      const adjective = v.area(m.first)?.value.use === "adjective";
      return { ...base, adjective };
    }
    case "organization":
      // Letters alone may be anything ("AI", "OLED"): a body is told in words, or known.
      if (firms && !m.known) return { ...base, firm: true, area: listArea };
      return m.known || m.abbreviation || /\s/.test(m.name ?? "") || ownerBefore(v, m.first) !== null
        ? { ...base, area: ownerBefore(v, m.first) }
        : null;
    case "name":
      return firms ? { ...base, firm: true, area: listArea } : null;
    default:
      return null;
  }
}

/** "Indonesia's Ministry of Energy": whose it is. */
function ownerBefore(v: View, i: number): string | null {
  if (!v.isPossessive(i - 1)) return null;
  for (let k = i - 2; k >= v.first && k > i - 6; k--) {
    const area = v.area(k);
    if (area && area.last === i - 1) return area.value.code;
  }
  return null;
}

/** Whether what stands before a comma is an office, or a place whose country follows. */
function behindOffice(v: View, comma: number): boolean {
  const m = v.mentions.filter(({ last }) => last <= comma).at(-1);
  const last =
    m && /^(?:province|city|state|prefecture|region|district)$/.test(v.word(m.last)) ? m.last + 1 : m?.last;
  return (
    m !== undefined &&
    last === comma &&
    (m.type === "place" ||
      (m.type === "person" && m.role !== null) ||
      (m.type === "name" && v.known(m.first)?.value.type === "place"))
  );
}

const PLURAL_OFFICE =
  /^(?:representatives|officials|leaders|executives|ministers|members|experts|delegates)\b/i;

const SINGLE_OFFICE = /(?:minister|president|secretary|chairman|governor|ambassador|director)\b(?!s)/i;

/** A body whose head stands in brackets behind it is told by the head; one that is "under" another by itself. */
function withoutBodies(v: View, found: readonly Participant[]): Participant[] {
  return found.filter(({ mention: m }, k) => {
    const next = found[k + 1]?.mention;
    if (m.type !== "organization" || next?.type !== "person") return true;
    return !(
      next.organization === m.name &&
      next.first <= m.last + 1 &&
      (v.word(m.last) === "(" || v.word(m.last) === ",")
    );
  });
}

function tellsFirms(v: View, i: number, last: number): boolean {
  for (let k = i - 1; k > i - 5 && k >= v.first; k--) if (FIRMS.has(v.word(k))) return true;
  for (let k = last; k < last + 4; k++) if (FIRMS.has(v.word(k))) return true;
  return false;
}

function isTopic(v: View, i: number): boolean {
  for (let k = i - 1; k > i - 4 && k >= v.first; k--) if (TOPICS.has(v.word(k))) return true;
  return false;
}

function areaBefore(v: View, i: number): string | null {
  for (let k = i - 1; k > i - 6 && k >= v.first; k--) {
    const area = v.area(k);
    if (area?.value.use === "adjective") return area.value.code;
  }
  return null;
}

const PEOPLE_MOST = 8;

/** How many people came: "around 200 participants", "more than 1,500 people from 40 countries". */
export function attendanceIn(v: View, from: number, to: number): number | null {
  for (let i = from; i < to; i++) {
    const t = v.chart.tokens;
    if (t.type[i] !== 2 || t.decimals[i] !== 0 || t.value[i]! < 10 || v.isMoney(i - 1)) continue;
    if (t.value[i]! >= 1990 && t.value[i]! <= 2100 && v.chart.longest(i, YEAR)) continue;
    for (let k = i + 1; k < i + PEOPLE_MOST && k < to; k++) {
      if (v.role("people", k) > 0) {
        // "200 Korean companies and officials" counts companies first.
        return t.value[i]!;
      }
      if (
        /^(?:companies|countries|firms|projects|mous|booths|percent|billion|million|trillion|areas|items|sites|%|\)|;|“|”|nations|economies|years|days|months|members)$/.test(
          v.word(k),
        )
      )
        break;
      if (v.isPreposition(k)) break;
    }
  }
  return null;
}

import { YEAR } from "../../chart/kinds.js";
