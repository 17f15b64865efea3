/** Words of a text that a misspelling may be corrected to: letters only, four or more, in lower case, each once. */
export function wordsOf(title: string, body: string): string[] {
  const words = new Set<string>();
  for (const [word] of `${title} ${body}`.toLowerCase().matchAll(/\p{L}{4,24}(?!\p{L})/gu)) words.add(word);
  return [...words];
}
