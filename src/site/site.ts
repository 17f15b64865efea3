import type { Reader } from "../store/port.js";
import type { Texts } from "./texts/texts.js";

/** What every page is made from. */
export interface Site {
  readonly store: Reader;
  readonly t: Texts;
  /** The day it is, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** A page's query, as typed. */
export type Query = Readonly<Record<string, string | undefined>>;

/** A day that somebody typed; nothing where it is none. */
export function dayOf(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
    ? text
    : undefined;
}

/** Where a page of a list begins; nothing where nobody asked. */
export const cursorOf = (query: Query): { cursor?: string } =>
  query.cursor === undefined || query.cursor === "" ? {} : { cursor: query.cursor };
