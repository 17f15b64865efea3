/** What stood in the way of a store: one word for programs, beside the message for people. */
export type StoreTrouble =
  | "absent"
  | "foreign"
  | "newer"
  | "older"
  | "locked"
  | "read-only"
  | "full"
  | "lost"
  | "damaged"
  | "refused"
  | "limit";

/** A store that cannot be used as asked. The store is as it was before: every change is one transaction. */
export class StoreError extends Error {
  readonly trouble: StoreTrouble;

  constructor(trouble: StoreTrouble, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "StoreError";
    this.trouble = trouble;
  }
}
