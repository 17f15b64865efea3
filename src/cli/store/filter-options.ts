import type { Command } from "commander";
import { filtersOf } from "../../publish/filters.js";
import type { Filters } from "../../store/port.js";
import { bound, day, KINDS, kinds, period } from "../options.js";

/** The filters of a command line: the same words on every command. */
export interface FilterOptions {
  readonly kind?: string[];
  readonly area?: string;
  readonly measure?: string;
  readonly product?: string;
  readonly partner?: string;
  readonly period?: string;
  readonly since?: string;
  readonly until?: string;
  readonly category?: string;
  readonly org?: string;
  readonly asOf?: string;
}

/** Adds the filters to a command. */
export function withFilters(command: Command): Command {
  return command
    .option("-k, --kind <kinds>", `kinds of facts, separated by commas: ${KINDS.join(", ")}`, kinds)
    .option("--area <area>", "whose statistic: a country or its code (KR), or a group (EU, ASEAN)")
    .option("--measure <measure>", "what is measured: exports, retail_sales, …")
    .option("--product <product>", "the good: semiconductors, automobiles, …")
    .option("--partner <area>", "with whom: a country, its code, or a group")
    .option("--period <period>", "periods of this year, quarter or month: 2025, 2025-Q3, 2025-09", period)
    .option("--since <date>", "releases of this day, month or year, or later", bound)
    .option("--until <date>", "releases of this day, month or year, or earlier", bound)
    .option("--category <category>", "the board's category: Trade/Investment, …")
    .option("--org <office>", "the office that issued it: KR.MOTIR, or MOTIR")
    .option("--as-of <day>", "what was published by this day, as it then stood", day);
}

/** The filters as the store has them. */
export async function filtersFrom(options: FilterOptions): Promise<Filters> {
  const { kind, area, measure, product, partner, period, since, until, category, org, asOf } = options;
  const given = { kind, area, measure, product, partner, period, since, until, category, org, asOf };
  const named = Object.entries(given).filter(([, value]) => value !== undefined);
  return await filtersOf(Object.fromEntries(named) as Filters);
}
