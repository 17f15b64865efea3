import { CHANGE, CLAIM, type Claimed, NUMBER, type Num, RATES } from "../../chart/kinds.js";
import { alt, as, one, opt, seq, unless } from "../../chart/pattern.js";
import { type Match, rule } from "../../chart/rule.js";
import { Joint } from "../../text/tokens.js";
import { word } from "../pattern-words.js";
import { allOfM, be, count, counted, dimensions, examplesOfThem, moved, nOfM, of } from "./count-parts.js";
import { claimWord, textAt, words } from "./words.js";
/** "10 of Korea's 15 major export categories posted growth", "every one of Korea's 15 items grew", "all 15 items rose". */
export const countMoved = rule<Claimed>({
  name: "count-moved",
  kind: CLAIM,
  pattern: seq(alt(nOfM, allOfM), opt(examplesOfThem), moved),
  build: count,
});

/** "Seven of the 15 major items and eight of the nine major regions registered gains": the first of the two. */
export const countsMoved = rule<Claimed>({
  name: "counts-moved",
  kind: CLAIM,
  pattern: seq(
    nOfM,
    word("and"),
    one(NUMBER),
    of,
    words(2),
    one(NUMBER),
    words(3),
    alt(claimWord("product"), claimWord("counterpart_area"), claimWord("ref_area")),
    moved,
  ),
  build: (m) => {
    const made = count(m);
    return made && { ...made, all: true };
  },
});

/** "The other seven items declined". */
export const otherMoved = rule<Claimed>({
  name: "other-moved",
  kind: CLAIM,
  pattern: seq(
    word("the"),
    word("other", "remaining"),
    as("n", one(NUMBER)),
    opt(word("major", "main", "key")),
    counted,
    moved,
  ),
  build: count,
});

/** "The other three declined": the rest of a count that the sentence before made. */
export const othersMoved = rule<Claimed>({
  name: "others-moved",
  kind: CLAIM,
  pattern: seq(word("the"), word("other", "remaining"), as("n", one(NUMBER)), moved),
  build: (m) => {
    const made = count(m);
    return made && { ...made, rest: true, again: true };
  },
});

/** "exports increased in eight of Korea's nine major markets", "NODX declined to seven of the top 10 markets". */
export const movedInCount = rule<Claimed>({
  name: "moved-in-count",
  kind: CLAIM,
  pattern: seq(
    moved,
    opt(opt(be), word("observed", "recorded", "seen", "reported", "registered", "posted", "noted")),
    word("in", "to", "from", "with", "for", "at", "across"),
    alt(nOfM, allOfM),
  ),
  build: count,
});

/** "the 15 industries covered", "of those surveyed": that all of them are counted. */
const taken = seq(
  opt(word("that", "which"), word("are", "were")),
  word(
    "covered",
    "surveyed",
    "tracked",
    "monitored",
    "listed",
    "examined",
    "reported",
    "included",
    "studied",
  ),
);
/** "Of the 15 major items, 12 recorded growth". */
export const ofManySome = rule<Claimed>({
  name: "of-many-some",
  kind: CLAIM,
  pattern: seq(
    word("of", "among", "out"),
    opt(word("of")),
    words(3),
    as("total", one(NUMBER)),
    words(4),
    counted,
    opt(taken),
    word(","),
    opt(word("only", "as", "just")),
    as("n", one(NUMBER)),
    moved,
  ),
  build: count,
});

const OF_THEM = /^(?:them|these|those)$/;
/** "fell in 15, rose in ten": a number of members alone ends its phrase. */
const breaksOff = (m: Match, n: Num): boolean =>
  n.n > 1 && n.n < 60 && n.decimals === 0 && /^(?:,|;|and|while|but|)$/.test(textAt(m, m.last));

/** "production increased in sixteen and decreased in nine". */
export const movedInSome = rule<Claimed>({
  name: "moved-in-some",
  kind: CLAIM,
  pattern: seq(
    as("change", one(CHANGE)),
    word("in", "to"),
    as("n", one(NUMBER)),
    opt(alt(counted, seq(word("of"), word("them", "these", "those")))),
    unless(
      alt(
        claimWord("month", "quarter", "year"),
        word(
          "of",
          "percent",
          "%",
          "billion",
          "million",
          "out",
          "consecutive",
          "straight",
          "major",
          "main",
          "key",
          "days",
          "working",
        ),
      ),
    ),
  ),
  build: (m) => {
    const n = m.value<Num>("n")!;
    if (m.chart.tokens.joint[m.last] === Joint.hyphenated) return null;
    const named = dimensions.some((d) => m.has(d));
    // "The number of items rose to ten"
    if (textAt(m, m.span("n")!.first - 1) === "to" && !named && !OF_THEM.test(textAt(m, m.last - 1)))
      return null;
    // "rose in 2024" is no count: where nothing is named, it must be told in words, or break off like a list's item.
    if (m.chart.tokens.type[m.last] === 2 || (n.digits && (n.n > 400 || (!named && !breaksOff(m, n)))))
      return null;
    const made = count(m);
    return made && { ...made, ofThem: OF_THEM.test(textAt(m, m.last - 1)) };
  },
});

/** "Six subsectors posted higher sales", "ten key items, among them ships, grew": a number of names without their whole. */
export const someMoved = rule<Claimed>({
  name: "some-moved",
  kind: CLAIM,
  pattern: seq(
    as("n", one(NUMBER)),
    opt(claimWord("chief")),
    counted,
    opt(examplesOfThem),
    moved,
    unless(alt(one(RATES), seq(word("by"), one(RATES)))),
  ),
  build: (m) => {
    // "the two sectors", "one of three markets": no count is made.
    const before = textAt(m, m.first - 1);
    return m.value<Num>("n")!.n < 2 || NAMES_THEM.test(before) ? null : count(m);
  },
});
const NAMES_THEM = /^(?:the|these|those|all|of|both|top|first|last|other|remaining|its|their|in|to|from)$/;

/** "… and six contracted", "while the remaining five declined": the others of a count told just before. */
export const restMoved = rule<Claimed>({
  name: "rest-moved",
  kind: CLAIM,
  pattern: seq(
    word("and", "while", "whereas", "but", ";"),
    opt(word("only", "the", "as", "just")),
    opt(word("other", "remaining")),
    as("n", one(NUMBER)),
    opt(alt(seq(word("of"), word("them")), word("others"), seq(opt(claimWord("chief")), counted))),
    moved,
    unless(alt(one(RATES), seq(word("by"), one(RATES)))),
  ),
  build: (m) => {
    const made = count(m);
    return made && { ...made, rest: true };
  },
});

export const countRules = [
  countMoved,
  countsMoved,
  otherMoved,
  othersMoved,
  movedInCount,
  ofManySome,
  movedInSome,
  someMoved,
  restMoved,
];
