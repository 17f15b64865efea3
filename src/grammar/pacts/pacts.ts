import { NUMBER } from "../../chart/kinds.js";
import { registerWords } from "../../lexicon/register-words.js";
import type { AgreementStatus } from "../../model/register.js";
import { distinct, subjectOf, tellsWhen } from "../happenings/parts.js";
import { clauseStart, reach, verbAt } from "../happenings/verbs.js";
import type { View } from "../happenings/view.js";
import { type Dated, datesIn } from "../happenings/when.js";
import { type Participant, participantsIn } from "../happenings/who.js";

/** An agreement that a sentence tells the state of, before what it leaves open is filled from elsewhere. */
export interface Pact {
  readonly rule: string;
  readonly instrument: string;
  readonly status: AgreementStatus;
  readonly first: number;
  readonly last: number;
  /** The word of its state, by which the signing beside it is found. */
  readonly at: number;
  /** Its noun phrase. */
  readonly phrase: readonly [number, number];
  readonly number: number | null;
  /** Several that no number counts: "MOUs on critical minerals". */
  readonly many: boolean;
  readonly who: readonly Participant[];
  /** Countries of its name: "the Korea–UK FTA". */
  readonly areas: readonly string[];
  readonly pronoun: boolean;
  readonly when: Dated | null;
  /** Parties told by description alone: "participating firms, institutes and universities". */
  readonly described: readonly (readonly [number, number])[];
  readonly subject: readonly [number, number] | null;
  /** "the MOU": one told before. */
  readonly back: boolean;
}

interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly instrument: string;
  readonly number: number | null;
  readonly many: boolean;
  readonly areas: readonly string[];
  readonly definite: boolean;
}

/** Finds the agreements that a sentence tells the state of. */
export function pactsIn(v: View): Pact[] {
  const found: Pact[] = [];
  for (let i = v.first; i < v.limit; i++) {
    if (v.quoted(i)) continue;
    const phrase = phraseAt(v, i);
    if (!phrase) continue;
    // What came into force was signed: two states, where both are told.
    const first = negotiated(v, phrase);
    const states = first ? [first] : [signed(v, phrase), inForce(v, phrase)].filter((p) => p !== null);
    const last = states.length === 0 ? proposed(v, phrase) : null;
    for (const made of last ? [last] : states)
      if (
        !found.some(
          ({ at, instrument }) =>
            at === made.at && (instrument === made.instrument || made.instrument === "agreement"),
        )
      )
        found.push(made);
    i = Math.max(i, phrase.last - 1);
  }
  return found;
}

/** The noun phrase of an instrument whose head begins at a token. */
function phraseAt(v: View, i: number): Phrase | null {
  const found = registerWords.instruments.at(v.chart.tokens, i, v.limit);
  // "Director General for FTA Negotiations": an office.
  if (!found || v.mentionAt(i)?.type === "person") return null;
  let { last } = found;
  let instrument = found.value;
  // "agreements and memoranda of understanding": one count, told by the more exact word.
  if (/^(?:and|or)$/.test(v.word(last)) && registerWords.instruments.at(v.chart.tokens, last + 1, v.limit))
    return null;
  let first = i;
  while (first > v.first && i - first < 12 && belongs(v, first - 1, first)) first--;
  if (v.word(last) === "(" && v.word(last + 2) === ")" && v.isAcronym(last + 1)) {
    // "Trade and Investment Promotion Framework (TIPF)": the short form names the kind.
    if (!/^(?:mou|contract|joint_statement|loi)$/.test(instrument) && v.isCapital(i))
      instrument = v.word(last + 1).replace(/s$/, "");
    last += 3;
  }
  // "the Korea–UK FTA FTA amendment negotiations".
  const again = registerWords.instruments.at(v.chart.tokens, last, v.limit);
  if (again?.value === instrument) last = again.last;
  const number = numberIn(v, Math.max(v.first, first - 1), i);
  const areas: string[] = [];
  for (let k = first; k < i; k++) {
    const area = v.area(k);
    if (area && !areas.includes(area.value.code)) areas.push(area.value.code);
  }
  const head = v.word(found.last - 1);
  return {
    first,
    last,
    instrument,
    number,
    many: number === null && (/s$/.test(head) || /^memoranda/.test(v.word(i))),
    areas,
    definite:
      /^(?:the|this|these|its|their)$/.test(v.word(first - 1)) || /^(?:the|this|these)$/.test(v.word(first)),
  };
}

