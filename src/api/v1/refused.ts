import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { problem } from "../../http/problem.js";

/** The query as it was typed; what was left empty was not meant. */
export function queryOf(c: Context): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = {};
  for (const [name, values] of Object.entries(c.req.queries())) {
    const said = values.filter((value) => value !== "");
    if (said.length > 0) typed[name] = said.length === 1 ? said[0]! : said;
  }
  return typed;
}

/** What a query must be, to whoever mistyped it. */
export function refused(c: Context, error: z.ZodError, known: readonly string[]): Response {
  const issue = error.issues[0]!;
  if (issue.code === "unrecognized_keys")
    return problem(c, {
      status: 400,
      title: "No such parameter",
      detail: `${issue.keys.join(", ")}; expected ${known.length === 0 ? "none" : `some of ${known.join(", ")}`}`,
      parameter: issue.keys[0]!,
    });
  const parameter = String(issue.path[0] ?? "");
  const said = c.req.query(parameter) ?? c.req.param(parameter) ?? "";
  const expected = issue.message.startsWith("expected") ? issue.message : "expected it once";
  return problem(c, {
    status: 400,
    title: "A parameter that cannot be",
    detail: `${parameter}: ${JSON.stringify(said.slice(0, 60))}; ${expected}`,
    parameter,
  });
}
