import { createRequire } from "node:module";
import { numberForms, plural, verbForms } from "./inflect.js";
import { slugOf } from "./slug.js";
import { alternatives, type Row, readTable, TableError } from "./tables.js";
import { type Phrase, Vocabulary } from "./vocabulary.js";

/** What a phrase of the lexicon can be. The order numbers the kinds of span (see chart/kinds.ts). */
export const CATEGORIES = [
  "area",
  "agency",
  "currency",
  "money_word",
  "measure",
  "product",
  "activity",
  "component",
  "change",
  "month",
  "quarter",
  "half",
  "numeral",
  "ordinal",
  "scale",
  "unit",
  "role",
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Word classes, as bits of `Word.classes`. */
export const WordClass = {
  determiner: 1,
  preposition: 2,
  conjunction: 4,
  pronoun: 8,
  auxiliary: 16,
  filler: 32,
  adverb: 64,
  verb: 128,
  quantifier: 256,
  changeVerb: 512,
  changeNoun: 1024,
  comparative: 2048,
  generic: 4096,
  claimExtreme: 8192,
  claimRun: 16384,
} as const;
/** Words that cannot stand inside the name of a product: they end it. */
export const ENDS_NAME = 1 | 2 | 4 | 8 | 16 | 32 | 64 | 128 | 256 | 512;

export interface AreaEntry {
  readonly code: string;
  readonly use: "name" | "adjective";
  readonly group: boolean;
}
export interface CurrencyEntry {
  readonly codes: readonly string[];
  readonly bareDollar: boolean /** Power of ten that the word holds: -2 for "cents", 6 for "MEUR". */;
  readonly mult: number;
}
export interface MeasureEntry {
  readonly measure: string;
  readonly sign: 1 | -1 | 0;
  readonly implies: Readonly<Record<string, string>>;
  readonly open: boolean;
  readonly verb: boolean;
}
export interface NameEntry {
  readonly slug: string /** The country that a region is a part of. */;
  readonly area?: string;
}
export interface ChangeEntry {
  readonly way: 1 | -1 | 0;
  readonly class: "verb" | "noun" | "comparative";
  readonly word: string;
}
export interface NumberWord {
  readonly value: number;
}
/** What a word does in naming a figure's subject: a modifier, a basis, a frame ("in won terms"), an anaphor, a preposition. */
export interface RoleEntry {
  readonly role: string;
}
export interface UnitEntry {
  readonly unit: string;
  readonly open: boolean /** What such a count measures, where the unit alone says it. */;
  readonly measure: string | null;
}

/** All words and phrases the reader knows, and the areas of currencies. Loaded once. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  /** The currency an area pays with ("JP" → "JPY"). */
  readonly currencyOf: ReadonlyMap<string, string>;
  /** The areas that pay with a currency. */
  readonly areasOf: ReadonlyMap<string, readonly string[]>;
  /** Slugs of firms: components that split the figures of all their industry. */
  readonly makers: ReadonlySet<string>;
  /** Words that make claims, by the role that rules ask for them by ("straight", "ender"), in all their forms. */
  readonly claimWords: ReadonlyMap<string, readonly string[]>;
}

const INVARIANT_DOLLAR = new Set(["$", "dollar", "dollars"]);

/** Cuts a form of a table into words as the tokenizer cuts a text: hyphens part words, marks and "'s" stand alone. */
export function wordsOf(form: string): string[] {
  return (
    form
      .replace(/[’]/g, "'")
      .replace(/-/g, " ")
      .match(
        /(?:[\p{L}]\.){2,}|[\p{L}]+&[\p{L}]+|'s\b|[\p{L}][\p{L}\p{M}\p{N}]*(?:'(?!s\b)\p{L}+)*\$?|\p{N}+(?:st|nd|rd|th)?|[^\s]/gu,
      ) ?? []
  );
}