/** Whether a token before goes with the noun phrase: names, numbers, adjectives, up to its article. */
function belongs(v: View, k: number, next: number): boolean {
  const text = v.word(k);
  if (
    /^(?:the|a|an|this|these|its|their|three|two|and|or|,|;|:|\(|\)|“|”|"|to|of|on|in|for|with|by|signed|under|that|which|is|are|was|were|be|been)$/.test(
      text,
    )
  ) {
    // "a Comprehensive Economic Partnership Agreement" ends at the article; "agreements and MOUs" is one.
    return (
      /^(?:and)$/.test(text) &&
      registerWords.instruments.at(v.chart.tokens, k - 1, v.limit) !== null &&
      !v.isCapital(k - 1)
    );
  }
  if (v.isPreposition(k) || v.quoted(k)) return false;
  if (verbLike(v, k)) return false;
  return v.isWord(k) || v.chart.tokens.type[k] !== 1
    ? /^[\p{L}\p{N}–-]/u.test(text) &&
        (v.isWord(next) || /^[–-]$/.test(v.word(next)) || v.chart.tokens.type[next] !== 1)
    : false;
}

const verbLike = (v: View, k: number): boolean =>
  !v.isCapital(k) &&
  (["sign", "meet", "hold", "launch", "pursue"].some((role) => v.role(role, k) === k + 1) ||
    (/(?:ed|ing)$/.test(v.word(k)) &&
      !/^(?:existing|upgraded|revised|amended|binding|framework|supporting|enhanced|proposed|negotiating|related|operating|licensing|funding)$/.test(
        v.word(k),
      )));

function numberIn(v: View, from: number, to: number): number | null {
  for (let k = to - 1; k >= from && k >= to - 7; k--) {
    if (!v.chart.has(k, NUMBER)) continue;
    const span = v.chart.longest(k, NUMBER)!;
    const n = span.value.n;
    if (Number.isInteger(n) && n > 1 && n < 1000) return n;
  }
  return null;
}

const make = (v: View, p: Phrase, of: Partial<Pact> & Pick<Pact, "rule" | "status" | "at">): Pact => ({
  instrument: p.instrument,
  phrase: [p.first, p.last],
  number: p.number,
  many: p.many,
  areas: p.areas,
  who: [],
  pronoun: false,
  when: null,
  described: [],
  subject: topic(v, p.last),
  back: p.definite && p.areas.length === 0 && p.number === null,
  first: Math.max(v.first, v.word(p.first - 1) === "the" ? p.first - 1 : p.first),
  last: p.last,
  ...of,
});

