import { z } from "@hono/zod-openapi";
import { pageOf, releaseRef } from "./common.js";
import { fact } from "./facts.js";

const text = z.string().nullable();

export const release = z
  .object({
    id: z.string(),
    title: z.string(),
    date: z.string().describe("the day on which it was published"),
    category: text,
    url: text,
    provider: text.describe("the office that issued it"),
    version: z.number().int(),
    versions: z.number().int(),
    facts: z.number().int(),
    numbers: z
      .object({ read: z.number().int(), excused: z.number().int(), unread: z.number().int() })
      .describe("what became of the numbers that it prints"),
    first_seen: z.string(),
    last_seen: z.string(),
  })
  .openapi("Release");

export const releases = pageOf(release).openapi("Releases");

const version = z
  .object({
    version: z.number().int(),
    title: z.string(),
    date: z.string(),
    published: z.string().describe("the day from which it stands"),
    recorded_at: z.string(),
    reader: z.string().describe("the version of the program that read it"),
    sha256: z.string(),
    unread: z.array(z.object({ start: z.number().int(), end: z.number().int(), text: z.string() })),
  })
  .openapi("Version");

export const wholeRelease = z
  .object({
    ...release.shape,
    body: z.string().describe("the text, as it was printed: evidence points into it"),
    printings: z.array(version),
  })
  .openapi("WholeRelease");

export const factsOfRelease = z
  .object({ release: releaseRef, version: z.number().int(), items: z.array(fact) })
  .openapi("FactsOfRelease");

const change = z
  .object({
    change: z.enum(["added", "removed", "changed"]),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
    fields: z.array(z.string()).optional(),
  })
  .openapi("FactChange");

export const changesOfRelease = z
  .object({
    items: z.array(
      z.object({
        release: releaseRef,
        from: z.number().int(),
        to: z.number().int(),
        published: z.string(),
        unchanged: z.number().int(),
        changes: z.array(change),
      }),
    ),
  })
  .openapi("ChangesOfRelease");
