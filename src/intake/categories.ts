/** Category lines that ministries' boards print above a title, as printed. Add one here when a board has a new one. */
const CATEGORIES = [
  "FTA/Economic Cooperation",
  "Trade/Investment",
  "Trade",
  "Investment",
  "Industry",
  "Industry/Technology",
  "Industrial Technology",
  "Energy",
  "Energy/Resources",
  "Resources",
  "Standards",
  "Technology/Standards",
  "Technical Standards",
  "International Standards",
  "Economic Cooperation",
  "FTA",
  "Policy",
  "General",
  "Others",
  "Other",
  "Press Release",
  "Press Releases",
];

const KNOWN = new Set(CATEGORIES.map((name) => name.toLowerCase()));
const SENTENCE_END = /[.!?…:;,]["”’')\]]*$/;
const LONGEST_CATEGORY = 40;
const LONGEST_TITLE = 200;

/** Whether a line is a category of the list. */
export function isKnownCategory(line: string): boolean {
  return line.length <= LONGEST_CATEGORY && KNOWN.has(line.trim().toLowerCase());
}

/**
 * Whether `first`, the first of a record's lines, is a category, and `second` therefore the title.
 *
 * Asked only where at least three lines stand in the record, since a title and a body come first. It is one
 * - when it is in the list above; or
 * - when it has the shape of one (one to four words or a slash, at most 40 characters, no digit, no sentence end, no
 *   quotation mark), the second line has the shape of a title (at most 200 characters, no sentence end), and the third
 *   does not go on in lower case, as the wrapped line of a body would.
 *
 * @example isCategory("Trade/Investment", "Exports Rise in May", "Exports rose …") // true
 * @example isCategory("Car Exports Soar", "Exports of cars rose in May.", "The ministry said …") // false
 */
export function isCategory(first: string, second: string, third: string): boolean {
  const line = first.trim();
  if (isKnownCategory(line)) return true;
  if (line.length > LONGEST_CATEGORY || /[\d"“”%$]/.test(line) || SENTENCE_END.test(line)) return false;
  if (!line.includes("/") && line.split(/\s+/).length > 4) return false;
  if (second.length > LONGEST_TITLE || SENTENCE_END.test(second.trim())) return false;
  return !/^\s*\p{Ll}/u.test(third.slice(0, 200));
}
