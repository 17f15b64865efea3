import type { ChangeEntry } from "../../chart/kinds.js";
import type { Match } from "../../chart/rule.js";
import { plural } from "../../lexicon/inflect.js";
import { textAt } from "./words.js";

/** Whether a word of change stands as a noun: "increases in", "a surge in", not "surged in". */
export function asNoun(m: Match, name: string): boolean {
  const { class: cls, word } = m.value<ChangeEntry>(name)!;
  if (cls === "noun") return true;
  const text = textAt(m, m.span(name)!.last - 1);
  return cls === "verb" && (text === word || text === plural(word));
}
