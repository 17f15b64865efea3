import type { Lexicon } from "./lexicon.js";
import { alternatives, readTable, TableError } from "./tables.js";

/** What a word can be in a name of a person or a body, as bits of `Word.names`. */
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
} as const;

/** A body or a place that the tables know by name. */
export type KnownName =
  | { readonly type: "organization"; readonly id: string; readonly area: string | null }
  | { readonly type: "place"; readonly area: string };

/** Someone who held an office, from one day to another, both included; `null` leaves an end open. */
export interface OfficeHolder {
  readonly id: string;
  readonly name: string;
  /** The office in lower case ("minister"), and the id of its body. */
  readonly office: string;
  readonly organization: string;
  readonly from: string | null;
  readonly until: string | null;
}

type Add = (category: "named", form: string, value: KnownName, where: string) => void;

/** Loads the words of names, known bodies and places, into a vocabulary. */
export function loadNames(vocabulary: Lexicon["vocabulary"], add: Add): void {
  for (const row of readTable("name-words.tsv", ["class", "words"])) {
    const bit = NameClass[row.cells.class as keyof typeof NameClass];
    if (!bit)
      throw new TableError(
        row.where,
        `unknown class "${row.cells.class}", expected one of ${Object.keys(NameClass).join(", ")}`,
      );
    for (const text of row.cells.words!.split(/\s+/)) vocabulary.intern(text).names |= bit;
  }
  for (const row of readTable("organizations.tsv", ["id"])) {
    const known: KnownName = {
      type: "organization",
      id: `org:${row.cells.id}`,
      area: row.cells.area || null,
    };
    for (const form of alternatives(row.cells.names)) add("named", form, known, row.where);
    for (const form of alternatives(row.cells.abbreviations)) add("named", `=${form}`, known, row.where);
  }
  for (const row of readTable("places.tsv", ["area", "names"]))
    for (const form of alternatives(row.cells.names))
      add("named", form, { type: "place", area: row.cells.area! }, row.where);
}

/** Loads who held which office when. */
export function loadHolders(): readonly OfficeHolder[] {
  return readTable("people.tsv", ["id", "name", "office", "organization"]).map(({ cells }) => ({
    id: `person:${cells.id}`,
    name: cells.name!,
    office: cells.office!,
    organization: `org:${cells.organization}`,
    from: cells.from || null,
    until: cells.until || null,
  }));
}
