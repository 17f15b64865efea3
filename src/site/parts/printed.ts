import type { Reader, Vintage } from "../../store/port.js";
import { releasePath } from "../address.js";
import { type Html, html } from "../markup/html.js";

/** The texts that some values stand in, by release and version. */
export type Words = ReadonlyMap<string, string>;

const keyOf = (id: string, version: number): string => `${version} ${id}`;

/** Asks for the texts of some values, each once. */
export async function wordsOf(store: Reader, points: readonly Vintage[]): Promise<Words> {
  const ids = new Set(points.flatMap(({ printed }) => (printed === null ? [] : [printed.release.id])));
  const bodies = await store.bodies([...ids]);
  return new Map(bodies.map(({ id, version, body }) => [keyOf(id, version), body]));
}

/** Letters shown before and after a figure, at the most; cut at a clause or a word. */
const BEFORE = 60;
const AFTER = 40;

export interface Printed extends NonNullable<Vintage["printed"]> {
  /** Its text no longer stands: another version has taken its place. */
  readonly gone: boolean;
}

/**
 * The clause in which some figures of one text stand, each marked and linked to its place in the release; figures that
 * stand far apart have a clause each.
 */
export function printedWords(words: Words, figures: readonly Printed[]): Html {
  const sorted = [...figures].sort((a, b) => a.evidence.start - b.evidence.start);
  const clauses: Printed[][] = [];
  for (const figure of sorted) {
    const last = clauses.at(-1)?.at(-1);
    const near =
      last !== undefined &&
      last.release.id === figure.release.id &&
      last.version === figure.version &&
      figure.evidence.start >= last.evidence.end &&
      figure.evidence.start - last.evidence.end < BEFORE + AFTER;
    if (near) clauses.at(-1)!.push(figure);
    else clauses.push([figure]);
  }
  return html`${clauses.map((clause, i) => html`${i > 0 && " … "}${clauseWords(words, clause)}`)}`;
}

function clauseWords(words: Words, figures: readonly Printed[]): Html {
  const [first, last] = [figures[0]!, figures.at(-1)!];
  const body = words.get(keyOf(first.release.id, first.version));
  const link = ({ gone, version, ...figure }: Printed): Html =>
    html`<a class="m" href="${releasePath(figure.release.id, { words: figure.evidence, version: gone ? version : null })}">${figure.evidence.text}</a>`;
  if (body === undefined) return html`${figures.map((figure) => html`${link(figure)} `)}`;
  const before = opening(body.slice(Math.max(0, first.evidence.start - BEFORE), first.evidence.start));
  const after = closing(body.slice(last.evidence.end, last.evidence.end + AFTER));
  return html`${before}${figures.map((figure, i) => html`${i > 0 && body.slice(figures[i - 1]!.evidence.end, figure.evidence.start)}${link(figure)}`)}${after}`;
}

/** From the last sentence or clause that begins in it; else from a whole word. */
function opening(text: string): string {
  const sentence = Math.max(text.lastIndexOf(". "), text.lastIndexOf("\n"), text.lastIndexOf("; "));
  if (sentence !== -1) return text.slice(sentence + (text[sentence] === "\n" ? 1 : 2));
  return text.length < BEFORE ? text : `…${text.slice(text.indexOf(" ") + 1)}`;
}

/** Up to where the sentence or clause ends; else up to a whole word. */
function closing(text: string): string {
  const end = /[.;](?:\s|$)|\n/.exec(text);
  if (end !== null) return text.slice(0, end.index);
  const comma = text.indexOf(", ");
  if (comma !== -1) return text.slice(0, comma);
  const space = text.lastIndexOf(" ");
  return text.length < AFTER ? text : space === -1 ? "" : `${text.slice(0, space)}…`;
}
