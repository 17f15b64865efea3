import type { RegisterFact } from "../../model/register.js";
import { registerWords } from "../../publish/fact-words.js";
import type { StoredFact } from "../../store/port.js";
import { releasePath } from "../address.js";
import { lineOf } from "../marks/said.js";
import { type Html, html } from "../markup/html.js";
import type { Texts } from "../texts/texts.js";
import { dayWords } from "../words/period.js";

/** As much of a fact's words as a table shows; the rest stands in the release. */
const MOST_WORDS = 180;

/** Facts of registers as a table: what is told, and the words. */
export function registerTable(t: Texts, facts: readonly StoredFact[], caption = ""): Html {
  return html`<table class="data fold">${caption !== "" && html`<caption>${caption}</caption>`}<thead><tr><th scope="col">${t.registers.told}</th><th scope="col">${t.columns.printed}</th><th scope="col">${t.columns.release}</th></tr></thead><tbody>${facts.map(
    (stored) => row(t, stored),
  )}</tbody></table>`;
}

function row(t: Texts, { fact }: StoredFact): Html {
  const { release, evidence } = fact;
  return html`<tr><th scope="row" class="full">${registerWords(fact as RegisterFact)}</th><td class="quoted full"><a class="${lineOf(fact.kind)}" href="${releasePath(release.id, { words: evidence })}">${shortened(evidence.text)}</a></td><td class="last nowrap"><a href="${releasePath(release.id)}">${dayWords(t, release.date)}</a></td></tr>`;
}

function shortened(text: string): string {
  if (text.length <= MOST_WORDS) return text;
  const space = text.lastIndexOf(" ", MOST_WORDS);
  return `${text.slice(0, space > 0 ? space : MOST_WORDS)} …`;
}
