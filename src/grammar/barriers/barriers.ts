import { PRODUCT } from "../../chart/kinds.js";
import { subjectOf } from "../happenings/parts.js";
import { clauseStart, verbAt } from "../happenings/verbs.js";
import type { View } from "../happenings/view.js";
import type { Participant } from "../happenings/who.js";

/** A problem at a border that a sentence tells of, before what it leaves open is filled from elsewhere. */
export interface Hurdle {
  readonly rule: string;
  readonly first: number;
  readonly last: number;
  /** Tokens of what it is about. */
  readonly subject: readonly [number, number];
  /** Who raised it; `null` where the words do not say. */
  readonly by: readonly Participant[];
  readonly raised: boolean;
  readonly pronoun: boolean;
  /** The country whose measure it is, where the words name it. */
  readonly area: string | null;
  readonly products: readonly string[];
  readonly resolved: boolean;
  readonly resolution: readonly [number, number] | null;
}

/** Finds the obstacles that a sentence tells of. */
export function hurdlesIn(v: View): Hurdle[] {
  for (let i = v.first; i < v.limit; i++) {
    if (v.quoted(i)) continue;
    const found = ended(v, i) ?? faced(v, i) ?? raised(v, i) ?? asked(v, i);
    if (found && found.length > 0) {
      // "conveyed concerns regarding A and called for B": each verb has its own.
      const more = raisedBehind(v, found);
      return more ? [...found, ...more] : found;
    }
  }
  return [];
}

function raisedBehind(v: View, found: readonly Hurdle[]): Hurdle[] | null {
  const from = Math.max(...found.map(({ last }) => last));
  for (let i = from; i < v.limit; i++) {
    if (v.quoted(i)) continue;
    const more = raised(v, i) ?? asked(v, i);
    if (more && more.length > 0) return more;
  }
  return null;
}

/** "raised concerns regarding the lack of … and the circulation of …". */
function raised(v: View, i: number): Hurdle[] | null {
  const verb = verbAt(v, "raise", i);
  if (!verb || verb.voice === "infinitive" || verb.voice === "passive") return null;
  const noun = find(v, "concern", verb.last, Math.min(v.limit, verb.last + 14));
  if (noun < 0) return null;
  const link = find(v, "about", noun, Math.min(v.limit, noun + 12));
  if (link < 0) return null;
  return items(v, "raised-concerns", i, v.role("about", link));
}

/** "called for the easing of its certification requirements", "urged Vietnam to lift the ban". */
function asked(v: View, i: number): Hurdle[] | null {
  const verb = verbAt(v, "ask", i);
  if (!verb || verb.voice === "infinitive" || verb.voice === "passive") return null;
  const remedy = find(v, "remedy", verb.last, Math.min(v.limit, verb.last + 14));
  if (remedy < 0) return null;
  const obstacle = find(v, "obstacle", remedy + 1, Math.min(v.limit, remedy + 16));
  if (obstacle < 0) return null;
  const from = /^(?:of|to|on|in|for)$/.test(v.word(remedy + 1)) ? remedy + 2 : remedy + 1;
  return items(v, "asked-for-remedy", i, from, true);
}

const find = (v: View, role: string, from: number, to: number): number => {
  for (let k = from; k < to; k++) {
    if (/^[;.]$/.test(v.word(k))) return -1;
    if (v.role(role, k) > 0 && !v.quoted(k)) return k;
  }
  return -1;
};

/** The items of a list of obstacles: each runs from the raising words to its own end. */
function items(v: View, rule: string, at: number, from: number, own = false): Hurdle[] {
  const end = clauseEnd(v, from);
  const start = clauseStart(v, at);
  const by = subjectOf(v, start, at, null);
  const cuts: [number, number][] = [];
  let first = from;
  for (let k = from; k <= end; k++) {
    const text = v.word(k);
    const cut =
      k === end ||
      ((text === "and" || text === "," || text === ";") &&
        holds(v, first, k) &&
        startsItem(v, text === "," && v.word(k + 1) === "and" ? k + 2 : k + 1, end));
    if (!cut) continue;
    const f = /^(?:the|its|their)$/.test(v.word(first)) ? first + 1 : first;
    if (k > f && holds(v, f, k)) cuts.push([f, k]);
    first = text === "," && v.word(k + 1) === "and" ? k + 2 : k + 1;
    k = Math.max(k, first - 1);
  }
  const shared = cuts.map(([f, l]) => areaIn(v, f, l)).find((a) => a !== null) ?? null;
  void own;
  return cuts.map(([f, l]) => ({
    rule,
    first:
      by.length > 0 && by[0]!.mention.first >= start && gapless(v, by[0]!.mention.last, at)
        ? by[0]!.mention.first
        : at,
    last: l,
    subject: [f, l] as const,
    by,
    raised: true,
    pronoun: by.length === 0,
    area: areaIn(v, f, l) ?? shared ?? areaIn(v, at, f),
    products: productsIn(v, f, l),
    resolved: false,
    resolution: null,
  }));
}

