import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { claim, observation, release } from "../../../test/cli/facts.js";
import { COLUMNS } from "../../model/contract.js";
import type { Reading } from "../../model/fact.js";
import { widthOf } from "../terminal.js";
import { quote } from "./layout.js";
import type { PrinterOptions } from "./printer.js";
import { printerFor } from "./printer-for.js";
import { addTotals, count, noTotals } from "./totals.js";
import { explanationTree } from "./tree.js";

const level = observation({
  transformation: "level",
  value: 66,
  unit_measure: "USD",
  unit_mult: 9,
  evidence: { start: 56, end: 72, text: "USD 66.0 billion" },
});
const reading: Reading = {
  facts: [observation(), level, claim()],
  because: [],
  unknownNames: ["widgets"],
  ledger: [
    { start: 40, end: 44, text: "12.7", state: "read", facts: [0], reason: null },
    { start: 60, end: 64, text: "66.0", state: "unread", facts: [], reason: null },
    { start: 78, end: 84, text: "second", state: "excused", facts: [], reason: "an ordinal" },
  ],
};

async function printed(
  options: Partial<PrinterOptions>,
  readings: readonly Reading[] = [reading],
): Promise<string> {
  const all: PrinterOptions = {
    format: "table",
    unread: false,
    kinds: null,
    terminal: { width: 110, colour: false },
    totals: true,
    ...options,
  };
  const printer = await printerFor(all);
  const totals = noTotals();
  const texts = readings.map((one) => {
    const own = noTotals();
    count(own, one, all.kinds);
    addTotals(totals, own);
    return printer.print(release, one);
  });
  const filled = texts.filter((text) => text !== "");
  return printer.head + filled.join(printer.between) + printer.tail(totals, filled.length === 0);
}

test("the table: grouped by release, figures set right, evidence among its words", async () => {
  expect(await printed({})).toBe(
    `Exports Rise
2025-10-01 · Trade/Investment · South Korea

  +12.7 %        exports · semiconductors → China · 2025-09 · year on year  …to China rose «12.7 percent»
   66.0 bn USD   exports · semiconductors → China · 2025-09                 …percent to «USD 66.0 billion»
    2nd highest  exports · semiconductors → China · 2025-09 · on record     …«the second-highest ever».

1 release · 2 observations · 1 claim
`,
  );
});

test("no line of a table is wider than the terminal", async () => {
  for (const width of [40, 64, 80, 100, 160])
    for (const unread of [false, true]) {
      const lines = (await printed({ unread, terminal: { width, colour: false }, totals: false })).split(
        "\n",
      );
      for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(width);
    }
});

test("JSON Lines and JSON hold the same facts, keys in the contract's order", async () => {
  const lines = (await printed({ format: "jsonl" }))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toHaveLength(3);
  expect(Object.keys(lines[1]).join(" ")).toBe(
    "kind release evidence ref_area measure product counterpart_area activity component basis transformation time_period value unit_measure unit_mult decimals status",
  );
  expect(Object.keys(lines[2]).join(" ")).toBe(
    "kind release evidence claim ref_area measure product counterpart_area activity component basis time_period extreme over rank",
  );
  expect(JSON.parse(await printed({ format: "json" }))).toEqual(lines);
  expect(JSON.parse(await printed({ format: "json" }, [reading, reading]))).toEqual([...lines, ...lines]);
  expect(JSON.parse(await printed({ format: "json" }, []))).toEqual([]);
});

test("CSV has the same columns for every kind, CRLF, and quotes doubled", async () => {
  const odd = observation({ evidence: { start: 0, end: 1, text: 'a "b", c\nd' } });
  const text = await printed({ format: "csv" }, [reading, { ...reading, facts: [odd] }]);
  expect(text.split("\r\n")[0]).toBe(COLUMNS.join(","));
  expect(text.endsWith("\r\n")).toBe(true);
  const rows = Papa.parse<Record<string, string>>(text.trimEnd(), { header: true }).data;
  expect(rows.map((row) => row.kind)).toEqual(["observation", "observation", "claim", "observation"]);
  expect(rows[3]?.evidence_text).toBe('a "b", c\nd');
  expect(rows[0]).toMatchObject({ value: "12.7", activity: "", unit_measure: "percent" });
});

test("--kind leaves out the other kinds, and releases that have none", async () => {
  expect((await printed({ format: "jsonl", kinds: ["claim"] })).split("\n")).toHaveLength(2);
  expect(await printed({ kinds: ["quote"], totals: false })).toBe("");
});

test("the ledger: every number, what became of it, and the share that was read", async () => {
  const table = await printed({ unread: true });
  expect(table).toContain("12.7  read      +12.7 % exports · semiconductors → China");
  expect(table).toContain("66.0  unread    ");
  expect(table).toContain("«66.0»");
  expect(table).toContain("second  excused   an ordinal");
  expect(table).toContain("not in the lexicon: widgets");
  expect(table).toContain(
    "1 release · 3 numbers: 1 read, 1 excused, 1 unread · 50.0 % read of those not excused",
  );
  const [line = "", total = ""] = (await printed({ unread: true, format: "jsonl" })).split("\n");
  expect(JSON.parse(line)).toMatchObject({
    release: { id: release.id },
    read: 1,
    unread: 1,
    percent_read: 50,
    numbers: [{ text: "12.7", facts: [0] }, {}, {}],
  });
  expect(JSON.parse(total)).toEqual({
    total: { releases: 1, read: 1, excused: 1, unread: 1, percent_read: 50 },
  });
  expect(JSON.parse(await printed({ unread: true, format: "json" }))).toHaveLength(2);
  expect((await printed({ unread: true, format: "csv" })).trimEnd().split("\r\n")).toHaveLength(4);
});

test("colours add no width and no words", async () => {
  const coloured = await printed({ terminal: { width: 110, colour: true } });
  expect(coloured).toContain("\x1b[4m12.7 percent\x1b[24m");
  const plain = stripVTControlCharacters(coloured);
  for (const line of plain.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(110);
});

test("a quotation fits its room, whatever the body", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.nat(60),
      fc.nat(60),
      fc.integer({ min: 10, max: 80 }),
      (body, a, b, width) => {
        const [start = 0, end = 0] = [a, b].sort((x, y) => x - y);
        const { before, text, after } = quote(
          body,
          Math.min(start, body.length),
          Math.min(end, body.length),
          width,
        );
        expect(widthOf(before) + widthOf(text) + widthOf(after)).toBeLessThanOrEqual(width);
      },
    ),
  );
});

test("an explanation is drawn as a tree", () => {
  const part = {
    kind: "rate",
    start: 5,
    end: 17,
    text: "12.7 percent",
    rule: "percent",
    value: "12.7",
    parts: [],
  };
  const span = {
    kind: "movement",
    start: 0,
    end: 17,
    text: "rose 12.7 percent",
    rule: "moved-by-rate",
    value: "up",
    parts: [part, part],
  };
  const sentence = {
    start: 0,
    end: 25,
    text: "It rose 12.7 percent.",
    spans: [span, part],
    notes: ["period: from sentence 1"],
  };
  expect(explanationTree({ sentences: [sentence] }, { width: 80, colour: false })).toEqual([
    "It rose 12.7 percent.",
    "├─ movement  «rose 12.7 percent»  moved-by-rate  = up",
    "│  ├─ rate   «12.7 percent»  percent  = 12.7",
    "│  └─ rate   «12.7 percent»  percent  = 12.7",
    "└─ rate      «12.7 percent»  percent  = 12.7",
    "  · period: from sentence 1",
  ]);
});
