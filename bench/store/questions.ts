import type { Reader } from "../../src/store/port.js";
import { openStore } from "../built.js";
import { figure, type Section } from "../report.js";

const ROUNDS = 100;
const PAGE = { limit: 20 };

/** A question, asked again and again with other words. */
interface Question {
  readonly name: string;
  ask(store: Reader, i: number): Promise<number>;
}

const pick = <Item>(items: readonly Item[], i: number): Item => items[i % items.length]!;
const GOODS = [
  "semiconductors",
  "automobiles",
  "steel",
  "machinery",
  "ships",
  "displays",
  "computers",
  "textiles",
];
const PLACES = ["Vietnam", "Germany", "Mexico", "Japan", "India", "Poland", "Brazil", "Canada"];
const COMMON = ["exports", "percent", "shipments", "trade", "the", "billion", "year-on-year", "ministry"];

const search = (name: string, text: (i: number) => string, filters: object = {}): Question => ({
  name,
  ask: async (store, i) => (await store.search(text(i), filters, PAGE)).total.n,
});

const QUESTIONS: readonly Question[] = [
  search("search: a word in nearly every text", (i) => pick(COMMON, i)),
  search("search: two such words", (i) => `${pick(COMMON, i)} ${pick(COMMON, i + 3)}`),
  search("search: such a phrase", (i) =>
    pick(['"rose exports"', '"percent year-on-year"', '"to remain a pillar"'], i),
  ),
  search("search: such a word, one category", (i) => pick(COMMON, i), { category: "Energy" }),
  search("search: such a word, one product", (i) => pick(COMMON, i), { product: "ships" }),
  search("search: such a word, one year", (i) => pick(COMMON, i), { since: "2010", until: "2010" }),
  search("search: a good", (i) => pick(GOODS, i)),
  search("search: a good and a country", (i) => `${pick(GOODS, i)} ${pick(PLACES, i)}`),
  search("search: a prefix", (i) => `${pick(GOODS, i).slice(0, 4)}*`),
  search("search: a word in no text", (i) => `zz${i}q`),
  { name: "releases: the newest", ask: async (store) => (await store.releases({}, PAGE)).items.length },
  {
    name: "releases: of one product",
    ask: async (store, i) => (await store.releases({ product: pick(GOODS, i) }, PAGE)).items.length,
  },
  {
    name: "facts: of one product and partner",
    ask: async (store, i) =>
      (await store.facts({ product: pick(GOODS, i), partner: "VN" }, PAGE)).items.length,
  },
  {
    name: "facts: of all exports",
    ask: async (store) => (await store.facts({ measure: "exports" }, PAGE)).items.length,
  },
  { name: "releases: the last edited", ask: async (store) => (await store.edited(20)).length },
  { name: "counts of everything", ask: async (store) => (await store.stats()).releases },
];

/** Asks each question many times, and one series after another as of some day. */
export async function questions(file: string): Promise<Section> {
  const store = await openStore(file, { readonly: true, program: "bench" });
  const series = await longest(store);
  const asked: readonly Question[] = [
    ...QUESTIONS,
    {
      name: `series as of a day (${figure(series.points)} points)`,
      ask: async (reader, i) => (await reader.points(pick(series.keys, i), { asOf: "2015-06-30" })).length,
    },
    {
      name: "series as it stands",
      ask: async (reader, i) => (await reader.points(pick(series.keys, i), {})).length,
    },
  ];
  const table: string[][] = [["", "p50 ms", "p99 ms", "CPU p50", "CPU p99", "found"]];
  for (const question of asked) {
    const times: number[] = [];
    const work: number[] = [];
    let found = 0;
    // Once unmeasured: a store that is asked at all has its first pages in memory.
    await question.ask(store, 0);
    for (let i = 0; i < ROUNDS; i++) {
      const used = process.cpuUsage();
      const start = performance.now();
      found = Math.max(found, await question.ask(store, i));
      times.push(performance.now() - start);
      const { user, system } = process.cpuUsage(used);
      work.push((user + system) / 1000);
    }
    const measured = [at(times, 0.5), at(times, 0.99), at(work, 0.5), at(work, 0.99)];
    table.push([question.name, ...measured.map(figure), found.toLocaleString("en-US")]);
  }
  await store.close();
  const memory = `memory of the asking process: ${figure(process.memoryUsage.rss() / 1e6)} MB`;
  return {
    title: "Questions",
    table,
    notes: [
      `${ROUNDS} times each, with other words; p99 is the slowest; CPU is what it would take with a core to itself`,
      memory,
    ],
  };
}

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

async function longest(store: Reader): Promise<{ keys: string[]; points: number }> {
  const { items } = await store.series({ measure: "exports", product: "semiconductors" }, { limit: 500 });
  const sorted = [...items].sort((a, b) => b.points - a.points).slice(0, 50);
  return { keys: sorted.map(({ key }) => key), points: sorted[0]?.points ?? 0 };
}
