import { type Command, InvalidArgumentError, Option } from "commander";
import { INPUT_FORMATS } from "../../intake/format.js";
import { bound, day, jobs, limit, port } from "../options.js";
import { OUTPUT_FORMATS } from "../print/printer.js";
import { withFilters } from "./filter-options.js";
import { DEFAULT_STORE } from "./location.js";

// The commands that keep what was read, and answer from it: what may be typed.

const DEFAULT_PORT = 4400;
const DEFAULT_RATE = 200;
const VINTAGES = ["latest", "first", "all"] as const;

/** Adds the commands of the store. */
export function addStoreCommands(bellwether: Command, done: (status: number) => void): void {
  const command = (name: string, description: string): Command =>
    bellwether
      .command(name)
      .description(description)
      .option(
        "--store <path|url>",
        `a file, or postgres://… (default: $BELLWETHER_STORE, else ${DEFAULT_STORE})`,
      );
  const formats = (choices: readonly string[]): Option =>
    new Option("-f, --format <format>", "table on a terminal, jsonl when piped, if not given").choices(
      choices,
    );
  const list = (name: string, description: string): Command =>
    withFilters(command(name, description))
      .addOption(formats(OUTPUT_FORMATS))
      .option("-n, --limit <n>", "so many at most; 0 for all", limit)
      .option("--cursor <cursor>", "go on where a page of JSON ended (its `next`)");
  const vintages = (): Option =>
    new Option("--vintages <which>", "of each period the latest value, the first, or all")
      .choices(VINTAGES)
      .default("latest");
  const repeated = (text: string, before: string[] = []): string[] => [...before, text];

  command("ingest", "read releases and store them; the same again changes nothing")
    .argument("<file...>", "files, directories, or - for standard input")
    .option("--since <date>", "only releases of this day, month or year, or later", bound)
    .option("--until <date>", "only releases of this day, month or year, or earlier", bound)
    .addOption(
      new Option("--input <format>", "format of the input; recognized when not given").choices(INPUT_FORMATS),
    )
    .option("--date <day>", "day of a plain text that names none, YYYY-MM-DD", day)
    .option(
      "--publisher <office>",
      "the office that issued them, such as KR.MOTIR (default: who the text or its address names)",
      office,
    )
    .option("--reread", "read texts again that an older Bellwether has read")
    .option("--queue", "only queue them, for `bellwether worker` (PostgreSQL)")
    .option("-j, --jobs <n>", "threads to read with (default: all cores once the input proves large)", jobs)
    .addOption(formats(["table", "jsonl", "json"]))
    .option("-q, --quiet", "no progress bar")
    .action(async (files: string[], { queue, ...options }) =>
      done(
        queue
          ? await (await import("./queue.js")).enqueue(files, options)
          : await (await import("./ingest.js")).ingest(files, options),
      ),
    );

  list("releases", "list releases, the newest first").action(async (options) =>
    done(await (await import("./releases.js")).releases(options)),
  );

  list("facts", "list facts, each in its words").action(async (options) =>
    done(await (await import("./facts.js")).facts(options)),
  );

  list("series", "list series, or print one with the words that state each value")
    .argument("[id]", "such as KR.MOTIR/EXPORTS/M.KR.US.SEMICONDUCTORS.USD")
    .addOption(vintages())
    .option("--derived", "also values that no text prints, but that follow, as intervals")
    .action(async (id: string | undefined, options) =>
      done(await (await import("./series.js")).series(id, options)),
    );

  for (const [name, kind, description] of [
    ["agreements", "agreement", "list agreements, each with its state and its parties"],
    ["programmes", "programme", "list programmes with their money, targets and progress"],
    ["barriers", "barrier", "list problems at borders, open or resolved"],
  ] as const)
    list(name, description).action(async (options) =>
      done(await (await import("./register-facts.js")).registerFacts(kind, options)),
    );

  withFilters(
    command("events", "list meetings, forums, signings, visits; --format ics makes a calendar of them"),
  )
    .addOption(formats([...OUTPUT_FORMATS, "ics"]))
    .option("-n, --limit <n>", "so many at most; 0 for all", limit)
    .option("--cursor <cursor>", "go on where a page of JSON ended (its `next`)")
    .action(async (options) =>
      done(
        options.format === "ics"
          ? await (await import("./calendar.js")).calendar(options)
          : await (await import("./register-facts.js")).registerFacts("event", options),
      ),
    );

  list("quotes", "list quotations, each with who said it").action(async (options) =>
    done(await (await import("./register-facts.js")).registerFacts("quote", options)),
  );

  list("memberships", "list seats on bodies, and who holds them").action(async (options) =>
    done(await (await import("./register-facts.js")).registerFacts("membership", options)),
  );

  for (const [name, type, description] of [
    ["people", "person", "list persons with their offices, over all releases"],
    ["orgs", "organization", "list bodies by all their names, over all releases"],
  ] as const)
    list(name, description)
      .argument("[words...]", "only those whose names, titles or ids hold these words")
      .action(async (words: string[], options) =>
        done(await (await import("./people.js")).people(type, words, options)),
      );

  list("search", 'find releases, series and facts: words, "phrases", prefix*, -without')
    .argument("<query...>")
    .action(async (words: string[], options) =>
      done(await (await import("./search.js")).search(words, options)),
    );

  command("diff", "show which facts changed between the versions of a release")
    .argument("<release>", "its id")
    .option("--versions <a..b>", "two versions to compare (default: each with the one before)", versions)
    .addOption(formats(OUTPUT_FORMATS))
    .action(async (id: string, options) => done(await (await import("./diff.js")).diff(id, options)));

  withFilters(command("export", "take everything away, or what the filters leave: whole, never cut"))
    .addOption(
      new Option("-f, --format <format>", "the form")
        .choices(["csv", "jsonl", "parquet", "sdmx-csv"])
        .makeOptionMandatory(),
    )
    .addOption(
      new Option(
        "--what <what>",
        "facts (default), points of series (default for sdmx-csv), or releases with their texts",
      ).choices(["facts", "series", "releases"]),
    )
    .addOption(vintages())
    .option("-o, --out <file>", "write to a file (default: standard output)")
    .option("--structure <file>", "where sdmx-csv puts its structure (default: beside --out)")
    .option("-q, --quiet", "no closing count")
    .action(async (options) => done(await (await import("./export.js")).exportStore(options)));

  command("import", "bring in a series from elsewhere as history, from CSV")
    .argument("<file>")
    .option("--map <file>", "a YAML file that says which column is what (docs/import.md)")
    .option("--source <name>", "whose figures they are: FRED, ECOS, COMTRADE")
    .option("--column <name=header>", "a field taken from a column: period=observation_date", repeated)
    .option("--set <name=value>", "a field that is always the same: measure=exports", repeated)
    .option("--where <header=value>", "only rows with this value in this column", repeated)
    .addOption(
      new Option("--freq <freq>", "what days in the period column stand for").choices([
        "D",
        "M",
        "Q",
        "S",
        "A",
      ]),
    )
    .option("--date <day>", "day from which the values stand (default: today)", day)
    .addOption(formats(OUTPUT_FORMATS))
    .action(async (file: string, options) =>
      done(await (await import("./import.js")).importFile(file, options)),
    );

  command("stats", "count what is kept")
    .addOption(formats(OUTPUT_FORMATS))
    .action(async (options) => done(await (await import("./stats.js")).stats(options)));

  command("doctor", "check all that is kept; exit status 1 where something is wrong")
    .addOption(formats(["table", "jsonl", "json"]))
    .action(async (options) => done(await (await import("./doctor.js")).doctor(options)));

  command("serve", "open the store in the browser, and to programs: a site and an API on one port")
    .option(
      "--host <address>",
      "where to listen: 127.0.0.1 is this machine only, 0.0.0.0 every network",
      "127.0.0.1",
    )
    .option("-p, --port <n>", "which port; 0 for any", port, DEFAULT_PORT)
    .option(
      "--rate <n>",
      "requests a second that one address may make; 0 for any number",
      limit,
      DEFAULT_RATE,
    )
    .option("--url <url>", "the address that it has outside, for links in feeds: https://example.org", origin)
    .option("--open", "show it in the browser")
    .action(async (options) => done(await (await import("./serve.js")).serve(options)));

  command(
    "mcp",
    "answer an agent over standard input and output: tools that only read (Model Context Protocol)",
  )
    .option(
      "--url <url>",
      "where links lead: the address of `serve`",
      origin,
      `http://localhost:${DEFAULT_PORT}`,
    )
    .action(async (options) => done(await (await import("./mcp.js")).mcp(options)));

  command("worker", "read what `ingest --queue` left, beside any number of others (PostgreSQL)")
    .option("-j, --jobs <n>", "batches to read at once (default: all cores)", jobs)
    .option("--until-empty", "end when the queue is empty")
    .addOption(formats(["table", "jsonl", "json"]))
    .option("-q, --quiet", "say only what went wrong")
    .action(async (options) => done(await (await import("./worker.js")).worker(options)));
}

/** Two versions of a release: `1..3`. */
function versions(text: string): { from: number; to: number } {
  const match = /^(\d{1,6})\.\.(\d{1,6})$/.exec(text);
  if (match === null) throw new InvalidArgumentError("It must be two versions: 1..2.");
  return { from: Number(match[1]), to: Number(match[2]) };
}

/** The id of an office: an area and an abbreviation. */
function office(text: string): string {
  if (!/^[A-Z]{2}\.[A-Z][A-Z0-9_-]*$/.test(text))
    throw new InvalidArgumentError("It must be an area and an office: KR.MOTIR.");
  return text;
}

/** An address without a path. */
function origin(text: string): string {
  if (!/^https?:\/\/[^/?#\s]+\/?$/.test(text) || !URL.canParse(text))
    throw new InvalidArgumentError("It must be an address without a path: https://example.org.");
  return new URL(text).origin;
}
