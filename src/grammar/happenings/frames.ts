import { ORDINAL_WORD } from "../../chart/kinds.js";
import { registerWords } from "../../lexicon/register-words.js";
import { type Happening, happening } from "./happening.js";
import { type EventHead, headAt } from "./heads.js";
import { dateFor, distinct, partsOf, pronounIn, subjectOf, tellsWhen, topicOf, trimmed } from "./parts.js";
import { clauseStart, reach, verbAt } from "./verbs.js";
import type { View } from "./view.js";
import { datesIn } from "./when.js";
import { placeIn } from "./where.js";
import { attendanceIn, participantsIn } from "./who.js";

/** A construction that tells of an event; `find` is asked at every token that a word of its role begins. */
export interface Frame {
  readonly name: string;
  readonly find: (v: View, i: number) => Happening | null;
}

/** The first event noun in `[from, to)` that no preposition parts from what stands before. */
function objectHead(v: View, from: number, to: number): EventHead | null {
  for (let i = from; i < to && i < v.limit; i++) {
    const text = v.word(i);
    const head = registerWords.nouns.at(v.chart.tokens, i, v.limit) && !v.quoted(i) ? headAt(v, i) : null;
    if (head && head.first <= Math.max(from + 1, from)) return head;
    if (head && head.first > from && leadsTo(v, from, head.first)) return head;
    if (/^(?:that|which|to|;|where)$/.test(text)) return null;
  }
  return null;
}

/** "attended and gave a speech at the forum", "delivered remarks at": few words stand between. */
const leadsTo = (v: View, from: number, at: number): boolean => {
  if (at - from > 7) return false;
  for (let k = from; k < at; k++)
    if (/^[,;]$/.test(v.word(k)) || v.mentionAt(k)?.type === "person") return false;
  return /^(?:at|in|for|a|the|of|to|and|during|series)$/.test(v.word(at - 1)) || at === from;
};

/** "held the 2nd Investment Alliance on October 1": what is held is an event, whatever its name. */
function heldName(v: View, from: number): EventHead | null {
  let k = from;
  while (/^(?:the|a|an|its)$/.test(v.word(k))) k++;
  const first = k;
  while (
    k < v.limit &&
    k - first < 14 &&
    (v.isCapital(k) ||
      v.chart.tokens.type[k] === 3 ||
      (v.chart.tokens.type[k] === 2 && k > first) ||
      /^[–-]$/.test(v.word(k)) ||
      v.isHyphenated(k) ||
      (/^(?:of|and|for|on)$/.test(v.word(k)) && v.isCapital(k + 1)))
  )
    k++;
  let capitals = 0;
  for (let i = first; i < k; i++) if (v.isCapital(i)) capitals++;
  if (capitals < 2 || v.mentionAt(first)?.type === "person") return null;
  return {
    first: from,
    last: k,
    at: k - 1,
    noun: { type: "meeting", named: true, phone: false },
    name: v.text(first, k),
    definite: false,
  };
}

const doing = (v: View, i: number, role: string) => {
  const verb = verbAt(v, role, i);
  if (!verb) return null;
  if (verb.voice === "infinitive")
    return /^(?:hold|attend|meet)$/.test(role) && travels(v, i)
      ? { ...verb, voice: "active" as const, future: true }
      : null;
  return !wished(v, i) ? verb : null;
};

/** "will visit Hanoi to attend the forum": the purpose of a journey is as settled as the journey. */
function travels(v: View, i: number): boolean {
  for (let k = i - 2; k > v.first; k--) {
    if (/^[;.]$/.test(v.word(k))) return false;
    if (v.role("visit", k) > 0 && !v.mentionAt(k) && verbAt(v, "visit", k)) return true;
  }
  return false;
}

/** "agreed to hold", "called for": wished for or agreed on, not done. */
function wished(v: View, i: number): boolean {
  for (let k = i - 1; k >= v.first && k > i - 5; k--) {
    if (/^[,;]$/.test(v.word(k))) return false;
    if (v.word(k) === "to" && v.role("willed", k - 1) > 0) return true;
  }
  return false;
}

