import Papa from "papaparse";
import { afterAll, beforeAll, expect, test } from "vitest";
import { made, ready } from "../../src/store/cases/case.js";
import { type Served, servedSample } from "../http/sample.js";
import { sdmxFaults } from "../support/sdmx.js";

// SDMX-REST over the bundled sample.

let served: Served;
beforeAll(async () => {
  served = await servedSample();
});
afterAll(() => served?.stop());

const get = (path: string, accept = "*/*"): Promise<Response> =>
  fetch(`${served.url}/sdmx/${path}`, { headers: { Accept: accept } });
const rows = async (path: string): Promise<Record<string, string>[]> => {
  const response = await get(`data/${path}`, "application/vnd.sdmx.data+csv");
  expect(response.status, path).toBe(200);
  return Papa.parse<Record<string, string>>(await response.text(), { header: true, skipEmptyLines: true })
    .data;
};
// biome-ignore lint/suspicious/noExplicitAny: what comes over the wire has no type
const structure = async (path: string): Promise<any> => {
  const response = await get(`structure${path}`);
  expect([response.status, response.headers.get("Content-Type")]).toEqual([
    200,
    "application/vnd.sdmx.structure+json;version=2.0.0;charset=utf-8",
  ]);
  return await response.json();
};
const EXPORTS = "dataflow/KR.MOTIR/EXPORTS/~/M.KR._T._T.USD.LEVEL.TOTAL._T._T";

test("all data keep every rule of SDMX-CSV, against the structures", async () => {
  const response = await get("data?format=csv");
  expect(response.headers.get("Content-Type")).toBe(
    "application/vnd.sdmx.data+csv;version=2.0.0;charset=utf-8",
  );
  expect(sdmxFaults(await response.text(), await structure("?references=all"))).toEqual([]);
});

test("as JSON, in series and flat, they are the same observations", async () => {
  const printed = await rows("*");
  const said = printed.map((row) =>
    [
      row.STRUCTURE_ID,
      row.FREQ,
      row.REF_AREA,
      row.PRODUCT,
      row.TIME_PERIOD,
      Number(row.OBS_VALUE),
      row.RELEASE,
    ].join("|"),
  );
  for (const view of ["TIME_PERIOD", "AllDimensions"]) {
    const response = await get(`data?dimensionAtObservation=${view}`);
    expect(response.headers.get("Content-Type")).toBe(
      "application/vnd.sdmx.data+json;version=2.0.0;charset=utf-8",
    );
    // biome-ignore lint/suspicious/noExplicitAny: what comes over the wire has no type
    const { data } = (await response.json()) as any;
    const found: string[] = [];
    // biome-ignore lint/suspicious/noExplicitAny: what comes over the wire has no type
    data.dataSets.forEach((set: any) => {
      const { dimensions, links, measures, attributes } = data.structures[set.structure];
      const id = links[0].urn.split("=")[1];
      const at = [...dimensions.series, ...dimensions.observation];
      const release =
        measures.observation.length +
        attributes.observation.findIndex((one: { id: string }) => one.id === "RELEASE");
      const cells =
        view === "AllDimensions"
          ? Object.entries(set.observations)
          : Object.entries(set.series).flatMap(([key, one]) =>
              Object.entries((one as { observations: object }).observations).map(([time, values]) => [
                `${key}:${time}`,
                values,
              ]),
            );
      for (const [key, values] of cells as [string, unknown[]][]) {
        const codes = Object.fromEntries(
          key
            .split(":")
            .map((n, i) => [at[i].id, at[i].values[Number(n)].id ?? at[i].values[Number(n)].value]),
        );
        found.push(
          [id, codes.FREQ, codes.REF_AREA, codes.PRODUCT, codes.TIME_PERIOD, values[0], values[release]].join(
            "|",
          ),
        );
      }
    });
    expect(found.sort()).toEqual([...said].sort());
  }
});

test("keys: wildcards, what is left out at the end, several", async () => {
  const whole = await rows(EXPORTS);
  expect(whole.length).toBeGreaterThan(10);
  expect(await rows("dataflow/KR.MOTIR/EXPORTS/1.0.0/M.KR._T._T.USD")).toEqual(
    await rows("dataflow/KR.MOTIR/EXPORTS/1.0.0/M.KR._T._T.USD.*.*.*.*"),
  );
  const months = await rows("dataflow/KR.MOTIR/EXPORTS/+/M");
  const quarters = await rows("dataflow/KR.MOTIR/EXPORTS/*/Q");
  expect(new Set(months.map(({ FREQ }) => FREQ))).toEqual(new Set(["M"]));
  expect(await rows("dataflow/KR.MOTIR/EXPORTS/~/M,Q")).toHaveLength(months.length + quarters.length);
  const flows = new Set((await rows("dataflow/KR.MOTIR/EXPORTS,IMPORTS/~/M")).map((row) => row.STRUCTURE_ID));
  expect(flows).toEqual(new Set(["KR.MOTIR:EXPORTS(1.0.0)", "KR.MOTIR:IMPORTS(1.0.0)"]));
});