const gapless = (v: View, from: number, to: number): boolean => {
  for (let k = from; k < to; k++)
    if (!v.isAdverb(k) && !/^(?:has|have|had|will)$/.test(v.word(k))) return false;
  return true;
};

const holds = (v: View, from: number, to: number): boolean => v.has("obstacle", from, to);

/** Whether a further item begins here: a noun phrase that holds an obstacle of its own. */
function startsItem(v: View, from: number, end: number): boolean {
  for (let k = from; k < Math.min(end, from + 9); k++) {
    const text = v.word(k);
    if (/^[,;]$/.test(text)) return false;
    if (
      v.role("obstacle", k) > 0 ||
      /^(?:program|programme|scheme|system|practice|practices|policy)$/.test(text)
    )
      return k > from - 1 && !/^(?:called|asked|requested|urged|expressed)$/.test(v.word(from));
    if (/^(?:called|asked|requested|urged|expressed|stressed|emphasized|proposed|suggested)$/.test(text))
      return false;
  }
  return false;
}

function clauseEnd(v: View, from: number): number {
  for (let k = from; k < v.limit; k++) {
    const text = v.word(k);
    if (text === "." && k === v.limit - 1) return k;
    if (/^(?:;|which|while|where|so|because)$/.test(text) && !v.mentionAt(k))
      return v.word(k - 1) === "," ? k - 1 : k;
    if ((text === "," || text === "and") && /^(?:and)?$/.test("")) {
      const n = v.word(k + 1) === "and" ? k + 2 : k + 1;
      if (
        /^(?:called|asked|requested|urged|expressed|stressed|emphasized|proposed|suggested|sought|agreed|while|hoping|along)$/.test(
          v.word(n),
        )
      )
        return k;
    }
  }
  return v.limit;
}

/** The country whose measure it is: "the UK's …", "… in Kazakhstan", "the Indian government". */
function areaIn(v: View, from: number, to: number): string | null {
  let found: string | null = null;
  for (let k = Math.max(v.first, from - 1); k < to; k++) {
    const area = v.area(k);
    if (!area) continue;
    if (v.isPossessive(area.last)) return area.value.code;
    const adjective = area.value.use === "adjective";
    // "counterfeit Korean home appliances": whose goods they are, not whose border.
    if (
      adjective &&
      !/^(?:government|authorities|side|customs|regulations|measures|ministry|steel|market|law)$/.test(
        v.word(area.last),
      )
    )
      continue;
    if (!adjective && /^(?:from|of)$/.test(v.word(k - 1))) continue;
    found ??= area.value.code;
  }
  return found;
}

function productsIn(v: View, from: number, to: number): string[] {
  const found: string[] = [];
  for (let k = from; k < to; ) {
    const span = v.chart.longest(k, PRODUCT);
    if (span && span.last <= to) {
      if (!found.includes(span.value.slug)) found.push(span.value.slug);
      k = span.last;
    } else k++;
  }
  return found;
}

