import { type FactChange, type VersionDiff, versionDiffs } from "../../publish/diff.js";
import { figureCells, seriesWords } from "../../publish/fact-words.js";
import { EXIT, UsageError } from "../exit.js";
import { write } from "../output.js";
import { rows as csvRows } from "../print/csv.js";
import type { OutputFormat } from "../print/printer.js";
import { counted } from "../print/table.js";
import { flat, painter, type Terminal, terminalOf } from "../terminal.js";
import { formatOf } from "./list.js";
import { type StoreOption, withStore } from "./location.js";

export interface DiffOptions extends StoreOption {
  readonly format?: OutputFormat;
  readonly versions?: { from: number; to: number };
}

/** `bellwether diff RELEASE`: which facts changed from version to version, not which lines. */
export async function diff(id: string, options: DiffOptions): Promise<number> {
  return await withStore(options, "read", async (store) => {
    const diffs = await versionDiffs(store, id, options.versions);
    if (diffs === null)
      throw new UsageError(
        `no release ${id} in ${store.location}; expected an id that \`bellwether releases\` lists`,
      );
    const last = (await store.versions(id)).length;
    for (const { from, to } of diffs)
      if (Math.min(from, to) < 1 || Math.max(from, to) > last)
        throw new UsageError(`versions ${from} and ${to}; ${id} has ${counted(last, "version")}`);
    const format = formatOf(options);
    if (format === "json") await write(`${JSON.stringify(diffs, null, 2)}\n`);
    else if (format === "jsonl")
      for (const { changes, ...rest } of diffs)
        for (const change of changes)
          await write(`${JSON.stringify({ release: id, from: rest.from, to: rest.to, ...change })}\n`);
    else if (format === "csv") await write(csvRows(csvOf(diffs)));
    else await write(`${inWords(diffs, terminalOf(process.stdout, process.env)).join("\n")}\n`);
    return EXIT.ok;
  });
}

function csvOf(diffs: readonly VersionDiff[]): unknown[][] {
  const rows = diffs.flatMap(({ release, from, to, changes }) =>
    changes.flatMap((change): unknown[][] => {
      if (change.change !== "changed") {
        const fact = change.change === "added" ? change.after : change.before;
        return [
          [
            release.id,
            from,
            to,
            change.change,
            seriesWords(fact, null),
            null,
            null,
            null,
            fact.evidence.text,
          ],
        ];
      }
      const [before, after] = [change.before, change.after] as unknown as Record<string, unknown>[];
      return change.fields.map((field) => [
        release.id,
        from,
        to,
        "changed",
        seriesWords(change.after, null),
        field,
        before![field],
        after![field],
        change.after.evidence.text,
      ]);
    }),
  );
  return [["release", "from", "to", "change", "fact", "field", "before", "after", "evidence"], ...rows];
}

function inWords(diffs: readonly VersionDiff[], terminal: Terminal): string[] {
  const paint = painter(terminal);
  if (diffs.length === 0) return [paint("quiet", "one version: nothing to compare")];
  return diffs.flatMap((diff, i) => [
    ...(i === 0 ? [] : [""]),
    paint("strong", flat(diff.release.title)),
    paint("quiet", `version ${diff.from} to ${diff.to} · stands from ${diff.published} · ${diff.release.id}`),
    "",
    ...diff.changes.flatMap((change) => changeLines(change, terminal)),
    ...(diff.changes.length === 0 ? ["  no fact changed"] : []),
    "",
    paint(
      "quiet",
      `${counted(diff.changes.length, "fact")} changed, ${diff.unchanged.toLocaleString("en-US")} as before`,
    ),
  ]);
}

const SIGNS = { added: "+", removed: "−", changed: "~" } as const;

function changeLines(change: FactChange, terminal: Terminal): string[] {
  const paint = painter(terminal);
  const figure = (fact: Parameters<typeof figureCells>[0]): string => figureCells(fact).join(" ").trim();
  if (change.change !== "changed") {
    const fact = change.change === "added" ? change.after : change.before;
    return [
      `${SIGNS[change.change]} ${paint("figure", figure(fact))}  ${flat(seriesWords(fact, null))}`,
      `    «${flat(fact.evidence.text)}»`,
    ];
  }
  const { before, after } = change;
  const [a, b] = [figure(before), figure(after)];
  const [was, is] = [flat(seriesWords(before, null)), flat(seriesWords(after, null))];
  return [
    `${SIGNS.changed} ${a === b ? paint("figure", b) : `${paint("figure", a)} → ${paint("figure", b)}`}  ${was === is ? is : `${was} → ${is}`}`,
    `    «${flat(before.evidence.text)}» → «${flat(after.evidence.text)}»`,
  ];
}
