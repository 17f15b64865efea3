import { EVENT_TYPES, type EventType } from "../model/register.js";
import { lexicon } from "./index.js";
import { numberForms, verbForms } from "./inflect.js";
import { wordsOf } from "./lexicon.js";
import { Phrases } from "./phrases.js";
import { alternatives, readTable, TableError } from "./tables.js";

export type { EventType } from "../model/register.js";

/** What a head noun makes of an event. `mode` is PLOVER's, where the noun tells it. */
export interface EventNoun {
  readonly type: EventType;
  /** Whether the noun names an event only as a part of a name: "ISO Leadership Development Program". */
  readonly named: boolean;
  /** Whether it was held by telephone. */
  readonly phone: boolean;
}

/** PLOVER's event type and mode of an event type; `null` where PLOVER codes no such thing. */
export interface Plover {
  readonly type: string | null;
  readonly mode: string | null;
}

/** Words of events, agreements, programmes and barriers, each kind found at a token as its longest phrase. */
export interface RegisterWords {
  readonly nouns: Phrases<EventNoun>;
  readonly instruments: Phrases<string>;
  /** The heads that are PLOVER's, by event type. */
  readonly plover: ReadonlyMap<EventType, Plover>;
  /** The phrases of a role ("hold", "with"). Throws for one that the table lacks. */
  role(name: string): Phrases<string>;
}

/** Loads `events.tsv`, `instruments.tsv`, `register-words.tsv` and `programmes.tsv`; a bad row fails with file and line. */
function load(): RegisterWords {
  const { vocabulary } = lexicon;
  const nouns = new Phrases<EventNoun>(vocabulary);
  const plover = new Map<EventType, Plover>();
  for (const { cells, where } of readTable("events.tsv", ["type", "nouns"])) {
    const type = cells.type as EventType;
    if (!EVENT_TYPES.includes(type))
      throw new TableError(where, `unknown type "${type}", expected one of ${EVENT_TYPES.join(", ")}`);
    const mode = cells.mode || null;
    if (!plover.has(type)) plover.set(type, { type: cells.plover || null, mode });
    for (const form of alternatives(cells.nouns)) {
      const named = form.startsWith("?");
      for (const f of numberForms(form)) nouns.add(f, { type, named, phone: mode === "phone" });
    }
  }
  const instruments = new Phrases<string>(vocabulary);
  for (const { cells } of readTable("instruments.tsv", ["instrument", "names"]))
    for (const form of alternatives(cells.names)) instruments.add(form, cells.instrument!);
  const roles = new Map<string, Phrases<string>>();
  for (const { cells, where } of ["register-words.tsv", "programmes.tsv"].flatMap((file) =>
    readTable(file, ["role", "words"]),
  )) {
    const { inflect } = cells;
    if (inflect && inflect !== "verb")
      throw new TableError(where, `unknown inflection "${inflect}", expected verb`);
    const role = roles.get(cells.role!) ?? new Phrases<string>(vocabulary);
    roles.set(cells.role!, role);
    for (const form of alternatives(cells.words))
      for (const f of inflect ? verbForms(form) : [form])
        if (wordsOf(f).length > 0) role.add(f, form.split(">")[0]!);
  }
  return {
    nouns,
    instruments,
    plover,
    role(name) {
      const found = roles.get(name);
      if (!found) throw new Error(`no table of registers has a role "${name}"`);
      return found;
    },
  };
}

/** Those words, loaded once for the process. */
export const registerWords = load();
