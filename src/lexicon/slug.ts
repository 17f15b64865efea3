import { plural } from "./inflect.js";

/** Words that say nothing of what a thing is, at the start of a name. */
const EMPTY = new Set(
  "total overall combined key major main all some domestic more less fewer strong stronger weak weaker brisk robust record new so-called".split(
    " ",
  ),
);
/** Nouns that have no plural, or are one. */
const MASS =
  /(?:equipment|machinery|steel|oil|gas|coal|gold|food|clothing|furniture|software|hardware|footwear|apparel|cotton|rice|wheat|sugar|coffee|tea|rubber|copper|iron|ore|paper|wood|electricity|energy|biohealth|health|wear|jewellery|jewelry|pottery|meat|beef|pork|seafood|fish|dairy|manufacturing|construction|insurance|finance|estate|trade|fruit|corn|maize|timber|cement|glass|aluminum|aluminium|cargo|memory|thereof|telegraphy|telephony|photography|petroleum|fashion|cellulose|pulp|lignite|bitumen|tobacco|alcohol|wine|beer|liquor|milk|butter|cheese|honey|salt|silk|wool|yarn|cloth|lumber|plywood|bread|flour|seaweed|kimchi|laver|ginseng|chocolate|juice|uranium|nickel|zinc|silver|platinum|lithium|cobalt|hydrogen|ethanol|biodiesel|diesel|gasoline|petrol|kerosene|naphtha|cocoa|garlic|lamb|veal|mutton|barley|sorghum|hospitality|retail|living|stationery|tuna|salmon|pollock|shrimp|squid|underwear|silverware|glassware|cutlery|crockery|luggage|poultry|dining|aircraft|spacecraft|livestock|cattle|wildlife|distribution|logistics|electronics|textiles)$/;

/** Whether a noun has no plural, or is one, so that it can stand for goods as it is: "steel", not "semiconductor". */
export const hasNoPlural = (noun: string): boolean => MASS.test(noun.toLowerCase());

/**
 * The slug of a printed name: snake_case, plural ("finished product" → "finished_products") unless it is one of a firm.
 * `null` where nothing is left.
 */
export function slugOf(name: string, inflect = true): string | null {
  const words = name
    .toLowerCase()
    .normalize("NFC")
    // "men's clothing" is a kind of goods, "Kellogg's cereal" one firm's.
    .replace(/(men|children|people|kids|boys|girls|babies|infants)[’']s?\b/g, (_, who) =>
      who.endsWith("s") ? who : `${who}s`,
    )
    .replace(/[’']s?\b/g, "")
    .replace(/[&/+]/g, " and ")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
  while (words.length > 0 && EMPTY.has(words[0]!)) words.shift();
  if (words.length === 0 || (words.length === 1 && words[0] === "other")) return null;
  const last = words.at(-1)!;
  if (inflect && !last.endsWith("s") && !MASS.test(last)) words[words.length - 1] = plural(last);
  return words.join("_");
}

/** The kebab-case of a name, as ids have it: "Moon Young-Jun" → "moon-young-jun"; accents are dropped. */
export const kebab = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[\u0300-\u036f’']/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
