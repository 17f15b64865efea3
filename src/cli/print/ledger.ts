import type { LedgerEntry, Reading } from "../../model/fact.js";
import type { Release } from "../../model/release.js";
import { figureCells, seriesWords } from "../../publish/fact-words.js";
import { aligned, flat, painter, type Terminal, widthOf } from "../terminal.js";
import { wrapped } from "./json.js";
import { quote, wrap } from "./layout.js";
import type { Printer, PrinterOptions } from "./printer.js";
import { counted, heading, usualArea } from "./table.js";
import { percentRead, type Totals } from "./totals.js";

/** The coverage ledger: what became of every number that a release prints. */
export async function ledgerPrinter(options: PrinterOptions): Promise<Printer> {
  if (options.format === "table") return ledgerTable(options);
  if (options.format === "csv") return ledgerCsv();
  return wrapped(
    options.format === "json",
    (release, reading) => [
      JSON.stringify({
        release: refOf(release),
        ...sums(statesOf(reading)),
        numbers: numbers(reading),
        unknown_names: reading.unknownNames,
      }),
    ],
    (totals) => JSON.stringify({ total: { releases: totals.releases, ...sums(totals) } }),
  );
}

const refOf = ({ title, date, id }: Release): object => ({ title, date, id });

/** Each number with the facts that use it (`facts` are indexes into what `read` prints of that release without `--kind`). */
function numbers({ ledger }: Reading): object[] {
  return ledger.map(({ start, end, text, state, facts, reason }) => ({
    start,
    end,
    text,
    state,
    facts,
    reason,
  }));
}

type States = Pick<Totals, "read" | "excused" | "unread">;

function statesOf({ ledger }: Reading): States {
  const states: States = { read: 0, excused: 0, unread: 0 };
  for (const { state } of ledger) states[state]++;
  return states;
}

function sums(states: States): object {
  const { read, excused, unread } = states;
  return { read, excused, unread, percent_read: percentRead(states) };
}

const CSV_COLUMNS = [
  "release_title",
  "release_date",
  "release_id",
  "start",
  "end",
  "text",
  "state",
  "facts",
  "reason",
];

async function ledgerCsv(): Promise<Printer> {
  const { rows } = await import("./csv.js");
  return {
    head: rows([CSV_COLUMNS]),
    between: "",
    print: ({ title, date, id }, { ledger }) =>
      rows(
        ledger.map((n) => [title, date, id, n.start, n.end, n.text, n.state, n.facts.join(" "), n.reason]),
      ),
    tail: () => "",
  };
}

function ledgerTable({ terminal }: PrinterOptions): Printer {
  const paint = painter(terminal);
  return {
    head: "",
    between: "\n",
    print: (release, reading) => {
      const lines = [
        ...heading(release, [sumWords(statesOf(reading))], terminal),
        ...reading.ledger.map((entry) => row(entry, release, reading, terminal)),
        ...unknown(reading, terminal),
      ];
      return lines.map((line) => `${line.trimEnd()}\n`).join("");
    },
    tail: (totals, empty) => {
      const line = `${counted(totals.releases, "release")} · ${sumWords(totals)}`;
      const lines = wrap(line, terminal.width).map((part) => `${paint("strong", part)}\n`);
      return (empty ? "" : "\n") + lines.join("");
    },
  };
}

const NUMBER_WIDTH = 14;
const STATE_WIDTH = 8;

function row(entry: LedgerEntry, { body }: Release, reading: Reading, terminal: Terminal): string {
  const paint = painter(terminal);
  const style = entry.state === "unread" ? "claim" : "quiet";
  const number = flat(entry.text);
  const head = `  ${aligned(number, NUMBER_WIDTH, "right")}  ${paint(style, aligned(entry.state, STATE_WIDTH, "left"))}  `;
  const room = Math.max(12, terminal.width - 6 - Math.max(NUMBER_WIDTH, widthOf(number)) - STATE_WIDTH);
  return head + why(entry, body, reading, room);
}

/** By which facts a number was read, why it is excused, or the words that it was left unread in. */
function why(entry: LedgerEntry, body: string, reading: Reading, width: number): string {
  if (entry.state === "excused") return cut(entry.reason ?? "", width);
  if (entry.state === "unread") {
    const { before, text, after } = quote(body, entry.start, entry.end, width - 2);
    return `${before}«${text}»${after}`;
  }
  const usual = usualArea(reading.facts);
  const by = entry.facts.flatMap((i) => {
    const fact = reading.facts[i];
    return fact === undefined ? [] : [`${figureCells(fact).join(" ").trim()} ${seriesWords(fact, usual)}`];
  });
  return cut(by.join("; "), width);
}

function cut(text: string, width: number): string {
  const [first = "", ...others] = wrap(flat(text), width - 1);
  return others.length === 0 ? first : `${first}…`;
}

function unknown({ unknownNames }: Reading, { width }: Terminal): string[] {
  if (unknownNames.length === 0) return [];
  return [
    "",
    ...wrap(flat(`not in the lexicon: ${unknownNames.join(", ")}`), width - 2).map((line) => `  ${line}`),
  ];
}

function sumWords(states: States): string {
  const { read, excused, unread } = states;
  const percent = percentRead(states);
  const share = percent === null ? "" : ` · ${percent.toFixed(1)} % read of those not excused`;
  return `${counted(read + excused + unread, "number")}: ${read} read, ${excused} excused, ${unread} unread${share}`;
}
