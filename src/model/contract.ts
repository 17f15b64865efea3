import type { Fact } from "./fact.js";

const DIMENSIONS = [
  "ref_area",
  "measure",
  "product",
  "counterpart_area",
  "activity",
  "component",
  "basis",
] as const;
const CLAIM = [
  "direction",
  "extreme",
  "over",
  "among",
  "rank",
  "n",
  "unit",
  "of",
  "state",
  "since",
  "span",
  "dimension",
  "op",
];

/** The fields after kind, release and evidence, in the contract's order. */
const ORDER: Record<string, readonly string[]> = {
  observation: [
    ...DIMENSIONS,
    "transformation",
    "time_period",
    "value",
    "unit_measure",
    "unit_mult",
    "decimals",
    "status",
  ],
  membership: ["body", "body_id", "member", "representative", "since", "until", "status"],
  quote: ["speaker", "text"],
  claim: ["claim", ...DIMENSIONS, "time_period", ...CLAIM, "value", "unit_measure", "unit_mult"],
};

/** Every field that a row of the CSV has, in order. */
export const COLUMNS: readonly string[] = [
  "kind",
  "release_title",
  "release_date",
  "release_id",
  "evidence_start",
  "evidence_end",
  "evidence_text",
  ...DIMENSIONS,
  "transformation",
  "time_period",
  "value",
  "unit_measure",
  "unit_mult",
  "decimals",
  "status",
  "claim",
  ...CLAIM,
];

/** A fact with its keys in the contract's order: kind, release, evidence, then the fields; what is not in the list comes last. */
export function inOrder(fact: Fact): Record<string, unknown> {
  const { kind, release, evidence } = fact;
  const fields = fact as unknown as Record<string, unknown>;
  const ordered: Record<string, unknown> = {
    kind,
    release: { title: release.title, date: release.date, id: release.id },
    evidence: { start: evidence.start, end: evidence.end, text: evidence.text },
  };
  for (const name of ORDER[kind] ?? []) if (fields[name] !== undefined) ordered[name] = fields[name];
  for (const name in fields) if (!(name in ordered)) ordered[name] = fields[name];
  return ordered;
}
