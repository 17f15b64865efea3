import { Cache } from "../../http/cache.js";

/** Twice as many dots as the drawing has units: sharp on dense screens and in print. */
const ZOOM = 2;
const made = new Cache<string>(32_000_000);

/** A drawing as PNG. The fonts are the machine's; one without fonts draws no words. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const kept = made.get(svg);
  if (kept !== undefined) return Buffer.from(kept, "latin1");
  const { Resvg } = await import("@resvg/resvg-js");
  // The renderer knows neither the system's own face nor weights between hundreds.
  const plain = svg
    .replaceAll(/font-family="[^"]*"/g, 'font-family="DejaVu Sans"')
    .replaceAll('font-weight="650"', 'font-weight="700"');
  const png = new Resvg(plain, {
    fitTo: { mode: "zoom", value: ZOOM },
    font: { loadSystemFonts: true, defaultFontFamily: "DejaVu Sans" },
  })
    .render()
    .asPng();
  made.set(svg, png.toString("latin1"));
  return png;
}
