import { createHash } from "node:crypto";

/** Something new. */
export interface Item {
  /** Never changes, and stands for nothing else: see `stableId`. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly text: string;
  /** The day on which it was published, or is expected. */
  readonly date: string;
  /** When it last changed, in ISO 8601. */
  readonly updated: string;
  readonly tags: readonly string[];
  /** Whether nobody announced it: inferred from the past. */
  readonly expected?: boolean;
}

/** What is new, the newest first. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  /** The page for people, and the address of the feed itself. */
  readonly home: string;
  readonly self: string;
  /** The next page of it. */
  readonly next: string | null;
  /** When it last changed, in ISO 8601. */
  readonly updated: string;
  readonly items: readonly Item[];
}

/** RFC 9562's namespace for what has no URL of its own: a UUID made for this program. */
const NAMESPACE = Buffer.from("7d0e9a6c52f3455c9c1b0f6f2f0a41be", "hex");

/**
 * A name as a UUID of version 5 (RFC 9562): the same on every host and after every restart, since it is made of nothing but
 * the name.
 *
 * @example stableId("release 2025-12-01-73cf06538013") // "urn:uuid:…"
 */
export function stableId(name: string): string {
  const bytes = createHash("sha1").update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
