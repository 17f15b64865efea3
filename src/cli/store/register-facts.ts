import type { Fact } from "../../model/fact.js";
import type { RegisterFact } from "../../model/register.js";
import { factObject } from "../../publish/export/rows.js";
import { chosenFacts } from "../../publish/registers.js";
import type { StoredFact } from "../../store/port.js";
import { type FactsOptions, factsByRelease } from "./facts.js";
import { filtersFrom } from "./filter-options.js";
import { printList } from "./list.js";
import { withStore } from "./location.js";

type Cells = Readonly<Record<string, unknown>>;

/** For each kind how lists call it, and the cells of its row of CSV beside release and evidence. */
const KINDS: {
  [K in RegisterFact["kind"]]: { plural: string; cells: (fact: Extract<Fact, { kind: K }>) => Cells };
} = {
  quote: {
    plural: "quotations",
    cells: ({ speaker, text }) => ({ ...prefixed("speaker", speaker), text }),
  },
  membership: {
    plural: "memberships",
    cells: ({ body, body_id, member, representative, since, until, status }) => ({
      body,
      body_id,
      ...prefixed("member", member),
      ...prefixed("representative", representative ?? {}),
      since,
      until,
      status,
    }),
  },
  event: {
    plural: "events",
    cells: ({ type, name, start, end, place, format, participants, attendance, subject, plover }) => ({
      type,
      name,
      start,
      end,
      ...prefixed("place", place ?? {}),
      format,
      participants: listed(participants.map((p) => p.name ?? p.organization ?? p.area)),
      attendance,
      subject,
      ...prefixed("plover", plover),
    }),
  },
  agreement: {
    plural: "agreements",
    cells: ({ instrument, status, parties, number, date, subject, provisions }) => ({
      instrument,
      status,
      parties: listed(parties.map(({ name, area }) => name ?? area)),
      party_areas: listed(parties.map(({ area }) => area)),
      number,
      date,
      subject,
      provisions: listed(provisions),
    }),
  },
  programme: {
    plural: "programmes",
    cells: ({ name, owner, owner_id, budgets, targets, progress, start, end }) => ({
      name,
      owner,
      owner_id,
      start,
      end,
      budgets: JSON.stringify(budgets),
      targets: JSON.stringify(targets),
      progress: JSON.stringify(progress),
    }),
  },
  barrier: {
    plural: "barriers",
    cells: ({ raised_by, raised_by_id, with_area, products, subject, since, state, resolution }) => ({
      raised_by,
      raised_by_id,
      with_area,
      products: listed(products),
      subject,
      since,
      state,
      resolution,
    }),
  },
};

const listed = (values: readonly (string | null)[]): string => values.filter(Boolean).join("; ");

const prefixed = (name: string, of: object): Cells =>
  Object.fromEntries(Object.entries(of).map(([field, value]) => [`${name}_${field}`, value]));

const PERSON = ["name", "role", "organization", "id", "organization_id"];
const COLUMNS: Record<RegisterFact["kind"], readonly string[]> = {
  quote: [...PERSON.map((field) => `speaker_${field}`), "text"],
  membership: [
    "body",
    "body_id",
    "member_name",
    "member_area",
    "member_id",
    ...PERSON.map((field) => `representative_${field}`),
    "since",
    "until",
    "status",
  ],
  event: [
    "type",
    "name",
    "start",
    "end",
    "place_name",
    "place_area",
    "format",
    "participants",
    "attendance",
    "subject",
    "plover_type",
    "plover_mode",
  ],
  agreement: ["instrument", "status", "parties", "party_areas", "number", "date", "subject", "provisions"],
  programme: ["name", "owner", "owner_id", "start", "end", "budgets", "targets", "progress"],
  barrier: ["raised_by", "raised_by_id", "with_area", "products", "subject", "since", "state", "resolution"],
};
const OF_ALL = [
  "release_date",
  "release_title",
  "release_id",
  "version",
  "evidence_start",
  "evidence_end",
  "evidence_text",
];

/**
 * `bellwether events`, `bellwether quotes` and the like: the facts of one register, those of the newest release first.
 * `--area` and `--partner` choose what a country takes part in, `--product` what goods it is about.
 */
export async function registerFacts(kind: RegisterFact["kind"], options: FactsOptions): Promise<number> {
  const filters = { ...(await filtersFrom(options)), kind: [kind] };
  const { area, partner, product, measure: _, period, ...ofStore } = filters;
  return await withStore(options, "read", (store) =>
    printList<StoredFact>(
      store,
      filters,
      {
        noun: kind === "quote" ? "quotation" : kind,
        plural: KINDS[kind].plural,
        ask: (paging) => chosenFacts(store, ofStore, { area, partner, product, period }, paging),
        object: factObject,
        columns: [...OF_ALL, ...COLUMNS[kind]],
        row: ({ fact, version }) => ({
          ...prefixed("release", fact.release),
          ...prefixed("evidence", fact.evidence),
          version,
          ...KINDS[kind].cells(fact as never),
        }),
        table: (items, terminal) => factsByRelease(store, items, terminal),
      },
      options,
    ),
  );
}