/** "exports of home appliances faced customs delays due to …, but the issue was resolved … by adopting …". */
function faced(v: View, i: number): Hurdle[] | null {
  const verb = verbAt(v, "face", i);
  if (!verb || verb.voice === "infinitive") return null;
  const trouble = find(v, "trouble", verb.last, Math.min(v.limit, verb.last + 6));
  if (trouble < 0) return null;
  const end = clauseEnd(v, verb.last);
  let last = trouble + 1;
  let ends = -1;
  for (let k = trouble + 1; k < end; k++) {
    if (/^(?:but|however|although|and)$/.test(v.word(k)) && find(v, "end", k, end) > 0) {
      ends = find(v, "end", k, end);
      break;
    }
    last = k + 1;
  }
  if (!v.has("obstacle", verb.last, last)) return null;
  while (/^[,.]$/.test(v.word(last - 1))) last--;
  const start = leadStart(v, i);
  return [
    {
      rule: "faced-trouble",
      first: start,
      last: ends > 0 ? trimEnd(v, end) : last,
      subject: [verb.last, last],
      by: [],
      raised: false,
      pronoun: false,
      area: areaIn(v, verb.last, last),
      products: productsIn(v, start, last),
      resolved: ends > 0,
      resolution: ends > 0 ? resolutionIn(v, ends, trimEnd(v, end)) : null,
    },
  ];
}

const trimEnd = (v: View, end: number): number => (v.word(end - 1) === "." ? end - 1 : end);

const leadStart = (v: View, at: number): number => {
  const start = clauseStart(v, at);
  // "For example, in March this year, exports …".
  return v.word(start) === "for" && /^(?:example|instance)$/.test(v.word(start + 1)) ? start + 3 : start;
};

/** What ended it: "by adopting …", else the verb with its object. */
function resolutionIn(v: View, at: number, end: number): readonly [number, number] {
  for (let k = end - 1; k > at; k--)
    if (v.word(k) === "by" && /ing$/.test(v.word(k + 1))) return [k + 1, end];
  return [at, end];
}

/** "has amended the rule, which kept out all sheep meat", "lifted its ban on Korean chicken". */
function ended(v: View, i: number): Hurdle[] | null {
  const verb = verbAt(v, "end", i);
  if (!verb || verb.voice === "participle") return null;
  // "Vietnam agreed to postpone its requirements".
  const agreed =
    verb.voice === "infinitive" && v.word(i - 1) === "to" && /^(?:agreed|decided)$/.test(v.word(i - 2));
  if (verb.voice === "infinitive" && !agreed) return null;
  const passive = verb.voice === "passive";
  const start = clauseStart(v, i);
  const limit = Math.min(v.limit, verb.last + 16);
  const obstacle = passive ? find(v, "obstacle", start, i) : find(v, "obstacle", verb.last, limit);
  if (obstacle < 0) return null;
  // What was in the way: told behind the obstacle, as what it barred or what it was on.
  const end = v.word(v.limit - 1) === "." ? v.limit - 1 : v.limit;
  const barring = find(v, "bar", obstacle, end);
  const on = ["on", "for", "against"].includes(v.word(obstacle + 1));
  const ban =
    /^(?:ban|bans|tariff|tariffs|restriction|restrictions|quota|quotas|prohibition|embargo|duty|duties|safeguard|safeguards)$/.test(
      v.word(obstacle),
    );
  if (!agreed && barring < 0 && !(on && ban) && !(ban && productsIn(v, start, end).length > 0)) return null;
  const by = subjectOf(v, start, i, null);
  if (agreed && !by.some(({ mention }) => mention.area !== null)) return null;
  const area =
    by.map(({ mention }) => mention.area).find(Boolean) ?? areaIn(v, passive ? start : verb.last, limit);
  const last = passive && barring < 0 ? i : end;
  const first =
    by[0] && by[0].mention.first >= start
      ? v.word(by[0].mention.first - 1) === "the"
        ? by[0].mention.first - 1
        : by[0].mention.first
      : start;
  let s = obstacle;
  while (s > verb.last && !passive && !/^(?:the|its|a|an|their)$/.test(v.word(s - 1))) s--;
  let subjectEnd = s;
  while (subjectEnd < last && !(subjectEnd > obstacle && /^(?:as|;|and|since)$/.test(v.word(subjectEnd))))
    subjectEnd++;
  return [
    {
      rule: "ended",
      first,
      last,
      subject: [s, subjectEnd],
      by: [],
      raised: false,
      pronoun: false,
      area: area ?? null,
      products: productsIn(v, obstacle, last).slice(0, 3),
      resolved: !verb.future,
      resolution: [first, Math.min(last, obstacle + 2)],
    },
  ];
}