/** "held the forum in Seoul", "chaired a meeting with …", "attended the summit". */
const held: Frame = {
  name: "held",
  find(v, i) {
    for (const role of ["hold", "preside", "attend"]) {
      const verb = doing(v, i, role);
      if (!verb || verb.voice === "passive") continue;
      const { core } = reach(v, verb.last);
      let head = objectHead(v, verb.last, Math.min(core, verb.last + 24));
      if (verb.voice === "participle") return null;
      if (!head && (role === "hold" || role === "preside")) head = heldName(v, verb.last);
      if (
        head &&
        role === "preside" &&
        head.noun.named &&
        !/^(?:alliance|committee|commission|council|congress|board)$/.test(v.word(head.last - 1))
      )
        head = head.at === head.last - 1 && head.noun.type === "meeting" ? null : head;
      if (
        !head ||
        head.noun.type === "announcement" ||
        head.noun.type === "appointment" ||
        head.noun.type === "launch"
      )
        continue;
      const found = partsOf(v, verb, { head });
      const goal =
        head.noun.type === "visit" ? visitGoal(v, head.last, Math.min(v.limit, head.last + 8)) : null;
      const parts = goal ? { ...found, place: goal } : found;
      return happening({
        rule: `${role}-event`,
        type: head.noun.type,
        at: head.at,
        head,
        ...parts,
        name: head.name,
        phone: head.noun.phone,
        virtual: parts.virtual || head.noun.phone,
        back: head.definite,
        subject: parts.subject ?? [head.first, head.last],
      });
    }
    return null;
  },
};

/** "A roundtable was also held", "the forum, hosted by …, took place". */
const wasHeld: Frame = {
  name: "was-held",
  find(v, i) {
    const verb =
      doing(v, i, "hold") ?? doing(v, i, "preside") ?? doing(v, i, "attend") ?? doing(v, i, "occur");
    if (!verb || verb.voice === "participle") return null;
    const start = clauseStart(v, verb.at);
    // "a summit that the presidents had held".
    const relative = /^(?:that|which)$/.test(v.word(start - 1)) && verb.at > start && v.role("hold", i) > 0;
    if (verb.voice === "active" && v.role("occur", i) < 0 && !relative) return null;
    const antecedent = /^(?:that|which)$/.test(v.word(start - 1))
      ? headEndingAt(v, v.word(start - 2) === "," ? start - 2 : start - 1)
      : null;
    const head = antecedent ?? lastHead(v, start, verb.at);
    if (
      !head ||
      head.noun.type === "launch" ||
      head.noun.type === "announcement" ||
      head.noun.type === "appointment"
    )
      return null;
    const parts = partsOf(v, verb, { head, subjectIsObject: !(relative && verb.voice === "active") });
    const before = participantsIn(v, start, verb.at, false, head);
    return happening({
      rule: "event-was-held",
      type: head.noun.type,
      at: head.at,
      head,
      ...parts,
      first: Math.min(head.first, parts.first),
      who: distinct([...before, ...parts.who]),
      when: parts.when ?? null,
      name: head.name,
      phone: head.noun.phone,
      back: head.definite,
      subject: parts.subject ?? [head.first, head.last],
    });
  },
};

/** The event noun whose phrase ends at a token: "a summit that …". */
function headEndingAt(v: View, last: number): EventHead | null {
  for (let i = last - 1; i >= v.first && last - i < 6; i--) {
    const head = registerWords.nouns.at(v.chart.tokens, i, v.limit) ? headAt(v, i) : null;
    if (head && head.last === last) return head;
  }
  return null;
}

/** The event noun that a verb's subject names: the first of its clause. */
function lastHead(v: View, start: number, at: number): EventHead | null {
  for (let i = start; i < at; i++) {
    const head = registerWords.nouns.at(v.chart.tokens, i, v.limit) ? headAt(v, i) : null;
    if (
      head &&
      head.last <= at &&
      !(
        head.first > start &&
        v.isPreposition(head.first - 1) &&
        /^(?:during|at|after|following|on|in)$/.test(v.word(head.first - 1))
      )
    )
      return head;
  }
  return null;
}

