import { z } from "@hono/zod-openapi";
import { EVENT_TYPES } from "../../model/register.js";

// The facts that releases tell beside statistics, in the contract's names.

const text = z.string().nullable();
const day = text.describe("a day; a month or a year where no more is printed");

const names = {
  name: text.describe("as printed, in its fullest form in the release"),
  role: text,
  organization: text,
  id: text.describe("person:moon-shin-hak"),
  organization_id: text.describe("org:motir"),
};
const person = z.object(names).openapi("Person");
const participant = z
  .object({ ...names, area: text.describe("ISO 3166-1 alpha-2, or a group") })
  .openapi("Participant");
const party = z.object({ name: text, area: text, id: text });
const bound = z.enum(["over", "under", "about"]).nullable();

/** What each kind of register tells, beside where it stands. */
export const registerShapes = {
  event: {
    type: z.enum(EVENT_TYPES),
    name: text,
    start: day,
    end: day,
    place: z.object({ name: z.string(), area: text }).nullable(),
    format: z.enum(["virtual", "in_person"]).nullable(),
    participants: z.array(participant),
    attendance: z.number().nullable(),
    subject: text,
    plover: z.object({ type: text, mode: text }).describe("PLOVER's event type and mode"),
  },
  agreement: {
    instrument: z.string().describe("mou, fta, cepa, …"),
    status: z.enum(["signed", "in_force", "under_negotiation", "proposed"]),
    parties: z.array(party),
    number: z.number().nullable().describe("how many, where a count above one is printed"),
    date: text.describe("a day, or an interval of days"),
    subject: text,
    provisions: z.array(z.string()),
  },
  programme: {
    name: z.string(),
    owner: text,
    owner_id: text,
    budgets: z.array(
      z.object({
        year: z.number().int().nullable(),
        value: z.number(),
        currency: z.string().describe("ISO 4217"),
        unit_mult: z.number().int().describe("power of ten"),
        status: z.enum(["actual", "proposed", "planned"]),
        of: text,
      }),
    ),
    targets: z.array(
      z.object({ metric: z.string(), op: bound, value: z.number(), unit_measure: text, by: text }),
    ),
    progress: z.array(
      z.object({ metric: z.string(), op: bound, value: z.number(), unit_measure: text, as_of: text }),
    ),
    start: day,
    end: day,
    participants: z.array(participant),
  },
  membership: {
    body: z.string(),
    body_id: text,
    member: party,
    representative: person.nullable(),
    since: day,
    until: day,
    status: z.enum(["appointed", "reappointed", "elected"]),
  },
  barrier: {
    raised_by: text,
    raised_by_id: text,
    with_area: text,
    products: z.array(z.string()),
    subject: z.string(),
    since: day,
    state: z.enum(["open", "resolved"]),
    resolution: text,
  },
  quote: {
    speaker: person,
    text: z.string().describe("what stands between the quotation marks"),
  },
} as const;
