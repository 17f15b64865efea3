import type { Claim, Observation } from "../../model/fact.js";
import { registerWords } from "../../publish/fact-words.js";
import { slugWords } from "../../publish/words.js";
import type { StoredFact } from "../../store/port.js";
import type { Texts } from "../texts/texts.js";
import { claimName } from "../words/claim.js";
import { capital, digits, isBalance, unitName } from "../words/figure.js";
import { periodName } from "../words/period.js";
import { subjectName } from "../words/subject.js";
import type { Passage } from "./passages.js";

/** A row of the ledger beside a passage: one series and period, its level and its changes. */
export interface LedgerRow {
  readonly note: string;
  readonly name: string;
  /** The series to lead to: of the level, else of the change. */
  series: string | null;
  level: { readonly digits: string; readonly unit: string } | null;
  readonly changes: { readonly text: string; readonly how: string }[];
  /** The growth on the year in percent, which the stick draws. */
  rate: number | null;
  /** Told for comparison: a figure of an earlier period. */
  readonly aside: boolean;
}

/** A ledger: what all its rows share stands in its head. */
export interface Ledger {
  readonly head: string;
  /** The unit of all levels, where they have one. */
  readonly unit: string | null;
  readonly rows: readonly LedgerRow[];
}

/** A claim or another fact in words, about what, and to which series it belongs. */
export interface Remark {
  readonly note: string;
  readonly said: string;
  readonly about: string;
}

export interface Notes {
  readonly ledger: Ledger | null;
  readonly remarks: readonly Remark[];
  /** The note of each fact, by its position. */
  readonly noteOf: ReadonlyMap<number, string>;
}

type Figures = StoredFact & { readonly fact: Observation };

/** The notes that stand beside a passage. */
export function notesOf(t: Texts, { facts }: Passage): Notes {
  const noteOf = new Map<number, string>();
  const figures = facts.filter((one): one is Figures => one.fact.kind === "observation");
  const remarks: Remark[] = [];
  for (const { fact, position } of facts) {
    if (fact.kind === "observation") continue;
    const note = `n${position}`;
    noteOf.set(position, note);
    remarks.push(
      fact.kind === "claim"
        ? { note, said: claimName(t, fact), about: aboutClaim(t, fact) }
        : { note, said: capital(t.kind[fact.kind] ?? fact.kind), about: registerWords(fact) },
    );
  }
  return { ledger: figures.length === 0 ? null : ledgerOf(t, figures, noteOf), remarks, noteOf };
}

function aboutClaim(t: Texts, claim: Claim): string {
  const period = claim.time_period === null ? [] : [periodName(t, claim.time_period)];
  return [subjectName(t, claim, { ref_area: true }), ...period].join(", ");
}

function ledgerOf(t: Texts, figures: readonly Figures[], noteOf: Map<number, string>): Ledger {
  const period = usual(figures.map(({ fact }) => fact.time_period));
  const first = figures[0]!.fact;
  // A measure that all rows share stands in the head, unless a row would be left without a name.
  const oneMeasure = figures.every(
    ({ fact }) => fact.measure === first.measure && (fact.product !== null || fact.counterpart_area !== null),
  );
  const rows = new Map<string, LedgerRow>();
  for (const { fact, position, series } of figures) {
    const key = rowKey(fact, rows);
    let row = rows.get(key);
    if (row === undefined) {
      const name = subjectName(t, fact, { ref_area: true, measure: oneMeasure });
      const away = fact.time_period !== period && fact.time_period !== null;
      row = {
        note: `n${position}`,
        name: away ? `${name}, ${periodName(t, fact.time_period!)}` : name,
        series: null,
        level: null,
        changes: [],
        rate: null,
        aside: fact.status === "previous",
      };
      rows.set(key, row);
    }
    noteOf.set(position, row.note);
    place(t, row, fact, series);
  }
  const units = new Set([...rows.values()].flatMap(({ level }) => (level === null ? [] : [level.unit])));
  const measure = oneMeasure && first.measure !== null ? slugWords(first.measure) : "";
  const when = period === null ? "" : periodName(t, period, "long");
  return {
    head: capital([when, measure].filter((part) => part !== "").join(", ")),
    unit: units.size === 1 ? [...units][0]! : null,
    rows: [...rows.values()],
  };
}

/** The value that stands most often; of several the first. */
function usual(values: readonly (string | null)[]): string | null {
  const counts = new Map<string | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | null = null;
  for (const [value, n] of counts) if (n > (counts.get(best) ?? 0)) best = value;
  return best;
}

/** One row for a subject and period; a number of cars and their worth are two, and a change joins the row before it. */
function rowKey(fact: Observation, rows: ReadonlyMap<string, LedgerRow>): string {
  const { ref_area, measure, product, counterpart_area, activity, component, basis, time_period } = fact;
  const about = [ref_area, measure, product, counterpart_area, activity, component, basis, time_period].join(
    "|",
  );
  if (fact.transformation !== "level") {
    const open = [...rows.keys()].filter((key) => key.startsWith(`${about}|`)).at(-1);
    return open ?? `${about}|`;
  }
  const bare = rows.get(`${about}|`);
  if (bare !== undefined && bare.level === null) return `${about}|`;
  return `${about}|${fact.unit_measure}`;
}

function place(t: Texts, row: LedgerRow, fact: Observation, series: string | null): void {
  if (fact.transformation === "level" && row.level === null) {
    row.level = { digits: digits(fact, isBalance(fact.measure)), unit: unitName(fact) };
    row.series = series ?? row.series;
    return;
  }
  const percent = fact.unit_measure === "percent";
  row.changes.push({
    text: `${digits(fact, true)}${percent ? "%" : ` ${unitName(fact)}`}`,
    how: howTold(t, fact.transformation),
  });
  if (fact.transformation === "yoy" && percent) row.rate ??= fact.value;
  row.series ??= series;
}

function howTold(t: Texts, transformation: string): string {
  if (/^yoy/.test(transformation)) return t.release.onYear;
  if (/^mom/.test(transformation)) return t.release.onMonth;
  if (/^qoq/.test(transformation)) return t.release.onQuarter;
  return transformation === "level" ? "" : t.release.change_;
}