/** "met with Minister Dien in August", "spoke on the telephone with …". */
const met: Frame = {
  name: "met",
  find(v, i) {
    const verb = doing(v, i, "meet");
    if (!verb || (verb.voice === "participle" && v.word(i) !== "meeting")) return null;
    if (v.word(i) === "meeting" && v.word(i + 1) !== "with") return null;
    const speaks = /^sp/.test(v.word(i));
    const phone = v.has("telephone", verb.last, Math.min(v.limit, verb.last + 12));
    if (speaks && !phone && !/^(?:with|to)$/.test(v.word(verb.last - 1))) return null;
    const { core } = reach(v, verb.last);
    const parts = partsOf(v, verb, { object: true });
    const other = parts.who.some(
      ({ mention }) =>
        mention.first >= verb.last &&
        (mention.type === "person" || mention.type === "area" || mention.type === "organization"),
    );
    const several =
      parts.who.filter(({ mention }) => mention.first < verb.at).length > 1 ||
      plural(v, clauseStart(v, verb.at), verb.at);
    if (/^(?:receiv|welcom)/.test(v.word(i))) {
      const guest = parts.who.find(
        ({ mention }) =>
          mention.first >= verb.last && mention.type === "person" && onlyNear(v, verb.last, mention.first),
      );
      if (!guest || verb.voice === "passive") return null;
    } else if (!other && !(several && (parts.when || parts.place))) return null;
    if (
      !other &&
      /^(?:need|demand|standard|requirement|target|goal|deadline|challenge|expectation)/.test(
        v.word(verb.last),
      )
    )
      return null;
    void core;
    return happening({
      rule: "met-with",
      type: "meeting",
      at: i,
      ...parts,
      phone,
      virtual: parts.virtual || phone,
    });
  },
};

const onlyNear = (v: View, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (v.isPreposition(k)) return false;
  return to - from < 4;
};

const plural = (v: View, start: number, at: number): boolean => {
  for (let k = start; k < at; k++)
    if (
      /^(?:ministers|sides|they|leaders|officials|committee|negotiators|delegations|representatives|countries|members|experts)$/.test(
        v.word(k),
      )
    )
      return true;
  return false;
};

/** "visited the White House in September", "will travel to Hanoi". */
const visited: Frame = {
  name: "visited",
  find(v, i) {
    const verb = doing(v, i, "visit");
    if (!verb || verb.voice === "passive") return null;
    if (verb.voice === "participle" && !/ing$/.test(v.word(i))) return null;
    let at = verb.last;
    if (v.word(at) === "the") at++;
    const m = v.mentionAt(at);
    const place =
      m && m.first === at && m.type !== "person" && !v.isPossessive(m.last)
        ? { first: at, last: m.last, name: m.name!, area: m.area ?? knownArea(v, at, m.last) }
        : null;
    const parts = partsOf(v, verb);
    const where =
      place && place.name ? { ...place, area: place.area ?? parts.place?.area ?? null } : parts.place;
    if (!where) return null;
    const { core } = reach(v, verb.last);
    const who = parts.who.filter(
      ({ mention }) =>
        mention.first < core &&
        (mention.first < verb.at || !(mention.first >= where.first && mention.last <= where.last)),
    );
    return happening({
      rule: "visited",
      type: "visit",
      at: i,
      ...parts,
      who,
      place: where,
      last: Math.max(parts.last, where.last),
    });
  },
};

const knownArea = (v: View, first: number, last: number): string | null => {
  for (let k = first; k < last; k++) {
    const known = v.known(k)?.value;
    if (known?.type === "place") return known.area;
    const area = v.area(k);
    if (area) return area.value.code;
  }
  return null;
};

/** "signed an MOU with …", "three MOUs were signed between …": the agreement is a fact of its own. */
const signed: Frame = {
  name: "signed",
  find(v, i) {
    const verb = doing(v, i, "sign");
    if (!verb) return null;
    const strict =
      /^(?:sign|seal|ink)/.test(v.word(i)) ||
      (/^exchang/.test(v.word(i)) &&
        instrumentIn(v, verb.last, verb.last + 5) !== null &&
        v.word(verb.last) !== "views");
    const { core } = reach(v, verb.last);
    const passive = verb.voice === "passive";
    const start = clauseStart(v, verb.at);
    const instrument = passive
      ? instrumentIn(v, start, verb.at)
      : instrumentIn(v, verb.last, Math.min(core, verb.last + 18));
    const elided = passive && v.role("third", start) > 0;
    if (verb.voice === "participle") {
      if (
        !strict ||
        !datesIn(v, verb.last, Math.min(core, verb.last + 14)).some((d) => d.exact || tellsWhen(v, d)) ||
        !instrumentIn(v, Math.max(start, i - 14), i)
      )
        return null;
    } else if (!instrument && !elided) return null;
    // "concluded", "entered into": a signing only where its day is told.
    const told = () => datesIn(v, verb.last, reach(v, verb.last).end).length > 0;
    if (!strict && !(instrument && /^(?:enter|reach|conclud)/.test(v.word(i)) && told())) return null;
    // To be signed some day: only with its day.
    if (verb.future && !datesIn(v, verb.last, reach(v, verb.last).end).some((d) => d.exact)) return null;
    // "signed the Korea–UK FTA": an agreement known by name was signed some other day, unless one is told.
    const dated = datesIn(v, v.first, reach(v, verb.last).end).length > 0;
    if (instrument && !dated && isNamed(v, instrument.first)) return null;
    const parts = partsOf(v, verb, { subjectIsObject: passive || verb.voice === "participle" });
    // "The MOU was signed by …": the one told before.
    const back = passive && instrument !== null && /^(?:the|this)$/.test(v.word(instrument.first - 1));
    return happening({
      rule: "signed",
      type: "signing",
      at: i,
      ...parts,
      back,
      nominal: verb.voice === "participle",
      subject: instrumentTopic(v, instrument, verb.last, reach(v, verb.last).end) ?? parts.subject,
    });
  },
};

