import { StoreError } from "../errors.js";

/** What a field of a series is taken from: always the same, or a column, its values perhaps translated. */
export type From =
  | { readonly constant: string | null }
  | { readonly column: string; readonly values?: Readonly<Record<string, string | null>> };

/** The fields of a point of history. */
export const FIELDS = [
  "period",
  "value",
  "published",
  "ref_area",
  "measure",
  "product",
  "counterpart_area",
  "activity",
  "component",
  "basis",
  "transformation",
  "unit_measure",
  "unit_mult",
] as const;
export type Field = (typeof FIELDS)[number];

/** How a table from elsewhere becomes points of series. */
export interface Mapping {
  /** Whose figures they are: `FRED`, `ECOS`, `COMTRADE`. It becomes the provider of the series. */
  readonly source: string;
  readonly fields: Readonly<Partial<Record<Field, From>>>;
  /** The frequency where periods are written as days: `M`, `Q`, `S`, `A`. */
  readonly freq: "D" | "M" | "Q" | "S" | "A" | null;
  /** Only rows with these values in these columns. */
  readonly where: Readonly<Record<string, readonly string[]>>;
  /** Texts that stand for no value. */
  readonly missing: readonly string[];
}

const NAMES = new Set<string>([...FIELDS, "source", "freq", "where", "missing"]);
export const MISSING = ["", ".", "NA", "N/A", "-", "..", "…"];
const SOURCE = /^[A-Z][A-Z0-9_-]*$/;

/**
 * Checks a mapping, as a YAML file or the command line states it.
 *
 * @throws StoreError naming the entry, and what was expected in its place
 */
export function mappingOf(given: unknown, where: string): Mapping {
  const wrong = (what: string, expected: string): never => {
    throw new StoreError("refused", `${where}: ${what}; expected ${expected}`);
  };
  if (!isObject(given))
    return wrong("no mapping", "entries such as `source: FRED` and `value: { column: VALUE }`");
  for (const name of Object.keys(given))
    if (!NAMES.has(name)) wrong(`unknown entry "${name}"`, `one of ${[...NAMES].join(", ")}`);
  const { source, freq = null, where: only = {}, missing = MISSING } = given;
  if (typeof source !== "string" || !SOURCE.test(source))
    return wrong(`source is ${shown(source)}`, "a name in capitals, such as FRED");
  if (freq !== null && !/^[DMQSA]$/.test(String(freq))) wrong(`freq is ${shown(freq)}`, "D, M, Q, S or A");
  if (!isObject(only)) return wrong(`where is ${shown(only)}`, "columns, each with the values to keep");
  if (!Array.isArray(missing)) return wrong(`missing is ${shown(missing)}`, "a list of texts");
  const fields: Partial<Record<Field, From>> = {};
  for (const name of FIELDS) if (given[name] !== undefined) fields[name] = fromOf(name, given[name], wrong);
  for (const name of ["period", "value", "ref_area", "measure"] as const)
    if (fields[name] === undefined) wrong(`no ${name}`, `\`${name}: { column: … }\`, or a constant`);
  for (const name of ["period", "value"] as const)
    if (fields[name] !== undefined && !("column" in fields[name]!))
      wrong(`${name} is a constant`, "a column");
  return {
    source,
    fields,
    freq: freq as Mapping["freq"],
    where: Object.fromEntries(
      Object.entries(only).map(([column, values]) => [column, [values].flat().map(String)]),
    ),
    missing: missing.map(String),
  };
}

function fromOf(name: string, given: unknown, wrong: (what: string, expected: string) => never): From {
  if (given === null || typeof given === "string" || typeof given === "number")
    return { constant: given === null ? null : String(given) };
  if (!isObject(given) || typeof given.column !== "string")
    return wrong(`${name} is ${shown(given)}`, "a constant, or { column: NAME, values: { theirs: ours } }");
  if (given.values === undefined) return { column: given.column };
  if (!isObject(given.values))
    return wrong(`values of ${name} are ${shown(given.values)}`, "{ theirs: ours }");
  const values = Object.entries(given.values).map(([theirs, ours]) => [
    theirs,
    ours === null ? null : String(ours),
  ]);
  return { column: given.column, values: Object.fromEntries(values) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return value === undefined ? "absent" : (JSON.stringify(value) ?? String(value)).slice(0, 60);
}
