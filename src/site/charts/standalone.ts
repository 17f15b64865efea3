import { html, trusted } from "../markup/html.js";

/** The sheet's light colours, for drawings that have no sheet. */
const COLOURS: Readonly<Record<string, string>> = {
  "var(--ink)": "#17201d",
  "var(--muted)": "#52605b",
  "var(--accent)": "#00606b",
  "var(--edge)": "#7d8884",
  "var(--rule)": "#d5dbd8",
  "var(--paper)": "#fcfdfc",
  "var(--claim)": "#7a4f00",
  currentColor: "#52605b",
};
const FONTS =
  "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', 'DejaVu Sans', Arial, sans-serif";
const [HEAD, FOOT, PAD] = [64, 40, 20];

/** A drawing as a file of its own: colours instead of tokens, its title above and its source below. */
export function standalone(
  drawing: string,
  words: { title: string; subtitle: string; source: string },
): string {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing)!.map(Number) as [
    number,
    number,
    number,
  ];
  const [w, h] = [width + 2 * PAD, height + HEAD + FOOT + PAD];
  const inside = drawing
    .replace(/^<svg[^>]*>|<\/svg>$/g, "")
    .replace(/var\(--[a-z]+\)|currentColor/g, (token) => COLOURS[token] ?? token);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${html`<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-label="${words.title}" font-family="${FONTS}" font-size="13"><rect width="100%" height="100%" fill="#fcfdfc"/><text x="${PAD}" y="30" font-size="17" font-weight="650" fill="#17201d">${words.title}</text><text x="${PAD}" y="52" fill="#52605b">${words.subtitle}</text><g transform="translate(${PAD},${HEAD})" fill="#52605b" text-anchor="middle">${trusted(inside)}</g><text x="${PAD}" y="${h - 18}" fill="#52605b">${words.source}</text></svg>`}\n`;
}
