import {
  AMOUNT,
  AMOUNTS,
  CHANGE,
  type ChangeEntry,
  CLAIM,
  type Claimed,
  PERIOD,
  TOPIC,
} from "../../chart/kinds.js";
import { alt, as, one, opt, seq, unless } from "../../chart/pattern.js";
import { type Match, rule } from "../../chart/rule.js";
import { isUnknown } from "../../chart/unknown.js";
import { TokenType } from "../../text/tokens.js";
import { word } from "../pattern-words.js";
import { baseOf, forWhat, ofBase, overOf, some, window } from "./parts.js";
import { claimWord, textAt } from "./words.js";

const stock = claimWord("stock");
const IN = new Set(["in", "of", "since", "for", "from", "to", "by", "on", "last", "until", "during"]);

/** Where the subject of a record stands: in the figure or the name behind it, else before it. */
function bound(m: Match): Pick<Claimed, "bind" | "at"> {
  // "record shipments of gold": the noun phrase passes over modifiers, so that it may begin before.
  if (m.has("record")) {
    for (let i = m.first; i <= m.last; i++) {
      const topic = m.chart.longest(i, TOPIC);
      if (topic && topic.last > m.last) return { bind: "behind", at: i };
    }
  }
  if (m.has("amount")) return { bind: "figure", at: m.span("amount")!.first };
  let k = m.last;
  if (textAt(m, k) === "of" || textAt(m, k) === "at" || textAt(m, k) === "with") k++;
  if (textAt(m, k) === "about" || textAt(m, k) === "over") k++;
  if (m.chart.has(k, AMOUNTS) || m.chart.has(k, AMOUNT)) return { bind: "figure", at: k };
  const preposition = textAt(m, m.last);
  if (preposition === "in" || preposition === "for") {
    const topic = m.chart.longest(m.last + 1, TOPIC);
    if (topic?.value.each.some((item) => item.measure)) return { bind: "behind", at: m.last + 1 };
  }
  return { bind: "before" };
}

const SETS = /^(?:set|sets|setting|hit|hits|hitting|reached|reaching|posted|posting|notched|at)$/;
const BASES = /^(?:base|bases|comparison|level|prices?|rates?)$/;
/** "a record", "an all-time monthly high", "hit new highs", "both July records", "the annual record", "record shipments of". */
export const recordNoun = rule<Claimed>({
  name: "record",
  kind: CLAIM,
  pattern: seq(
    some(as("fresh", claimWord("fresh")), as("length", claimWord("length")), window),
    alt(
      seq(
        as("record", word("record", "records", "unprecedented")),
        opt(word("breaking", "setting", "high", "monthly", "annual", "quarterly", "trade")),
        opt(alt(as("high", claimWord("peak")), as("low", claimWord("trough")))),
      ),
      as("high", claimWord("peak")),
      as("low", claimWord("trough")),
    ),
    opt(stock),
    opt(claimWord("ever")),
    ofBase,
    opt(
      alt(
        forWhat,
        // "a record $5.1 billion for June"; in "the record $37.0 billion of June 2024" the period is the figure's own.
        seq(opt(word("of", "at")), as("amount", one(AMOUNTS)), unless(word("of")), forWhat),
      ),
    ),
  ),
  build: (m) => {
    const t = m.chart.tokens;
    const modified = m.has("fresh") || m.has("length") || m.has("window");
    const before = textAt(m, m.first - 1);
    const next = textAt(m, m.last);
    if (m.has("window") && m.at("window") === m.first && IN.has(before)) return null;
    if (m.has("record")) {
      const at = m.at("record");
      const bare = at === m.first;
      if (t.word[at]!.text === "unprecedented" && bound(m).bind !== "figure") return null;
      if (
        bare &&
        ((t.word[at]!.text === "records" && !SETS.test(before)) ||
          /^(?:on|track|to|will|would|not|of|for|could|world)$/.test(before)) &&
        !(before === "to" && (m.has("high") || m.has("low") || m.last > at + 1))
      )
        return null;
      if (/^(?:a|an|the|keeping|holder|its|their|date)$/.test(next) && m.last === at + 1) return null;
      if (t.word[at + 1]?.text === "keeping") return null;
      if (t.word[at]!.text === "records" && next === "straight") return null;
      // "the sixth month that such a record has been set": of a record that was told.
      if (bare && textAt(m, at - 2) === "such") return null;
      const change = m.chart.longest(m.last, CHANGE)?.value as ChangeEntry | undefined;
      if (!m.has("high") && !m.has("low") && change && change.class === "noun") return null;
      if (bare && t.joint[at] === 2) return null;
      // "beat last year's record": an earlier one.
      if (
        bare &&
        before === "'s" &&
        /^(?:year|month|quarter|\d{4})$/.test(t.body.slice(t.start[at - 2], t.end[at - 2]))
      )
        return null;
      // "record rainfall": of a noun that is no series.
      if (
        bare &&
        m.last === at + 1 &&
        t.type[m.last] === TokenType.word &&
        isUnknown(m.chart, m.last) &&
        !m.chart.has(m.last, TOPIC)
      )
        return null;
    } else {
      if (!modified || t.joint[m.last] === 2) return null;
      // "a high base", "new high-tech goods": a peak ends its phrase.
      if (BASES.test(next)) return null;
      if (m.chart.has(m.last, TOPIC) && next !== "it") return null;
    }
    // "highs", "records": of each of several.
    const many = /^(?:highs|records|lows|peaks)$/.test(
      textAt(m, Math.max(m.at("record"), m.at("high"), m.at("low"))),
    );
    return {
      claim: "record",
      ...bound(m),
      way: m.has("low") ? -1 : 1,
      over: overOf(m),
      rank: 1,
      base: baseOf(m),
      many,
    };
  },
});

/** "broke the previous record", "surpassing the old high set in July": a record of now. */
export const recordBroken = rule<Claimed>({
  name: "record-broken",
  kind: CLAIM,
  pattern: seq(
    claimWord("exceed_record"),
    word("the", "its", "their", "a"),
    some(
      seq(alt(one(PERIOD), word("year", "month", "quarter", "period")), word("'s")),
      word("previous", "old", "prior", "earlier", "existing", "former", "last", "own", "all", "time"),
      as("length", claimWord("length")),
    ),
    alt(word("record", "records"), claimWord("peak")),
    opt(word("of", "by"), opt(one(AMOUNTS))),
    opt(
      word("set", "posted", "reached", "recorded", "registered"),
      opt(word("in", "during"), opt(word("the")), one(PERIOD)),
    ),
  ),
  build: () => ({ claim: "record", bind: "before", way: 1, over: "all_time", rank: 1, again: true }),
});

export const recordRules = [recordBroken, recordNoun];
