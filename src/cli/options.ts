import { InvalidArgumentError } from "commander";
import { isDay } from "../intake/dates.js";

/** The kinds of fact in the contract, as `--kind` takes them. */
export const KINDS = [
  "observation",
  "claim",
  "event",
  "agreement",
  "programme",
  "membership",
  "barrier",
  "quote",
] as const;

/** A day, `YYYY-MM-DD`. */
export function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError("It must be a day of the calendar, YYYY-MM-DD.");
  return text;
}

/** A day, month or year, which bounds the dates of releases: `2025`, `2025-09`, `2025-09-15`. */
export function bound(text: string): string {
  const whole = `${text}${"-01-01".slice(text.length - 4)}`;
  if (![4, 7, 10].includes(text.length) || !isDay(whole))
    throw new InvalidArgumentError("It must be a date: YYYY-MM-DD, YYYY-MM or YYYY.");
  return text;
}

/** A whole number from 1 to 512. */
export function jobs(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > 512)
    throw new InvalidArgumentError("It must be a whole number from 1 to 512.");
  return number;
}

/** Kinds of facts, separated by commas. */
export function kinds(text: string): string[] {
  const names = text.split(",").map((name) => name.trim().toLowerCase().replace(/s$/, ""));
  for (const name of names)
    if (!KINDS.some((kind) => kind === name))
      throw new InvalidArgumentError(`"${name}" is no kind of fact. Kinds are ${KINDS.join(", ")}.`);
  return names;
}

/** A period of the contract, or the beginning of one: `2025`, `2025-Q3`, `2025-09`, `2025-01/2025-09`. */
export function period(text: string): string {
  const part = "(?:\\d{4}(?:-(?:Q[1-4]|S[12]|\\d{2}(?:-\\d{2})?))?)";
  if (!new RegExp(`^(?:${part}|(?:${part}|\\.\\.)/${part})$`).test(text))
    throw new InvalidArgumentError(
      "It must be a period: 2025, 2025-S1, 2025-Q3, 2025-09 or 2025-01/2025-09.",
    );
  return text;
}

/** A whole number of results; 0 for all. */
export function limit(text: string): number {
  const number = Number(text);
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("It must be a whole number; 0 prints all.");
  return number;
}

/** A port of TCP; 0 for any. */
export function port(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535)
    throw new InvalidArgumentError("It must be a port from 1 to 65535; 0 takes any.");
  return Number(text);
}
