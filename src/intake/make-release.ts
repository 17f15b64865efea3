import type { Release } from "../model/release.js";
import { isDay } from "./dates.js";
import type { Intake } from "./parser.js";
import { shown } from "./problem.js";
import { releaseId } from "./release-id.js";

/** The parts of a release as a parser found them, each with the line to name when it is wrong. */
export interface Parts {
  readonly file: string;
  readonly line: number;
  readonly title: string;
  readonly date: string;
  /** Where the date stands, when that is another line. */
  readonly dateLine?: number;
  readonly body: string;
  readonly category?: string | null;
  readonly url?: string | null;
}

/** The last step of every format: a release with its id, or the problem that its parts have. */
export function makeRelease(parts: Parts): Intake {
  const { file, line, body, date } = parts;
  const title = parts.title.trim().replace(/\s*\n\s*/g, " ");
  const problem = (message: string, expected: string, at = line): Intake => ({
    problem: { file, line: at, message, expected },
  });
  if (title === "") return problem("a release without a title", "a title");
  if (!isDay(date))
    return problem(
      `impossible date ${shown(date)} of the release ${shown(title)}`,
      "a day of the calendar, YYYY-MM-DD",
      parts.dateLine,
    );
  if (body.trim() === "")
    return problem(`the release ${shown(title)} has an empty body`, "text after the title");
  const release: Release = {
    id: releaseId(title, date),
    title,
    date,
    body,
    category: parts.category ?? null,
    url: parts.url ?? null,
    source: { file, line },
  };
  return { release };
}
