import {
  CLAIM,
  type Claimed,
  MEASURE,
  type MeasureEntry,
  PERIOD,
  TOPIC,
  type Topic,
} from "../../chart/kinds.js";
import { alt, as, one, opt, seq, unless } from "../../chart/pattern.js";
import { rule } from "../../chart/rule.js";
import { word } from "../pattern-words.js";
import { ordinal, ordinalOf, superlative } from "./parts.js";
import { claimWord, textAt, words } from "./words.js";

const observed = word("observed", "recorded", "registered", "posted", "seen", "reported", "run", "found");
/** "the largest surplus was observed in Germany", "Poland recorded the smallest deficit": among members or partners. */
export const largestBalance = rule<Claimed>({
  name: "largest-balance",
  kind: CLAIM,
  pattern: alt(
    seq(
      opt(word("the")),
      opt(ordinal),
      superlative,
      opt(word("trade", "goods", "bilateral", "single")),
      as("balance", one(MEASURE)),
      opt(word("in", "for"), word("goods", "services", "trade", "total"), opt(word("trade"))),
      opt(
        word("among", "of"),
        opt(word("the", "all")),
        alt(one(TOPIC), seq(words(1), claimWord("ref_area", "counterpart_area"))),
      ),
      // "that of Germany" is a name itself
      opt(
        alt(
          seq(
            as("be", word("was", "were")),
            opt(
              alt(
                seq(observed, word("in", "by", "for")),
                seq(opt(observed), as("partner", word("with", "against"))),
              ),
            ),
          ),
          as("partner", word("with")),
        ),
      ),
      opt(word("the")),
      as("topic", one(TOPIC)),
    ),
    seq(alt(observed, word("had", "ran", "has")), word("the"), superlative, as("balance", one(MEASURE))),
  ),
  build: (m) => {
    const { sign } = m.value<MeasureEntry>("balance")!;
    if (!sign || textAt(m, m.last) === "since" || textAt(m, m.last) === "in") return null;
    const topic = m.span("topic");
    const areas = m.value<Topic>("topic")?.each ?? [];
    // "the largest deficit of all": whose?
    if (topic && !areas.every((item) => (item.bare || item.owner || item.partner) && !item.measure))
      return null;
    if (topic && m.at("be") < 0 && m.at("partner") < 0 && !areas.every((item) => item.anaphor)) return null;
    return {
      claim: "record",
      ...(topic ? { bind: "behind" as const, at: topic.first } : { bind: "before" as const }),
      way: (m.has("low") ? -sign : sign) as 1 | -1,
      over: null,
      rank: ordinalOf(m) ?? 1,
      among: "members",
      measure: "trade_balance",
      members: true,
      partner: m.at("partner") >= 0,
    };
  },
});

/** "Most German exports in May went to the United States", "most imports came from China". */
export const mostWent = rule<Claimed>({
  name: "most-went",
  kind: CLAIM,
  pattern: seq(
    word("most"),
    opt(word("of"), opt(word("the", "all"))),
    as("topic", one(TOPIC)),
    opt(word("in"), one(PERIOD)),
    word("went", "came", "go", "come", "were"),
    opt(word("sent", "shipped", "sold", "destined", "delivered", "exported", "imported", "sourced")),
    as("way", word("to", "from", "for")),
    opt(word("the")),
    as("area", one(TOPIC)),
  ),
  build: (m) =>
    m.value<Topic>("area")!.each.length === 1 && m.value<Topic>("topic")!.each.every((item) => item.measure)
      ? {
          claim: "record",
          bind: "behind",
          at: m.span("area")!.first,
          way: 1,
          over: null,
          rank: 1,
          among: textAt(m, m.at("way")) === "from" ? "origins" : "destinations",
          measure: m.value<Topic>("topic")!.each[0]!.measure,
        }
      : null,
});

/** "China accounted for the largest share of imports", "semiconductors made up the biggest part of exports". */
export const largestShare = rule<Claimed>({
  name: "largest-share",
  kind: CLAIM,
  pattern: seq(
    word("the"),
    opt(ordinal),
    superlative,
    opt(word("single")),
    as("part", claimWord("part")),
    opt(word("of"), opt(word("the", "all", "its", "total")), alt(one(TOPIC), word("total"))),
    unless(one(MEASURE)),
    unless(word("since", "ever", "on", "in")),
  ),
  build: (m) => ({
    claim: "record",
    bind: "before",
    way: m.has("low") ? -1 : 1,
    over: null,
    rank: ordinalOf(m) ?? 1,
    among: "share",
  }),
});

/** The largest of several: balances, partners, shares. */
export const largestRules = [largestBalance, mostWent, largestShare];
