import type { Claim } from "../../model/fact.js";
import type { StoredFact } from "../../store/port.js";
import { releasePath, seriesPath } from "../address.js";
import { type Html, html } from "../markup/html.js";
import type { Texts } from "../texts/texts.js";
import { claimName } from "../words/claim.js";
import { dayWords, periodName } from "../words/period.js";
import { subjectName } from "../words/subject.js";

/** Claims as a table: of which period, about what, what is claimed, and the words. Verdicts of checks join here. */
export function claimTable(
  t: Texts,
  claims: readonly StoredFact[],
  { caption = "", about = true }: { caption?: string; about?: boolean } = {},
): Html {
  return html`<table class="data fold">${caption !== "" && html`<caption>${caption}</caption>`}<thead><tr><th scope="col">${t.columns.period}</th>${about && html`<th scope="col">${t.columns.about}</th>`}<th scope="col">${t.columns.claim}</th><th scope="col">${t.columns.printed}</th><th scope="col">${t.columns.release}</th></tr></thead><tbody>${claims.map(
    (stored) => row(t, stored, about),
  )}</tbody></table>`;
}

function row(t: Texts, { fact, series }: StoredFact, about: boolean): Html {
  const claim = fact as Claim;
  const name = subjectName(t, claim);
  return html`<tr><th scope="row" class="nowrap">${claim.time_period === null ? t.none : periodName(t, claim.time_period)}</th>${about && html`<td class="full">${series === null ? name : html`<a href="${seriesPath(series)}">${name}</a>`}</td>`}<td class="full">${claimName(t, claim)}</td><td class="quoted full"><a class="m claim" href="${releasePath(claim.release.id, { words: claim.evidence })}">${claim.evidence.text}</a></td><td class="last nowrap"><a href="${releasePath(claim.release.id)}">${dayWords(t, claim.release.date)}</a></td></tr>`;
}
