import type { Claim } from "../../model/fact.js";
import { subjectKey } from "../../store/identity/subject.js";
import type { Reader, StoredFact } from "../../store/port.js";
import { releasePath, seriesPath } from "../address.js";
import { type Html, html } from "../markup/html.js";
import type { Texts } from "../texts/texts.js";
import { claimName } from "../words/claim.js";
import { dayWords, periodName } from "../words/period.js";
import { subjectName } from "../words/subject.js";
import { topicRows } from "./topics.js";

/** The series that tells best of each claim's subject, by the subject: a claim has none of its own. */
export type SeriesOf = ReadonlyMap<string, string>;

const subjectOf = ({ fact }: StoredFact): string => subjectKey(fact as Claim);

/** Asks for the series of the subjects of some claims, each once. */
export async function seriesOf(store: Reader, claims: readonly StoredFact[]): Promise<SeriesOf> {
  const subjects = new Map(claims.map((claim) => [subjectOf(claim), claim.fact as Claim]));
  const found = new Map<string, string>();
  for (const [subject, claim] of subjects) {
    const { ref_area: area, counterpart_area: partner, measure, product, activity, component, basis } = claim;
    const told = await store.latest({ area, measure, product, partner, activity, component, basis }, 1);
    const [row] = topicRows(told);
    if (row !== undefined) found.set(subject, row.main.key);
  }
  return found;
}

/** Claims as a table: of which period, about what, what is claimed, and the words. Verdicts of checks join here. */
export function claimTable(
  t: Texts,
  claims: readonly StoredFact[],
  { caption = "", about = null }: { caption?: string; about?: SeriesOf | null } = {},
): Html {
  return html`<table class="data fold">${caption !== "" && html`<caption>${caption}</caption>`}<thead><tr><th scope="col">${t.columns.period}</th>${about !== null && html`<th scope="col">${t.columns.about}</th>`}<th scope="col">${t.columns.claim}</th><th scope="col">${t.columns.printed}</th><th scope="col">${t.columns.release}</th></tr></thead><tbody>${claims.map(
    (stored) => row(t, stored, about),
  )}</tbody></table>`;
}

function row(t: Texts, stored: StoredFact, about: SeriesOf | null): Html {
  const claim = stored.fact as Claim;
  const series = about?.get(subjectOf(stored));
  const name = subjectName(t, claim);
  return html`<tr><th scope="row" class="nowrap">${claim.time_period === null ? t.none : periodName(t, claim.time_period)}</th>${about !== null && html`<td class="full">${series === undefined ? name : html`<a href="${seriesPath(series)}">${name}</a>`}</td>`}<td class="full">${claimName(t, claim)}</td><td class="quoted full"><a class="m claim" href="${releasePath(claim.release.id, { words: claim.evidence })}">${claim.evidence.text}</a></td><td class="last nowrap"><a href="${releasePath(claim.release.id)}">${dayWords(t, claim.release.date)}</a></td></tr>`;
}
