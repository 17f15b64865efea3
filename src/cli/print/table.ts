import { type Fact, isStatistic } from "../../model/fact.js";
import type { Release } from "../../model/release.js";
import { figureCells, seriesWords } from "../../publish/fact-words.js";
import { areaName } from "../../publish/words.js";
import { aligned, flat, painter, type Terminal, widthOf } from "../terminal.js";
import { quote, wrap } from "./layout.js";
import type { Printer, PrinterOptions } from "./printer.js";
import { chosen, type Totals } from "./totals.js";

const INDENT = 2;
const GAP = 2;
/** Columns for the evidence: as many as are left, but below the first number it goes under its fact. */
const LEAST_EVIDENCE = 32;
const LEAST_SERIES = 26;

/**
 * Facts for a reader's eye, grouped by release: the figure, what it measures, the words that state it.
 * Figures are set right; the area that most facts of a release are about stands once, under its title.
 */
export function tablePrinter({ kinds, terminal, totals: withTotals }: PrinterOptions): Printer {
  const paint = painter(terminal);
  return {
    head: "",
    between: "\n",
    print: (release, reading) => {
      const facts = chosen(reading.facts, kinds);
      if (facts.length === 0 && kinds !== null) return "";
      const usual = usualArea(facts);
      if (facts.length === 0) return `${heading(release, ["nothing read"], terminal).join("\n").trimEnd()}\n`;
      return [
        ...heading(release, [usual === null ? "" : areaName(usual)], terminal),
        ...factRows(release.body, facts, usual, terminal),
      ]
        .map((line) => `${line.trimEnd()}\n`)
        .join("");
    },
    tail: (totals, empty) => (withTotals ? `${empty ? "" : "\n"}${paint("quiet", sumLine(totals))}\n` : ""),
  };
}

/** Title and date of a release, with what else is worth saying in the line below it, and a blank line. */
export function heading(release: Release, more: readonly string[], terminal: Terminal): string[] {
  const paint = painter(terminal);
  const meta = [release.date, release.category ?? "", ...more].filter((part) => part !== "").join(" · ");
  const title = flat(release.title).trim();
  const lines = title === "" ? [] : wrap(title, terminal.width).map((line) => paint("strong", line));
  return [...lines, ...wrap(flat(meta), terminal.width).map((line) => paint("quiet", line)), ""];
}

interface Cells {
  readonly fact: Fact;
  readonly number: string;
  readonly unit: string;
  readonly series: string;
}

/** The rows of the facts of one body. */
export function factRows(
  body: string,
  facts: readonly Fact[],
  usual: string | null,
  terminal: Terminal,
): string[] {
  const paint = painter(terminal);
  const rows = facts.map((fact): Cells => {
    const [number, unit] = figureCells(fact);
    return { fact, number, unit, series: flat(seriesWords(fact, usual)) };
  });
  const widest = (of: (row: Cells) => string): number =>
    rows.reduce((most, row) => Math.max(most, widthOf(of(row))), 0);
  const numberWidth = widest((row) => row.number);
  const unitWidth = widest((row) => row.unit);
  const left = INDENT + numberWidth + 1 + unitWidth + GAP;
  const room = terminal.width - left;
  const beside = room >= LEAST_SERIES + GAP + LEAST_EVIDENCE;
  const seriesWidth = Math.min(
    widest((row) => row.series),
    beside ? room - GAP - LEAST_EVIDENCE : Math.max(12, room),
  );

  return rows.flatMap(({ fact, number, unit, series }) => {
    const style = fact.kind === "observation" ? "figure" : "claim";
    const figure = `${" ".repeat(INDENT)}${paint(style, `${aligned(number, numberWidth, "right")} ${aligned(unit, unitWidth, "left")}`)}`;
    const [first = "", ...others] = wrap(series, seriesWidth);
    const pad = " ".repeat(left);
    const evidenceWidth = beside ? room - seriesWidth - GAP : Math.max(12, room);
    const words = evidence(body, fact, evidenceWidth, terminal);
    const gap = " ".repeat(GAP);
    if (beside)
      return [
        `${figure}${gap}${aligned(first, seriesWidth, "left")}${gap}${words}`,
        ...others.map((line) => `${pad}${line}`),
      ];
    return [`${figure}${gap}${first}`, ...others.map((line) => `${pad}${line}`), `${pad}${words}`];
  });
}

/** The words that state a fact among those around them: underlined where there is colour, else between « and ». */
function evidence(
  body: string,
  { evidence: { start, end } }: Fact,
  width: number,
  terminal: Terminal,
): string {
  const paint = painter(terminal);
  const { before, text, after } = quote(body, start, end, terminal.colour ? width : width - 2);
  const marked = terminal.colour ? paint("mark", text) : `«${text}»`;
  return `${paint("quiet", before)}${marked}${paint("quiet", after)}`;
}

/** The area that most of the facts are about. */
export function usualArea(facts: readonly Fact[]): string | null {
  const counts = new Map<string, number>();
  for (const fact of facts)
    if (isStatistic(fact) && fact.ref_area != null)
      counts.set(fact.ref_area, (counts.get(fact.ref_area) ?? 0) + 1);
  let usual: string | null = null;
  for (const [area, n] of counts) if (usual === null || n > counts.get(usual)!) usual = area;
  return usual;
}

function sumLine({ releases, facts }: Totals): string {
  const parts = Object.entries(facts).map(([kind, n]) => counted(n, kind));
  return [counted(releases, "release"), ...(parts.length === 0 ? ["no facts"] : parts)].join(" · ");
}

/** A number with its noun: "1 release", "1,204 claims". */
export function counted(n: number, noun: string): string {
  return `${n.toLocaleString("en-US")} ${noun}${n === 1 ? "" : "s"}`;
}