/** "negotiations on an EPA", "FTA negotiations", "the sixth round of negotiations to upgrade the FTA". */
function negotiated(v: View, p: Phrase): Pact | null {
  let at = -1;
  for (let k = p.last; k < p.last + 4; k++) {
    const being =
      /^(?:is|are)$/.test(v.word(k)) && v.word(k + 1) === "being" && v.word(k + 2) === "negotiated";
    if (v.role("negotiation", k) > 0 || being) {
      at = being ? k + 2 : k;
      break;
    }
    if (!v.isWord(k) || v.isPreposition(k) || (v.classes(k) & (16 | 4)) !== 0) break;
  }
  for (let k = p.first - 1; at < 0 && k >= v.first && p.first - k < 9; k--) {
    if (/^(?:negotiations?|talks|negotiate|negotiating)$/.test(v.word(k)) && !v.mentionAt(k)) at = k;
    if (/^[;:,.]$/.test(v.word(k))) break;
  }
  if (at < 0 || p.instrument === "contract" || p.instrument === "joint_statement") return null;
  if (p.instrument === "mou") return null;
  const start = clauseStart(v, Math.min(at, p.first));
  const wished = wishBefore(v, Math.min(at, p.first), start);
  const { core } = reach(v, Math.max(p.last, at + 1));
  const verb = actBefore(v, Math.min(at, p.first), start);
  const who = distinct([
    ...(verb >= 0 ? subjectOf(v, start, verb, null) : []),
    ...participantsIn(v, verb >= 0 ? verb : start, Math.min(at, p.first), false),
    ...participantsIn(v, Math.max(at, p.last), core, false),
  ]);
  const first = Math.min(at, p.first);
  return make(v, p, {
    rule: "under-negotiation",
    status: wished ? "proposed" : "under_negotiation",
    at,
    first,
    last: Math.max(p.last, at + 1, ...who.map(({ mention }) => mention.last)),
    who,
    pronoun: verb >= 0 && who.length < 2,
    number: null,
    many: false,
    subject: [p.first, p.last],
  });
}

/** "will work toward opening EPA negotiations", "proposed launching talks": not begun. */
function wishBefore(v: View, at: number, start: number): boolean {
  for (let k = at - 1; k >= start && at - k < 8; k--) {
    const last = v.role("pursue", k);
    if (last > 0 && last <= at) {
      const between = [...Array(at - last).keys()].map((n) => v.word(last + n));
      if (
        between.some((w) =>
          /^(?:launch|launching|open|opening|start|starting|begin|beginning|resume|resuming|initiate|initiating)$/.test(
            w,
          ),
        )
      )
        return true;
      if (/^(?:propose|pursue|explor|seek)/.test(v.word(k))) return true;
    }
  }
  return false;
}

function actBefore(v: View, at: number, start: number): number {
  for (let k = at - 1; k >= start && at - k < 14; k--)
    if (
      ["announce", "launch", "sign", "hold", "preside", "attend", "pursue", "willed"].some(
        (role) => v.role(role, k) > 0,
      ) &&
      !v.mentionAt(k) &&
      !/^(?:launch|report)$/.test(v.word(k - 1) === "the" ? v.word(k) : "")
    )
      return k;
  return -1;
}

/** "The agreement enters into force on 1 January". */
function inForce(v: View, p: Phrase): Pact | null {
  const { end } = reach(v, p.last);
  const limit = Math.min(v.limit, Math.max(end, p.last + 10));
  for (let k = p.last; k < limit; k++) {
    const last = v.role("in_force", k);
    if (last < 0) continue;
    if (/^(?:effective)$/.test(v.word(k)) && !/^(?:is|be|becomes|become|became|,|from)$/.test(v.word(k - 1)))
      continue;
    // "the agreement's entry into force" is told, "is to enter into force" too; "ahead of its entry" is none.
    const near =
      datesIn(v, last, Math.min(v.limit, last + 8)).find((d) => d.exact || tellsWhen(v, d)) ?? null;
    if (
      /^(?:ahead|before|until|for|following)$/.test(v.word(p.first - 2)) ||
      !(
        near ||
        /^(?:is|has|have|came|come|comes|entered|took|went|into)$/.test(v.word(k - 1)) ||
        /^(?:took|takes|taken)/.test(v.word(k))
      )
    )
      continue;
    return make(v, p, {
      rule: "in-force",
      status: "in_force",
      at: k,
      when: near,
      who: participantsIn(v, p.last, k, false),
      last: near?.last ?? last,
      number: null,
      many: false,
      subject: [p.first, p.last],
    });
  }
  return null;
}

const SIGNED_ONLY =
  /^(?:sign|renew|seal|ink|conclud|enter|exchang|adopt|reach|finali|execut|clinch|secur|strik|struck|forge|initial)/;

