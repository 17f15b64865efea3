import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import Papa from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";
import { bellwether, files, facts as lines, record } from "../cli/run.js";
import { sdmxFaults } from "../support/sdmx.js";

const home = mkdtempSync(join(tmpdir(), "bellwether-commands-"));
const db = join(home, "sample.db");
const LEVEL = "KR.MOTIR/EXPORTS/M.KR._T._T.USD";

beforeAll(async () => {
  const { status, out } = await bellwether(["ingest", "examples", "--store", db]);
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ changed: 0, unchanged: 0, rejected: 0, store: db });
});

const ask = (...args: string[]) => bellwether([...args, "--store", db]);

describe("ingest", () => {
  test("the same again changes nothing, not even a byte's worth of facts", async () => {
    const before = (await ask("stats", "--format", "json")).out;
    const { out, status } = await ask("ingest", "examples");
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ new: 0, changed: 0, rejected: 0, facts: 0 });
    expect((await ask("stats", "--format", "json")).out).toBe(before);
  });

  test("what cannot be read is named with file and line, the rest stored, exit 1", async () => {
    const path = await files({
      "a.txt": `-\nA\nNo end\n${record("B", "Korea's exports rose 4.0 percent in May 2025.")}`,
    });
    const { status, out, err } = await bellwether(["ingest", path("a.txt"), "--store", path("a.db")]);
    expect(status).toBe(1);
    expect(err).toMatch(/a\.txt:2: .*expected/);
    expect(JSON.parse(out)).toMatchObject({ new: 1, rejected: 1 });
  });

  test("over several threads as over one", async () => {
    const path = await files({});
    for (const jobs of ["1", "2"])
      await bellwether(["ingest", "examples", "--jobs", jobs, "--store", path(`${jobs}.db`)]);
    const facts = async (jobs: string) => (await bellwether(["facts", "--store", path(`${jobs}.db`)])).out;
    expect(await facts("2")).toBe(await facts("1"));
  });
});

describe("lists", () => {
  test.each(["releases", "facts", "series"])("%s: every format tells the same rows", async (command) => {
    const jsonl = lines((await ask(command)).out);
    expect(jsonl.length).toBeGreaterThan(40);
    expect(JSON.parse((await ask(command, "--format", "json")).out)).toEqual(jsonl);
    const csv = Papa.parse<string[]>((await ask(command, "--format", "csv")).out.trimEnd(), {
      newline: "\r\n",
    });
    expect(csv.data.length).toBe(jsonl.length + 1);
    expect(new Set(csv.data.map((row) => row.length)).size).toBe(1);
  });

  test("a table says how much of it is shown", async () => {
    const { out } = await ask("facts", "--format", "table", "--limit", "3");
    expect(out).toMatch(/3 of [\d,]+ facts · --limit 0 prints all/);
  });

  test("filters take names as people write them", async () => {
    const byCode = await ask("facts", "--partner", "VN", "--product", "mobile_phones");
    const byName = await ask("facts", "--partner", "Vietnam", "--product", "Mobile Phones");
    expect(byName.out).toBe(byCode.out);
    expect((await ask("facts", "--area", "japan")).out).toContain('"ref_area":"JP"');
  });

  test("a filter that nothing has is named, with what may have been meant", async () => {
    const { out, err, status } = await ask("facts", "--product", "semiconducter");
    expect([out, status]).toEqual(["", 0]);
    expect(err).toMatch(/--product semiconducter: no fact in the store has it; did you mean semiconductors/);
  });

  test.each([
    [["facts", "--period", "September"], "It must be a period"],
    [["facts", "--as-of", "2025"], "It must be a day"],
    [["facts", "--limit", "-1"], "It must be a whole number"],
    [["facts", "--color"], "unknown option"],
    [["export", "--format", "xml"], "Allowed choices are csv"],
    [["export", "--format", "parquet"], "expected --out FILE"],
    [["export", "--format", "sdmx-csv", "--vintages", "all"], "expected --vintages latest or first"],
    [["search", "-q"], "unknown option"],
    [["series", LEVEL, "--product", "ships"], "--product beside the id of a series; expected --as-of"],
    [["series", "NOPE"], "expected an id that `bellwether series` lists"],
    [["diff", "NOPE"], "expected an id that `bellwether releases` lists"],
    [["worker"], "expected --store postgres://"],
  ])("%j is refused", async (args, message) => {
    const { status, out, err } = await ask(...args);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });

  test("a store that is absent is not made by asking", async () => {
    const { status, err } = await bellwether(["facts", "--store", join(home, "none.db")]);
    expect(status).toBe(2);
    expect(err).toMatch(/^error: no store at .*none\.db; expected a file made by `bellwether ingest`/);
  });
});

