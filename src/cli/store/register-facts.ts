import type { Fact } from "../../model/fact.js";
import type { RegisterFact } from "../../model/register.js";
import { factObject } from "../../publish/export/rows.js";
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
};

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

/** `bellwether quotes`, `bellwether memberships`: the facts of one register, those of the newest release first. */
export async function registerFacts(kind: RegisterFact["kind"], options: FactsOptions): Promise<number> {
  const filters = { ...(await filtersFrom(options)), kind: [kind] };
  return await withStore(options, "read", (store) =>
    printList<StoredFact>(
      store,
      filters,
      {
        noun: kind === "quote" ? "quotation" : kind,
        plural: KINDS[kind].plural,
        ask: (paging) => store.facts(filters, paging),
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