/** "the Korea–UK FTA": definite, with the names of its parties. */
function isNamed(v: View, at: number): boolean {
  let k = at - 1;
  while (k > v.first && (v.isCapital(k) || /^[–-]$/.test(v.word(k)) || v.isHyphenated(k + 1))) k--;
  return v.word(k) === "the" && k < at - 1;
}

function instrumentIn(v: View, from: number, to: number): { first: number; last: number } | null {
  for (let i = from; i < to; i++) {
    const found = registerWords.instruments.at(v.chart.tokens, i, v.limit);
    if (found && !v.quoted(i) && !/^(?:negotiations|talks)$/.test(v.word(found.last)))
      return { first: i, last: found.last };
  }
  return null;
}

function instrumentTopic(
  v: View,
  instrument: { last: number } | null,
  from: number,
  end: number,
): readonly [number, number] | null {
  const at = instrument && instrument.last > from ? instrument.last : from;
  return topicOf(v, at, end);
}

/** "The ministry announced on June 5 that …", ", the ministry announced today": only with its day. */
const announced: Frame = {
  name: "announced",
  find(v, i) {
    const verb = doing(v, i, "announce");
    if (!verb || verb.voice !== "active") return null;
    const start = clauseStart(v, verb.at);
    const subject = subjectOf(v, behindClause(v, start, verb.at), verb.at, null);
    if (subject.length === 0 && !v.has("anaphoric", start, verb.at)) return null;
    const that = thatAt(v, verb.last);
    const end = Math.min(that < 0 ? reach(v, verb.last).end : that, v.limit);
    const when = dateFor(v, start, verb, end, end);
    const made = /^(?:publish|releas|unveil|made|make|issu)/.test(v.word(i));
    if (made && !objectName(v, verb.last)) return null;
    const there = v.word(start) === "there" || v.role("during", start) > 0;
    if (!(when && (when.exact || made)) && !(made && there)) return null;
    if (/^(?:report|declar)/.test(v.word(i)) && that < 0) return null;
    const first = subject[0]?.mention.first ?? verb.at;
    const topicFrom = that > 0 ? that + 1 : verb.last;
    const topicEnd = topicTo(v, topicFrom);
    return happening({
      rule: "announced",
      type: "announcement",
      at: i,
      first: v.word(first - 1) === "the" ? first - 1 : first,
      last: Math.max(trimmed(v, topicEnd), when?.last ?? 0, verb.last),
      when,
      who: subject,
      pronoun: subject.length === 0 ? pronounIn(v, start, verb.at) : null,
      subject: topicEnd > topicFrom ? [topicFrom, topicEnd] : null,
    });
  },
};

/** The subject of a verb behind another clause: "…, the ministry announced on June 5". */
function behindClause(v: View, start: number, at: number): number {
  for (let k = at - 1; k > start; k--)
    if (v.word(k) === "," && !v.mentionAt(k) && v.role("during", start) < 0) {
      // Only where what stands before is a clause of its own, with a verb.
      for (let n = start; n < k; n++) if ((v.classes(n) & 16) !== 0) return k + 1;
      return start;
    }
  return start;
}

const thatAt = (v: View, from: number): number => {
  for (let k = from; k < Math.min(v.limit, from + 12); k++) if (v.word(k) === "that") return k;
  return -1;
};

const objectName = (v: View, from: number): boolean => {
  let capitals = 0;
  for (let k = from; k < Math.min(v.limit, from + 9); k++) if (v.isCapital(k)) capitals++;
  return capitals > 1;
};

