import { Cache } from "../cache.js";

/** Twice as many dots as the drawing has units: sharp on dense screens and in print. */
const ZOOM = 2;
const made = new Cache(32_000_000);

/** A drawing as PNG. The fonts are the machine's; one without fonts draws no words. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const kept = made.get(svg);
  if (kept !== undefined) return Buffer.from(kept, "latin1");
  const { Resvg } = await import("@resvg/resvg-js");
  const png = new Resvg(svg, {
    fitTo: { mode: "zoom", value: ZOOM },
    font: { loadSystemFonts: true, sansSerifFamily: "DejaVu Sans" },
  })
    .render()
    .asPng();
  made.set(svg, png.toString("latin1"));
  return png;
}
