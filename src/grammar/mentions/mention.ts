/**
 * A stretch of a sentence that names somebody or something: a person with a title, a body, a place, a country, or an
 * office by its title alone ("the minister"). Tokens `[first, last)`; what the words leave open is `null`.
 */
export interface Mention {
  readonly type: "person" | "organization" | "place" | "area" | "name";
  readonly first: number;
  readonly last: number;
  /** As printed: the person's name without title, the body, the place; `null` where only a title is printed. */
  readonly name: string | null;
  /** The title as printed, its body and country left out: "Director-General for Investment Policy". */
  readonly role: string | null;
  /** The body that the words tie it to, as printed: "KATS", "Department for Business and Trade". */
  readonly organization: string | null;
  /** ISO 3166-1 of the country that the words tie it to, or a group's code. */
  readonly area: string | null;
  /** The short form that follows a name in brackets: "KATS". */
  readonly abbreviation: string | null;
  /** The id that the tables know the body by. */
  readonly known: string | null;
  /** "Mr", "Minister" and the like stand before it: a family name may stand for the whole. */
  readonly titled: boolean;
  /** It has the shape of a person's name, though nothing says that it is one: "Emmanuel Macron", "Grand Hyatt". */
  readonly personal: boolean;
}

/** A mention with only what is known of it. */
export const mention = (
  type: Mention["type"],
  first: number,
  last: number,
  of: Partial<Mention> = {},
): Mention => ({
  name: null,
  role: null,
  organization: null,
  area: null,
  abbreviation: null,
  known: null,
  titled: false,
  personal: false,
  ...of,
  type,
  first,
  last,
});