/** The end of the noun phrase that an announcement begins with. */
function topicTo(v: View, from: number): number {
  let k = from;
  while (
    k < v.limit &&
    k - from < 24 &&
    !/^[,;.“”]$/.test(v.word(k)) &&
    !(k > from && (v.classes(k) & (16 | 512)) !== 0)
  )
    k++;
  return k;
}

/** "launched the Cooperation Program in 2024", "jointly declared the launch of negotiations". */
const launched: Frame = {
  name: "launched",
  find(v, i) {
    const verb = doing(v, i, "launch");
    if (!verb || verb.voice === "participle") return null;
    const strict = /^(?:launch|relaunch|kick|inaugurat|resum|commenc|initiat)/.test(v.word(i));
    const { core, end } = reach(v, verb.last);
    const start = clauseStart(v, verb.at);
    const passive = verb.voice === "passive" || (verb.voice === "active" && nothingBehind(v, verb.last));
    const talks = passive
      ? v.has("negotiation", start, verb.at)
      : v.has("negotiation", verb.last, Math.min(core, verb.last + 16));
    const named = !passive && objectName(v, verb.last);
    if (!strict && !talks) return null;
    if (!talks && !named && !passive) return null;
    const parts = partsOf(v, verb, { subjectIsObject: passive });
    if (!parts.when && !parts.place && !(talks && parts.who.length > 0)) return null;
    if (passive && !talks && !parts.when) return null;
    const first = passive ? parts.first : Math.max(parts.first, parts.who[0]?.mention.first ?? parts.first);
    return happening({
      rule: "launched",
      type: "launch",
      at: i,
      ...parts,
      first,
      subject: passive ? [start, verb.at] : [verb.last, topicTo(v, verb.last)],
      last: Math.min(parts.last, end),
    });
  },
};

const nothingBehind = (v: View, i: number): boolean =>
  /^(?:in|on|at|,|\.|this|last|from|today|yesterday)$/.test(v.word(i)) || i >= v.limit;

/** "declared the launch of negotiations with …", "the launch of the program on …". */
const launchOf: Frame = {
  name: "launch-of",
  find(v, i) {
    const head = headAt(v, i);
    if (head?.noun.type !== "launch" || v.word(head.last) !== "of" || v.quoted(i)) return null;
    const { core } = reach(v, head.last);
    const talks = v.has("negotiation", head.last, Math.min(core, head.last + 8));
    const verb = verbBefore(v, head.first);
    const start = clauseStart(v, verb >= 0 ? verb : head.first);
    const when = datesIn(v, head.last, core).find((d) => d.exact || tellsWhen(v, d)) ?? null;
    if (!(talks && verb >= 0) && !when) return null;
    const who = distinct([
      ...(verb >= 0 ? subjectOf(v, start, verb, null) : []),
      ...participantsIn(v, Math.max(verb, start), head.first, false),
      ...participantsIn(v, head.last, core, false),
    ]);
    return happening({
      rule: "launch-of",
      type: "launch",
      at: i,
      first: who[0] ? Math.min(who[0].mention.first, head.first) : head.first,
      last: trimmed(v, core),
      when,
      who,
      subject: [head.last + 1, core],
      place: placeIn(v, head.last, core),
    });
  },
};

/** The verb that "the launch of" is the object of: "declared", "announced", "agreed on", "celebrated". */
function verbBefore(v: View, at: number): number {
  for (let k = at - 1; k >= v.first && at - k < 7; k--)
    if (
      /^(?:declared|announced|marked|celebrated|agreed|confirmed|proclaimed|attended|hailed)$/.test(v.word(k))
    )
      return k;
  return -1;
}

/** "has been reappointed to the board", "won a seat on the Council", "was elected chair". */
const appointed: Frame = {
  name: "appointed",
  find(v, i) {
    const won = doing(v, i, "win");
    const seat = won && won.voice === "active" ? seatBehind(v, won.last) : -1;
    const verb = seat > 0 ? won : doing(v, i, "appoint");
    if (!verb) return null;
    if (seat < 0 && verb.voice !== "passive") return null;
    const start = clauseStart(v, verb.at);
    const { core, end } = reach(v, verb.last);
    let who = subjectOf(v, start, verb.at, null);
    if (who.length === 0 && /^(?:which|who)$/.test(v.word(start - 1))) {
      const m = v.mentions.filter(({ last }) => last <= start).at(-1);
      if (m) who = [{ mention: m, firm: false, adjective: false, area: null }];
    }
    if (
      who.length === 0 ||
      (seat < 0 &&
        !/^(?:to|as|the|a|president|chair|chairman|minister|ambassador|director|by|vice|secretary|governor|for|at|member|,|chairperson|head)$/.test(
          v.word(verb.last),
        ))
    )
      return null;
    const when = dateFor(v, start, verb, core, end);
    const first = who[0]!.mention.first;
    return happening({
      rule: "appointed",
      type: "appointment",
      at: i,
      first,
      last: trimmed(v, end),
      when,
      place: placeIn(v, verb.last, core),
      who,
      subject: [verb.last + 1, Math.min(core, verb.last + 12)],
    });
  },
};

