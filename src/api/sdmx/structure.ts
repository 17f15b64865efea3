import { type Row, seriesObject } from "../../publish/export/rows.js";
import { Used } from "../../publish/export/sdmx-structure.js";
import { eachSeries } from "../../publish/pages.js";
import type { Reader } from "../../store/port.js";
import { Unexpected } from "./expected.js";
import { among } from "./key.js";

interface Artefact {
  readonly id: string;
  readonly agencyID: string;
  readonly version: string;
  readonly name: string;
}
/** A structure message, as `Used` writes it: lists of artefacts by kind. */
interface Message {
  readonly meta: unknown;
  readonly data: Readonly<Record<List, readonly Artefact[]>>;
}

/** The kinds of artefact that are here, by their name in a path: the list that they stand in. */
const LISTS = {
  agencyscheme: "agencySchemes",
  conceptscheme: "conceptSchemes",
  codelist: "codelists",
  datastructure: "dataStructures",
  dataflow: "dataflows",
} as const;
type Kind = keyof typeof LISTS;
type List = (typeof LISTS)[Kind];

/** What each kind refers to. There is one data structure, which refers to all concepts and codelists. */
const REFERS: Readonly<Record<Kind, readonly Kind[]>> = {
  dataflow: ["datastructure"],
  datastructure: ["conceptscheme", "codelist"],
  codelist: [],
  conceptscheme: [],
  agencyscheme: [],
};

const DETAILS = [
  "full",
  "allstubs",
  "referencestubs",
  "allcompletestubs",
  "referencecompletestubs",
  "referencepartial",
  "raw",
];
const REFERENCES = ["none", "parents", "parentsandsiblings", "ancestors", "children", "descendants", "all"];

/** All structures of the store: the codes that its series use, and their dataflows. */
export async function allStructures(store: Reader, prepared: Date): Promise<Message> {
  const used = new Used();
  for await (const series of eachSeries(store, {}))
    if (series.freq !== "CUM") used.row(seriesObject(series) as Row);
  return used.structure(prepared) as Message;
}

/**
 * The structures that `/sdmx/structure/{type}/{agencyID}/{resourceID}/{version}` asks for, with what they refer to; `null`
 * where there are none.
 *
 * @throws Unexpected where a part cannot be understood
 */
export function structures(
  { meta, data }: Message,
  parts: readonly string[],
  typed: Readonly<Record<string, string>>,
): Message | null {
  const [type = "*", agency = "*", resource = "*", version = "*"] = parts;
  const { detail = "full", references = "none" } = typed;
  if (!DETAILS.includes(detail))
    throw new Unexpected("detail", `${detail.slice(0, 40)}; expected one of ${DETAILS.join(", ")}`);
  const asked =
    type === "*" ? (Object.keys(LISTS) as Kind[]) : [kindOf(type)].filter((kind) => kind !== null);
  const rightVersion = (here: string): boolean =>
    version
      .split(",")
      .some((one) => ["*", "+", "~", here].includes(one) || here.startsWith(`${one.replace(/\+$/, "")}.`));
  const found = new Map<Kind, readonly Artefact[]>();
  for (const kind of asked) {
    const matching = (data[LISTS[kind]] ?? []).filter(
      (one) => among(agency)(one.agencyID) && among(resource)(one.id) && rightVersion(one.version),
    );
    if (matching.length > 0) found.set(kind, matching);
  }
  if (found.size === 0) return null;
  const stub = ({ id, agencyID, version: v, name }: Artefact): Artefact => ({
    id,
    agencyID,
    version: v,
    name,
  });
  const own = new Map(
    [...found].map(([kind, all]) => [kind, detail.startsWith("all") ? all.map(stub) : all] as const),
  );
  for (const kind of referred([...found.keys()], references)) {
    if (own.has(kind)) continue;
    const all = data[LISTS[kind]] ?? [];
    own.set(kind, /stubs$/.test(detail) ? all.map(stub) : all);
  }
  return {
    meta,
    data: Object.fromEntries([...own].map(([kind, all]) => [LISTS[kind], all])) as Message["data"],
  };
}

/** A kind of artefact that SDMX has and this service has not is no mistake: there are none. */
function kindOf(type: string): Kind | null {
  if (!/^[a-z]+$/.test(type))
    throw new Unexpected(
      "artefactType",
      `${type.slice(0, 40)}; expected one of ${Object.keys(LISTS).join(", ")}, or *`,
    );
  return type in LISTS ? (type as Kind) : null;
}

/** Which kinds come along. */
function referred(kinds: readonly Kind[], references: string): ReadonlySet<Kind> {
  if (references in LISTS) return new Set([references as Kind]);
  if (!REFERENCES.includes(references))
    throw new Unexpected(
      "references",
      `${references.slice(0, 40)}; expected one of ${[...REFERENCES, ...Object.keys(LISTS)].join(", ")}`,
    );
  const children = (of: readonly Kind[]): Kind[] => of.flatMap((kind) => REFERS[kind]);
  const parents = (of: readonly Kind[]): Kind[] =>
    (Object.keys(REFERS) as Kind[]).filter((kind) => REFERS[kind].some((one) => of.includes(one)));
  const closed = (of: readonly Kind[], step: (of: readonly Kind[]) => Kind[]): Kind[] => {
    const all = step(of);
    return all.length === 0 ? [] : [...all, ...closed(all, step)];
  };
  const agencies: Kind[] = ["agencyscheme"];
  switch (references) {
    case "children":
      return new Set([...children(kinds), ...agencies]);
    case "descendants":
      return new Set([...closed(kinds, children), ...agencies]);
    case "parents":
      return new Set(parents(kinds));
    case "parentsandsiblings":
      return new Set([...parents(kinds), ...children(parents(kinds))]);
    case "ancestors":
      return new Set(closed(kinds, parents));
    case "all":
      return new Set([
        ...closed(kinds, children),
        ...parents(kinds),
        ...children(parents(kinds)),
        ...agencies,
      ]);
    default:
      return new Set();
  }
}
