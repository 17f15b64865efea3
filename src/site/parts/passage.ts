import { seriesPath } from "../address.js";
import { type Ledger, type Notes, notesOf, type Remark } from "../marks/notes.js";
import type { Passage } from "../marks/passages.js";
import { lineOf, said } from "../marks/said.js";
import { attr, type Html, html } from "../markup/html.js";
import type { Texts } from "../texts/texts.js";
import { stick } from "./stick.js";

/** A passage with its notes beside it, and how each fact of it was read. */
export function passage(t: Texts, body: string, one: Passage, options: { why: boolean }): Html {
  const notes = notesOf(t, one);
  const silent = one.facts.length === 0 && one.unread.length === 0;
  return html`<div class="passage" id="p${one.n}">
<a class="pn" href="#p${one.n}" aria-label="${t.release.passage(one.n)}">${one.n}</a>
<p class="said${silent && " untold"}">${said(body, one, (position) => notes.noteOf.get(position) ?? `n${position}`)}</p>
${one.facts.length > 0 && html`<aside aria-label="${t.release.notes(one.n)}">${notes.ledger !== null && ledger(t, notes.ledger, t.release.figures(one.n))}${remarks(notes.remarks)}${options.why && why(t, one, notes)}</aside>`}
</div>`;
}

function ledger(t: Texts, { head, unit, rows }: Ledger, caption: string): Html {
  const hows = new Set(rows.flatMap(({ changes }) => changes.map(({ how }) => how)));
  const how = hows.size === 1 ? [...hows][0]! : hows.size === 0 ? "" : t.release.change_;
  return html`<table class="ledger"><caption class="vh">${caption}</caption><thead><tr><th scope="col">${head || t.columns.series}</th><th scope="col">${unit ?? t.columns.value}</th><th scope="col">${how || html`<span class="vh">${t.columns.change}</span>`}</th><td><span class="vh">${t.columns.slope}</span></td></tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr id="${row.note}"${attr("class", row.aside && "aside")}><th scope="row">${row.series === null ? row.name : html`<a href="${seriesPath(row.series)}">${row.name}</a>`}</th><td>${row.level !== null && html`${row.level.digits}${unit === null && row.level.unit !== "" && html`<span class="sub">${row.level.unit}</span>`}`}</td><td>${row.changes.map(
        ({ text, how: own }) =>
          html`<span class="line">${text}${hows.size > 1 && own !== "" && html`<span class="sub">${own}</span>`}</span>`,
      )}</td><td>${stick(row.rate)}</td></tr>`,
  )}</tbody></table>`;
}

function remarks(list: readonly Remark[]): Html | false {
  return (
    list.length > 0 &&
    html`<ul class="verdicts">${list.map(({ note, said: words, about }) => html`<li id="${note}"><span class="v" aria-hidden="true">·</span><span>${words}. <span class="why">${about}</span></span></li>`)}</ul>`
  );
}

/** Each fact: its words, its series by id, and the rule that read it. */
function why(t: Texts, { facts }: Passage, notes: Notes): Html {
  return html`<details class="reasons"><summary>${t.release.why}</summary><ul>${facts.map(
    ({ fact, series, rule, position }) =>
      html`<li><a class="${lineOf(fact.kind)}" href="#${notes.noteOf.get(position)}">${fact.evidence.text}</a><span class="rule">${t.columns.rule} <code>${rule}</code></span>${series !== null && html`<a class="id" href="${seriesPath(series)}">${series}</a>`}</li>`,
  )}</ul></details>`;
}
