import { StoreError, type StoreTrouble } from "../errors.js";

/** What PostgreSQL's and the system's codes mean to who typed the address. A class of codes is its first two signs. */
const MEANINGS: Readonly<Record<string, readonly [StoreTrouble, string]>> = {
  ECONNREFUSED: ["lost", "does not answer; expected a running PostgreSQL server"],
  ENOTFOUND: ["lost", "has no such host; expected the name of a PostgreSQL server"],
  ENOENT: ["lost", "does not answer; expected a running PostgreSQL server"],
  ECONNRESET: ["lost", "broke off the connection"],
  EPIPE: ["lost", "broke off the connection"],
  ETIMEDOUT: ["lost", "does not answer in time; expected a server within reach"],
  "08": ["lost", "broke off the connection"],
  "57P": ["lost", "is shutting down or starting up"],
  "53100": ["full", "has no room: its disk is full"],
  "53300": ["locked", "has no connection free; expected fewer programs at once"],
  "25006": ["read-only", "may only be read; expected a server that takes changes"],
  "42501": ["read-only", "gives this user no permission; expected one who may create and change tables"],
  "28": ["refused", "refused this user; expected the right name and password"],
  "3D000": ["absent", "has no such database; expected one that exists: createdb makes it"],
  "55P03": ["locked", "is being written by another program; expected it to be free within a minute"],
  "40": ["locked", "is being written by another program. Try again"],
  XX00: ["damaged", "is damaged; expected whole tables. Restore the database from a copy"],
  "54000": ["limit", "cannot hold a text that long; expected at most 200,000 characters of words to search"],
};

/** The same error in words, where the server or the way to it raised it. */
export function inWords(location: string, error: unknown): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const found = codeOf(error);
  const key = Object.keys(MEANINGS).find((start) => found.startsWith(start));
  if (key === undefined) return error;
  const [trouble, words] = MEANINGS[key]!;
  const kept = trouble === "absent" || trouble === "refused" ? "" : ". What was not committed is not stored";
  return new StoreError(trouble, `${location} ${words}${kept}`, error);
}

function codeOf(error: Error): string {
  const { code } = error as { code?: unknown };
  if (typeof code === "string") return code;
  // Several addresses of one host, each with its own error.
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return codeOf(error.errors[0]);
  return /terminated|not queryable|Client has encountered|timeout exceeded/i.test(error.message) ? "08" : "";
}