/** "signed an MOU with …", "three MOUs were signed between …", "the FTA signed after Brexit". */
function signed(v: View, p: Phrase): Pact | null {
  const start = clauseStart(v, p.first);
  // Behind it: passive or participle.
  const { core, end } = reach(v, p.last);
  for (let k = p.last; k < Math.min(v.limit, Math.max(core, p.last + 1)); k++) {
    if (k - p.last > 30) break;
    const verb = verbAt(v, "sign", k);
    if (!verb || (verb.voice !== "passive" && verb.voice !== "participle")) continue;
    if (
      !SIGNED_ONLY.test(v.word(k)) ||
      (verb.voice === "participle" && (/ing$/.test(v.word(k)) || k > p.last + 14))
    )
      continue;
    const behind = reach(v, verb.last);
    const who = distinct([
      ...participantsIn(v, p.last, k, false),
      ...participantsIn(v, verb.last, behind.core, false),
    ]);
    const described = who.length === 0 ? describedIn(v, verb.last, behind.core) : [];
    const when = dateIn(v, verb.last, behind.core) ?? dateIn(v, p.last, k);
    return make(v, p, {
      rule: verb.voice === "passive" ? "was-signed" : "signed-behind",
      status: verb.future ? "proposed" : "signed",
      at: k,
      who,
      when,
      described,
      pronoun: false,
      last: Math.max(
        verb.last,
        when?.last ?? 0,
        ...who.map(({ mention }) => mention.last),
        ...described.map(([, l]) => l),
        verb.voice === "passive" ? tail(v, behind.core, behind.end) : 0,
      ),
      subject: topic(v, verb.last) ?? topic(v, p.last),
    });
  }
  // Before it: active.
  for (let k = p.first - 1; k >= start && p.first - k < 16; k--) {
    if (/^[;]$/.test(v.word(k))) break;
    const verb = verbAt(v, "sign", k) ?? agreedOn(v, k);
    if (!verb || verb.voice === "passive" || verb.voice === "participle") {
      if (v.role("back", k) > 0) break;
      continue;
    }
    if (!SIGNED_ONLY.test(v.word(k)) && v.word(k) !== "agreed") continue;
    if (between(v, verb.last, p.first)) return null;
    const from = clauseStart(v, k);
    const who = distinct([
      ...subjectOf(v, from, k, null),
      ...participantsIn(v, verb.last, p.first, false),
      ...participantsIn(v, p.last, core, false),
      ...participantsIn(v, core, end, false),
    ]);
    const wish = verb.voice === "infinitive" || verb.future;
    // "agreed to sign", "in order to conclude": not yet.
    if (verb.voice === "infinitive" && !hopes(v, k)) return null;
    const when = dateIn(v, verb.last, core) ?? dateIn(v, core, end, true) ?? dateIn(v, from, k);
    return make(v, p, {
      rule: "signed-before",
      status: wish ? "proposed" : "signed",
      at: k,
      who,
      when,
      pronoun: who.every(({ mention }) => mention.first >= k),
      first: Math.min(from, k),
      last: Math.max(p.last, when?.last ?? 0, tail(v, core, end), ...who.map(({ mention }) => mention.last)),
      number: p.number,
    });
  }
  return null;
}

/** "agreed with Korea on a framework". */
function agreedOn(v: View, k: number) {
  if (v.word(k) !== "agreed") return null;
  for (let n = k + 1; n < k + 6; n++)
    if (v.word(n) === "on" || v.word(n) === "upon")
      return /^(?:the)$/.test(v.word(n + 1)) && v.word(n + 2) === "need"
        ? null
        : { at: k, last: n + 1, voice: "active" as const, future: false, pluperfect: false };
  return null;
}

