import type { Release } from "../src/model/release.js";

/** A release as one record of the JSON Lines that `bellwether read` takes. */
export function jsonLine({ title, date, body, category, url }: Release): string {
  return `${JSON.stringify({ title, date, body, category: category ?? undefined, url: url ?? undefined })}\n`;
}
