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
  AREAS = w("areas"),
  AREA_WORD = w("area"),
  REGION = w("region"),
  BOUND = w("bound"),
  CAR = w("car"),
  MODELS = w("models"),
  VEHICLE = w("vehicle"),
  INCLUDED = w("included"),
  LEFT = w("left"),
  OUT = w("out"),
  ASIDE = w("aside"),
  EXCLUDED = w("excluded"),
  MEMBER = w("member"),
  STATES = w("states"),
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
  AMONG = w("among"),
  INCLUDING = w("including"),
  PLUS = w("plus"),
  REST = w("rest"),
  WORLD = w("world"),
  THEREOF = w("thereof");
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
/** Nouns so general that the words before them say which goods they are, and that several such words may share. */
export const GENERAL_HEADS = set(
  "goods products equipment food foods foodstuffs chemicals materials machinery items articles minerals metals parts components devices instruments appliances supplies manufactures fabrics fibres fibers preparations resources commodities stones ores oils fuels wear clothing clothes garments apparatus tools crops fertilizers fertilisers gear accessories meals dishes drinks kits sets",
);
/** Heads whose kinds are each a good of its own: "electric and hydrogen cars". */
export const VEHICLES = set("cars vehicles automobiles autos models suvs trucks buses");
/** Parts of a country, and what one of them is called. */
export const REGIONS = set("regions areas");
/** What belongs to the goods named before it: "vehicles, parts, and accessories". */
export const BELONGINGS = set(
  "parts accessories supplies preparations components concentrates derivatives apparatus",
);
/** What stands for the goods named before it. */
export const RELATED = set("related similar allied associated their its");
/** What a name may be called: "the non-food segment". */
export const CATEGORIES = set(
  "category categories segment segments section sections group groups division lineup",
);
/** Those who buy and sell: "European buyers" is the area, "chip makers" no chips. */
export const ACTORS = set(
  "makers maker manufacturers manufacturer producers producer buyers customers consumers suppliers supplier firms companies plants factories carmakers automakers chipmakers shipbuilders shipyards investors importers exporters sellers dealers retailers officials authorities workers sectors lines prices deliveries orders stocks inventories reserves projects businesses brands",
);
/** Who in an area stands for it. */
export const PEOPLE = set("buyers customers importers consumers investors clients purchasers");
/** What the members of a group of countries are called. */
export const MEMBERS = set(
  "countries nations markets economies members member states partners region bloc area neighbors neighbours",
);
/** Verbs that take something out of a figure: "leaving out ships". */
export const LEAVING = set("leaving stripping taking setting");
export const ABROAD = set("abroad overseas");