const seatBehind = (v: View, from: number): number => {
  for (let k = from; k < from + 4; k++)
    if (v.role("seat", k) > 0 && /^(?:on|in|of|for)$/.test(v.word(k + 1))) return k;
  return -1;
};

/** "congratulated Minister Bryant on his appointment". */
const congratulated: Frame = {
  name: "congratulated-on-appointment",
  find(v, i) {
    if (!/^congratulat/.test(v.word(i)) || v.quoted(i)) return null;
    const m = v.mentions.find(({ first, type }) => first > i && first < i + 3 && type === "person");
    if (!m) return null;
    for (let k = m.last; k < m.last + 6; k++)
      if (/^(?:appointment|election|reappointment|reelection|inauguration)$/.test(v.word(k)))
        return happening({
          rule: "congratulated-on-appointment",
          type: "appointment",
          at: k,
          first: clauseStart(v, i),
          last: k + 1,
          who: [{ mention: m, firm: false, adjective: false, area: null }],
          nominal: true,
        });
    return null;
  },
};

/** "around 400 entrepreneurs gathered for the Business Summit". */
const gathered: Frame = {
  name: "gathered",
  find(v, i) {
    const verb = doing(v, i, "gather");
    if (!verb || verb.voice === "passive") return null;
    const head = objectHead(v, verb.last, Math.min(v.limit, verb.last + 16));
    const parts = partsOf(v, verb, { head });
    if (!head) {
      if (!parts.attendance && parts.who.length === 0) return null;
      return happening({ rule: "gathered-for", type: "meeting", at: i, ...parts, back: true });
    }
    return happening({
      rule: "gathered-for",
      type: head.noun.type,
      at: head.at,
      head,
      ...parts,
      name: head.name,
      back: head.definite,
      subject: parts.subject ?? [head.first, head.last],
    });
  },
};

/** "The event brought together around 200 participants, including …": adds to what was told. */
const broughtTogether: Frame = {
  name: "brought-together",
  find(v, i) {
    if (v.role("back", i) < 0 && !/^(?:participants|attendees)$/.test(v.word(i))) return null;
    if (i > v.first + 3 && v.word(i - 1) !== ",") return null;
    const behind = v.role("back", i);
    let k = behind > 0 ? behind : i + 1;
    while (
      k < i + 8 &&
      !(
        v.role("brings", k) > 0 ||
        v.role("preside", k) > 0 ||
        /^(?:included|including|was|were|is|will|saw)$/.test(v.word(k))
      )
    )
      k++;
    if (k >= i + 8 || k >= v.limit) return null;
    const { core, end } = reach(v, k + 1);
    const who = distinct(
      participantsIn(v, k, Math.max(core, end), v.role("brings", k) > 0 || /^includ/.test(v.word(k))),
    );
    const attendance = attendanceIn(v, k, end);
    const when = datesIn(v, k, core).find((d) => d.exact) ?? null;
    const place = placeIn(v, k, core, k + 1);
    if (who.length === 0 && attendance === null && !when && !place) return null;
    return happening({
      rule: "brought-together",
      type: "meeting",
      at: i,
      first: i,
      last: trimmed(v, end),
      who,
      attendance,
      when,
      place,
      back: true,
      virtual: v.has("virtual", k, core),
    });
  },
};

/** "The Mongolian delegation was headed by …": adds to what was told. */
const delegated: Frame = {
  name: "delegation-led",
  find(v, i) {
    if (!/^(?:delegations?|sides?)$/.test(v.word(i)) || v.quoted(i)) return null;
    for (let k = i + 1; k < i + 9; k++) {
      if (!/^(?:headed|led|represented)$/.test(v.word(k))) continue;
      const by = v.word(k + 1) === "by" ? k + 1 : v.word(k + 2) === "by" ? k + 2 : -1;
      if (by < 0) return null;
      const { core, end } = reach(v, by + 1);
      const area = v.area(i - 1)?.value.code ?? null;
      const who = distinct(participantsIn(v, by + 1, Math.max(core, end), true)).map((p) =>
        p.area === null ? { ...p, area } : p,
      );
      return who.length
        ? happening({
            rule: "delegation-led",
            type: "meeting",
            at: i,
            first: i,
            last: trimmed(v, end),
            who,
            back: true,
          })
        : null;
    }
    return null;
  },
};

