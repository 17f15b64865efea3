import { PERIOD, TOPIC } from "../../chart/kinds.js";
import type { Mention } from "../walk/draft.js";
import { clauseCloses, inRelative } from "./clauses-between.js";
import type { Near } from "./near.js";
import { isShare } from "./terms-of-change.js";
import { set, w } from "./words.js";

const COMMA = w(",");
const AND = w("and");
const IN = w("in");
const FLOWS = set("investment investments");
const PRONOUNS = set("this it that");
const THE = w("the");
const BUT = w("but");
const WHOLES = set("all every each any no");
const EXCEPT = set("except excluding excepting save bar without");
const EXAMPLES = set("including notably especially particularly like");
const EACH = set("both all each");
const THEY = w("they");
const PREPOSITIONS = set("for of in from on with by at about");

/** "exports fell to China but rose to the EU": the second verb is told of the first one's subject. */
export function spokenOf(near: Near, at: number): Mention | null {
  const before = near.word(at - 1);
  if (before !== BUT && before !== AND && before !== COMMA) return null;
  const told = elided(near, at);
  if (told) return told;
  const last = near.made.at(-1);
  if (last?.claimed.claim !== "direction" || at - last.last > 2) return null;
  return near.mentionBefore(last.span.first) ?? null;
}

/** "trade fell 2.2 percent in January, was flat in February": of the series whose figure ends the clause before. */
function elided(near: Near, at: number): Mention | null {
  const draft = near.walked.drafts.filter((d) => d.figure.last < at && d.as !== "base").at(-1);
  if (!draft) return null;
  for (let k = draft.figure.last; k < at - 1; k++) {
    const period = near.chart.longest(k, PERIOD);
    if (period && period.last < at) k = period.last - 1;
    else if (near.word(k) !== IN && near.word(k) !== COMMA) return null;
  }
  let end = at;
  while (end < near.sentence.last && near.word(end) !== IN && end < at + 5) end++;
  const period = near.word(end) === IN ? near.chart.longest(end + 1, PERIOD) : null;
  return period && { first: at, last: at, subjects: [draft.subject], adjunct: false, period: period.value };
}

/** "This was virtually unchanged": of the one series told last. */
export function pronounBefore(near: Near, at: number): Mention | null {
  const { first } = near.sentence;
  // "Exports to Russia were down; compared with a year earlier, they had more than halved"
  for (let k = at - 1; k > at - 5 && k > first; k--) {
    if (near.word(k) !== THEY) continue;
    if (!near.adjacent(k + 1, at)) return null;
    const named = near.walked.mentions.filter((m) => m.last <= k && !m.adjunct).at(-1);
    return named ? { ...named, first: k, last: k + 1 } : null;
  }
  // "It was much the same at department stores": nothing that was told stood still.
  if (near.word(at + 1)?.text === "much" || near.word(at)?.text === "much") return null;
  if (!PRONOUNS.has(near.word(first)!) || near.before?.length !== 1 || !near.adjacent(first + 1, at))
    return null;
  return { first, last: first + 1, subjects: near.before, adjunct: false, period: null };
}

/** The name right before a verb of change, if it is that verb's subject. */
export function directlyBefore(near: Near, at: number): Mention | null {
  let found: Mention | null = null;
  let described: Mention | null = null;
  for (const m of near.walked.mentions) {
    // "Energy imports, including oil and gas, fell": examples are no subject.
    if (near.chart.longest(m.first, TOPIC)?.value.pronoun && EACH.has(near.word(m.first)!)) continue;
    if (m.last > at || (found && EXAMPLES.has(near.word(m.first - 1)!))) continue;
    if (found && inRelative(near, found, m, at)) {
      described = found;
      continue;
    }
    found = m;
  }
  if (found && (found === described || clauseCloses(near, found, at))) return found;
  if (found && near.word(found.last) === COMMA && EXAMPLES.has(near.word(found.last + 1)!)) {
    const examples = near.walked.mentions.filter((m) => m.first > found!.last && m.last <= at).at(-1);
    if (examples && near.adjacent(examples.last, at)) return found;
  }
  if (!found || !near.adjacent(found.last, at)) return null;
  // "All regions except the Middle East posted growth", "all but ships rose"
  if (butOne(near, found.first)) return null;
  if (EXCEPT.has(near.word(near.word(found.first - 1) === THE ? found.first - 2 : found.first - 1)!))
    return null;
  const topic = near.chart.longest(found.first, TOPIC);
  if (topic?.value.pronoun) return null;
  const printed = topic?.value.each.some((item) => item.measure || item.anaphor) ?? false;
  // "demand for chips rose": a name behind a preposition is no subject.
  const before = near.word(found.first - 1);
  const part = !printed && before === IN ? partOf(near, found) : null;
  if (part) return part;
  if (
    !printed &&
    before &&
    PREPOSITIONS.has(before) &&
    !isShare(near, found.first) &&
    !(FLOWS.has(near.word(found.first - 2)!) && near.scope.measure?.startsWith("fdi"))
  )
    return null;
  if (!printed && !topic) return null;
  return found;
}

/** "Japanese pledges in consumer goods and finance increased": goods or industries in which a flow was told are parts of it. */
function partOf(near: Near, part: Mention): Mention | null {
  const whole = near.walked.mentions.filter((m) => m.last === part.first - 1).at(-1);
  const [flow] = whole?.subjects ?? [];
  if (whole?.subjects.length !== 1 || !flow?.measure) return null;
  if (!near.chart.longest(whole.first, TOPIC)?.value.each.every((item) => item.measure || item.anaphor))
    return null;
  if (!part.subjects.every((x) => x.product || x.activity || x.component)) return null;
  return {
    ...part,
    first: whole.first,
    subjects: part.subjects.map((x) => ({
      ...x,
      measure: flow.measure,
      ref_area: flow.ref_area,
      counterpart_area: x.counterpart_area ?? flow.counterpart_area,
    })),
  };
}

/** "all but ships rose", "all major regions but China": what is left out of all. */
function butOne(near: Near, at: number): boolean {
  const k = near.word(at - 1) === THE ? at - 2 : at - 1;
  if (near.word(k) !== BUT) return false;
  for (let i = k - 1; i >= k - 4; i--) if (WHOLES.has(near.word(i)!)) return true;
  return false;
}
