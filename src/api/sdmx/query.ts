import type { Context } from "hono";
import { isDay } from "../../intake/dates.js";
import { ATTRIBUTES, DATAFLOW_VERSION } from "../../publish/export/sdmx-structure.js";
import { KEY_DIMENSIONS, type KeyDimension } from "../../store/identity/series-key.js";
import { Unexpected } from "./expected.js";
import { type Test, testOf } from "./filter.js";
import { among, amongVersions, keyTest } from "./key.js";

/** A data query of SDMX-REST 2.2, understood. */
export interface DataQuery {
  readonly agency: string;
  readonly flow: string;
  readonly agencies: (id: string) => boolean;
  readonly flows: (id: string) => boolean;
  readonly key: (codes: Readonly<Record<KeyDimension, string>>) => boolean;
  /** By component. */
  readonly tests: ReadonlyMap<string, Test>;
  /** The day of `asOf`. */
  readonly asOf?: string;
  /** A time in milliseconds. */
  readonly updatedAfter?: number;
  readonly first?: number;
  readonly last?: number;
  readonly offset: number;
  readonly limit?: number;
  readonly flat: boolean;
}

const COMPONENTS: readonly string[] = [...KEY_DIMENSIONS, "TIME_PERIOD", "OBS_VALUE", ...ATTRIBUTES];
const PARAMETERS = [
  "c[COMPONENT]",
  "updatedAfter",
  "firstNObservations",
  "lastNObservations",
  "dimensionAtObservation",
  "attributes",
  "measures",
  "includeHistory",
  "offset",
  "limit",
  "asOf",
  "format",
];

/**
 * Reads the path and the query of `/sdmx/data/{context}/{agencyID}/{resourceID}/{version}/{key}`; what is left out at the
 * end of the path is `*`. Dates and times of `asOf` count by their day, as releases do.
 *
 * @returns `null` where the path names something that is not here
 * @throws Unexpected where a part cannot be understood, or is not served
 */
export function dataQuery(c: Context, parts: readonly string[]): DataQuery | null {
  const [context = "*", agency = "*", resource = "*", version = "*", key = "*"] = parts;
  if (!["*", "dataflow", "datastructure", "provisionagreement"].includes(context))
    throw new Unexpected("context", `${context.slice(0, 40)}; expected dataflow or *`);
  const ofStructure = context === "datastructure";
  if (context === "provisionagreement" || !amongVersions(version, DATAFLOW_VERSION)) return null;
  if (ofStructure && !(among(agency)("BELLWETHER") && among(resource)("FACTS"))) return null;

  const given = new URL(c.req.url).searchParams;
  const tests = new Map<string, Test>();
  const typed: Record<string, string> = {};
  for (const [name, value] of given) {
    const component = /^c\[(\w+)\]$/.exec(name)?.[1];
    if (component !== undefined) {
      if (!COMPONENTS.includes(component))
        throw new Unexpected(name, `no such component; expected one of ${COMPONENTS.join(", ")}`);
      if (tests.has(component)) throw new Unexpected(name, "said twice; expected it once");
      tests.set(component, testOf(component, value));
    } else if (PARAMETERS.includes(name)) typed[name] = value;
    else if (name === "sort" || name === "reportingYearStartDay")
      throw new Unexpected(name, "not served; expected a query without it", 501);
    else throw new Unexpected(name, `no such parameter; expected some of ${PARAMETERS.join(", ")}`);
  }
  served(typed);
  const asOf = typed.asOf === undefined ? undefined : dayIn("asOf", typed.asOf);
  const updatedAfter =
    typed.updatedAfter === undefined ? undefined : timeIn("updatedAfter", typed.updatedAfter);
  if (asOf !== undefined && updatedAfter !== undefined && updatedAfter > Date.parse(asOf) + 86_400_000)
    throw new Unexpected("updatedAfter", "later than asOf; expected it before");
  const [agencyID, flow] = ofStructure ? ["*", "*"] : [agency, resource];
  return {
    agency: agencyID,
    flow,
    agencies: among(agencyID),
    flows: among(flow),
    key: keyTest(key),
    tests,
    ...(asOf === undefined ? {} : { asOf }),
    ...(updatedAfter === undefined ? {} : { updatedAfter }),
    ...count("first", "firstNObservations", typed),
    ...count("last", "lastNObservations", typed),
    ...count("limit", "limit", typed),
    offset: count("offset", "offset", typed).offset ?? 0,
    flat: typed.dimensionAtObservation === "AllDimensions",
  };
}

/** Refuses what the standard has and this service has not, rather than to answer something else. */
function served(typed: Readonly<Record<string, string>>): void {
  const only = (name: string, values: readonly string[], status: 400 | 501 = 501): void => {
    const value = typed[name];
    if (value !== undefined && !values.includes(value))
      throw new Unexpected(name, `${value.slice(0, 40)}; expected ${values.join(" or ")}`, status);
  };
  only("dimensionAtObservation", ["TIME_PERIOD", "AllDimensions"]);
  only("attributes", ["dsd", "all", "obs"]);
  only("measures", ["all", "OBS_VALUE"]);
  only("includeHistory", ["false"]);
  only("format", ["csv", "json", "sdmx-csv", "sdmx-json"], 400);
}

function count<Name extends string>(
  as: Name,
  name: string,
  typed: Readonly<Record<string, string>>,
): { [N in Name]?: number } {
  const text = typed[name];
  if (text === undefined) return {};
  if (!/^\d{1,9}$/.test(text)) throw new Unexpected(name, `${text.slice(0, 40)}; expected a whole number`);
  return { [as]: Number(text) } as { [N in Name]?: number };
}

function dayIn(name: string, text: string): string {
  const day = text.slice(0, 10);
  if (!isDay(day) || Number.isNaN(Date.parse(text.replace(" ", "+"))))
    throw new Unexpected(
      name,
      `${text.slice(0, 40)}; expected a day or a time: 2025-06-30, 2025-06-30T12:00:00Z`,
    );
  return day;
}

function timeIn(name: string, text: string): number {
  dayIn(name, text);
  return Date.parse(text.replace(" ", "+"));
}