/** Loads every table. Throws a `TableError` that names file and line where a row is wrong. */
export function loadLexicon(): Lexicon {
  const vocabulary = new Vocabulary();
  const currencyOf = new Map<string, string>();
  const areasOf = new Map<string, string[]>();
  const taken = new Map<string, string>();

  const add = (
    category: Category,
    form: string,
    value: unknown,
    where: string,
    clash: "first" | "throw" = "first",
  ) => {
    const exact = form.startsWith("=");
    const text = exact ? form.slice(1) : form;
    const words = wordsOf(text).map((w) => vocabulary.intern(w));
    const first = words[0];
    if (!first) throw new TableError(where, `"${form}" holds no word`);
    const key = `${category} ${form}`;
    if (taken.has(key)) {
      if (clash === "throw") throw new TableError(where, `"${form}" stands at ${taken.get(key)} already`);
      return;
    }
    taken.set(key, where);
    const phrase: Phrase = { words, kind: CATEGORIES.indexOf(category), value, exact: exact ? text : null };
    let i = first.phrases.length;
    while (i > 0 && first.phrases[i - 1]!.words.length < words.length) i--;
    first.phrases.splice(i, 0, phrase);
  };
  const classify = (text: string, bit: number) => {
    for (const w of wordsOf(text)) vocabulary.intern(w).classes |= bit;
  };

  for (const row of readTable("words.tsv", ["class", "words"])) {
    const bit = WordClass[row.cells.class as keyof typeof WordClass];
    if (!bit)
      throw new TableError(
        row.where,
        `unknown class "${row.cells.class}", expected one of ${Object.keys(WordClass).join(", ")}`,
      );
    for (const word of row.cells.words!.split(/\s+/)) vocabulary.intern(word).classes |= bit;
  }
  for (const row of readTable("changes.tsv", ["way", "class", "forms"])) {
    const way = Number(row.cells.way) as 1 | -1 | 0;
    const cls = row.cells.class as ChangeEntry["class"];
    for (const form of alternatives(row.cells.forms)) {
      const entry: ChangeEntry = { way, class: cls, word: form.split(">")[0]! };
      const forms = cls === "verb" ? verbForms(form) : cls === "noun" ? numberForms(form) : [form];
      for (const f of forms) {
        add("change", f, entry, row.where);
        const words = wordsOf(f);
        // "moved up": the verb ends a name before it, too.
        if (
          words.length > 1 &&
          cls === "verb" &&
          !/^(?:more|nearly|almost|be|is|are|was|were|been|being|see|saw|seen|seeing|no)/.test(f)
        )
          vocabulary.intern(words[0]!).classes |= WordClass.verb;
        if (words.length === 1)
          classify(
            f,
            cls === "verb"
              ? WordClass.changeVerb
              : cls === "noun"
                ? WordClass.changeNoun
                : WordClass.comparative,
          );
      }
    }
  }
  for (const row of readTable("measures.tsv", ["measure", "forms"])) {
    const name = row.cells.measure!;
    const open = name.startsWith("*");
    const implies = Object.fromEntries(
      alternatives(row.cells.with).map((pair) => pair.split("=") as [string, string]),
    );
    const verb = implies.verb === "1";
    delete implies.verb;
    const entry: MeasureEntry = {
      measure: open ? name.slice(1) : name,
      sign: Number(row.cells.sign ?? 0) as 1 | -1 | 0,
      implies,
      open,
      verb,
    };
    for (const form of alternatives(row.cells.forms)) add("measure", form, entry, row.where);
  }
  for (const [file, category] of [
    ["products.tsv", "product"],
    ["activities.tsv", "activity"],
    ["components.tsv", "component"],
  ] as const) {
    for (const row of readTable(file, ["slug"])) {
      if (!row.cells.forms && !row.cells.also)
        throw new TableError(row.where, `expected something in column "forms" or "also"`);
      const entry: NameEntry = { slug: row.cells.slug! };
      // One printed name, one slug: a product is called what its form says, but for abbreviations and other names of it.
      const printed = (form: string): NameEntry => {
        const slug = category === "product" && !form.startsWith("=") ? slugOf(form) : null;
        if (!slug || slug === plural(entry.slug) || plural(slug) === entry.slug) return entry;
        // "new passenger cars": what says nothing in an unknown name is part of a listed one.
        return entry.slug === slug || entry.slug.endsWith(`_${slug}`) ? entry : { slug };
      };
      for (const [cell, named] of [
        ["forms", printed],
        ["also", () => entry],
      ] as const)
        for (const form of alternatives(row.cells[cell]))
          for (const f of form.startsWith("=") ? [form] : numberForms(form))
            add(category, f, named(form), row.where);
    }
  }
  const makers = new Set<string>();
  for (const row of readTable("makers.tsv", ["what", "slug", "forms"])) {
    if (row.cells.what === "maker") makers.add(row.cells.slug!);
    for (const form of alternatives(row.cells.forms))
      add("component", form, { slug: row.cells.slug! } satisfies NameEntry, row.where);
  }
  for (const row of readTable("regions.tsv", ["area", "forms"])) {
    for (const form of alternatives(row.cells.forms))
      add(
        "component",
        form,
        {
          slug: form.replace("=", "").toLowerCase().replaceAll(" ", "_"),
          area: row.cells.area!,
        } satisfies NameEntry,
        row.where,
      );
  }
  loadAreas(add);
  loadCurrencies(add, currencyOf, areasOf);
  for (const row of readTable("periods.tsv", ["what", "value", "words"])) {
    for (const form of alternatives(row.cells.words))
      add(
        row.cells.what as Category,
        form,
        { value: Number(row.cells.value) } satisfies NumberWord,
        row.where,
      );
  }
  for (const row of readTable("numerals.tsv", ["what", "value", "words"])) {
    for (const form of alternatives(row.cells.words))
      add(
        row.cells.what as Category,
        form,
        { value: Number(row.cells.value) } satisfies NumberWord,
        row.where,
      );
  }
  for (const row of readTable("units.tsv", ["unit", "words"])) {
    const name = row.cells.unit!;
    const entry: UnitEntry = {
      unit: name.replace("*", ""),
      open: name.startsWith("*"),
      measure: row.cells.measure || null,
    };
    for (const form of alternatives(row.cells.words)) add("unit", form, entry, row.where);
  }
  for (const row of readTable("topic-words.tsv", ["role", "words"])) {
    const entry: RoleEntry = { role: row.cells.role! };
    for (const form of alternatives(row.cells.words)) add("role", form, entry, row.where);
  }
  return { vocabulary, currencyOf, areasOf, makers, claimWords: loadClaimWords(vocabulary) };
}

