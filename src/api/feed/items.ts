import { inOrder } from "../../model/contract.js";
import type { Expected } from "../../publish/calendar.js";
import { figureCells, seriesWords } from "../../publish/fact-words.js";
import { identity } from "../../publish/series.js";
import { areaName, figureWords, periodWords, slugWords, unitWords } from "../../publish/words.js";
import { providerName } from "../../store/identity/providers.js";
import type { Reader, StoredFact, StoredRelease, StoredSeries, Vintage } from "../../store/port.js";
import { releaseUrl, seriesUrl } from "../links.js";
import { type Item, stableId } from "./feed.js";

const midnight = (day: string): string => `${day}T00:00:00Z`;

/** Figures told of a release. */
const TOLD = 3;

/** A release, with the first of what it states. */
export async function releaseItem(store: Reader, base: string, release: StoredRelease): Promise<Item> {
  const { id, title, date, category, provider, version, facts } = release;
  const stated = await store.factsOf(id, version);
  const words = stated.slice(0, TOLD).map(({ fact }) => `${figure(fact)}: ${seriesWords(fact, null)}`);
  // A text that was changed is news again, under its old id.
  const changed =
    version === 1 ? date : (await store.versions(id)).find((one) => one.version === version)!.published;
  return {
    id: stableId(`release ${id}`),
    url: releaseUrl(base, id),
    title,
    text: [...words, `${facts} facts${version === 1 ? "" : `, version ${version}`}`].join("\n"),
    date,
    updated: midnight(changed),
    tags: [category, provider === null ? null : providerName(provider)].filter((tag) => tag !== null),
  };
}

/** A fact. Its id is made of all that it says and of where: a better reading is another fact. */
export function factItem(base: string, { fact }: StoredFact): Item {
  const { release, evidence } = fact;
  const { release: _, ...said } = inOrder(fact);
  return {
    id: stableId(`fact ${release.id} ${JSON.stringify(said)}`),
    url: releaseUrl(base, release.id, evidence),
    title: `${seriesWords(fact, null)}: ${figure(fact)}`,
    text: `«${evidence.text}» ${release.title}`,
    date: release.date,
    updated: midnight(release.date),
    tags: [fact.kind, ...(fact.kind === "claim" ? [fact.claim] : [])],
  };
}

const figure = (fact: StoredFact["fact"]): string =>
  figureCells(fact)
    .filter((cell) => cell !== "")
    .join(" ");

/** A value of a series, as it was printed once. */
export function vintageItem(base: string, series: StoredSeries, vintage: Vintage): Item {
  const { time_period, value, decimals, unit_mult, published, printed, source } = vintage;
  const digits = figureWords(
    value,
    decimals ?? String(value).split(".")[1]?.length ?? 0,
    series.transformation !== "level",
  );
  const from = printed === null ? (source ?? "") : `${printed.release.id} ${printed.version}`;
  return {
    id: stableId(`value ${series.key} ${time_period} ${value} ${unit_mult} ${published} ${from}`),
    url:
      printed === null ? seriesUrl(base, series.key) : releaseUrl(base, printed.release.id, printed.evidence),
    title: `${periodWords(time_period)}: ${digits} ${unitWords(series.unit_measure, unit_mult)}`,
    text: printed === null ? `history from ${source}` : `«${printed.evidence.text}» ${printed.release.title}`,
    date: published,
    updated: midnight(published),
    tags: [],
  };
}

/** What a series is, in words. */
export function seriesTitle(series: StoredSeries): string {
  const { ref_area, measure, product, activity, component, counterpart_area, transformation, freq } =
    identity(series);
  const what = [measure, product, activity, component].filter((slug) => slug !== null).map(slugWords);
  return [
    ref_area === null ? "" : areaName(ref_area),
    ...what,
    counterpart_area === null ? "" : `with ${areaName(counterpart_area)}`,
    transformation === "level" ? "" : transformation,
    freq,
  ]
    .filter((word) => word !== "")
    .join(" · ");
}

/** A release that is expected. Its id is of what it should tell, so that it stays when the likeliest day moves. */
export function expectedItem(base: string, expected: Expected, today: string): Item {
  const {
    ref_area,
    measure,
    product,
    activity,
    component,
    basis,
    time_period,
    date,
    earliest,
    latest,
    of,
    last,
  } = expected;
  const what = [measure, product, activity, component].filter((slug) => slug !== null).map(slugWords);
  return {
    id: stableId(["expected", ref_area, measure, product, activity, component, basis, time_period].join(" ")),
    url: releaseUrl(base, last.id),
    title: `Expected: ${areaName(ref_area)}, ${what.join(", ")}, ${periodWords(time_period)}`,
    text: `Inferred from ${of} past releases, announced by nobody: likeliest on ${date}, between ${earliest} and ${latest}. The last of them: ${last.title} (${last.date}).`,
    date,
    updated: midnight(today),
    tags: ["expected"],
    expected: true,
  };
}
