import type { Dimensions, Observation } from "../../model/fact.js";
import { frequencyOf } from "./frequency.js";
import { providerOf } from "./providers.js";

/** What a series is: who provides it, of what, and how it is counted. Periods aside, all that makes two figures comparable. */
export interface SeriesIdentity {
  readonly key: string;
  readonly provider: string;
  readonly flow: string;
  readonly freq: string;
  readonly transformation: string;
  readonly unit_measure: string | null;
}

/** The dimensions of a series' id, in their order; the last four are left out from the end where they have the usual value. */
export const KEY_DIMENSIONS = [
  "FREQ",
  "REF_AREA",
  "COUNTERPART_AREA",
  "PRODUCT",
  "UNIT_MEASURE",
  "TRANSFORMATION",
  "BASIS",
  "ACTIVITY",
  "COMPONENT",
] as const;
export type KeyDimension = (typeof KEY_DIMENSIONS)[number];

/** SDMX's code for "all of them": all goods, the world, no split. */
export const ALL = "_T";
/** SDMX's code for "not stated". */
export const UNSTATED = "_X";
const USUAL: Partial<Record<KeyDimension, string>> = {
  TRANSFORMATION: "LEVEL",
  BASIS: "TOTAL",
  ACTIVITY: ALL,
  COMPONENT: ALL,
};

/**
 * A slug as a code that SDMX accepts (letters, digits, `_`, `-`, `@`, `$`): upper case, `-` for the `+` of joined names,
 * `$` and four hexadecimal digits for anything else.
 *
 * @example code("mobile_phones") // "MOBILE_PHONES"
 * @example code("CN+HK") // "CN-HK"
 */
export function code(slug: string): string {
  let made = known.get(slug);
  if (made === undefined) {
    if (known.size === MOST_KNOWN) known.clear();
    made = makeCode(slug);
    known.set(slug, made);
  }
  return made;
}

/** The same few slugs make all series. */
const known = new Map<string, string>();
const MOST_KNOWN = 8192;

function makeCode(slug: string): string {
  return slug
    .toUpperCase()
    .replace(/[^A-Z0-9_]/g, (char) =>
      char === "+" ? "-" : `$${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
    );
}

/** The codes of a series' dimensions, in the order of its id. */
export function codesOf(
  dimensions: Omit<Dimensions, "time_period">,
  { freq, transformation, unit_measure }: Pick<SeriesIdentity, "freq" | "transformation" | "unit_measure">,
): Record<KeyDimension, string> {
  const or = (slug: string | null, none: string): string => (slug === null ? none : code(slug));
  return {
    FREQ: freq,
    REF_AREA: or(dimensions.ref_area, UNSTATED),
    COUNTERPART_AREA: or(dimensions.counterpart_area, ALL),
    PRODUCT: or(dimensions.product, ALL),
    UNIT_MEASURE: or(unit_measure, UNSTATED),
    // `vs_2020-02` keeps its hyphen: no transformation is joined of two.
    TRANSFORMATION: transformation.split("-").map(code).join("-"),
    BASIS: code(dimensions.basis),
    ACTIVITY: or(dimensions.activity, ALL),
    COMPONENT: or(dimensions.component, ALL),
  };
}

/** `PROVIDER/FLOW/FREQ.REF_AREA.…`, without the usual values at its end. */
export function seriesKey(provider: string, flow: string, codes: Record<KeyDimension, string>): string {
  let length: number = KEY_DIMENSIONS.length;
  for (; length > 0; length--) {
    const last = KEY_DIMENSIONS[length - 1]!;
    if (USUAL[last] === undefined || codes[last] !== USUAL[last]) break;
  }
  return `${provider}/${flow}/${KEY_DIMENSIONS.slice(0, length)
    .map((name) => codes[name])
    .join(".")}`;
}

/**
 * The dimensions of a series' id with every one stated, as SDMX's keys have them: there, what is left out may be anything.
 *
 * @example statedKey("KR.MOTIR/EXPORTS/M.KR._T._T.USD") // "M.KR._T._T.USD.LEVEL.TOTAL._T._T"
 */
export function statedKey(id: string): string {
  const given = id.split("/").slice(2).join("/").split(".");
  return KEY_DIMENSIONS.map((name, i) => given[i] ?? USUAL[name]).join(".");
}

/**
 * The series that a figure is a point of; `null` where the text leaves open whose statistic it is, of what, or when:
 * such a figure is kept as a fact, and compared with nothing.
 */
export function seriesOf(fact: Observation, issuer: string | null): SeriesIdentity | null {
  const { ref_area, measure, time_period, transformation, unit_measure } = fact;
  if (ref_area === null || measure === null || time_period === null) return null;
  const freq = frequencyOf(time_period);
  if (freq === null) return null;
  const office = providerOf(ref_area, issuer);
  const provider = office === ref_area ? code(ref_area) : office;
  const flow = code(measure);
  const key = seriesKey(provider, flow, codesOf(fact, { freq, transformation, unit_measure }));
  return { key, provider, flow, freq, transformation, unit_measure };
}
