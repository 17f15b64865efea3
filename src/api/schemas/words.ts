import { z } from "@hono/zod-openapi";
import { isDay } from "../../intake/dates.js";

// What may be typed in a query. Each says in `error` what was expected, which is what whoever mistypes is told.

const one = (expected: string) => ({ error: `expected ${expected}` });

/** A day of the calendar. */
export const day = z
  .string()
  .refine(isDay, one("a day of the calendar, YYYY-MM-DD"))
  .openapi({ format: "date", example: "2025-06-30" });

/** A day, month or year. */
export const bound = z
  .string()
  .refine(
    (text) =>
      /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text) && isDay(`${text}${"-01-01".slice(text.length - 4)}`),
    one("a day, month or year: 2025-09-15, 2025-09 or 2025"),
  )
  .openapi({ pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$", example: "2025-09" });

const PERIOD =
  /^(?:\d{4}(?:-(?:Q[1-4]|S[12]|\d{2}(?:-\d{2})?))?|(?:\d{4}(?:-(?:Q[1-4]|S[12]|\d{2}(?:-\d{2})?))?|\.\.)\/\d{4}(?:-(?:Q[1-4]|S[12]|\d{2}(?:-\d{2})?))?)$/;

/** A period of the contract, or the year or month that periods begin with. */
export const period = z
  .string()
  .regex(PERIOD, one("a period: 2025, 2025-S1, 2025-Q3, 2025-09 or 2025-01/2025-09"))
  .openapi({ example: "2025-09" });

/** A word of a filter. */
export const word = (expected: string, example: string) =>
  z.string().min(1).max(100, one(expected)).openapi({ example });

/** A whole number between bounds. */
export const whole = (least: number, most: number) => {
  const expected = one(`a whole number from ${least} to ${most}`);
  return z
    .string()
    .regex(/^\d{1,9}$/, expected)
    .transform(Number)
    .pipe(z.number().min(least, expected).max(most, expected))
    .openapi({ type: "integer", minimum: least, maximum: most });
};

/** Some of a few words, separated by commas, or said again and again. */
export const some = <Word extends string>(words: readonly [Word, ...Word[]]) =>
  z
    .preprocess(
      (given) => [given].flat().flatMap((text) => String(text).split(",")),
      z.array(z.enum(words, one(`some of ${words.join(", ")}`))),
    )
    .openapi({
      type: "array",
      items: { type: "string", enum: [...words] },
      example: [words[0]],
      param: { style: "form", explode: false },
    });

/** Days, separated by commas. */
export const days = (most: number) =>
  z
    .preprocess(
      (given) => [given].flat().flatMap((text) => String(text).split(",")),
      z
        .array(day)
        .min(1)
        .max(most, one(`${most} days at most`)),
    )
    .openapi({
      type: "array",
      items: { type: "string", format: "date" },
      example: ["2025-06-30"],
      param: { style: "form", explode: false },
    });