/** Words without which a sentence makes no claim of a family: the layers of those families look for them first. */
const CLAIM_CLASS: Readonly<Record<string, number>> = {
  superlative_high: WordClass.claimExtreme,
  superlative_low: WordClass.claimExtreme,
  record: WordClass.claimExtreme,
  top: WordClass.claimExtreme,
  peak: WordClass.claimExtreme,
  trough: WordClass.claimExtreme,
  straight: WordClass.claimRun,
  in_a_row: WordClass.claimRun,
  any_run: WordClass.claimRun,
  month: WordClass.claimRun,
  quarter: WordClass.claimRun,
};

function loadClaimWords(vocabulary: Vocabulary): Map<string, string[]> {
  const byRole = new Map<string, string[]>();
  for (const row of readTable("claims.tsv", ["role", "words"])) {
    const { role, inflect } = row.cells as { role: string; inflect: string };
    if (inflect && inflect !== "verb" && inflect !== "noun")
      throw new TableError(row.where, `unknown inflection "${inflect}", expected verb or noun`);
    const forms = alternatives(row.cells.words).flatMap((form) =>
      inflect === "verb" ? verbForms(form) : inflect === "noun" ? numberForms(form) : [form],
    );
    for (const word of forms.flatMap(wordsOf)) vocabulary.intern(word);
    const bit = CLAIM_CLASS[role];
    // Of a phrase the words that say something: not the "in" and "a" of "in a row".
    for (const form of bit ? forms : []) {
      const words = wordsOf(form).map((text) => vocabulary.intern(text));
      for (const word of words)
        if (
          words.length === 1 ||
          !(
            word.classes &
            (WordClass.determiner | WordClass.preposition | WordClass.auxiliary | WordClass.adverb)
          )
        )
          word.classes |= bit!;
    }
    byRole.set(role, [...new Set([...(byRole.get(role) ?? []), ...forms])]);
  }
  return byRole;
}

