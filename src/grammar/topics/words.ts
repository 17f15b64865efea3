import { lexicon } from "../../lexicon/index.js";
import { WordSet } from "../../lexicon/word-set.js";

// The closed words that noun phrases are read by.

const w = (text: string) => lexicon.vocabulary.intern(text);
const set = (texts: string) => new WordSet(texts.split(" ").map(w));

export const COMMA = w(","),
  OPEN = w("("),
  CLOSE = w(")"),
  SLASH = w("/"),
  AMPERSAND = w("&"),
  POSSESSIVE = w("'s"),
  APOSTROPHE = w("'"),
  AND = w("and"),
  AS = w("as"),
  AT = w("at"),
  BETWEEN = w("between"),
  BOTH = w("both"),
  BOUND = w("bound"),
  BY = w("by"),
  EXCLUDING = w("excluding"),
  FOR = w("for"),
  IN = w("in"),
  IT = w("it"),
  OF = w("of"),
  ONES = w("ones"),
  OR = w("or"),
  OTHER = w("other"),
  OUTSIDE = w("outside"),
  SUCH = w("such"),
  THAN = w("than"),
  THE = w("the"),
  THEM = w("them"),
  THERE = w("there"),
  WELL = w("well"),
  WITHIN = w("within"),
  AMONG = w("among");
export const PRONOUNS = set("it they both");
/** Words that stand for a partner in general. */
export const COUNTRY = set(
  "country countries nation nations bloc region market markets economies group trading partners partner",
);
export const POINTING = set("there them these that those it this");
/** What may stand before a partner that is pointed at: "the largest market". */
export const FOREMOST = set("largest biggest top main");
export const ARTICLES = set("the its their");
export const EVERY = set("all every each");
export const SHOPS = set("stores dealers retailers stations shops");
/** Heads that make a good of an industry: "mining goods". */
export const HEADS_OF_GOODS = set("goods products equipment");
export const ABROAD = set("abroad overseas");