describe("series", () => {
  test("each point has its release and the words that state it", async () => {
    const series = JSON.parse((await ask("series", LEVEL, "--format", "json")).out);
    expect(series).toMatchObject({
      id: LEVEL,
      provider: "KR.MOTIR",
      freq: "M",
      as_of: null,
      vintages: "latest",
    });
    const periods = series.points.map((point: { time_period: string }) => point.time_period);
    expect(new Set(periods).size).toBe(periods.length);
    for (const { evidence, release } of series.points) {
      expect(evidence.text).toMatch(/\d/);
      expect(release.id).toMatch(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{12}$/);
    }
  });

  test("as of a day, only what was published by then", async () => {
    const { out } = await ask("series", LEVEL, "--as-of", "2025-11-30", "--vintages", "all");
    for (const point of lines(out)) expect(String(point.published) <= "2025-11-30").toBe(true);
  });

  test("derived values come only when asked for, as intervals", async () => {
    expect((await ask("series", LEVEL, "--format", "json")).out).not.toContain('"derived"');
    const { derived } = JSON.parse((await ask("series", LEVEL, "--derived", "--format", "json")).out);
    expect(derived.length).toBeGreaterThan(0);
    for (const { low, high } of derived) expect(low).toBeLessThan(high);
    expect((await ask("series", LEVEL, "--derived", "--format", "table")).out).toContain(
      "derived: not printed",
    );
  });
});

describe("search", () => {
  test("finds, marks, counts", async () => {
    const found = JSON.parse(
      (await ask("search", "semiconductor", "exports", "--format", "json", "--limit", "5")).out,
    );
    expect(found.releases).toHaveLength(5);
    expect(found.total).toMatchObject({ exact: true });
    expect(found.releases[0].snippet.some((piece: { found: boolean }) => piece.found)).toBe(true);
    expect(found.facets.product[0]).toMatchObject({ n: expect.any(Number) });
    expect(found.facts[0].evidence.text).toBeTruthy();
    const narrowed = JSON.parse(
      (await ask("search", "exports", "--partner", "Vietnam", "--format", "json")).out,
    );
    expect(narrowed.total.n).toBeLessThan(found.total.n + 1000);
  });

  test("suggests another spelling where nothing is found", async () => {
    const { out } = await ask("search", "semicondutcor", "--format", "table");
    expect(out).toContain("did you mean semiconductor");
  });

  test("a table shows what was found between « and » where there is no colour", async () => {
    expect((await ask("search", '"record"', "--format", "table")).out).toMatch(/«[Rr]ecords?»/);
  });
});

describe("diff", () => {
  test("tells facts that changed, not lines", async () => {
    const first =
      "Korea's exports rose 12.7 percent to USD 66.0 billion in September 2025. Imports fell 2.0 percent.";
    const second =
      "Exports of Korea rose 12.7 percent to USD 65.9 billion in September 2025. Imports fell 2.0 percent.";
    const path = await files({ "1.txt": record("R", first), "2.txt": record("R", second) });
    for (const name of ["1.txt", "2.txt"]) await bellwether(["ingest", path(name), "--store", path("d.db")]);
    const [release] = lines((await bellwether(["releases", "--store", path("d.db")])).out);
    expect(release).toMatchObject({ version: 2, versions: 2 });
    const diff = (format: string) =>
      bellwether(["diff", String(release!.id), "--store", path("d.db"), "--format", format]);
    const [{ changes, unchanged }] = JSON.parse((await diff("json")).out);
    expect(unchanged).toBe(2);
    expect(changes).toMatchObject([
      { change: "changed", fields: ["value"], before: { value: 66 }, after: { value: 65.9 } },
    ]);
    expect((await diff("table")).out).toContain("66.0 bn USD → 65.9 bn USD");
  });
});

describe("export", () => {
  const out = (name: string) => join(home, name);

  test("CSV by RFC 4180, and JSON Lines, of everything", async () => {
    const facts = lines((await ask("facts")).out);
    const { out: csv } = await ask("export", "--format", "csv");
    const parsed = Papa.parse<Record<string, string>>(csv.trimEnd(), { header: true, newline: "\r\n" });
    expect(parsed.errors).toEqual([]);
    expect(parsed.data.length).toBe(facts.length);
    expect(parsed.data[0]!.evidence_text).toBe((facts[0]!.evidence as { text: string }).text);
    expect(lines((await ask("export", "--format", "jsonl")).out).length).toBe(facts.length);
    const releases = lines((await ask("export", "--format", "jsonl", "--what", "releases")).out);
    expect(releases.every(({ body }) => typeof body === "string" && body.length > 0)).toBe(true);
  });

  test.each(["facts", "series", "releases"])(
    "Parquet of %s, read back by DuckDB and hyparquet",
    async (what) => {
      const file = out(`${what}.parquet`);
      const { status, err } = await ask("export", "--format", "parquet", "--what", what, "--out", file);
      expect([status, err]).toEqual([0, expect.stringContaining("rows in")]);
      const expected = lines((await ask("export", "--format", "jsonl", "--what", what)).out);
      const duck = await (await DuckDBInstance.create(":memory:")).connect();
      const rows = (await duck.runAndReadAll(`SELECT * FROM '${file}'`)).getRowObjectsJson();
      expect(rows).toEqual(expected.map((row) => ({ ...row })));
      expect(await parquetReadObjects({ file: await asyncBufferFromFile(file) })).toEqual(expected);
    },
  );

  test("SDMX-CSV with its structure, for a strict reader", async () => {
    const file = out("points.csv");
    const { status } = await ask("export", "--format", "sdmx-csv", "--out", file);
    expect(status).toBe(0);
    const csv = readFileSync(file, "utf8");
    const structure = JSON.parse(readFileSync(out("points.structure.json"), "utf8"));
    expect(csv.split("\r\n").length).toBeGreaterThan(500);
    expect(sdmxFaults(csv, structure)).toEqual([]);
    // The reader is one that would say so.
    expect(sdmxFaults(csv.replace(",M,KR,", ",M,XX,"), structure)).not.toEqual([]);
  });

  test("a place that cannot be written to leaves nothing behind", async () => {
    const { status, err } = await ask("export", "--format", "csv", "--out", join(home, "no/such/place.csv"));
    expect(status).toBe(2);
    expect(err).toContain("expected a place that can be written to");
  });
});

