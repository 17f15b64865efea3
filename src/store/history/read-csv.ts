import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import countries from "i18n-iso-countries";
import Papa from "papaparse";
import { isDay } from "../../intake/dates.js";
import type { Problem } from "../../intake/problem.js";
import type { Basis } from "../../model/fact.js";
import { StoreError } from "../errors.js";
import { frequencyOf } from "../identity/frequency.js";
import { code, codesOf, seriesKey } from "../identity/series-key.js";
import type { HistoryImport, HistoryPoint } from "../port.js";
import type { Field, From, Mapping } from "./mapping.js";
import { historyPeriod } from "./period.js";

/** What a table gave: points, what was wrong in it, and how many rows had no value. */
export interface ReadHistory {
  readonly history: HistoryImport;
  readonly problems: readonly Problem[];
  readonly missing: number;
}

const BASES = new Set(["total", "daily_average", "monthly_average", "share"]);
/** Tables are read whole. */
export const HISTORY_BYTES = 256 * 1024 * 1024;

/**
 * Reads a CSV table as points of history. A row that cannot be read is a problem with its line; the others are read.
 * `today` is the day from which values stand where the table names none.
 */
export async function readHistory(file: string, mapping: Mapping, today: string): Promise<ReadHistory> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new StoreError(
      "absent",
      `${file}: ${error.code === "ENOENT" ? "no such file" : error.message}; expected a CSV file`,
    );
  });
  if (bytes.length > HISTORY_BYTES)
    throw new StoreError(
      "limit",
      `${file} has ${bytes.length} bytes; expected at most ${HISTORY_BYTES}. Cut it in parts`,
    );
  const { data } = Papa.parse<string[]>(new TextDecoder().decode(bytes), { skipEmptyLines: "greedy" });
  const [head = [], ...rows] = data;
  const columns = new Map(head.map((name, i) => [name.trim(), i]));
  const table = new Table(file, mapping, columns, today);
  for (const [i, row] of rows.entries()) table.add(row, i + 2);
  const { points, problems, missing } = table;
  return {
    history: {
      source: mapping.source,
      file,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      mapping: JSON.stringify(mapping),
      points,
    },
    problems,
    missing,
  };
}

/** A row that cannot be read: what is wrong, and what was expected. */
class Wrong {
  constructor(
    readonly message: string,
    readonly expected: string,
  ) {}
}

class Table {
  readonly points: HistoryPoint[] = [];
  readonly problems: Problem[] = [];
  missing = 0;
  readonly #seen = new Set<string>();
  readonly #file: string;
  readonly #mapping: Mapping;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #today: string;

  constructor(file: string, mapping: Mapping, columns: ReadonlyMap<string, number>, today: string) {
    this.#file = file;
    this.#mapping = mapping;
    this.#columns = columns;
    this.#today = today;
    const wanted = Object.values(mapping.fields).flatMap((from) => ("column" in from ? [from.column] : []));
    for (const column of [...wanted, ...Object.keys(mapping.where)])
      if (!columns.has(column))
        throw new StoreError(
          "refused",
          `${file}:1: no column "${column}"; expected one of ${[...columns.keys()].join(", ")}`,
        );
  }

  add(row: readonly string[], line: number): void {
    const { where, missing } = this.#mapping;
    for (const [column, kept] of Object.entries(where))
      if (!kept.includes(row[this.#columns.get(column)!]?.trim() ?? "")) return;
    try {
      const value = this.#field(row, "value");
      if (value === null || missing.includes(value)) this.missing++;
      else this.#keep(this.#point(row, value));
    } catch (wrong) {
      if (!(wrong instanceof Wrong)) throw wrong;
      this.problems.push({ file: this.#file, line, message: wrong.message, expected: wrong.expected });
    }
  }

  #keep(point: HistoryPoint): void {
    const name = `${point.series.key} ${point.time_period} ${point.published}`;
    if (this.#seen.has(name))
      throw new Wrong(
        `a second value of ${point.series.key} for ${point.time_period}`,
        "one value for each period and day",
      );
    this.#seen.add(name);
    this.points.push(point);
  }

  #point(row: readonly string[], text: string): HistoryPoint {
    const { source, freq: written } = this.#mapping;
    const plain = text.replaceAll(",", "").replace("−", "-");
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain))
      throw new Wrong(`value "${text}"`, "a number");
    const periodText = this.#field(row, "period") ?? "";
    const time_period = historyPeriod(periodText, written);
    const freq = time_period === null ? null : frequencyOf(time_period);
    if (time_period === null || freq === null)
      throw new Wrong(`period "${periodText}"`, "2025, 2025-09, 202509, 2025Q3 or 2025-09-01");
    const published = this.#field(row, "published")?.slice(0, 10) ?? this.#today;
    if (!isDay(published)) throw new Wrong(`published "${published}"`, "a day, YYYY-MM-DD");
    const measure = this.#field(row, "measure");
    const ref_area = area(this.#field(row, "ref_area"));
    if (measure === null || ref_area === null) throw new Wrong("no measure or no area", "both of them");
    const basis = this.#field(row, "basis") ?? "total";
    if (!BASES.has(basis)) throw new Wrong(`basis "${basis}"`, [...BASES].join(", "));
    const mult = Number(this.#field(row, "unit_mult") ?? 0);
    if (!Number.isInteger(mult)) throw new Wrong(`unit_mult "${mult}"`, "a power of ten: 6 for million");
    const subject = {
      ref_area,
      measure,
      product: this.#field(row, "product"),
      counterpart_area: area(this.#field(row, "counterpart_area")),
      activity: this.#field(row, "activity"),
      component: this.#field(row, "component"),
      basis: basis as Basis,
    };
    const transformation = this.#field(row, "transformation") ?? "level";
    const unit_measure = this.#field(row, "unit_measure");
    const flow = code(measure);
    const key = seriesKey(source, flow, codesOf(subject, { freq, transformation, unit_measure }));
    return {
      subject,
      series: { key, provider: source, flow, freq, transformation, unit_measure },
      time_period,
      value: Number(plain),
      unit_mult: mult,
      decimals: /e/i.test(plain) ? null : (plain.split(".")[1]?.length ?? 0),
      published,
    };
  }

  #field(row: readonly string[], name: Field): string | null {
    const from: From | undefined = this.#mapping.fields[name];
    if (from === undefined) return null;
    if ("constant" in from) return from.constant;
    const text = row[this.#columns.get(from.column)!]?.trim() ?? "";
    if (from.values !== undefined && text in from.values) return from.values[text]!;
    if (from.values !== undefined && name !== "value")
      throw new Wrong(
        `${from.column} "${text}"`,
        `one of ${Object.keys(from.values).join(", ")} (or a \`where\` without it)`,
      );
    return text === "" && name !== "value" ? null : text;
  }
}

/** An area's code: three letters become two. */
function area(text: string | null): string | null {
  if (text === null || !/^[A-Z]{3}$/.test(text)) return text;
  return countries.alpha3ToAlpha2(text) ?? text;
}