type Add = (
  category: Category,
  form: string,
  value: unknown,
  where: string,
  clash?: "first" | "throw",
) => void;

function loadAreas(add: Add): void {
  const rows = new Map<string, Row>();
  for (const row of readTable("areas.tsv", ["code"])) rows.set(row.cells.code!, row);
  for (const [code, row] of rows) {
    const group = !/^[A-Z]{2}$/.test(code) || code === "EU" || code === "EA";
    for (const form of alternatives(row.cells.names))
      add("area", form, { code, use: "name", group } satisfies AreaEntry, row.where);
    for (const form of alternatives(row.cells.adjectives))
      add("area", form, { code, use: "adjective", group } satisfies AreaEntry, row.where);
    for (const form of alternatives(row.cells.agencies))
      add("agency", form, { code, use: "name", group } satisfies AreaEntry, row.where);
  }
  // Names of ISO 3166-1 come from a library; the table above adds what people say instead, and wins.
  const iso = createRequire(import.meta.url)("i18n-iso-countries/langs/en.json") as {
    countries: Record<string, string | string[]>;
  };
  for (const [code, names] of Object.entries(iso.countries)) {
    for (const name of [names].flat()) {
      if (/^(?:turkey|jordan|chad|georgia|guinea|us|uk)$/i.test(name))
        add(
          "area",
          `=${name}`,
          { code, use: "name", group: false } satisfies AreaEntry,
          "i18n-iso-countries",
        );
      else
        add(
          "area",
          name.toLowerCase(),
          { code, use: "name", group: false } satisfies AreaEntry,
          "i18n-iso-countries",
        );
    }
  }
}

function loadCurrencies(add: Add, currencyOf: Map<string, string>, areasOf: Map<string, string[]>): void {
  const byForm = new Map<string, { codes: string[]; category: Category; mult: number; where: string }>();
  for (const row of readTable("currencies.tsv", ["code"])) {
    const code = row.cells.code!;
    for (const area of alternatives(row.cells.area)) {
      if (!currencyOf.has(area)) currencyOf.set(area, code);
      areasOf.set(code, [...(areasOf.get(code) ?? []), area]);
    }
    const forms = [
      ...alternatives(row.cells.symbols).map((form) => ({ form, category: "currency" as const, mult: 0 })),
      ...alternatives(row.cells.words).map((form) => ({ form, category: "money_word" as const, mult: 0 })),
      ...alternatives(row.cells.minor).map((form) => ({ form, category: "money_word" as const, mult: -2 })),
      // "120 MEUR", as Nordic firms and ministries write millions.
      { form: `=M${code}`, category: "currency" as const, mult: 6 },
    ];
    for (const { form, category, mult } of forms) {
      const key = `${category} ${form}`;
      const known = byForm.get(key);
      if (known) known.codes.push(code);
      else byForm.set(key, { codes: [code], category, mult, where: row.where });
    }
  }
  for (const [key, { codes, category, mult, where }] of byForm) {
    const form = key.slice(category.length + 1);
    add(
      category,
      form,
      { codes, bareDollar: INVARIANT_DOLLAR.has(form), mult } satisfies CurrencyEntry,
      where,
    );
  }
}