/** "Approximately 120 persons attended this year's Exchange": adds to what was told. */
const attendedBy: Frame = {
  name: "so-many-attended",
  find(v, i) {
    if (!/^(?:attended|participated|gathered|joined|took)$/.test(v.word(i)) || v.quoted(i)) return null;
    const start = clauseStart(v, i);
    const attendance = attendanceIn(v, start, i);
    return attendance === null
      ? null
      : happening({
          rule: "so-many-attended",
          type: "meeting",
          at: i,
          first: start,
          last: i + 1,
          attendance,
          back: true,
        });
  },
};

/** "was accompanied by four officials, including …". */
const accompanied: Frame = {
  name: "accompanied",
  find(v, i) {
    if (!/^(?:accompanied|joined)$/.test(v.word(i)) || v.word(i + 1) !== "by" || v.quoted(i)) return null;
    if (!/^(?:was|were|is|also)$/.test(v.word(i - 1))) return null;
    const { core, end } = reach(v, i + 2);
    const start = clauseStart(v, i);
    const who = distinct([
      ...subjectOf(v, start, i, null),
      ...participantsIn(v, i + 2, Math.max(core, end), true),
    ]);
    return who.length
      ? happening({
          rule: "accompanied",
          type: "meeting",
          at: i,
          first: start,
          last: trimmed(v, end),
          who,
          back: true,
        })
      : null;
  },
};

/** "the 47th ISO General Assembly, held in Kigali, Rwanda, from October 6 to 10", "the visit of … to Korea". */
const named: Frame = {
  name: "named-event",
  find(v, i) {
    if (v.quoted(i)) return null;
    const head = headAt(v, i);
    // "work towards holding the next round": merely meant.
    if (head && /^(?:holding|hosting|hold|convene|convening)$/.test(v.word(head.first - 1))) return null;
    if (
      !head ||
      (head.definite && head.noun.type !== "visit") ||
      head.noun.named ||
      head.noun.type === "launch" ||
      head.noun.type === "announcement" ||
      head.noun.type === "appointment"
    )
      return null;
    const { core, end } = reach(v, head.last);
    const to = complementEnd(v, head.last, Math.min(core, end));
    const dates = datesIn(v, head.last, to).filter((d) => d.exact || tellsWhen(v, d));
    const when = dates.find(({ exact }) => exact) ?? dates[0] ?? null;
    const place = placeIn(v, head.last, to, head.last);
    if (head.noun.type === "visit") {
      const of = visitor(v, head);
      if (!of && !when) return null;
      const goal = visitGoal(v, head.last, Math.min(end, head.last + 14)) ?? place;
      if (!goal && !when && !of) return null;
      const who = of ?? participantsIn(v, head.last, Math.min(end, head.last + 16), false);
      return happening({
        rule: "visit-of",
        type: "visit",
        at: i,
        head,
        first: visitFirst(v, head, who),
        last: Math.max(
          head.last,
          goal?.last ?? 0,
          when?.last ?? 0,
          ...who.map(({ mention }) => mention.last),
        ),
        when,
        place: goal,
        who,
        nominal: true,
        pronoun: who.length === 0 && /^(?:his|her)$/.test(v.word(head.first)) ? "he" : null,
        subject: [head.first, Math.max(head.last, goal?.last ?? 0)],
      });
    }
    const frames =
      v.role("during", head.first - 1) > 0 || /^(?:at|during|of|for)$/.test(v.word(head.first - 1));
    const who = participantsIn(v, head.last, to, false).filter(
      ({ mention }) => mention.type !== "area" || true,
    );
    if (head.noun.type === "negotiation_round" && !when && !place) return null;
    // "on the occasion of the summit": a later sentence may tell its day.
    const occasion = head.name !== null && v.role("during", head.first - 1) < 0 && occasionOf(v, head.first);
    if (!occasion && !when && !place && !(head.name && who.length > 1)) return null;
    if (!head.name && !(when || place)) return null;
    return happening({
      rule: "named-event",
      type: head.noun.type,
      at: i,
      head,
      name: head.name,
      first: head.first,
      last: Math.max(head.last, when?.last ?? 0, place?.last ?? 0, ...who.map(({ mention }) => mention.last)),
      when,
      place,
      who,
      virtual: v.has("virtual", head.first, to),
      phone: head.noun.phone,
      nominal: true,
      frames,
      future: v.has("future", head.first, to),
      attendance: attendanceIn(v, head.last, to),
      subject: topicOf(v, head.last, to) ?? [head.first, head.last],
    });
  },
};

