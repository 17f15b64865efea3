import {
  AREA,
  CHANGE,
  type ChangeEntry,
  CLAIM,
  type Claimed,
  MEASURE,
  type MeasureEntry,
  RATES,
  TOPIC,
  type Topic,
} from "../../chart/kinds.js";
import { alt, as, one, opt, seq, unless } from "../../chart/pattern.js";
import { type Match, rule } from "../../chart/rule.js";
import { word } from "../pattern-words.js";
import { claimWord, textAt } from "./words.js";

const dealtIn = alt(as("imports", claimWord("dealt_imports")), as("exports", claimWord("dealt_exports")));
/** "more crude oil and natural gas were brought in", "fewer phones were shipped abroad". */
const cameIn = alt(
  seq(word("was", "were", "being"), dealtIn),
  seq(word("coming", "flowing", "brought", "arriving"), as("imports", word("in"))),
  seq(word("going", "shipped", "sent", "leaving"), as("exports", word("out", "abroad", "overseas"))),
);
export const moreDealt = rule<Claimed>({
  name: "more-dealt",
  kind: CLAIM,
  pattern: seq(
    alt(as("up", word("more")), as("down", word("less", "fewer"))),
    as("topic", one(TOPIC)),
    // "with more cars but less crude oil coming in": a second good may stand between
    opt(
      word("and", "but"),
      opt(alt(as("alsoUp", word("more")), as("alsoDown", word("less", "fewer")))),
      as("also", one(TOPIC)),
    ),
    cameIn,
  ),
  build: (m) =>
    m.value<Topic>("topic")!.pronoun
      ? null
      : {
          claim: "direction",
          bind: "behind",
          at: m.span("topic")!.first,
          way: m.has("up") ? 1 : -1,
          measure: m.has("imports") ? "imports" : "exports",
          also: alsoOf(m),
        },
});

function alsoOf(m: Match): Claimed["also"] {
  const at = m.span("also")?.first;
  if (at === undefined) return undefined;
  const down = m.at("alsoDown") >= 0 || /^(?:less|fewer)$/.test(textAt(m, at));
  const up = m.at("alsoUp") >= 0 || textAt(m, at) === "more";
  return { at, way: down || (!up && m.at("down") >= 0) ? -1 : 1 };
}

const COMPARED = new Map([
  ["more", 1 as const],
  ["less", -1 as const],
  ["fewer", -1 as const],
]);
const traded = alt(
  as("exports", claimWord("bought")),
  as("sold", claimWord("sold")),
  as("imports", word("imported")),
);
const orders = word("purchases", "orders", "imports", "buying", "intake");
/** "The UK more than doubled its purchases", "China cut its purchases of chips": what a partner buys are exports to it. */
export const raisedPurchases = rule<Claimed>({
  name: "raised-purchases",
  kind: CLAIM,
  pattern: seq(as("verb", one(CHANGE)), word("its", "their"), as("what", orders)),
  build: (m) => {
    const { way, class: cls } = m.value<ChangeEntry>("verb")!;
    return cls === "verb" && way !== 0
      ? {
          claim: "direction",
          bind: "before",
          at: m.at("what"),
          way,
          measure: "exports",
          dealer: true,
          buyer: true,
        }
      : null;
  },
});

/** "The U.S. bought more Korean cars", "the two makers sold fewer cars overseas": more or less than before. */
export const tradedMore = rule<Claimed>({
  name: "traded-more",
  kind: CLAIM,
  pattern: seq(
    opt(word("has", "have")),
    traded,
    opt(word("far", "slightly", "much", "many")),
    // The comparative may be part of the name: the noun phrase passes over modifiers.
    alt(seq(word("more", "less", "fewer"), opt(one(AREA)), as("topic", one(TOPIC))), as("topic", one(TOPIC))),
    opt(as("abroad", word("overseas", "abroad", "online"))),
    unless(seq(word("than"), one(RATES))),
  ),
  build: (m) => {
    const topic = m.value<Topic>("topic")!;
    const more =
      COMPARED.get(textAt(m, m.span("topic")!.first)) ?? COMPARED.get(textAt(m, m.span("topic")!.first - 1));
    const most = COMPARED.get(textAt(m, m.span("topic")!.first - 2));
    const way = more ?? most;
    if (way === undefined || topic.pronoun || !topic.each.every((item) => item.product && !item.measure))
      return null;
    return {
      claim: "direction",
      bind: "behind",
      at: m.span("topic")!.first,
      way,
      measure: m.has("imports") ? "imports" : m.has("sold") && !m.has("abroad") ? undefined : "exports",
      dealer: true,
    };
  },
});

/** "GM Korea and Renault Korea cut output", "Kia raised production": what a maker did to its own series. */
export const cutOutput = rule<Claimed>({
  name: "cut-output",
  kind: CLAIM,
  pattern: seq(
    as("verb", one(CHANGE)),
    opt(word("its", "their", "domestic", "local")),
    as("measure", one(MEASURE)),
    unless(alt(one(RATES), word("by", "of", "to", "from"), one(CHANGE))),
  ),
  build: (m) => {
    const { way, class: cls } = m.value<ChangeEntry>("verb")!;
    const { measure } = m.value<MeasureEntry>("measure")!;
    return cls === "verb" &&
      way !== 0 &&
      measure === "production" &&
      !/^(?:a|an|the|this|that|further)$/.test(textAt(m, m.first - 1))
      ? { claim: "direction", bind: "before", way, measure, maker: true }
      : null;
  },
});

/** What buyers, sellers and makers did. */
export const dealerRules = [moreDealt, raisedPurchases, tradedMore, cutOutput];
