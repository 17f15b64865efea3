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
  const all: Hurdle[] = [];
  let from = v.first;
  for (let i = v.first; i < v.limit; i++) {
    if (v.quoted(i) || i < from) continue;
    const found =
      ended(v, i, from) ??
      (all.some(({ raised }) => !raised) ? null : faced(v, i)) ??
      hinders(v, i) ??
      raised(v, i) ??
      asked(v, i) ??
      (all.length === 0 ? endured(v, i) : null);
    if (!found || found.length === 0) continue;
    // "conveyed concerns regarding A and called for B", "resolved A, and B has been settled": each verb has its own.
    all.push(...found);
    from = Math.max(from, ...found.map(({ last }) => last));
  }
  return all;
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

/** "pointed out that a lack of … and a shortage of … in Mongolia keep firms from investing there". */
function hinders(v: View, i: number): Hurdle[] | null {
  const verb = verbAt(v, "raise", i);
  if (!verb || verb.voice === "infinitive" || verb.voice === "passive" || v.word(verb.last) !== "that")
    return null;
  const from = verb.last + 1;
  const end = clauseEnd(v, from);
  for (let k = from + 1; k < end; k++)
    if (keepsFrom(v, k) || barsWithin(v, k)) return items(v, "hinders", i, from, k);
  return null;
}

const barsWithin = (v: View, k: number): boolean => verbAt(v, "bar", k)?.voice === "active";

/** "keep companies from investing", "stops exporters from". */
function keepsFrom(v: View, k: number): boolean {
  if (!/^(?:keep|keeps|kept|stop|stops|stopped)$/.test(v.word(k))) return false;
  for (let n = k + 1; n < k + 7; n++) if (v.word(n) === "from" && /ing$/.test(v.word(n + 1))) return true;
  return false;
}

/** "have so far had to pass a lengthy registration procedure in Vietnam": what was in the way until now. */
function endured(v: View, i: number): Hurdle[] | null {
  if (!/^(?:had|have|has)$/.test(v.word(i)) || v.word(i + 1) !== "to") return null;
  if (!v.has("until_now", v.first, i)) return null;
  const verb = v.role("endure", i + 2);
  const obstacle = verb > 0 ? find(v, "obstacle", verb, Math.min(v.limit, verb + 9)) : -1;
  if (obstacle < 0) return null;
  const end = trimEnd(v, clauseEnd(v, verb));
  const start = leadStart(v, i);
  const first = /^(?:a|an|the|its|their)$/.test(v.word(verb)) ? verb + 1 : verb;
  return [
    {
      rule: "endured",
      first: start,
      last: end,
      subject: [first, end],
      by: [],
      raised: false,
      pronoun: false,
      area: areaIn(v, verb, end),
      products: productsIn(v, start, i),
      resolved: false,
      resolution: null,
    },
  ];
}

/** "Under the new law, the authorities recognise approvals from abroad": what a sentence tells to have changed. */
export function changeIn(v: View): readonly [number, number] | null {
  if (!/^(?:under|with|thanks)$/.test(v.word(v.first))) return null;
  for (let k = v.first + 1; k < v.first + 9; k++) {
    if (v.word(k) !== ",") continue;
    const told =
      v.has("obstacle", v.first, k) && /^(?:new|amended|revised|changed)$/.test(v.word(v.first + 2));
    return told ? [k + 1, trimEnd(v, v.limit)] : null;
  }
  return null;
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
  return items(v, "asked-for-remedy", i, from);
}

const find = (v: View, role: string, from: number, to: number): number => {
  for (let k = from; k < to; k++) {
    if (/^[;.]$/.test(v.word(k))) return -1;
    if (v.role(role, k) > 0 && !v.quoted(k)) return k;
  }
  return -1;
};

