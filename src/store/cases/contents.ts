import { expect } from "vitest";
import { ALL, type Case, DAY, ingest, made } from "./case.js";

const SEPTEMBER = made({
  title: "September",
  date: "2025-10-01",
  body: "Korea's exports rose 12.7 percent to USD 66.0 billion in September 2025, the highest ever for September. Exports of semiconductors to Vietnam came to USD 5.95 billion.",
});
const OCTOBER = made({
  title: "October",
  date: "2025-11-01",
  body: "Korea's exports came to USD 59.6 billion in October 2025, after USD 65.9 billion in September 2025. Exports of semiconductors came to USD 15.7 billion, and grew for the eighth month in a row.",
});
const EXPORTS = "KR.MOTIR/EXPORTS/M.KR._T._T.USD";

/** What pages of contents and notes ask: what is new, what changed, what stands beside. */
export const contentsCases: Case[] = [
  {
    name: "the last value of each series of a shape, of the subjects spoken of last",
    run: async (store) => {
      await ingest(store, [SEPTEMBER, OCTOBER]);
      const told = await store.latest({ area: "KR", product: null, partner: null }, 10);
      expect(told.map(({ key, time_period, value }) => [key, time_period, value])).toEqual([
        [EXPORTS, "2025-10", 59.6],
        ["KR.MOTIR/EXPORTS/M.KR._T._T.PERCENT.YOY", "2025-09", 12.7],
      ]);
      expect(told[0]).toMatchObject({ release: { id: OCTOBER.id }, evidence: { text: "USD 59.6 billion" } });
      const goods = await store.latest({ product: true }, 10);
      expect(goods.map(({ counterpart_area, value }) => [counterpart_area, value])).toEqual([
        [null, 15.7],
        ["VN", 5.95],
      ]);
      expect(await store.latest({ product: true }, 1)).toHaveLength(1);
      expect(await store.latest({ area: "JP" }, 5)).toEqual([]);
    },
  },
  {
    name: "a value printed otherwise later is a revision; one that agrees within rounding is none",
    run: async (store) => {
      await ingest(store, [SEPTEMBER, OCTOBER]);
      expect(await store.revisions(5)).toMatchObject([
        {
          key: EXPORTS,
          time_period: "2025-09",
          before: { value: 66, release: { id: SEPTEMBER.id } },
          after: { value: 65.9, release: { id: OCTOBER.id } },
        },
      ]);
      await ingest(store, [
        made({
          title: "Note",
          date: "2025-12-01",
          body: "Korea's exports came to USD 60 billion in October 2025.",
        }),
      ]);
      expect(await store.revisions(5)).toHaveLength(1);
      // An archive may be brought in backwards: what was printed last comes first all the same.
      await ingest(
        store,
        ["60", "61"].map((level, i) =>
          made({
            title: "Old",
            date: `2024-1${i + 1}-01`,
            body: `Korea's exports came to USD ${level} billion in September 2024.`,
          }),
        ),
      );
      expect((await store.revisions(5)).map(({ time_period }) => time_period)).toEqual([
        "2025-09",
        "2024-09",
      ]);
    },
  },
  {
    name: "counts by kind, neighbours, bodies, claims, siblings and edits of releases",
    run: async (store) => {
      await ingest(store, [SEPTEMBER, OCTOBER]);
      expect(await store.kinds([SEPTEMBER.id])).toEqual([
        { id: SEPTEMBER.id, kind: "observation", n: 3 },
        { id: SEPTEMBER.id, kind: "claim", n: 1 },
      ]);
      expect(await store.kinds([])).toEqual([]);
      expect(await store.neighbours(SEPTEMBER.id)).toEqual({
        before: null,
        after: { id: OCTOBER.id, title: "October", date: "2025-11-01" },
      });
      expect(await store.neighbours("none")).toEqual({ before: null, after: null });
      expect((await store.claimsAbout(EXPORTS)).map(({ fact }) => fact.evidence.text)).toEqual([
        "the highest ever for September",
      ]);
      expect((await store.siblings(EXPORTS)).map(({ key, points }) => [key, points])).toEqual([
        [EXPORTS, 2],
        ["KR.MOTIR/EXPORTS/M.KR._T._T.PERCENT.YOY", 1],
      ]);
      expect(
        (await store.points(EXPORTS, { from: "2025-10" })).map(({ time_period }) => time_period),
      ).toEqual(["2025-10"]);
      expect(await store.points(EXPORTS, { from: "2025" })).toHaveLength(2);
      expect(await store.edited(5)).toEqual([]);
      expect(await store.extent()).toEqual({
        releases: 2,
        first_date: SEPTEMBER.date,
        last_date: OCTOBER.date,
      });
      const before = await store.revision();
      expect(await store.revision()).toBe(before);
      const body = OCTOBER.body.replace("59.6", "59.5");
      await ingest(store, [{ ...OCTOBER, body }], new Date("2025-11-20T00:00:00Z"));
      expect(await store.revision()).not.toBe(before);
      expect(await store.edited(5)).toMatchObject([{ id: OCTOBER.id, versions: 2, changed: "2025-11-20" }]);
      expect((await store.bodies([OCTOBER.id])).map((text) => text.body)).toEqual([OCTOBER.body, body]);
      const types = async (claim: string[]) =>
        (await store.facts({ claim }, { limit: 9 })).items.map(({ fact }) => fact.evidence.text);
      expect(await types(["streak"])).toEqual(["for the eighth month in a row"]);
      expect(await types(["record", "rank"])).toEqual(["the highest ever for September"]);
      expect((await store.releases({ claim: ["streak"] }, { limit: 9 })).items.map(({ id }) => id)).toEqual([
        OCTOBER.id,
      ]);
    },
  },
  {
    name: "facets with words and without, the newest that hold words, and when something was last stored",
    run: async (store) => {
      expect(await store.changed()).toBeNull();
      await ingest(store, [SEPTEMBER, OCTOBER]);
      expect(await store.changed()).toBe(DAY.toISOString());
      const { facets, facetsOf } = await store.facets(null, {});
      expect(facetsOf).toEqual({ n: 2, exact: true });
      expect(facets.year).toEqual([{ value: "2025", n: 2 }]);
      expect((await store.facets("highest", {})).facetsOf.n).toBe(1);
      expect((await store.facets(null, { until: "2025-10" })).facetsOf.n).toBe(1);
      expect((await store.facets(null, { product: "ships" })).facets.year).toEqual([]);
      expect((await store.newest("exports", {}, 5)).map(({ id }) => id)).toEqual([OCTOBER.id, SEPTEMBER.id]);
      expect(await store.newest("exports", {}, 1)).toHaveLength(1);
      expect((await store.newest("exports", { until: "2025-10" }, 5)).map(({ id }) => id)).toEqual([
        SEPTEMBER.id,
      ]);
    },
  },
  {
    name: "pages of facts go on where the one before ended, whatever narrows them",
    run: async (store) => {
      await ingest(store, [SEPTEMBER, OCTOBER]);
      for (const filters of [{}, { kind: ["observation"] }, { area: "KR" }, { asOf: "2025-12-31" }]) {
        const { items: all } = await store.facts(filters, ALL);
        const found = [];
        let cursor: string | null = null;
        do {
          const page: Awaited<ReturnType<typeof store.facts>> = await store.facts(filters, {
            limit: 1,
            cursor,
          });
          found.push(...page.items);
          cursor = page.next;
        } while (cursor !== null);
        expect(found).toEqual(all);
      }
      expect((await store.facts({ category: "nowhere" }, ALL)).items).toEqual([]);
    },
  },
];
