import { areaName, slugWords } from "../../publish/words.js";
import type { Texts } from "../texts/texts.js";
import { capital } from "./figure.js";

/** What a figure is about, as far as it names it. */
export interface About {
  readonly ref_area: string | null;
  readonly measure: string | null;
  readonly product: string | null;
  readonly counterpart_area: string | null;
  readonly activity: string | null;
  readonly component: string | null;
  readonly basis: string | null;
}

/** Parts of a name that go without saying where it stands. */
export type Unsaid = Partial<Record<keyof About, boolean>>;

/**
 * A subject in words.
 *
 * @example subjectName(en, { ref_area: "KR", measure: "exports", product: "ships", … }) // "South Korea, exports of ships"
 */
export function subjectName(t: Texts, about: About, unsaid: Unsaid = {}): string {
  const parts: string[] = [];
  if (about.ref_area !== null && !unsaid.ref_area) parts.push(areaName(about.ref_area));
  const partner =
    about.counterpart_area === null || unsaid.counterpart_area
      ? ""
      : towards(t, about.measure, areaName(about.counterpart_area));
  const goods = about.product === null || unsaid.product ? "" : slugWords(about.product);
  const measure = about.measure === null ? t.subject.measureOpen : slugWords(about.measure);
  const head = unsaid.measure ? goods : goods === "" ? measure : t.subject.of(measure, goods);
  const said = [head, partner].filter((part) => part !== "").join(" ");
  if (said !== "") parts.push(said);
  if (about.activity !== null && !unsaid.activity) parts.push(slugWords(about.activity));
  if (about.component !== null && !unsaid.component) parts.push(slugWords(about.component));
  if (about.basis !== null && about.basis !== "total" && !unsaid.basis)
    parts.push(t.basis[about.basis] ?? slugWords(about.basis));
  return capital(parts.length === 0 ? measure : parts.join(", "));
}

/** Goods go out, imports and investment come in, a balance is with somebody. */
function towards(t: Texts, measure: string | null, area: string): string {
  if (measure === null || /balance|total_trade/.test(measure)) return t.subject.with(area);
  return /import|fdi|arriv|invest/.test(measure) ? t.subject.from(area) : t.subject.to(area);
}

/** How often a series has a value. */
export const frequencyName = (t: Texts, freq: string): string => t.frequency[freq] ?? t.spans(freq);

/** How a figure compares: "change on the year". */
export function transformationName(t: Texts, transformation: string): string {
  return (
    t.transformation[transformation] ??
    (transformation.startsWith("vs_") ? t.against(transformation.slice(3)) : slugWords(transformation))
  );
}

/** A series in words: its subject, how it is compared, and how often. */
export function seriesName(
  t: Texts,
  series: About & { readonly freq: string; readonly transformation: string },
  unsaid: Unsaid = {},
): string {
  const how = series.transformation === "level" ? [] : [transformationName(t, series.transformation)];
  return [subjectName(t, series, unsaid), ...how, frequencyName(t, series.freq)].join(", ");
}
