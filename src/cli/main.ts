#!/usr/bin/env node
import { Command, CommanderError, Option } from "commander";
import { INPUT_FORMATS } from "../intake/format.js";
import { StoreError } from "../store/errors.js";
import { EXIT, UsageError } from "./exit.js";
import { bound, day, jobs, KINDS, kinds } from "./options.js";
import { endBetweenLines, endOnClosedPipe } from "./output.js";
import { OUTPUT_FORMATS } from "./print/printer.js";
import { addStoreCommands } from "./store/commands.js";
import { version } from "./version.js";

// The command line: what may be typed. What a command does is loaded once it is known which one was meant.

const STATUS = `
Exit status: 0 all was read; 1 some records were rejected, listed on standard error as
"file:line: message; expected …"; 2 wrong usage, or nothing could be read.`;

function program(done: (status: number) => void): Command {
  const bellwether = new Command("bellwether")
    .description(
      "Reads official press releases into facts that can be checked, each tied to the words that state it, and keeps them.",
    )
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", STATUS)
    .exitOverride();
  const input = (): Option =>
    new Option("--input <format>", "format of the input; recognized when not given").choices(INPUT_FORMATS);

  bellwether
    .command("read")
    .description("print every statistic and every claim in releases")
    .argument("<file...>", "files, directories, or - for standard input")
    .addOption(
      new Option("-f, --format <format>", "table on a terminal, jsonl when piped, if not given").choices(
        OUTPUT_FORMATS,
      ),
    )
    .option("-k, --kind <kinds>", `kinds of facts, separated by commas: ${KINDS.join(", ")}`, kinds)
    .option("--since <date>", "only releases of this day, month or year, or later", bound)
    .option("--until <date>", "only releases of this day, month or year, or earlier", bound)
    .addOption(input())
    .option("--date <day>", "day of a plain text that names none, YYYY-MM-DD", day)
    .option("-j, --jobs <n>", "threads to read with (default: all cores once the input proves large)", jobs)
    .option("--unread", "print the coverage ledger: each number as read, excused or unread, with totals")
    .option("-q, --quiet", "no progress bar and no closing count")
    .addHelpText("after", STATUS)
    .action(async (files: string[], options) => done(await (await import("./read.js")).read(files, options)));

  bellwether
    .command("explain")
    .description("show the spans and rules behind what is read in one release, or in a sentence")
    .argument("<what>", "a file (or - for standard input), a sentence, or who is meant (person:…, org:…)")
    .option("-r, --release <n>", "which release of the file: its number, from 1, or its id")
    .option("--date <day>", "day on which the sentence was published, YYYY-MM-DD", day)
    .option("--store <path|url>", "where persons and bodies are looked up")
    .addOption(input())
    .addOption(new Option("-f, --format <format>", "how to print").choices(["tree", "json"]).default("tree"))
    .action(async (what: string, options) =>
      done(
        /^(?:person|org):/.test(what)
          ? await (await import("./store/people.js")).explainEntity(what, options)
          : await (await import("./explain.js")).explain(what, options),
      ),
    );

  bellwether
    .command("try")
    .description("print what is read in a sentence, and an example of it to paste into the grammar")
    .argument("<sentence>")
    .requiredOption("--date <day>", "day on which the sentence was published, YYYY-MM-DD", day)
    .action(async (sentence: string, options) =>
      done(await (await import("./try.js")).tryIt(sentence, options)),
    );
  addStoreCommands(bellwether, done);
  return bellwether;
}

/** Runs the command; errors become a line on stderr and an exit status, never a stack. */
async function main(): Promise<void> {
  endOnClosedPipe();
  endBetweenLines();
  try {
    await program((status) => {
      process.exitCode = status;
    }).parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.failed;
      return;
    }
    const message = error instanceof Error ? error.message : String(error);
    const expected = error instanceof UsageError || error instanceof StoreError;
    process.stderr.write(`${expected ? "error: " : "bellwether failed: "}${message}\n`);
    if (!expected && process.env.DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = EXIT.failed;
  }
}

await main();
