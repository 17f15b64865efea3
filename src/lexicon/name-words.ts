import { wordsOf } from "./lexicon.js";
import { alternatives, readTable, TableError } from "./tables.js";
import { Vocabulary } from "./vocabulary.js";

/** What a word can be in a name of a person or a body, as bits of `Word.classes`. */
export const NameClass = {
  title: 1,
  modifier: 2,
  honorific: 4,
  portfolio: 8,
  body: 16,
  speech: 32,
  particle: 64,
  and: 128,
  common: 256,
  surname: 512,
  pronoun: 1024,
  elected: 2048,
  appointed: 4096,
  reappointed: 8192,
  wins: 16384,
  postnominal: 32768,
  label: 65536,
} as const;

/** A body that the tables know by name. */
export interface KnownBody {
  readonly type: "organization";
  readonly id: string;
  readonly area: string | null;
}

/** A body or a place that the tables know by name. */
export type KnownName = KnownBody | { readonly type: "place"; readonly area: string };

/** Someone who held an office, from one day to another, both included; `null` leaves an end open. */
export interface OfficeHolder {
  readonly id: string;
  readonly name: string;
  /** What the office is called, in lower case ("minister"), and the id of its body. */
  readonly offices: readonly string[];
  readonly organization: string;
  readonly from: string | null;
  readonly until: string | null;
}

/** What the reader of names knows. Its words are none of the reader of statistics', to whom most of them are gaps. */
export interface NameLexicon {
  /** `classes` of its words are bits of `NameClass`, the values of its phrases `KnownName`s. */
  readonly vocabulary: Vocabulary;
  readonly holders: readonly OfficeHolder[];
  /** Bodies by their names in lower case, and the countries of bodies by id. */
  readonly bodies: ReadonlyMap<string, KnownBody>;
  readonly areas: ReadonlyMap<string, string | null>;
  /** The names of bodies that were renamed, by id, each with the days of its validity. */
  readonly renamed: ReadonlyMap<string, readonly BodyName[]>;
}

/** A name that a body bore from one day to another, both included; `null` leaves an end open. */
export interface BodyName {
  readonly name: string;
  readonly from: string | null;
  readonly until: string | null;
}

/** Loads the tables of names. Throws a `TableError` that names file and line where a row is wrong. */
export function loadNames(): NameLexicon {
  const vocabulary = new Vocabulary();
  const add = (form: string, value: KnownName): void => {
    const exact = form.startsWith("=") ? form.slice(1) : null;
    const words = wordsOf(exact ?? form).map((text) => vocabulary.intern(text));
    const { phrases } = words[0]!;
    let i = phrases.length;
    while (i > 0 && phrases[i - 1]!.words.length < words.length) i--;
    phrases.splice(i, 0, { words, kind: 0, value, exact });
  };
  for (const row of readTable("name-words.tsv", ["class", "words"])) {
    const bit = NameClass[row.cells.class as keyof typeof NameClass];
    if (!bit)
      throw new TableError(
        row.where,
        `unknown class "${row.cells.class}", expected one of ${Object.keys(NameClass).join(", ")}`,
      );
    for (const text of row.cells.words!.split(/\s+/)) vocabulary.intern(text).classes |= bit;
  }
  const bodies = new Map<string, KnownBody>();
  const areas = new Map<string, string | null>();
  const renamed = new Map<string, readonly BodyName[]>();
  for (const { cells } of readTable("organizations.tsv", ["id"])) {
    const known: KnownBody = { type: "organization", id: `org:${cells.id}`, area: cells.area || null };
    areas.set(known.id, known.area);
    if (cells.from || cells.until) {
      const name = cells.abbreviations || alternatives(cells.names)[0]!;
      const borne = { name, from: cells.from || null, until: cells.until || null };
      renamed.set(known.id, [...(renamed.get(known.id) ?? []), borne]);
    }
    for (const form of alternatives(cells.names)) {
      add(form, known);
      bodies.set(form, known);
    }
    for (const form of alternatives(cells.abbreviations)) add(`=${form}`, known);
  }
  for (const { cells } of readTable("places.tsv", ["area", "names"]))
    for (const form of alternatives(cells.names)) add(form, { type: "place", area: cells.area! });
  return { vocabulary, bodies, areas, renamed, holders: loadHolders() };
}

/** Who held which office when. */
function loadHolders(): readonly OfficeHolder[] {
  return readTable("people.tsv", ["id", "name", "office", "organization"]).map(({ cells }) => ({
    id: `person:${cells.id}`,
    name: cells.name!,
    offices: alternatives(cells.office),
    organization: `org:${cells.organization}`,
    from: cells.from || null,
    until: cells.until || null,
  }));
}
