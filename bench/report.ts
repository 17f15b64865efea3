/** One measured part: what is printed, and the same numbers unrounded for results.json. */
export interface Section {
  readonly title: string;
  readonly notes?: readonly string[];
  /** The heading row, then the others. The first column is words, set left; the rest are set right. */
  readonly table?: readonly (readonly string[])[];
  readonly data?: unknown;
}

export function print({ title, notes = [], table = [] }: Section): void {
  const lines = [title, ...aligned(table).map((line) => `  ${line}`), ...notes.map((note) => `  ${note}`)];
  process.stdout.write(`\n${lines.join("\n")}\n`);
}

function aligned(table: readonly (readonly string[])[]): string[] {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  return table.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("   "),
  );
}

/**
 * A number as printed: three significant digits, thousands set apart.
 *
 * @example figure(12345.6) // "12,346"
 * @example figure(0.4567) // "0.457"
 */
export function figure(value: number): string {
  const decimals = value >= 100 || value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(value)));
  return value.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
