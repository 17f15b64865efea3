/** An office that somebody was told to hold, and from when to when releases tell it. */
export interface Office {
  readonly role: string | null;
  readonly organization: string | null;
  readonly organization_id: string | null;
  readonly first: string;
  readonly last: string;
}

/** A person or a body as all releases together tell of it. */
export interface Entity {
  readonly id: string;
  readonly type: "person" | "organization";
  /** The fullest name that is printed. */
  readonly name: string;
  /** Other names that are printed, and other ids that are the same. */
  readonly aliases: readonly string[];
  readonly areas: readonly string[];
  readonly offices: readonly Office[];
  /** The first and the last release that tells of it. */
  readonly first: string;
  readonly last: string;
  readonly releases: number;
  /** Facts that tell of it, by kind. */
  readonly facts: Readonly<Record<string, number>>;
  /** Why what is printed in several ways was taken for one, or what is printed alike for two. */
  readonly because: readonly string[];
}
