import type { Context } from "hono";

/** The forms in which an answer can be had. */
export type Form = "json" | "csv" | "parquet";

export const MEDIA: Readonly<Record<Form, string>> = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8; header=present",
  parquet: "application/vnd.apache.parquet",
};

const SUFFIX = /\.(json|csv|parquet)$/;

/** A path without the suffix that names a form. */
export const withoutSuffix = (path: string): string => path.replace(SUFFIX, "");

/** The form that the path's suffix names, else the first of those on offer that `Accept` likes best, else JSON. */
export function formOf(c: Context, offered: readonly Form[]): Form | null {
  const named = SUFFIX.exec(new URL(c.req.url).pathname)?.[1] as Form | undefined;
  if (named !== undefined) return offered.includes(named) ? named : null;
  const wanted = (c.req.header("Accept") ?? "*/*").split(",").map((part) => {
    const [type = "", ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const q = parameters.find((one) => one.startsWith("q="));
    return { type, q: q === undefined ? 1 : Number(q.slice(2)) || 0 };
  });
  const liking = (form: Form): number => {
    const type = MEDIA[form].split(";")[0]!;
    return Math.max(0, ...wanted.filter((one) => one.type === type).map(({ q }) => q));
  };
  const best = offered.reduce((a, b) => (liking(b) > liking(a) ? b : a));
  return liking(best) > 0 ? best : "json";
}
