import type { Context } from "hono";

/** An error as RFC 9457 has it: what is wrong, and in `detail` what was expected. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Which part of the request, where it was one. */
  readonly parameter?: string;
}

/** Answers with a problem, as `application/problem+json`. */
export function problem(
  c: Context,
  { status, ...said }: Problem,
  headers: Record<string, string> = {},
): Response {
  return c.body(`${JSON.stringify({ type: "about:blank", status, ...said })}\n`, status as 400, {
    "Content-Type": "application/problem+json; charset=utf-8",
    ...headers,
  });
}
