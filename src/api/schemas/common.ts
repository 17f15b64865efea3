import { z } from "@hono/zod-openapi";

export const total = z
  .object({
    n: z.number().int(),
    exact: z.boolean().describe("where false, there are at least so many"),
  })
  .openapi("Total");

/** A page of a list. */
export const pageOf = (item: z.ZodType) =>
  z.object({
    items: z.array(item),
    total,
    next: z.string().nullable().describe("the cursor of the next page; null on the last"),
    unmet: z
      .array(
        z.object({
          filter: z.string(),
          value: z.string(),
          near: z.array(z.string()).describe("what may have been meant"),
        }),
      )
      .optional()
      .describe("only where nothing was found: filters whose values nothing in the store has"),
  });

/** RFC 9457. */
export const problem = z
  .object({
    type: z.string(),
    status: z.number().int(),
    title: z.string(),
    detail: z.string().describe("what was wrong, and what was expected"),
    parameter: z.string().optional(),
  })
  .openapi("Problem");

export const releaseRef = z
  .object({ title: z.string(), date: z.string(), id: z.string() })
  .openapi("ReleaseRef");

export const evidence = z
  .object({
    start: z.number().int(),
    end: z.number().int(),
    text: z
      .string()
      .describe("the words that state it: `body.slice(start, end)`, in JavaScript string offsets"),
  })
  .openapi("Evidence");
