import { type Html, html, trusted } from "../markup/html.js";

export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly digits: string;
  /** The whole that the others are parts of: the one in the accent. */
  readonly whole: boolean;
}

/** A row's height and a bar's, in the units of the drawing. */
const ROW = 27;
const HEIGHT = 15;

/** Changes as bars from zero, largest first, drawn for a wide and for a narrow page; falls are hollow. */
export function barChart(bars: readonly Bar[], label: string): Html {
  const spoken = `${label}: ${bars.map(({ name, digits }) => `${name} ${digits}`).join(", ")}`;
  return html`${drawing(bars, 720, "wide", spoken)}${drawing(bars, 358, "narrow", spoken)}`;
}

function drawing(bars: readonly Bar[], width: number, name: string, label: string): Html {
  const narrow = width < 500;
  const longest = Math.max(...bars.map((bar) => bar.name.length));
  // Names stand in a column of their own; a narrow page cuts the longest.
  const names = Math.min(longest * 7.4 + 10, narrow ? 150 : 280);
  const most = Math.floor((names - 10) / 7.2);
  const [low, high] = [
    Math.min(0, ...bars.map(({ value }) => value)),
    Math.max(0, ...bars.map(({ value }) => value)),
  ];
  const number = 66;
  const left = names + (low < 0 ? number : 0);
  const right = width - number;
  const scale = (value: number): number => left + ((value - low) / (high - low || 1)) * (right - left);
  const zero = scale(0);
  const rows = bars.map((bar, i) => {
    const y = i * ROW + 10;
    const [from, to] = [Math.min(zero, scale(bar.value)), Math.max(zero, scale(bar.value))];
    const kind = bar.value < 0 ? (bar.whole ? "bar down" : "bar rest down") : bar.whole ? "bar" : "bar rest";
    const text = bar.name.length > most ? `${bar.name.slice(0, most - 1)}…` : bar.name;
    return html`<text x="${names - 10}" y="${y + 12}" text-anchor="end" class="${bar.whole ? "strong" : "name"}">${text}</text><rect class="${kind}" x="${from.toFixed(1)}" y="${y}" width="${Math.max(1, to - from).toFixed(1)}" height="${HEIGHT}"/><text x="${(bar.value < 0 ? from - 6 : to + 6).toFixed(1)}" y="${y + 12}" text-anchor="${bar.value < 0 ? "end" : "start"}" class="strong">${bar.digits}</text>`;
  });
  const height = bars.length * ROW + 12;
  return html`<svg class="${name}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}" font-size="13">${rows}${trusted(`<path class="zero" d="M${zero.toFixed(1)} 2V${height}"/>`)}</svg>`;
}
