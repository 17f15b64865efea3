/** Both number forms of a name's last word: "chip" gives "chip" and "chips". */
export function numberForms(form: string): string[] {
  const cut = form.lastIndexOf(" ") + 1;
  const head = form.slice(0, cut);
  const last = form.slice(cut);
  if (!/[a-z]$/i.test(last) || last.length < 3) return [form];
  const other = last.endsWith("s") && !last.endsWith("ss") ? singular(last) : plural(last);
  return other === last ? [form] : [form, head + other];
}

/** The plural of a regular noun. */
export function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return `${noun}s`;
}

/** The singular of a regular noun. */
export function singular(noun: string): string {
  if (noun.endsWith("ies") && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(noun)) return noun.slice(0, -2);
  if (noun.endsWith("s") && !/(?:ss|us|is)$/.test(noun)) return noun.slice(0, -1);
  return noun;
}

/**
 * All forms of a verb given as `base` (regular) or `base>past>participle>ing`. A particle after the base follows each
 * form: "edge up" gives "edged up".
 */
export function verbForms(entry: string): string[] {
  if (entry.includes(">")) {
    const given = entry.split(">");
    return [...given, thirdPerson(given[0]!)];
  }
  const words = entry.split(" ");
  // "more than double", "nearly halve": the verb is the last word; "edge up": the first.
  const at = /^(?:more|nearly|almost)$/.test(words[0]!) ? words.length - 1 : 0;
  const base = words[at]!;
  const stem = base.endsWith("e") ? base.slice(0, -1) : base;
  const doubled = /^[^aeiou]*[aeiou][bdgmnprt]$/.test(base) || base === "level" ? base + base.at(-1) : base;
  const regular = base.endsWith("e")
    ? [base, `${stem}ed`, `${stem}ing`, `${base}s`]
    : base.endsWith("y") && /[^aeiou]y$/.test(base)
      ? [base, `${base.slice(0, -1)}ied`, `${base}ing`, `${base.slice(0, -1)}ies`]
      : [base, `${doubled}ed`, `${doubled}ing`, thirdPerson(base)];
  const irregular = IRREGULAR[base];
  return (irregular ?? regular).map((form) => words.map((w, i) => (i === at ? form : w)).join(" "));
}

const IRREGULAR: Record<string, string[]> = {
  go: ["go", "went", "gone", "going", "goes"],
  be: ["be", "is", "are", "was", "were", "been", "being"],
  slow: ["slow", "slowed", "slowing", "slows"],
  hold: ["hold", "held", "holding", "holds"],
  step: ["step", "stepped", "stepping", "steps"],
};

function thirdPerson(base: string): string {
  const [first, ...rest] = base.split(" ");
  const verb = first === "do" || first === "go" ? `${first}es` : plural(first!);
  return [verb, ...rest].join(" ");
}
