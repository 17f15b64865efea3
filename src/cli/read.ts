import { type Problem, problemLine } from "../intake/problem.js";
import { EXIT } from "./exit.js";
import { type IntakeOptions, openIntake } from "./intake.js";
import { write } from "./output.js";
import type { OutputFormat, PrinterOptions } from "./print/printer.js";
import { printerFor } from "./print/printer-for.js";
import { addTotals, noTotals } from "./print/totals.js";
import { progressOf } from "./progress.js";
import { terminalOf } from "./terminal.js";
import { type BatchResult, readBatch } from "./work/batch.js";
import { inOrder } from "./work/in-order.js";
import { Team } from "./work/team.js";

/** The options of `bellwether read`, as the command line states them. */
export interface ReadOptions extends IntakeOptions {
  readonly format?: OutputFormat;
  readonly kind?: readonly string[];
  readonly jobs?: number;
  readonly unread?: boolean;
  readonly quiet?: boolean;
}

/** `bellwether read`: prints the facts (or the ledger) of every release found; returns the exit status. */
export async function read(paths: readonly string[], options: ReadOptions): Promise<number> {
  const intake = await openIntake(paths, options);
  const printing: PrinterOptions = {
    format: options.format ?? (process.stdout.isTTY ? "table" : "jsonl"),
    unread: options.unread ?? false,
    kinds: options.kind ?? null,
    terminal: terminalOf(process.stdout, process.env),
    totals: !options.quiet,
  };
  const progress = await progressOf(intake.size, options.quiet ?? false);
  let problems = 0;
  const report = (problem: Problem): void => {
    problems++;
    progress.line(problemLine(problem));
  };

  const printer = await printerFor(printing);
  const totals = noTotals();
  const team = new Team<BatchResult>(
    {
      here: async () => (batch) => readBatch(batch, printer, printing.kinds),
      script: new URL("./work/worker.js", import.meta.url),
      options: printing,
    },
    options.jobs ?? null,
  );
  let empty = true;
  await write(printer.head);
  for await (const result of inOrder(
    intake.batches({ problem: report, bytes: progress.add }),
    (batch) => team.run(batch),
    () => team.atOnce,
  )) {
    addTotals(totals, result.totals);
    for (const problem of result.problems) report(problem);
    if (result.text === "") continue;
    await write(empty ? result.text : printer.between + result.text);
    empty = false;
  }
  await write(printer.tail(totals, empty));
  progress.stop();
  await team.close();
  if (intake.found === 0) return EXIT.failed;
  return problems > 0 ? EXIT.someRejected : EXIT.ok;
}
