import type { StoredSeries, Vintage } from "../../store/port.js";
import { releasePath } from "../address.js";
import { attr, type Html, html } from "../markup/html.js";
import type { Texts } from "../texts/texts.js";
import { digits, isBalance, unitName } from "../words/figure.js";
import { dayWords, periodName } from "../words/period.js";
import { printedWords, type Words } from "./printed.js";

export interface Values {
  readonly series: StoredSeries;
  /** Newest period first. */
  readonly rows: readonly Vintage[];
  readonly growth: readonly Vintage[];
  readonly words: Words;
  /** Periods of which there are several values. */
  readonly revised: ReadonlySet<string>;
}

/** Every value with the words that state it; one that no longer stands is muted, with its days. */
export function valueTable(t: Texts, { series, rows, growth, words, revised }: Values): Html {
  const rates = new Map(growth.map((point) => [point.time_period, point]));
  const units = new Set(rows.map(({ unit_mult }) => unit_mult));
  const unit = (mult: number): string => unitName({ unit_measure: series.unit_measure, unit_mult: mult });
  const caption = units.size === 1 ? unit([...units][0]!) : unit(0);
  const withGrowth = growth.length > 0;
  const newest = new Set<string>();
  return html`<table class="data fold values"><caption>${withGrowth ? t.series.caption(caption) : t.series.captionPlain(caption)}</caption><thead><tr><th scope="col">${t.columns.period}</th><th scope="col" class="num">${t.columns.value}</th>${withGrowth && html`<th scope="col" class="num">${t.columns.change}</th>`}<th scope="col">${t.columns.printed}</th><th scope="col">${t.columns.release}</th></tr></thead><tbody>${rows.map(
    (point) => {
      const { time_period, printed, status, published, withdrawn, unit_mult, source } = point;
      // Rows come newest first: of a period, what comes second no longer stands.
      const older = withdrawn !== null || newest.has(time_period);
      newest.add(time_period);
      const rate = older ? undefined : rates.get(time_period);
      const value = digits(
        { ...point, unit_measure: series.unit_measure, transformation: series.transformation },
        isBalance(series.measure),
      );
      const same = [point, ...(rate === undefined ? [] : [rate])].flatMap((one) =>
        one.printed === null ? [] : [{ ...one.printed, gone: one.withdrawn !== null }],
      );
      const note = [
        status === null ? "" : (t.status[status] ?? ""),
        withdrawn !== null ? t.series.withdrawn(dayWords(t, withdrawn)) : older ? t.series.superseded : "",
        !older && revised.has(time_period) ? t.series.revisions.toLowerCase() : "",
      ].filter((part) => part !== "" && part !== t.status.previous);
      return html`<tr${attr("class", older && "older")}><th scope="row" class="nowrap">${periodName(t, time_period)}</th><td class="num">${value}${units.size > 1 && html`<span class="sub">${unit(unit_mult)}</span>`}</td>${withGrowth && html`<td class="num">${rate !== undefined && digits({ ...rate, unit_measure: "percent", transformation: "yoy" })}</td>`}<td class="quoted full">${same.length === 0 ? html`<span class="why">${t.series.imported(source ?? "")}</span>` : printedWords(words, same)}${note.length > 0 && html` <span class="tag">${note.join(", ")}</span>`}</td><td class="last nowrap">${printed === null ? dayWords(t, published) : html`<a href="${releasePath(printed.release.id)}">${dayWords(t, published)}</a>`}</td></tr>`;
    },
  )}</tbody></table>`;
}