/** Whether words part the verb from the instrument, so that it is no object of it: "signed after the agreement". */
function between(v: View, from: number, to: number): boolean {
  let words = 0;
  // "signed a joint statement on the CEPA": what was signed is the first one.
  for (let k = from; k < to; k++) {
    const other = registerWords.instruments.at(v.chart.tokens, k, to);
    if (other && !/^(?:and|,|or|\()$/.test(v.word(other.last))) return true;
  }
  for (let k = from; k < to; k++) {
    const text = v.word(k);
    if (/^(?:under|after|before|following|that|which|through|based|since|amid|during)$/.test(text))
      return true;
    if (text === "with" || text === "between") continue;
    words++;
  }
  return words > 14;
}

/** "plans to sign", "agreed to conclude". */
function hopes(v: View, k: number): boolean {
  for (let n = k - 2; n >= v.first && k - n < 5; n--)
    if (v.role("willed", n) > 0 || v.role("future", n) > 0) return true;
  return false;
}

/** "proposed an MRA", "is pursuing an EPA". */
function proposed(v: View, p: Phrase): Pact | null {
  if (
    p.definite ||
    p.instrument === "contract" ||
    p.instrument === "agreement" ||
    p.instrument === "joint_statement"
  )
    return null;
  const start = clauseStart(v, p.first);
  for (let k = p.first - 1; k >= start && p.first - k < 7; k--) {
    if (!/^(?:propos|pursu)/.test(v.word(k))) continue;
    const { core } = reach(v, p.last);
    const who = distinct([...subjectOf(v, start, k, null), ...participantsIn(v, p.last, core, false)]);
    return make(v, p, {
      rule: "proposed",
      status: "proposed",
      at: k,
      first: k,
      who,
      pronoun: true,
      number: null,
      many: false,
      last: Math.max(p.last, ...who.map(({ mention }) => mention.last)),
    });
  }
  return null;
}

const dateIn = (v: View, from: number, to: number, exact = false): Dated | null => {
  const dates = datesIn(v, from, to);
  return dates.find((d) => d.exact) ?? (exact ? null : (dates.find((d) => tellsWhen(v, d)) ?? null));
};

const tail = (v: View, core: number, end: number): number => (v.word(core) === "to" ? end : core);

/** What it is about: "on critical minerals", "in the fields of …", "to strengthen …". */
function topic(v: View, from: number): readonly [number, number] | null {
  const { end } = reach(v, from);
  for (let k = from; k < end && k - from < 40; k++) {
    if (v.mentionAt(k) && v.mentionAt(k)!.first < k) continue;
    const text = v.word(k);
    const fields =
      /^(?:in|across|covering)$/.test(text) &&
      /^(?:fields?|areas?|sectors?)$/.test(v.word(k + 1) === "the" ? v.word(k + 2) : v.word(k + 1));
    let at = -1;
    if (
      text === "on" &&
      datesIn(v, k + 1, k + 3).length === 0 &&
      v.word(k + 2) !== "sidelines" &&
      v.word(k + 2) !== "occasion"
    )
      at = k + 1;
    else if (/^(?:for|about|regarding|concerning|covering)$/.test(text)) at = k + 1;
    else if (
      text === "to" &&
      /^(?:strengthen|enhance|promote|expand|cooperate|deepen|boost|support|establish|facilitate|advance|foster|collaborate|develop|jointly|improve|build)$/.test(
        v.word(k + 1),
      )
    )
      at = k + 2;
    if (fields) at = v.word(k + 1) === "the" ? k + 4 : k + 3;
    if (at < 0) continue;
    let last = at;
    while (
      last < end &&
      last - at < 18 &&
      !/^[.;:“”]$/.test(v.word(last)) &&
      !(
        last > at + 1 &&
        /^(?:on|at|with|by|between|creating|thereby|amid|was|were|is|are)$/.test(v.word(last))
      )
    )
      last++;
    while (last > at && /^[,]$/.test(v.word(last - 1))) last--;
    if (last > at) return [at, last];
  }
  return null;
}

/** "among participating FIEs, research institutes, and universities": each as printed. */
function describedIn(v: View, from: number, to: number): (readonly [number, number])[] {
  for (let k = from; k < to; k++) {
    if (v.role("with_only", k) < 0) continue;
    const found: [number, number][] = [];
    let first = k + 1;
    for (let n = first; n <= to; n++) {
      const text = v.word(n);
      if (n < to && text !== "," && text !== "and") continue;
      if (n > first) found.push([first, n]);
      first = n + 1;
    }
    return found;
  }
  return [];
}
