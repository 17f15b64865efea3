import fc from "fast-check";
import { expect } from "vitest";
import { StoreError } from "../errors.js";
import { ALL, type Case, ingest, made } from "./case.js";

const CHIPS = made({
  title: "Chip exports to Vietnam surge",
  date: "2025-11-01",
  body: "Korea's exports of semiconductors to Vietnam rose 3.6 percent to USD 5.95 billion in October 2025. The year-on-year growth was the 3rd in a row.",
});
const CARS = made({
  title: "Car sales",
  date: "2025-10-01",
  category: "Industry",
  body: "Korea's exports of automobiles to the United States fell 7.5 percent to USD 2.4 billion in September 2025, while café culture grew.",
});
const FDI = made({
  title: "Foreign direct investment",
  date: "2024-01-04",
  body: "FDI pledges in Korea reached USD 32.7 billion in 2023, up 7.5 percent, and the semiconductor sector led.",
});

const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

export const questionCases: Case[] = [
  {
    name: "releases come newest first, and are narrowed by the same words as everything",
    run: async (store) => {
      await ingest(store, [CARS, CHIPS, FDI]);
      const list = async (filters: Parameters<typeof store.releases>[0]) =>
        ids((await store.releases(filters, ALL)).items);
      expect(await list({})).toEqual([CHIPS.id, CARS.id, FDI.id]);
      expect(await list({ since: "2025-10" })).toEqual([CHIPS.id, CARS.id]);
      expect(await list({ until: "2025-10" })).toEqual([CARS.id, FDI.id]);
      expect(await list({ since: "2025", until: "2025-10-31" })).toEqual([CARS.id]);
      expect(await list({ product: "semiconductors" })).toEqual([CHIPS.id]);
      expect(await list({ partner: "US" })).toEqual([CARS.id]);
      expect(await list({ measure: "exports" })).toEqual([CHIPS.id, CARS.id]);
      expect(await list({ category: "industry" })).toEqual([CARS.id]);
      expect(await list({ category: "Trade/Investment", until: "2024" })).toEqual([FDI.id]);
      expect(await list({ period: "2025-10" })).toEqual([CHIPS.id]);
      expect(await list({ period: "2025" })).toEqual([CHIPS.id, CARS.id]);
      expect(await list({ org: "motir", kind: ["claim", "observation"] })).toEqual([
        CHIPS.id,
        CARS.id,
        FDI.id,
      ]);
      expect(await list({ org: "KR.BOK" })).toEqual([]);
      expect(await list({ asOf: "2025-10-15", measure: "exports" })).toEqual([CARS.id]);
    },
  },
  {
    name: "facts are narrowed by the same words",
    run: async (store) => {
      await ingest(store, [CARS, CHIPS, FDI]);
      const list = async (filters: Parameters<typeof store.facts>[0]) =>
        (await store.facts(filters, ALL)).items.map(({ fact }) => (fact as { value?: number }).value);
      expect(await list({ product: "semiconductors", kind: ["observation"] })).toEqual([3.6, 5.95]);
      expect(await list({ partner: "US" })).toEqual([-7.5, 2.4]);
      expect(await list({ measure: "exports", since: "2025-11", kind: ["observation"] })).toEqual([
        3.6, 5.95,
      ]);
      expect(await list({ period: "2023" })).toEqual([32.7, 7.5]);
      expect(await list({ category: "industry", org: "MOTIR" })).toEqual([-7.5, 2.4]);
      expect(await list({ asOf: "2025-10-15", kind: ["observation"], since: "2025" })).toEqual([-7.5, 2.4]);
      expect(await list({ area: "JP" })).toEqual([]);
    },
  },
  {
    name: "series are narrowed by the same words",
    run: async (store) => {
      await ingest(store, [CARS, CHIPS, FDI]);
      const n = async (filters: Parameters<typeof store.series>[0]) =>
        (await store.series(filters, ALL)).items.length;
      const every = await n({});
      expect(await n({ kind: ["observation", "claim"] })).toBe(every);
      expect(await n({ kind: ["claim"] })).toBe(0);
      const products = async (filters: Parameters<typeof store.series>[0]) =>
        (await store.series(filters, ALL)).items.map(({ product }) => product);
      expect(await products({ category: "industry" })).toEqual(["automobiles", "automobiles"]);
      expect(await n({ category: "Energy" })).toBe(0);
      expect(await products({ since: "2025-11" })).toEqual(["semiconductors", "semiconductors"]);
      expect(await n({ until: "2024", org: "MOTIR" })).toBe(2);
      expect(await n({ period: "2023" })).toBe(2);
      expect(await n({ asOf: "2024-12-31" })).toBe(2);
    },
  },
  {
    name: "pages follow each other without a gap or a double",
    run: async (store) => {
      const many = Array.from({ length: 23 }, (_, i) =>
        made({ ...CHIPS, id: `r-${i}`, title: `No ${i}`, date: `2025-11-0${1 + (i % 5)}` }),
      );
      await ingest(store, many);
      for (const filters of [{}, { product: "semiconductors" }, { asOf: "2026-01-01" }]) {
        const seen: string[] = [];
        let cursor: string | null = null;
        do {
          const page = await store.releases(filters, { limit: 5, cursor });
          expect(page.total).toEqual({ n: 23, exact: true });
          seen.push(...ids(page.items));
          cursor = page.next;
        } while (cursor !== null);
        expect(seen.length).toBe(23);
        expect(new Set(seen).size).toBe(23);
        const facts = new Set<string>();
        do {
          const page = await store.facts(filters, { limit: 7, cursor });
          for (const { fact, position } of page.items) facts.add(`${fact.release.id} ${position}`);
          cursor = page.next;
        } while (cursor !== null);
        expect(facts.size).toBe((await store.facts(filters, ALL)).items.length);
      }
      await expect(store.releases({}, { limit: 5, cursor: "!?" })).rejects.toThrow(/cursor.*expected `next`/);
    },
  },
  {
    name: "search: all words, stems, phrases, prefixes, exclusion, accents",
    run: async (store) => {
      await ingest(store, [CARS, CHIPS, FDI]);
      const hits = async (text: string) =>
        (await store.search(text, {}, ALL)).hits.map(({ release }) => release.id);
      expect(await hits("semiconductor exports Vietnam")).toEqual([CHIPS.id]);
      expect((await hits("semiconductors")).sort()).toEqual([FDI.id, CHIPS.id].sort());
      expect(await hits('"exports of automobiles"')).toEqual([CARS.id]);
      expect(await hits('"automobiles of exports"')).toEqual([]);
      expect((await hits("semicond*")).sort()).toEqual([FDI.id, CHIPS.id].sort());
      expect(await hits("exports -vietnam")).toEqual([CARS.id]);
      expect(await hits('korea -"United States" -FDI')).toEqual([CHIPS.id]);
      expect(await hits("cafe")).toEqual([CARS.id]);
      expect(await hits("CAFÉ culture")).toEqual([CARS.id]);
      expect(await hits("year-on-year")).toEqual([CHIPS.id]);
      expect(await hits("5.95")).toEqual([CHIPS.id]);
      expect(await hits("the")).not.toEqual([]);
      expect(await hits("tokyo")).toEqual([]);
    },
  },
  {
    name: "search marks what it found, counts facets, and names facts and series of the subject",
    run: async (store) => {
      await ingest(store, [CARS, CHIPS, FDI]);
      const found = await store.search("semiconductor exports vietnam", {}, ALL);
      expect(found.total).toEqual({ n: 1, exact: true });
      expect(found.hits[0]!.snippet).toContain("\u0002semiconductors\u0003 to \u0002Vietnam\u0003");
      expect(found.hits[0]!.title).toContain("\u0002Vietnam\u0003");
      expect(found.facts.map(({ fact }) => fact.release.id)).toContain(CHIPS.id);
      expect(found.series.map(({ key }) => key)).toContain("KR.MOTIR/EXPORTS/M.KR.VN.SEMICONDUCTORS.USD");
      const { facets } = await store.search("korea", {}, ALL);
      expect(facets.year).toEqual([
        { value: "2025", n: 2 },
        { value: "2024", n: 1 },
      ]);
      expect(facets.category).toContainEqual({ value: "Industry", n: 1 });
      expect(facets.partner).toContainEqual({ value: "US", n: 1 });
      expect(facets.measure[0]).toEqual({ value: "exports", n: 2 });
      expect(facets.provider).toEqual([{ value: "KR.MOTIR", n: 3 }]);
      const narrowed = await store.search("korea", { partner: "US" }, ALL);
      expect(narrowed.hits.map(({ release }) => release.id)).toEqual([CARS.id]);
      expect(
        (await store.search("korea", { until: "2024" }, ALL)).hits.map(({ release }) => release.id),
      ).toEqual([FDI.id]);
    },
  },
  {
    name: "search finds only what stands now",
    run: async (store) => {
      await ingest(store, [CARS]);
      await ingest(store, [{ ...CARS, body: CARS.body.replace("automobiles", "motorcycles") }]);
      expect((await store.search("automobiles", {}, ALL)).hits).toEqual([]);
      expect((await store.search("motorcycles", {}, ALL)).hits.length).toBe(1);
    },
  },
  {
    name: "where many match, the newest and those with it in the title come first, and the count says at least",
    run: async (store) => {
      const many = Array.from({ length: 1200 }, (_, i) => {
        const date = new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10);
        const title = i === 300 ? "Steel" : `No ${i}`;
        return made({ id: `many-${i}`, title, date, body: "Steel was spoken of." });
      });
      for (let i = 0; i < many.length; i += 300) await ingest(store, many.slice(i, i + 300));
      const found = await store.search("steel", {}, { limit: 3 });
      expect(found.total).toEqual({ n: 1200, exact: true });
      expect(found.facetsOf).toEqual({ n: 1000, exact: false });
      expect(found.hits.map(({ release }) => release.id)).toContain("many-300");
      expect(found.hits.map(({ release }) => release.id)).toContain("many-1199");
      expect((await store.search("steel", {}, { limit: 3, cursor: found.next })).hits.length).toBe(3);
    },
  },
  {
    name: "near words of a misspelling",
    run: async (store) => {
      await ingest(store, [CARS, CHIPS, FDI]);
      expect(await store.nearWords("semicondutcors")).toContain("semiconductors");
      expect((await store.nearWords("vietnm"))[0]).toBe("vietnam");
      expect(await store.nearWords("zzzzzzz")).toEqual([]);
    },
  },
  {
    name: "what is typed is never syntax to the database",
    run: async (store) => {
      await ingest(store, [CHIPS]);
      const odd = fc.oneof(
        fc.string({ maxLength: 60 }),
        fc.string({ unit: "binary", maxLength: 40 }),
        fc
          .array(
            fc.constantFrom(
              '"',
              "'",
              "*",
              "-",
              "(",
              ")",
              ":",
              "^",
              "NEAR(",
              " OR ",
              " AND ",
              " NOT ",
              ";",
              "--",
              "body:",
              "{title}",
              "\\",
              "%",
              "_",
              "&",
              "|",
              "!",
              "<->",
              "exports",
              "\0",
              "'; DROP TABLE release; --",
            ),
            { maxLength: 12 },
          )
          .map((parts) => parts.join("")),
      );
      await fc.assert(
        fc.asyncProperty(odd, odd, async (text, value) => {
          try {
            await store.search(text, { product: value, category: value, org: value }, { limit: 3 });
          } catch (error) {
            if (!(error instanceof StoreError) || !["refused", "limit"].includes(error.trouble)) throw error;
          }
          // NUL is in no text of PostgreSQL's; no filter can name it.
          const clean = value.replaceAll("\0", "");
          await store.facts(
            { measure: clean, partner: clean, period: clean, org: clean, category: clean },
            { limit: 3 },
          );
          await store.series({ product: clean, period: clean }, { limit: 3 });
          await store.releases({ category: clean, since: "2025", asOf: "2025-12-01" }, { limit: 3 });
          await store.points(clean, {});
        }),
        { numRuns: 150 },
      );
      expect((await store.stats()).releases).toBe(1);
    },
  },
  {
    name: "too long a query is refused, with the limit",
    run: async (store) => {
      await expect(store.search("x".repeat(500), {}, ALL)).rejects.toThrow("expected at most 400");
      await expect(store.search("a ".repeat(20), {}, ALL)).rejects.toThrow("expected at most 16");
      await expect(store.search("-cars", {}, ALL)).rejects.toThrow(
        "expected a word that a release must hold",
      );
    },
  },
];