/** The items of a list of obstacles: each runs from the raising words to its own end. */
function items(v: View, rule: string, at: number, from: number, to = clauseEnd(v, from)): Hurdle[] {
  const end = trimEnd(v, to);
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
    const f = /^(?:the|its|their|a|an)$/.test(v.word(first)) ? first + 1 : first;
    if (k > f && holds(v, f, k)) cuts.push([f, k]);
    first = text === "," && v.word(k + 1) === "and" ? k + 2 : k + 1;
    k = Math.max(k, first - 1);
  }
  const shared = cuts.map(([f, l]) => areaIn(v, f, l)).find((a) => a !== null) ?? null;
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
    if (text === "," || text === "and") {
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

/** Words for a measure of a border itself. */
const BAN =
  /^(?:ban|bans|tariff|tariffs|restriction|restrictions|quota|quotas|prohibition|embargo|duty|duties|safeguard|safeguards)$/;

/** "has amended the rule, which kept out all sheep meat", "lifted its ban on Korean chicken", "resolved the difficulties with …". */
function ended(v: View, i: number, from: number): Hurdle[] | null {
  const verb = verbAt(v, "end", i);
  if (!verb || verb.voice === "participle") return null;
  // "Vietnam agreed to postpone its requirements".
  const agreed =
    verb.voice === "infinitive" && v.word(i - 1) === "to" && /^(?:agreed|decided)$/.test(v.word(i - 2));
  if (verb.voice === "infinitive" && !agreed) return null;
  const passive = verb.voice === "passive";
  const start = behindAnd(v, Math.max(clauseStart(v, i), from));
  const end = endedBefore(v, verb.last);
  const limit = Math.min(end, verb.last + 16);
  const obstacle = passive ? find(v, "obstacle", start, i) : find(v, "obstacle", verb.last, limit);
  if (obstacle < 0) return null;
  // What was in the way: told behind the obstacle, as what it barred or what it was on; or before it, as a trouble with it.
  const barring = find(v, "bar", obstacle, end);
  const on = ["on", "for", "against"].includes(v.word(obstacle + 1));
  const ban = BAN.test(v.word(obstacle));
  const trouble = !passive && find(v, "trouble", verb.last, obstacle) > 0;
  if (!agreed && barring < 0 && !trouble && !(on && ban) && !(ban && productsIn(v, start, end).length > 0))
    return null;
  const by = subjectOf(v, start, i, null);
  if (agreed && !by.some(({ mention }) => mention.area !== null)) return null;
  const owner = by.map(({ mention }) => mention.area).find(Boolean) ?? null;
  const area = owner ?? areaIn(v, passive ? start : verb.last, limit);
  const last = passive && barring <= obstacle ? verb.last : end;
  const first =
    by[0] && by[0].mention.first >= start
      ? v.word(by[0].mention.first - 1) === "the"
        ? by[0].mention.first - 1
        : by[0].mention.first
      : start;
  let s = passive ? start : trouble ? find(v, "trouble", verb.last, obstacle) : obstacle;
  while (s > verb.last && !passive && !/^(?:the|its|a|an|their)$/.test(v.word(s - 1))) s--;
  let subjectEnd = s;
  const limitOf = passive ? i : last;
  while (
    subjectEnd < limitOf &&
    !(subjectEnd > obstacle && /^(?:as|;|and|since|has|have|was|were)$/.test(v.word(subjectEnd)))
  )
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
      area,
      products: productsIn(v, passive ? start : obstacle, last).slice(0, 3),
      resolved: !verb.future,
      resolution: trouble ? [first, auxiliaryBefore(v, i)] : [first, Math.max(last, obstacle + 1)],
    },
  ];
}

/** ", and Australia's ban …": where the clause itself begins. */
const behindAnd = (v: View, i: number): number => {
  let k = i;
  while (/^(?:,|and|;|while)$/.test(v.word(k))) k++;
  return k;
};

/** Where "has", "have" and the like before a verb begin. */
const auxiliaryBefore = (v: View, i: number): number => {
  let k = i;
  while (v.isAdverb(k - 1) || v.isAuxiliary(k - 1)) k--;
  return k;
};

/** The end of the clause of a verb: before ", and" where another thing is told to have ended; else the sentence's. */
function endedBefore(v: View, from: number): number {
  const end = v.word(v.limit - 1) === "." ? v.limit - 1 : v.limit;
  for (let k = from; k < end; k++) {
    if (v.word(k) !== "," || !/^(?:and|while)$/.test(v.word(k + 1))) continue;
    for (let n = k + 2; n < end; n++) if (verbAt(v, "end", n)?.voice === "passive") return k;
  }
  return end;
}
