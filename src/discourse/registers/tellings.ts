import { frames } from "../../grammar/happenings/frames/frames.js";
import type { Happening } from "../../grammar/happenings/happening.js";
import type { View } from "../../grammar/happenings/view.js";
import { lexicon } from "../../lexicon/index.js";
import { registerWords } from "../../lexicon/register-words.js";
import type { Word } from "../../lexicon/vocabulary.js";

/** Words with which no role of the tables begins, but a frame does. */
const OWN =
  "congratulate congratulated congratulates accompanied joined delegation delegations side sides day participants attendees participated took";
const ROLES = [
  "hold",
  "preside",
  "attend",
  "gather",
  "occur",
  "meet",
  "visit",
  "sign",
  "announce",
  "launch",
  "appoint",
  "win",
  "back",
];

/** The words at which a frame may begin: most others are passed over by one look. */
const begins: ReadonlySet<Word> = new Set([
  ...registerWords.nouns.firsts(),
  ...ROLES.flatMap((role) => [...registerWords.role(role).firsts()]),
  ...OWN.split(" ").map((text) => lexicon.vocabulary.intern(text)),
]);

/** What a sentence tells as happening, from left to right; of two readings of the same words the fuller one. */
export function happeningsIn(v: View): Happening[] {
  const found: Happening[] = [];
  for (let i = v.first; i < v.limit; i++) {
    const word = v.chart.tokens.word[i];
    if (!word || !begins.has(word) || v.quoted(i)) continue;
    for (const frame of frames) {
      const made = frame.find(v, i);
      if (!made) continue;
      if (found.some((other) => sameTelling(other, made))) continue;
      found.push(made);
      break;
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** Whether two tell one event: by one noun, or a noun alone that another's words hold already. */
function sameTelling(a: Happening, b: Happening): boolean {
  if (a.at === b.at && a.type === b.type) return true;
  const [inner, outer] = b.nominal ? [b, a] : [a, b];
  return (
    inner.nominal &&
    outer.head !== null &&
    inner.head !== null &&
    inner.head.at >= outer.head.first &&
    inner.head.at < outer.head.last
  );
}
