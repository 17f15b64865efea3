import { type Expected, expectedReleases } from "../../publish/calendar.js";
import type { Reader } from "../../store/port.js";
import { releasePath } from "../address.js";
import { type Html, html } from "../markup/html.js";
import type { Texts } from "../texts/texts.js";
import { dayWords, periodName } from "../words/period.js";
import { subjectName } from "../words/subject.js";

/** The releases that may come next, with what they are inferred from; `null` where none can be. */
export async function expectedTable(
  t: Texts,
  store: Reader,
  today: string,
  most: number,
): Promise<Html | null> {
  const expected = (await expectedReleases(store, today)).slice(0, most);
  if (expected.length === 0) return null;
  return html`<table class="data fold"><thead><tr><th scope="col">${t.columns.date}</th><th scope="col">${t.columns.about}</th><th scope="col">${t.columns.period}</th><th scope="col">${t.calendar.from}</th></tr></thead><tbody>${expected.map((one) => row(t, one))}</tbody></table>`;
}

function row(t: Texts, one: Expected): Html {
  const window =
    one.earliest === one.latest
      ? false
      : t.calendar.between(dayWords(t, one.earliest), dayWords(t, one.latest));
  return html`<tr><td class="nowrap head"><time datetime="${one.date}">${dayWords(t, one.date)}</time>${window !== false && html`<span class="sub">${window}</span>`}</td><th scope="row" class="full">${subjectName(t, one)}</th><td class="nowrap end">${periodName(t, one.time_period)}</td><td class="why full">${t.calendar.after(one.of)}, <a href="${releasePath(one.last.id)}">${dayWords(t, one.last.date)}</a></td></tr>`;
}