const occasionOf = (v: View, at: number): boolean =>
  (v.word(at - 1) === "of" && /^(?:occasion|sidelines|margins)$/.test(v.word(at - 2))) ||
  v.word(at - 1) === "during";

/** "On the second day of the Summit, June 5": when it began. */
const dayOf: Frame = {
  name: "day-of",
  find(v, i) {
    if (v.word(i) !== "day" || v.quoted(i) || !v.chart.has(i - 1, ORDINAL_WORD)) return null;
    if (v.word(i + 1) !== "of" || v.word(i + 2) !== "the") return null;
    for (let k = i + 3; k < i + 12; k++) {
      const head = headAt(v, k);
      if (!head) continue;
      const when = datesIn(v, head.last, Math.min(v.limit, head.last + 6)).find(({ exact }) => exact) ?? null;
      const nth = v.chart.longest(i - 1, ORDINAL_WORD)!.value.value;
      return when && nth < 15
        ? happening({
            rule: "day-of",
            type: head.noun.type,
            at: k,
            head,
            name: head.name,
            first: i,
            last: when.last,
            when,
            nth,
            back: true,
            nominal: true,
            frames: true,
          })
        : null;
    }
    return null;
  },
};

/** How far the complements of an event's name go: "held in …, from …", "in September", "scheduled for December". */
function complementEnd(v: View, from: number, to: number): number {
  let k = from;
  while (k < to) {
    const text = v.word(k);
    if (/^(?:has|have|had|will|was|were|is|are|aims|aimed|and)$/.test(text) && !v.mentionAt(k)) {
      if (text === "and" && (v.mentionAt(k + 1) || v.chart.tokens.type[k + 1] === 2)) {
        k++;
        continue;
      }
      return k;
    }
    if (
      text === "," &&
      !/^(?:held|hosted|on|in|at|from|organized|organised|scheduled|which|co|jointly|chaired)$/.test(
        v.word(k + 1),
      ) &&
      !v.isCapital(k + 1) &&
      v.chart.tokens.type[k + 1] !== 2
    )
      return k;
    k++;
  }
  return to;
}

function visitor(v: View, head: EventHead): ReturnType<typeof participantsIn> | null {
  // "the visit of Crown Princess Victoria", "visits by the leaders"; "Prime Minister Chinh's visit", "his visit".
  if (/^(?:of|by)$/.test(v.word(head.last))) {
    const found = v.mentions.find(
      ({ first, type }) =>
        first > head.last && first < head.last + 6 && (type === "person" || type === "area"),
    );
    return found ? [{ mention: found, firm: false, adjective: false, area: null }] : null;
  }
  const before = v.mentions
    .filter(({ last, type }) => type === "person" && last <= head.at && last >= head.first - 1)
    .at(-1);
  if (before && v.isPossessive(before.last))
    return [{ mention: before, firm: false, adjective: false, area: null }];
  return null;
}

const visitFirst = (v: View, head: EventHead, who: ReturnType<typeof participantsIn>): number =>
  Math.max(v.first, Math.min(head.first, ...who.map(({ mention }) => mention.first)));

function visitGoal(v: View, from: number, to: number) {
  for (let k = from; k < to; k++) {
    if (v.word(k) !== "to") continue;
    const at = v.word(k + 1) === "the" ? k + 2 : k + 1;
    const m = v.mentionAt(at);
    if (m && m.first === at && (m.type === "place" || m.type === "area" || m.type === "name") && m.name)
      return { first: at, last: m.last, name: m.name, area: m.area ?? knownArea(v, at, m.last) };
  }
  return null;
}

/** All constructions, in the order in which they are asked: of those that tell one event, the first counts. */
export const frames: readonly Frame[] = [
  held,
  gathered,
  wasHeld,
  met,
  signed,
  visited,
  announced,
  launched,
  launchOf,
  appointed,
  congratulated,
  broughtTogether,
  accompanied,
  delegated,
  attendedBy,
  dayOf,
  named,
];
