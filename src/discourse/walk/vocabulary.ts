import { lexicon } from "../../lexicon/index.js";
import { WordSet } from "../../lexicon/word-set.js";

const w = (text: string) => lexicon.vocabulary.intern(text);
/** A set of words, parted by spaces. */
export const setOf = (texts: string): WordSet => new WordSet(texts.split(" ").map(w));
const set = setOf;

// Marks.
export const OPEN = w("("),
  CLOSE = w(")"),
  COMMA = w(","),
  SEMICOLON = w(";"),
  COLON = w(":"),
  DASH = w("–"),
  PLUS_MINUS = w("±");

// Prepositions, conjunctions and the article.
export const AND = w("and"),
  OR = w("or"),
  AT = w("at"),
  BETWEEN = w("between"),
  FOR = w("for"),
  FROM = w("from"),
  IN = w("in"),
  LEFT = w("left"),
  OF = w("of"),
  OVER = w("over"),
  SINCE = w("since"),
  THAN = w("than"),
  THE = w("the"),
  TO = w("to"),
  WHICH = w("which"),
  WITH = w("with"),
  WORTH = w("worth");

// Where clauses and adjuncts begin.
export const CLAUSE = set("while whereas but although though");
export const ADJUNCT = set(
  "include includes than on thanks due amid amidst as by despite because reflecting owing following like given including partly after before when such until namely",
);
/** Verbs that open a cause: "driven by semiconductors". */
export const CAUSE_VERBS = set(
  "led driven supported helped boosted lifted offset weighed dragged buoyed fuelled fueled underpinned spurred hurt",
);
/** Words behind which a name is only an example of the one before. */
export const EXAMPLES = set("such including like namely");
/** Adverbs behind a comma that single out a part: "energy products, chiefly crude oil". */
export const SINGLING = set("chiefly mainly notably mostly primarily largely especially particularly");
export const EXCLUDING = set("excluding except without");
/** Openers of a new breakdown, which is of the release's own period. */
export const OPENERS = set("by among of in for over from between during through since");
/** Words that put the subject's own things behind it: "their sales". */
export const THEIRS = set("their its whose");
export const COPULA = new Set(["is", "was", "remains", "remained", "stays", "stayed", "became", "becomes"]);

// Comparisons.
/** Words behind which an earlier figure stands: "against 4.2 percent". */
export const COMPARING = set("after following from against versus vs than extending reversing");
/** What may stand between an earlier figure and its period: "$26 billion «recorded in» May". */
export const BEHIND_BASE = set(
  "also surplus deficit set in of for from during recorded seen the posted registered logged at over total amount all whole",
);
/** What may stand between a comparative and its period: "below «the level of» November 2012". */
export const BEHIND_COMPARATIVE = set(
  "than the its their that those of level levels figure figures value in for from during seen recorded same total average record peak high low pre pandemic prepandemic epidemic crisis historic all time",
);
/** "the largest annual gains": the adjective says the step. */
export const STEPS = new Map(
  [
    ["annual", "yoy"],
    ["yearly", "yoy"],
    ["monthly", "mom"],
    ["quarterly", "qoq"],
  ].map(([text, step]) => [w(text!), step!]),
);
/** "the third consecutive annual decline" counts years: the adjective says no step. */
export const CONSECUTIVE = set("consecutive straight successive");

// Figures.
/** Prepositions between a figure and the name behind it: "$735m in capital goods". */
export const POST = set("in into of for from to with at");
/** "both 3 percent": one figure for each of several subjects. */
export const EACH = set("both each all");
export const AVERAGED = set("averaged averaging");
export const SHARE_WORDS = set("share shares proportion portion weight weights ratio");
/** What is no result yet, or was one once. */
export const FORECAST = set(
  "forecast forecasts expects expect projects projected expected projection will would predicts predicted",
);
export const TARGETS = set("target targets targeting goal aims");
export const ESTIMATED = w("estimated");
// "Revised" is asked for by its text, which only words of the vocabulary have.
for (const word of ["revised", "originally", "initially", "previously", "provisional"]) w(word);

// What subjects are told of.
export const TRADE_FLOWS = new Set(["exports", "imports", "total_trade"]);
/** The two areas whose statistics one office tells in one release. */
export const UNION = new Set(["EU", "EA"]);