test("components: codes, periods, values, words", async () => {
  const times = async (query: string): Promise<string[]> =>
    (await rows(`${EXPORTS}?${query}`)).map((row) => row.TIME_PERIOD!);
  const all = await times("");
  expect(await times("c[TIME_PERIOD]=ge:2025-01+le:2025-06")).toEqual(
    all.filter((time) => time >= "2025-01" && time <= "2025-06"),
  );
  expect(await times("c[TIME_PERIOD]=ge:2025")).toEqual(all.filter((time) => time >= "2025"));
  expect(await times("c[TIME_PERIOD]=ge:2024-Q4%2Ble:2024-12-31,2023-05")).toEqual(
    all.filter((time) => (time >= "2024-10" && time <= "2024-12") || time === "2023-05"),
  );
  for (const row of await rows(`${EXPORTS}?c[OBS_VALUE]=gt:60`))
    expect(Number(row.OBS_VALUE)).toBeGreaterThan(60);
  for (const row of await rows(
    "dataflow/KR.MOTIR/EXPORTS?c[TRANSFORMATION]=YOY,MOM&c[PRODUCT]=sw:SEMI&c[EVIDENCE]=co:percent",
  )) {
    expect(row.TRANSFORMATION).toMatch(/^(YOY|MOM)$/);
    expect(row.PRODUCT).toMatch(/^SEMI/);
  }
  expect(await times("firstNObservations=2&lastNObservations=1")).toEqual([all[0], all[1], all.at(-1)]);
  expect(await times("offset=3&limit=2")).toEqual(all.slice(3, 5));
});

test("asOf, and what was updated and deleted since", async () => {
  const then = await rows(`${EXPORTS}?asOf=2024-06-30T12:00:00Z`);
  for (const { PUBLISHED } of then) expect(PUBLISHED! <= "2024-06-30").toBe(true);
  expect(then.length).toBeLessThan((await rows(EXPORTS)).length);

  const stored = await served.store.changed();
  const since = encodeURIComponent(stored!);
  expect((await get(`data/${EXPORTS}?updatedAfter=${since}`)).status).toBe(404);
  const release = made({
    date: "2026-02-02",
    body: "Korea's exports were USD 61.0 billion in January 2026.",
  });
  const now = new Date(Date.parse(stored!) + 1000);
  await served.store.ingest([ready(release)], now);
  expect(
    (await rows(`${EXPORTS}?updatedAfter=${since}`)).map((row) => [
      row.ACTION,
      row.TIME_PERIOD,
      row.OBS_VALUE,
    ]),
  ).toEqual([["I", "2026-01", "61"]]);
  const later = encodeURIComponent(now.toISOString());
  await served.store.ingest(
    [ready({ ...release, body: "Korea's exports are told next week." })],
    new Date(now.getTime() + 1000),
  );
  expect(
    (await rows(`${EXPORTS}?updatedAfter=${later}`)).map((row) => [
      row.ACTION,
      row.TIME_PERIOD,
      row.OBS_VALUE,
    ]),
  ).toEqual([["D", "2026-01", ""]]);
});

test("structures by kind, agency, id and version, with what they refer to", async () => {
  const flows = (await structure("/dataflow")).data.dataflows;
  expect(flows.length).toBeGreaterThan(3);
  const one = await structure("/dataflow/KR.MOTIR/EXPORTS/1.0.0?references=descendants");
  expect(one.data.dataflows).toHaveLength(1);
  expect(Object.keys(one.data).sort()).toEqual([
    "agencySchemes",
    "codelists",
    "conceptSchemes",
    "dataStructures",
    "dataflows",
  ]);
  expect(
    Object.keys((await structure("/datastructure/BELLWETHER/FACTS?references=parents")).data).sort(),
  ).toEqual(["dataStructures", "dataflows"]);
  const stubs = await structure("/codelist?detail=allstubs");
  for (const list of stubs.data.codelists)
    expect(Object.keys(list)).toEqual(["id", "agencyID", "version", "name"]);
  const codes = (await structure("/codelist/BELLWETHER/CL_FREQ/+")).data.codelists;
  expect(codes).toHaveLength(1);
});

test("what cannot be answered is told, in the statuses of the standard", async () => {
  for (const [path, status, said] of [
    ["data/dataflow/KR.MOTIR/NOTHING", 404, "nothing matches"],
    ["data/provisionagreement", 404, "nothing matches"],
    ["data/dataset", 400, "expected dataflow"],
    ["data/dataflow/*/*/*/A.B.C.D.E.F.G.H.I.J", 400, "expected 9 at most"],
    ["data/dataflow/*/*/*/%27", 400, "expected a code"],
    ["data?c[COLOUR]=red", 400, "expected one of FREQ"],
    ["data?c[TIME_PERIOD]=co:2025", 400, "expected eq, ne"],
    ["data?c[TIME_PERIOD]=2025-13", 400, "a period"],
    ["data?updatedAfter=yesterday", 400, "expected a day or a time"],
    ["data?updatedAfter=2025-02-01&asOf=2025-01-01", 400, "expected it before"],
    ["data?includeHistory=true", 501, "expected false"],
    ["data?sort=TIME_PERIOD", 501, "expected a query without it"],
    ["data?colour=red", 400, "no such parameter"],
    ["structure/dataflow/X", 404, "no such structure"],
    ["structure/hierarchy", 404, "no such structure"],
    ["structure/dataflow?references=everything", 400, "expected one of none"],
    ["availability", 404, "expected /sdmx/data"],
  ] as const) {
    const response = await get(path);
    expect(response.status, path).toBe(status);
    expect(((await response.json()) as { detail: string }).detail, path).toContain(said);
  }
  expect((await get("data", "application/vnd.sdmx.data+xml")).status).toBe(406);
});
