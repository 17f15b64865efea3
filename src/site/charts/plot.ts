import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { Cache } from "../../http/cache.js";

const { document } = parseHTML("<!doctype html><html><body></body></html>");

/** Colours of drawings: tokens of the sheet, so that light and dark need no second drawing. */
export const INK = "var(--ink)";
export const MUTED = "var(--muted)";
export const ACCENT = "var(--accent)";
export const EDGE = "var(--edge)";
export const RULE = "var(--rule)";
export const PAPER = "var(--paper)";
export const CLAIM = "var(--claim)";
export const FONT = 13;

/** A drawing with its measures: the inside of an SVG. */
export interface Panel {
  readonly height: number;
  readonly inside: string;
}

/** What is asked of a drawing; the types of browsers are not those of a server. */
interface Drawing {
  readonly innerHTML: string;
  querySelectorAll(selector: string): Iterable<{ remove(): void }>;
}

/**
 * Draws with Observable Plot on the server. Styles that it writes into the drawing are left out, for pages forbid them,
 * and so are its own labels for screen readers: a drawing has one, on the outside.
 */
export function panel(options: Plot.PlotOptions & { readonly height: number }): Panel {
  const drawn = Plot.plot({ ...options, document } as Plot.PlotOptions) as unknown as Drawing;
  for (const style of drawn.querySelectorAll("style")) style.remove();
  const inside = drawn.innerHTML
    .replace(/ aria-(?:label|description|hidden)="[^"]*"/g, "")
    .replace(/ style="[^"]*"/g, "")
    .replace(/\d+\.\d{3,}/g, (number: string) => String(Math.round(Number(number) * 100) / 100));
  return { height: options.height, inside };
}

/** Panels one below the other, as one drawing. `label` reads the values to who cannot see them. */
export function stacked(panels: readonly Panel[], width: number, label: string, name: string): string {
  let y = 0;
  const groups = panels.map(({ height, inside }) => {
    const group = `<g transform="translate(0,${y})">${inside}</g>`;
    y += height;
    return group;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" class="${name}" viewBox="0 0 ${width} ${y}" role="img" aria-label="${escaped(label)}" fill="currentColor" font-size="${FONT}" text-anchor="middle">${groups.join("")}</svg>`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const drawings = new Cache<string>(32_000_000);

/** A drawing is made once for the same data: it depends on nothing else. */
export function once<Data>(kind: string, data: Data, draw: (data: Data) => string): string {
  const key = `${kind} ${JSON.stringify(data)}`;
  const found = drawings.get(key);
  if (found !== undefined) return found;
  const made = draw(data);
  drawings.set(key, made);
  return made;
}
