import type { StoredFact } from "../../store/port.js";

/** A number of the text that no rule read. */
export interface Unread {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a release's body, one to four sentences about one thing, with what was read in it. */
export interface Passage {
  /** Its number, from 1. */
  readonly n: number;
  readonly start: number;
  readonly end: number;
  readonly facts: readonly StoredFact[];
  readonly unread: readonly Unread[];
}

/** A passage has at most so many sentences, and is closed once it has so many characters. */
const SENTENCES = 4;
const CHARS = 420;

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/**
 * Cuts a body into passages: where a line ends, where another measure is spoken of, and before it grows long. No fact
 * and no unread number is cut in two. Blank lines belong to no passage; all else belongs to one, in order, unaltered.
 */
export function passages(
  body: string,
  facts: readonly StoredFact[],
  unread: readonly Unread[],
): readonly Passage[] {
  const placed = [...facts].sort((a, b) => a.fact.evidence.start - b.fact.evidence.start);
  const whole = [...placed.map(({ fact }) => fact.evidence), ...unread].sort((a, b) => a.start - b.start);
  const found: { start: number; end: number }[] = [];
  let open: { start: number; end: number; sentences: number; topic: string | null } | null = null;
  let nextFact = 0;
  const close = (): void => {
    if (open !== null) found.push({ start: open.start, end: open.end });
    open = null;
  };
  for (const { start, end } of sentences(body, whole)) {
    let topic: string | null = null;
    while (nextFact < placed.length && placed[nextFact]!.fact.evidence.start < end) {
      topic ??= topicOf(placed[nextFact]!);
      nextFact++;
    }
    const current = open as { start: number; end: number; sentences: number; topic: string | null } | null;
    const line = current !== null && body.slice(current.end, start).includes("\n");
    const turns = current !== null && topic !== null && current.topic !== null && topic !== current.topic;
    const long = current !== null && (current.sentences >= SENTENCES || current.end - current.start > CHARS);
    if (current === null || line || turns || long) {
      close();
      open = { start, end, sentences: 1, topic };
    } else
      open = { start: current.start, end, sentences: current.sentences + 1, topic: current.topic ?? topic };
  }
  close();
  return found.map(({ start, end }, i) => ({
    n: i + 1,
    start,
    end,
    facts: placed.filter(({ fact }) => fact.evidence.start >= start && fact.evidence.start < end),
    unread: unread.filter((number) => number.start >= start && number.start < end),
  }));
}

/** What a fact is about at large: where it turns, a passage ends. */
function topicOf({ fact }: StoredFact): string {
  const { kind, ref_area, measure } = fact as {
    kind: string;
    ref_area?: string | null;
    measure?: string | null;
  };
  return `${kind === "observation" || kind === "claim" ? "" : kind} ${ref_area ?? ""} ${measure ?? ""}`;
}

/** Sentences without the space around them, joined again where a fact goes on. */
function* sentences(
  body: string,
  whole: readonly { readonly start: number; readonly end: number }[],
): Generator<{ start: number; end: number }> {
  let from: number | null = null;
  let at = 0;
  let reach = 0;
  for (const { segment, index } of segmenter.segment(body)) {
    const end = index + segment.length;
    while (at < whole.length && whole[at]!.start < end) reach = Math.max(reach, whole[at++]!.end);
    from ??= index;
    if (reach > end) continue;
    yield* trimmed(body, from, end);
    from = null;
  }
  if (from !== null) yield* trimmed(body, from, body.length);
}

function* trimmed(body: string, from: number, to: number): Generator<{ start: number; end: number }> {
  let [start, end] = [from, to];
  while (start < end && body.charAt(start).trim() === "") start++;
  while (end > start && body.charAt(end - 1).trim() === "") end--;
  if (end > start) yield { start, end };
}
