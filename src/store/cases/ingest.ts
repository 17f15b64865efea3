import { expect } from "vitest";
import { read } from "../../index.js";
import { ALL, type Case, DAY, ingest, made, ready } from "./case.js";

const SEPTEMBER = made({ body: "Korea's exports rose 12.7 percent to USD 66.0 billion in September 2025." });
const CORRECTED = {
  ...SEPTEMBER,
  body: "Korea's exports rose 12.6 percent to USD 65.9 billion in September 2025.",
};
const OCTOBER = made({
  title: "Exports in October",
  date: "2025-11-01",
  body: "Korea's exports of semiconductors to Vietnam rose 3.6 percent to USD 5.95 billion in October 2025.",
});

export const ingestCases: Case[] = [
  {
    name: "a new store is empty, and answers",
    run: async (store) => {
      expect(await store.releases({}, ALL)).toEqual({ items: [], total: { n: 0, exact: true }, next: null });
      expect((await store.facts({}, ALL)).items).toEqual([]);
      expect((await store.series({}, ALL)).items).toEqual([]);
      expect((await store.search("exports", {}, ALL)).hits).toEqual([]);
      expect(await store.release("nothing")).toBeNull();
      expect(await store.points("nothing", {})).toEqual([]);
      expect((await store.stats()).releases).toBe(0);
    },
  },
  {
    name: "what was read comes back as it was read",
    run: async (store) => {
      const body = `${SEPTEMBER.body} It was the highest ever for September, and growth for the fourth consecutive month.`;
      const release = { ...SEPTEMBER, body, url: "https://english.motir.go.kr/1", category: "Trade" };
      await ingest(store, [release]);
      const kept = await store.factsOf(release.id, 1);
      expect(kept.map(({ fact }) => fact)).toEqual(read(release).facts);
      expect(new Set(kept.map(({ fact }) => fact.kind))).toEqual(new Set(["observation", "claim"]));
      expect(await store.versions(release.id)).toMatchObject([
        { id: release.id, version: 1, body, published: "2025-10-01" },
      ]);
      expect(await store.release(release.id)).toMatchObject({
        url: release.url,
        category: "Trade",
        facts: kept.length,
      });
    },
  },
  {
    name: "the same again changes nothing",
    run: async (store) => {
      const first = await ingest(store, [SEPTEMBER, OCTOBER]);
      expect(first.outcomes).toEqual(["new", "new"]);
      const before = await store.stats();
      const again = await ingest(store, [OCTOBER, SEPTEMBER]);
      expect(again).toEqual({ outcomes: ["unchanged", "unchanged"], facts: 0 });
      expect(await store.stats()).toEqual({ ...before, bytes: expect.anything() });
      const other = { ...SEPTEMBER, body: SEPTEMBER.body.replace(/ /g, "\n ") };
      expect((await ingest(store, [other])).outcomes, "white space is no correction").toEqual(["unchanged"]);
    },
  },
  {
    name: "a text that changed is a new version; the old one and its facts stay",
    run: async (store) => {
      await ingest(store, [SEPTEMBER]);
      const next = await ingest(store, [CORRECTED], new Date("2025-10-25T00:00:00Z"));
      expect(next.outcomes).toEqual(["changed"]);
      const versions = await store.versions(SEPTEMBER.id);
      expect(versions.map(({ body }) => body)).toEqual([SEPTEMBER.body, CORRECTED.body]);
      expect(versions.map(({ published }) => published)).toEqual(["2025-10-01", "2025-10-25"]);
      const values = async (n: number) =>
        (await store.factsOf(SEPTEMBER.id, n)).map(({ fact }) => fact.kind === "observation" && fact.value);
      expect(await values(1)).toEqual([12.7, 66]);
      expect(await values(2)).toEqual([12.6, 65.9]);
      const current = await store.facts({}, ALL);
      expect(current.items.map(({ version }) => version)).toEqual([2, 2]);
      expect(await store.release(SEPTEMBER.id)).toMatchObject({ version: 2, versions: 2 });
      expect(await store.release(SEPTEMBER.id, "2025-10-24")).toMatchObject({ version: 1 });
      expect(await store.release(SEPTEMBER.id, "2025-09-30")).toBeNull();
    },
  },
  {
    name: "two texts under one id, again and again, are two versions",
    run: async (store) => {
      for (let i = 0; i < 3; i++) await ingest(store, [SEPTEMBER, CORRECTED]);
      expect((await store.versions(SEPTEMBER.id)).length).toBe(2);
      expect((await store.stats()).releases).toBe(1);
    },
  },
  {
    name: "a release that comes thrice in one batch",
    run: async (store) => {
      const { outcomes } = await ingest(store, [SEPTEMBER, CORRECTED, SEPTEMBER]);
      expect(outcomes).toEqual(["new", "changed", "unchanged"]);
      expect((await store.search("12.6", {}, ALL)).hits.length).toBe(1);
      expect((await store.search("12.7", {}, ALL)).hits.length).toBe(0);
    },
  },
  {
    name: "a better reader's facts take the place of the older ones, as of the same day",
    run: async (store) => {
      const wrong = ready(SEPTEMBER);
      const worse = {
        ...wrong,
        factsSha256: "other",
        facts: wrong.facts.map((fact) => ({ ...fact, value: 1, time_period: "2020-01" })),
      };
      await store.ingest([worse], DAY);
      const key = (await store.series({}, ALL)).items.find(
        ({ transformation }) => transformation === "level",
      )!.key;
      expect((await store.points(key, {})).map(({ value }) => value)).toEqual([1]);
      expect(await store.known([wrong], "test 1")).toEqual([true]);
      expect(await store.known([wrong], "test 2")).toEqual([false]);
      expect((await ingest(store, [SEPTEMBER], DAY, "test 2")).outcomes).toEqual(["reread"]);
      const points = await store.points(key, { asOf: "2025-10-01", vintages: "all" });
      expect(points.map(({ time_period, value }) => [time_period, value])).toEqual([["2025-09", 66]]);
      expect((await store.versions(SEPTEMBER.id)).length).toBe(1);
      expect((await store.facts({}, ALL)).items.length).toBe(2);
      expect((await store.stats()).superseded_facts).toBe(2);
      expect((await ingest(store, [SEPTEMBER], DAY, "test 3")).outcomes, "reads the same").toEqual([
        "unchanged",
      ]);
      expect(await store.known([wrong], "test 3")).toEqual([true]);
    },
  },
  {
    name: "what nobody can store is replaced one for one, and offsets hold",
    run: async (store) => {
      const body =
        "A \0 nul, half a \ud800 pair, 한국 and é. Korea's exports rose 4.0 percent in September 2025.";
      await ingest(store, [made({ title: "Odd \0 signs", body })]);
      const [kept] = (await store.releases({}, ALL)).items;
      const [version] = await store.versions(kept!.id);
      expect(version!.body).toHaveLength(body.length);
      const [first] = await store.factsOf(kept!.id, 1);
      expect(version!.body.slice(first!.fact.evidence.start)).toMatch(/^4\.0 percent/);
    },
  },
  {
    name: "a release without facts is kept and found",
    run: async (store) => {
      await ingest(store, [
        made({ title: "A meeting", body: "The minister met his colleague in Tashkent." }),
      ]);
      expect((await store.search("tashkent", {}, ALL)).hits[0]?.release.facts).toBe(0);
    },
  },
  {
    name: "a batch that fails leaves the store as before",
    run: async (store) => {
      await ingest(store, [SEPTEMBER]);
      const before = await store.stats();
      const good = ready(OCTOBER);
      const broken = {
        ...good,
        facts: [good.facts[0]!, { ...good.facts[1]!, rule: null as unknown as string }],
      };
      await expect(store.ingest([ready(CORRECTED), broken], DAY)).rejects.toThrow();
      expect(await store.stats()).toEqual({ ...before, bytes: expect.anything() });
      expect((await ingest(store, [CORRECTED, OCTOBER])).outcomes).toEqual(["changed", "new"]);
    },
  },
  {
    name: "readers see whole batches while one writes",
    run: async (store, open) => {
      const reader = await open();
      const texts = Array.from({ length: 40 }, (_, i) => made({ title: `No ${i}`, body: SEPTEMBER.body }));
      let done = false;
      const writing = (async () => {
        for (let i = 0; i < texts.length; i += 10) await ingest(store, texts.slice(i, i + 10));
        done = true;
      })();
      const seen = new Set<number>();
      while (!done) {
        seen.add((await reader.stats()).releases);
        await new Promise((next) => setTimeout(next, 1));
      }
      await writing;
      seen.add((await reader.stats()).releases);
      for (const n of seen) expect(n % 10).toBe(0);
      expect(Math.max(...seen)).toBe(40);
      await reader.close();
    },
  },
  {
    name: "two writers at once store everything once",
    run: async (store, open) => {
      const other = await open();
      const texts = Array.from({ length: 30 }, (_, i) => made({ title: `No ${i}`, body: SEPTEMBER.body }));
      const all = async (to: typeof store) => {
        for (let i = 0; i < texts.length; i += 5) await ingest(to, texts.slice(i, i + 5));
      };
      await Promise.all([all(store), all(other)]);
      const { releases, versions } = await store.stats();
      expect({ releases, versions }).toEqual({ releases: 30, versions: 30 });
      await other.close();
    },
  },
  {
    name: "a snapshot does not see what is written meanwhile",
    run: async (store) => {
      await ingest(store, [SEPTEMBER]);
      await store.snapshot(async (reader) => {
        expect((await reader.stats()).releases).toBe(1);
        await ingest(store, [OCTOBER]);
        expect((await reader.stats()).releases).toBe(1);
      });
      expect((await store.stats()).releases).toBe(2);
    },
  },
];