describe("import", () => {
  const fred = "observation_date,VALEXP\n2024-08-01,57.90\n2024-09-01,58.7\n2024-10-01,.\n";
  const mapping = [
    ...["--source", "FRED", "--column", "period=observation_date", "--column", "value=VALEXP"],
    ...[
      "--set",
      "measure=exports",
      "--set",
      "ref_area=KR",
      "--set",
      "unit_measure=USD",
      "--set",
      "unit_mult=9",
    ],
  ];

  test("a series of FRED's, once", async () => {
    const path = await files({ "f.csv": fred });
    const run = () =>
      bellwether(["import", path("f.csv"), ...mapping, "--date", "2024-11-15", "--store", path("h.db")]);
    const first = await run();
    expect(JSON.parse(first.out)).toMatchObject({
      imported: 2,
      missing: 1,
      series: ["FRED/EXPORTS/M.KR._T._T.USD"],
    });
    expect(JSON.parse((await run()).out)).toMatchObject({ imported: 0, unchanged: 2 });
    const points = lines(
      (await bellwether(["series", "FRED/EXPORTS/M.KR._T._T.USD", "--store", path("h.db")])).out,
    );
    expect(points).toMatchObject([
      {
        time_period: "2024-08",
        value: 57.9,
        decimals: 2,
        source: "FRED",
        release: null,
        published: "2024-11-15",
      },
      { time_period: "2024-09", value: 58.7, decimals: 1 },
    ]);
  });

  test("many series of Comtrade's by a YAML file; a bad row is named, the rest imported", async () => {
    const path = await files({
      "c.csv":
        "period,reporterISO,partnerISO,flowCode,cmdCode,primaryValue\n202408,KOR,VNM,X,8542,1200000\n202408,KOR,W00,M,8542,900\n202409,KOR,VNM,X,8703,7\n2024xx,KOR,VNM,X,8542,1\n",
      "c.yaml": `source: COMTRADE
period: { column: period }
value: { column: primaryValue }
unit_measure: USD
ref_area: { column: reporterISO }
counterpart_area: { column: partnerISO, values: { VNM: VN, W00: null } }
measure: { column: flowCode, values: { X: exports, M: imports } }
product: { column: cmdCode, values: { "8542": semiconductors } }
where: { cmdCode: ["8542"] }
`,
    });
    const { status, out, err } = await bellwether([
      "import",
      path("c.csv"),
      "--map",
      path("c.yaml"),
      "--store",
      path("c.db"),
    ]);
    expect(status).toBe(1);
    expect(err).toMatch(/c\.csv:5: period "2024xx"; expected/);
    expect(JSON.parse(out).series).toEqual([
      "COMTRADE/EXPORTS/M.KR.VN.SEMICONDUCTORS.USD",
      "COMTRADE/IMPORTS/M.KR._T.SEMICONDUCTORS.USD",
    ]);
  });

  test.each([
    [["--set", "colour=red"], "expected NAME=VALUE, NAME one of period, value"],
    [["--column", "value=NOPE"], 'no column "NOPE"; expected one of observation_date, VALEXP'],
    [["--source", "fred"], "a name in capitals"],
  ])("%j is refused", async (args, message) => {
    const path = await files({ "f.csv": fred });
    const { status, err } = await bellwether([
      "import",
      path("f.csv"),
      ...mapping,
      ...args,
      "--store",
      path("x.db"),
    ]);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });
});

test("doctor finds a sound store sound, and a tampered one not", async () => {
  const { status, out } = await ask("doctor");
  expect(status).toBe(0);
  for (const { defects } of lines(out)) expect(defects).toEqual([]);
  const path = await files({ "t.db": readFileSync(db) });
  const { default: Database } = await import("better-sqlite3");
  const raw = new Database(path("t.db"));
  raw.exec(
    "UPDATE version SET body = replace(body, 'billion', 'million'); DELETE FROM vintage WHERE fact = (SELECT min(fact) FROM vintage)",
  );
  raw.close();
  const checked = await bellwether(["doctor", "--store", path("t.db"), "--format", "table"]);
  expect(checked.status).toBe(1);
  for (const check of ["evidence", "the text that was stored", "has its vintage", "in step with the texts"])
    expect(checked.out).toMatch(new RegExp(`≠ .*${check}`));
});
