import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { BODY, bellwether, CORPUS, facts, files, inShell, record, withoutCorpus } from "./run.js";

const THREE =
  record("Third", BODY, "2025-10-03") +
  record("Second", BODY, "2025-09-30") +
  record("First", BODY, "2024-01-01");

interface Fact {
  kind: string;
  release: { title: string; date: string; id: string };
  evidence: { start: number; end: number; text: string };
}

test("facts point at their words, in the order of the input", async () => {
  const { status, out, err } = await bellwether(["read", "-"], THREE);
  const read = facts(out) as unknown as Fact[];
  expect(read.length).toBeGreaterThanOrEqual(6);
  for (const { evidence } of read) expect(BODY.slice(evidence.start, evidence.end)).toBe(evidence.text);
  expect([...new Set(read.map((fact) => fact.release.title))]).toEqual(["Third", "Second", "First"]);
  expect(Object.keys(read[0]!).slice(0, 3)).toEqual(["kind", "release", "evidence"]);
  expect(err).toBe("");
  expect(status).toBe(0);
});

test("all formats say the same", async () => {
  const path = await files({ "a.txt": THREE });
  const as = async (format: string): Promise<string> =>
    (await bellwether(["read", path("a.txt"), "--format", format])).out;
  const lines = facts(await as("jsonl"));
  expect(JSON.parse(await as("json"))).toEqual(lines);
  const csv = Papa.parse<Record<string, string>>((await as("csv")).trimEnd(), { header: true });
  expect(csv.errors).toEqual([]);
  expect(csv.data.map((row) => row.evidence_text)).toEqual(
    lines.map((fact) => (fact as unknown as Fact).evidence.text),
  );
  const table = await as("table");
  expect(table).toContain("+12.7 %");
  expect(table).toContain("66.0 bn USD");
  expect(table).toContain("Second\n2025-09-30 · Trade/Investment · South Korea\n");
  expect(table).toContain("3 releases · ");
});

test("--since, --until and --kind choose", async () => {
  const titles = async (...args: string[]): Promise<string[]> => {
    const { out, status } = await bellwether(["read", "-", ...args], THREE);
    expect(status).toBe(0);
    return [...new Set((facts(out) as unknown as Fact[]).map((fact) => fact.release.title))];
  };
  expect(await titles("--since", "2025-10-01")).toEqual(["Third"]);
  expect(await titles("--until", "2025-09")).toEqual(["Second", "First"]);
  expect(await titles("--since", "2025", "--until", "2025-09-30")).toEqual(["Second"]);
  expect(await titles("--kind", "observation")).toHaveLength(3);
  expect(await titles("--kind", "quote,membership")).toEqual([]);
});

test("--unread accounts for every number, with totals", async () => {
  const { out } = await bellwether(["read", "-", "--unread"], THREE);
  const lines = facts(out) as { numbers?: { text: string }[]; total?: { releases: number; read: number } }[];
  expect(lines).toHaveLength(4);
  expect(lines[0]?.numbers?.map((number) => number.text).join(" ")).toContain("12.7");
  expect(lines[3]?.total).toMatchObject({ releases: 3 });
  expect((await bellwether(["read", "-", "--unread", "--format", "table"], THREE)).out).toContain(
    "% read of those not excused",
  );
});

test("a release reads the same from every format and with every line end", async () => {
  const odd =
    "Exports to the\u00a0U.S.\u2009rose 12.7\u00a0percent – “a record”, it's said – to USD\u202f66.0 billion in September 2025.";
  const board = `-\nTrade/Investment\nOdd\n${odd}\nMore\tin September. date2025-10-01\n`;
  const body = `${odd}\nMore\tin September.`;
  const json = JSON.stringify({ title: "Odd", date: "2025-10-01", body, category: "Trade/Investment" });
  const markdown = `---\ntitle: Odd\ndate: 2025-10-01\n---\n${body}\n`;
  const variants = [
    board,
    board.replaceAll("\n", "\r\n"),
    board.replaceAll("\n", "\r"),
    `\uFEFF${board}`,
    board.replaceAll("\t", "\0"),
    json,
    markdown,
  ];
  const outs = [];
  for (const variant of variants) outs.push((await bellwether(["read", "-", "--unread"], variant)).out);
  expect(outs[0]).toContain('"title":"Odd"');
  expect(new Set(outs).size).toBe(1);
});

test("a directory is read in the order of its names", async () => {
  const path = await files({
    "b.txt": record("B", BODY),
    "a.jsonl": JSON.stringify({ title: "A", date: "2025-10-01", body: BODY }),
    "README.md": "no release",
  });
  const { out, status } = await bellwether(["read", path()]);
  expect([...new Set((facts(out) as unknown as Fact[]).map((fact) => fact.release.title))]).toEqual([
    "A",
    "B",
  ]);
  expect(status).toBe(0);
});

test("one thread or several print the same, in the same order", async () => {
  const many = Array.from({ length: 500 }, (_, i) =>
    record(`Release ${i}`, `${BODY} ${"Imports fell 3.1 percent. ".repeat(i % 7)}Done.`),
  ).join("");
  const path = await files({ "many.txt": `${many}-\nCut off\nText\n` });
  const [one, two] = await Promise.all(
    ["1", "2"].map((n) => bellwether(["read", path("many.txt"), "--jobs", n])),
  );
  expect(facts(one!.out).length).toBeGreaterThanOrEqual(1000);
  expect(two).toEqual(one);
  expect(one?.status).toBe(1);
});

test("a body of 10 MB on one line is read to its end", { timeout: 120_000 }, async () => {
  const sentence = `${BODY} `;
  const body = sentence.repeat(Math.ceil(10_000_000 / sentence.length)).trim();
  const path = await files({ "long.txt": record("Long", body) });
  const { status, out, err } = await inShell(`$BELLWETHER read ${path("long.txt")} | tail -n 1`);
  expect(err).toBe("");
  expect(status).toBe(0);
  const last = facts(out)[0] as unknown as Fact;
  expect(last.evidence.end).toBeGreaterThan(9_000_000);
});

test("a reader that stops early is no error", async () => {
  const path = await files({
    "many.txt": Array.from({ length: 3000 }, (_, i) => record(`Release ${i}`, BODY)).join(""),
  });
  for (const args of ["", "--format table", "--jobs 2"]) {
    const { status, err, out } = await inShell(`$BELLWETHER read ${path("many.txt")} ${args} | head -n 1`);
    expect(err).toBe("");
    expect(out).not.toBe("");
    expect(status).toBe(0);
  }
});

describe.skipIf(withoutCorpus)("the ministry's board", () => {
  test("ten releases, no problem", async () => {
    const { status, out, err } = await bellwether(["read", CORPUS, "--unread"]);
    expect(err).toBe("");
    expect(facts(out)).toHaveLength(11);
    expect(status).toBe(0);
  });
});
