import { factObject, seriesObject } from "../../publish/export/rows.js";
import type { Marked } from "../../publish/search.js";
import type { StoredFact, StoredRelease, StoredSeries, Vintage } from "../../store/port.js";
import { releaseUrl, seriesUrl } from "../links.js";

// How things look to an agent: each value with its words, and a link to where they stand.

type Shape = Record<string, unknown>;

export function factShape(base: string, stored: StoredFact): Shape {
  const { evidence, release, ...fields } = factObject(stored) as ReturnType<typeof factObject> &
    StoredFact["fact"];
  const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  return { ...said, words: evidence.text, release: release.id, link: releaseUrl(base, release.id, evidence) };
}

export function releaseShape(base: string, release: StoredRelease): Shape {
  const { id, title, date, category, provider, version, versions, facts, numbers } = release;
  return {
    id,
    title,
    date,
    category,
    provider,
    version,
    versions,
    facts,
    unread_numbers: numbers.unread,
    link: releaseUrl(base, id),
  };
}

export function seriesShape(base: string, series: StoredSeries): Shape {
  const said = Object.fromEntries(Object.entries(seriesObject(series)).filter(([, value]) => value !== null));
  return { ...said, link: seriesUrl(base, series.key) };
}

export function pointShape(base: string, { printed, ...point }: Vintage): Shape {
  const { time_period, value, unit_mult, decimals, status, published, withdrawn, source } = point;
  return {
    time_period,
    value,
    unit_mult,
    decimals,
    status,
    published,
    ...(withdrawn === null ? {} : { withdrawn }),
    ...(printed === null
      ? { source }
      : {
          words: printed.evidence.text,
          release: printed.release.id,
          link: releaseUrl(base, printed.release.id, printed.evidence),
        }),
  };
}

/** A text with ** around what was found. */
export const markedText = (marked: Marked): string =>
  marked.map(({ text, found }) => (found ? `**${text}**` : text)).join("");
