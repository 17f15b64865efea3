import { aligned, fitted, flat, painter, type Style, type Terminal, widthOf } from "../terminal.js";

/** A column of a table. */
export interface Column<Item> {
  readonly head: string;
  readonly side?: "left" | "right";
  readonly style?: Style;
  /** Whether it may be cut where the terminal is narrow; the others are printed whole. */
  readonly cut?: boolean;
  readonly text: (item: Item) => string;
}

const GAP = 2;
const LEAST = 12;

/** Rows under quiet heads. Columns are as wide as their widest cell; what does not fit is cut where it may be. */
export function tableLines<Item>(
  items: readonly Item[],
  columns: readonly Column<Item>[],
  terminal: Terminal,
): string[] {
  const paint = painter(terminal);
  const cells = items.map((item) => columns.map(({ text }) => flat(text(item)).trim()));
  // A column that says nothing has no place.
  const kept = columns.map((_, i) => cells.some((row) => row[i] !== ""));
  const widths = columns.map(({ head }, i) =>
    kept[i] ? Math.max(widthOf(head), ...cells.map((row) => widthOf(row[i]!))) : 0,
  );
  const used = widths.filter((_, i) => kept[i]);
  let over = used.reduce((sum, width) => sum + width, 0) + GAP * (used.length - 1) - terminal.width;
  for (let i = columns.length - 1; i >= 0 && over > 0; i--) {
    if (!columns[i]!.cut || !kept[i]) continue;
    const less = Math.min(over, Math.max(0, widths[i]! - LEAST));
    widths[i]! -= less;
    over -= less;
  }
  const line = (texts: readonly string[], style: (i: number) => Style | undefined): string =>
    texts
      .flatMap((text, i) => {
        if (!kept[i]) return [];
        const whole = columns[i]!.cut ? fitted(text, widths[i]!) : text;
        const cell = aligned(whole, widths[i]!, columns[i]!.side ?? "left");
        const painted = style(i);
        return [painted === undefined ? cell : paint(painted, cell)];
      })
      .join(" ".repeat(GAP))
      .trimEnd();
  return [
    line(
      columns.map(({ head }) => head),
      () => "quiet",
    ),
    ...cells.map((row) => line(row, (i) => columns[i]!.style)),
  ];
}
