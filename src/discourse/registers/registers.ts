import type { Chart } from "../../chart/chart.js";
import { View } from "../../grammar/happenings/view.js";
import type { Mention } from "../../grammar/mentions/mention.js";
import type { Sentence } from "../../text/sentences.js";
import type { Cast } from "../cast.js";
import type { Quotation } from "../quotations/quotation.js";
import { type AgreementDraft, agreementsOf } from "./agreements.js";
import { type BarrierDraft, barriersOf } from "./barriers.js";
import type { EventDraft } from "./event-draft.js";
import { eventsOf } from "./events.js";
import { type ProgrammeDraft, programmesOf } from "./programmes.js";

/** What the registers of a release are read from. */
export interface Edition {
  readonly chart: Chart;
  readonly sentences: readonly Sentence[];
  readonly named: readonly (readonly Mention[])[];
  readonly cast: Cast;
  readonly quoted: readonly Quotation[];
  /** Day of publication. */
  readonly date: string;
}

/** What a release tells of meetings, agreements, programmes and barriers. */
export interface Registers {
  readonly events: readonly EventDraft[];
  readonly agreements: readonly AgreementDraft[];
  readonly barriers: readonly BarrierDraft[];
  readonly programmes: readonly ProgrammeDraft[];
}

/** Reads the registers of a release, sentence by sentence; what stands in quotation marks its speaker tells. */
export function readRegisters({ chart, sentences, named, cast, quoted, date }: Edition): Registers {
  const inQuotes = (i: number): boolean => quoted.some(({ marked }) => i > marked.open && i < marked.close);
  // A family name alone stands for the person whom the release names in full elsewhere.
  const asPersons = (mentions: readonly Mention[]) =>
    mentions.map((m) =>
      m.type === "name" && cast.isPerson(m.name!) ? { ...m, type: "person" as const } : m,
    );
  const views = sentences.map(
    ({ first, last }, k) => new View(chart, first, last, asPersons(named[k]!), inQuotes),
  );
  const home = cast.issuer?.area ?? null;
  const { events, told } = eventsOf(views, cast, date, home);
  return {
    events,
    agreements: agreementsOf(told, cast, date),
    barriers: barriersOf(told, cast),
    programmes: programmesOf(told, cast, date, events),
  };
}
