import fc from "fast-check";
import { expect, test } from "vitest";
import { observation } from "../../../test/cli/facts.js";
import { frequencyOf, sdmxPeriod } from "./frequency.js";
import { label, unlabel } from "./labels.js";
import { issuerOf, orgIds, providerOf } from "./providers.js";
import { code, seriesOf } from "./series-key.js";
import { subjectWords } from "./subject.js";

test.each([
  ["2025-09", "M", "2025-09"],
  ["2025-Q3", "Q", "2025-Q3"],
  ["2025-S1", "S", "2025-S1"],
  ["2025", "A", "2025"],
  ["2025-11-03", "D", "2025-11-03"],
  ["2025-01/2025-09", "YTD", "2025-01-01/P9M"],
  ["2025-01/2025-01", "YTD", "2025-01-01/P1M"],
  ["2024-04/2025-03", "P12M", "2024-04-01/P12M"],
  ["2025-07/2025-09", "P3M", "2025-07-01/P3M"],
  ["2024/2025", "P24M", "2024-01-01/P24M"],
  ["2024-Q4/2025-Q1", "P6M", "2024-10-01/P6M"],
  ["2025-11-01/2025-11-20", "MTD", "2025-11-01/P20D"],
  ["2025-11-11/2025-11-20", "P10D", "2025-11-11/P10D"],
  ["../2024", "CUM", "2024"],
  ["2025-13", null, "2025-13"],
  ["2025-09/2025-01", null, "2025-09-01/P-7M"],
  ["soon", null, "soon"],
])("%s has the frequency %s", (period, frequency, sdmx) => {
  expect(frequencyOf(period)).toBe(frequency);
  if (frequency !== null) expect(sdmxPeriod(period)).toBe(sdmx);
});

test.each([
  [{ transformation: "level", unit_measure: "USD" }, "KR.MOTIR/EXPORTS/M.KR.CN.SEMICONDUCTORS.USD"],
  [{}, "KR.MOTIR/EXPORTS/M.KR.CN.SEMICONDUCTORS.PERCENT.YOY"],
  [
    { basis: "share", transformation: "level" } as const,
    "KR.MOTIR/EXPORTS/M.KR.CN.SEMICONDUCTORS.PERCENT.LEVEL.SHARE",
  ],
  [{ component: "won_terms" }, "KR.MOTIR/EXPORTS/M.KR.CN.SEMICONDUCTORS.PERCENT.YOY.TOTAL._T.WON_TERMS"],
  [{ counterpart_area: "CN+HK", product: null }, "KR.MOTIR/EXPORTS/M.KR.CN-HK._T.PERCENT.YOY"],
  [{ ref_area: "JP", unit_measure: null }, "JP/EXPORTS/M.JP.CN.SEMICONDUCTORS._X.YOY"],
  [{ transformation: "vs_2020-02" }, "KR.MOTIR/EXPORTS/M.KR.CN.SEMICONDUCTORS.PERCENT.VS_2020-02"],
])("%j is of the series %s", (fields, key) => {
  expect(seriesOf(observation(fields), "KR.MOTIR")?.key).toBe(key);
});

test.each([{ ref_area: null }, { measure: null }, { time_period: null }, { time_period: "once" }])(
  "a figure that leaves %j open is of no series",
  (fields) => expect(seriesOf(observation(fields), null)).toBeNull(),
);

test("codes are those that SDMX accepts, and different slugs have different ones", () => {
  const slug = fc.stringMatching(/^[a-z0-9_+ é/-]{1,20}$/);
  fc.assert(fc.property(slug, (text) => /^[A-Z0-9_$-]+$/.test(code(text))));
  fc.assert(fc.property(slug, slug, (a, b) => a === b || code(a) !== code(b)));
});

test("who issued a release: its address, else who its text names first", () => {
  const release = { title: "", body: "Eurostat and MOTIE agreed.", url: null };
  expect(issuerOf(release)).toBe("EU.ESTAT");
  expect(issuerOf({ ...release, url: "https://english.motie.go.kr/x" })).toBe("KR.MOTIR");
  expect(issuerOf({ ...release, body: "The Ministry of Trade, Industry and Resources said" })).toBe(
    "KR.MOTIR",
  );
  expect(issuerOf({ ...release, body: "Nobody said.", url: "no address" })).toBeNull();
  expect(issuerOf({ ...release, body: "", url: "https://evilmotir.go.kr/" })).toBeNull();
});

test("an office provides the series of its own area alone", () => {
  expect(providerOf("KR", "KR.MOTIR")).toBe("KR.MOTIR");
  expect(providerOf("JP", "KR.MOTIR")).toBe("JP");
  expect(providerOf("EA", "EU.ESTAT")).toBe("EU.ESTAT");
  expect(providerOf("KR", null)).toBe("KR");
  expect(orgIds("motir")).toEqual(["KR.MOTIR"]);
  expect(orgIds("XX.NEW")).toEqual(["XX.NEW"]);
});

test.each([
  ["product", "mobile_phones", "mobile_phones"],
  ["partner", "CN+HK", "cn+hk"],
  ["category", "Trade/Investment", "trade_investment"],
  ["product", "x'; DROP TABLE \"", "x_drop_table_"],
] as const)("a label of %s %s is one plain word", (facet, value, back) => {
  const made = label(facet, value);
  expect(made).toMatch(/^[a-z0-9_]+$/);
  expect(unlabel(made)).toEqual({ facet, value: back });
});

test("a subject is found by its goods and its countries' names", () => {
  const { time_period: _, ...subject } = observation({ counterpart_area: "VN+US" });
  const words = subjectWords(subject).toLowerCase();
  for (const word of ["exports", "semiconductors", "vietnam", "united states", "korea"])
    expect(words).toContain(word);
});
