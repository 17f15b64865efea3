import { createHash } from "node:crypto";

/**
 * An id that stays the same across runs, machines and formats: the date, and 12 hex digits of the SHA-256 of title and date.
 *
 * Not the body: when a ministry corrects a release, the corrected one must keep its id, so that its facts replace
 * the older ones. Not the file either, since the same release is found in several dumps. Title and date are what
 * the ministry itself tells its releases apart by. Unicode form and runs of spaces do not count.
 *
 * @example releaseId("Exports Rise", "2025-10-01") === releaseId("Exports  Rise ", "2025-10-01") // true
 */
export function releaseId(title: string, date: string): string {
  const name = title.normalize("NFC").trim().replace(/\s+/g, " ");
  const hash = createHash("sha256").update(`${name}\n${date}`).digest("hex");
  return `${date}-${hash.slice(0, 12)}`;
}
