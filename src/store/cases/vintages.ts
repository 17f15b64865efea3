import { expect } from "vitest";
import { ALL, type Case, DAY, ingest, made } from "./case.js";

const LEVEL = "KR.MOTIR/EXPORTS/M.KR._T._T.USD";
const first = made({ body: "Korea's exports rose 12.7 percent to USD 66.0 billion in September 2025." });
const revised = made({
  title: "Revised trade figures",
  date: "2025-10-15",
  body: "Korea's exports were revised to USD 65.9 billion in September 2025.",
});
const day = (text: string): Date => new Date(`${text}T08:00:00Z`);

export const vintageCases: Case[] = [
  {
    name: "on a day, each period has the value last published by then",
    run: async (store) => {
      // The later release is brought in first: what counts is when it was published.
      await ingest(store, [revised]);
      await ingest(store, [first]);
      const value = async (asOf?: string) =>
        (await store.points(LEVEL, asOf === undefined ? {} : { asOf })).map((point) => [
          point.time_period,
          point.value,
        ]);
      expect(await value("2025-09-30")).toEqual([]);
      expect(await value("2025-10-01")).toEqual([["2025-09", 66]]);
      expect(await value("2025-10-14")).toEqual([["2025-09", 66]]);
      expect(await value("2025-10-15")).toEqual([["2025-09", 65.9]]);
      expect(await value()).toEqual([["2025-09", 65.9]]);
      const all = await store.points(LEVEL, { vintages: "all" });
      expect(all.map(({ value, published }) => [value, published])).toEqual([
        [66, "2025-10-01"],
        [65.9, "2025-10-15"],
      ]);
      expect((await store.points(LEVEL, { vintages: "first" })).map(({ value }) => value)).toEqual([66]);
    },
  },
  {
    name: "each point says where it is printed",
    run: async (store) => {
      await ingest(store, [first]);
      const [point] = await store.points(LEVEL, {});
      expect(point).toMatchObject({
        time_period: "2025-09",
        value: 66,
        unit_mult: 9,
        decimals: 1,
        status: "final",
        withdrawn: null,
        source: null,
        printed: {
          release: { id: first.id, title: first.title },
          version: 1,
          evidence: { text: "USD 66.0 billion" },
        },
      });
    },
  },
  {
    name: "a corrected text stands from the day it was seen; what it no longer says is withdrawn then",
    run: async (store) => {
      await ingest(store, [first], day("2025-10-01"));
      const other = {
        ...first,
        body: "Korea's exports rose 3.6 percent to USD 59.6 billion in October 2025.",
      };
      await ingest(store, [other], day("2025-10-20"));
      const periods = async (asOf: string) =>
        (await store.points(LEVEL, { asOf })).map(({ time_period }) => time_period);
      expect(await periods("2025-10-19")).toEqual(["2025-09"]);
      expect(await periods("2025-10-20")).toEqual(["2025-10"]);
      const [old] = await store.points(LEVEL, { vintages: "all" });
      expect(old).toMatchObject({ time_period: "2025-09", withdrawn: "2025-10-20" });
      expect((await store.points(LEVEL, { vintages: "all", asOf: "2025-10-19" }))[0]).toMatchObject({
        withdrawn: null,
      });
    },
  },
  {
    name: "where the last text no longer says it, an earlier release's value stands again",
    run: async (store) => {
      await ingest(store, [first, revised], day("2025-10-15"));
      await ingest(
        store,
        [{ ...revised, body: "The figures are being looked at again." }],
        day("2025-10-22"),
      );
      const value = async (asOf: string) => (await store.points(LEVEL, { asOf })).map(({ value }) => value);
      expect(await value("2025-10-21")).toEqual([65.9]);
      expect(await value("2025-10-22")).toEqual([66]);
    },
  },
  {
    name: "a figure told twice in one text is one vintage: the first",
    run: async (store) => {
      const body = `${first.body} Later the text says: exports came to USD 65.98 billion in September 2025.`;
      await ingest(store, [{ ...first, body }]);
      const all = await store.points(LEVEL, { vintages: "all" });
      expect(all.map(({ value }) => value)).toEqual([66]);
      expect((await store.facts({ measure: "exports" }, ALL)).items.length).toBe(3);
    },
  },
  {
    name: "last year's level is derived, kept apart, as an interval",
    run: async (store) => {
      await ingest(store, [first]);
      const derived = await store.derived(LEVEL);
      expect(derived).toHaveLength(1);
      expect(derived[0]).toMatchObject({ time_period: "2024-09", unit_mult: 9, level: "USD 66.0 billion" });
      expect(derived[0]!.low).toBeCloseTo(65.95 / 1.1275, 9);
      expect(derived[0]!.high).toBeCloseTo(66.05 / 1.1265, 9);
      expect((await store.points(LEVEL, {})).map(({ time_period }) => time_period)).toEqual(["2025-09"]);
      expect(await store.derived(LEVEL, "2025-09-30")).toEqual([]);
      await ingest(store, [{ ...first, body: "Nothing is said." }], day("2025-11-01"));
      expect(await store.derived(LEVEL)).toEqual([]);
      expect(await store.derived(LEVEL, "2025-10-31")).toHaveLength(1);
    },
  },
  {
    name: "series have ids, and are listed with their extent",
    run: async (store) => {
      await ingest(store, [first, revised]);
      const { items } = await store.series({ measure: "exports" }, ALL);
      expect(items.map(({ key, points, last }) => [key, points, last])).toEqual(
        [
          [LEVEL, 1, "2025-09"],
          ["KR.MOTIR/EXPORTS/M.KR._T._T.PERCENT.YOY", 1, "2025-09"],
        ].sort(),
      );
      expect(await store.oneSeries(LEVEL)).toMatchObject({
        provider: "KR.MOTIR",
        freq: "M",
        unit_measure: "USD",
      });
      expect(await store.oneSeries("X")).toBeNull();
      const page = await store.series({}, { limit: 1 });
      expect(page.total).toEqual({ n: 2, exact: true });
      expect((await store.series({}, { limit: 1, cursor: page.next })).items[0]?.key).toBe(items[1]?.key);
    },
  },
  {
    name: "history comes in once, and stands beside what releases say",
    run: async (store) => {
      await ingest(store, [first]);
      const subject = {
        ref_area: "KR",
        measure: "exports",
        product: null,
        counterpart_area: null,
        activity: null,
        component: null,
        basis: "total",
      } as const;
      const series = {
        key: "FRED/EXPORTS/M.KR._T._T.USD",
        provider: "FRED",
        flow: "EXPORTS",
        freq: "M",
        transformation: "level",
        unit_measure: "USD",
      };
      const point = (time_period: string, value: number, published: string) => ({
        subject,
        series,
        time_period,
        value,
        unit_mult: 9,
        decimals: 2,
        published,
      });
      const history = { source: "FRED", file: "h.csv", sha256: "a", mapping: "{}" };
      const points = [point("2024-08", 57.9, "2024-09-15"), point("2024-09", 58.7, "2024-10-15")];
      expect(await store.importHistory({ ...history, points }, DAY)).toBe(true);
      expect(await store.importHistory({ ...history, points }, DAY)).toBe(false);
      expect(
        (await store.points(series.key, {})).map(({ value, source, printed }) => [value, source, printed]),
      ).toEqual([
        [57.9, "FRED", null],
        [58.7, "FRED", null],
      ]);
      expect((await store.points(series.key, { asOf: "2024-09-30" })).length).toBe(1);
      const newer = [point("2024-09", 58.8, "2025-01-01")];
      expect(await store.importHistory({ ...history, sha256: "b", points: newer }, DAY)).toBe(true);
      expect((await store.points(series.key, {})).map(({ value }) => value)).toEqual([57.9, 58.8]);
      expect(await store.oneSeries(series.key)).toMatchObject({ points: 2, first: "2024-08" });
      expect((await store.search("korea exports", {}, ALL)).series.length).toBeGreaterThan(1);
    },
  },
];
