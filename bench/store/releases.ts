import { once } from "node:events";
import { createWriteStream } from "node:fs";

// Releases that nobody published, made as offices make theirs: a month's figure of a good, its growth, its partners, what
// ran how long. The same seed gives the same releases on every machine. Each tells of one month, one country and one good,
// so that the series are as long as real ones (30 years of months) and there are as many of them.

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const YEARS = 30;
const FIRST_YEAR = 1996;

const COUNTRIES = [
  "Korea",
  "Japan",
  "Taiwan",
  "Vietnam",
  "Thailand",
  "Malaysia",
  "India",
  "Canada",
  "Mexico",
  "Brazil",
  "Germany",
  "France",
  "Italy",
  "Spain",
  "Poland",
  "Sweden",
  "Norway",
  "Switzerland",
  "Türkiye",
  "Australia",
];
const PARTNERS = [
  "the United States",
  "China",
  "Japan",
  "Vietnam",
  "Germany",
  "India",
  "Mexico",
  "Canada",
  "Singapore",
  "Malaysia",
  "the EU",
  "ASEAN",
  "the Middle East",
  "Latin America",
  "Australia",
  "Indonesia",
  "Thailand",
  "Poland",
  "Brazil",
  "France",
];
const GOODS = [
  "semiconductors",
  "automobiles",
  "auto parts",
  "steel",
  "petrochemicals",
  "machinery",
  "ships",
  "displays",
  "computers",
  "mobile phones",
  "home appliances",
  "textiles",
  "plastics",
  "tires",
  "cosmetics",
  "pharmaceuticals",
  "medical devices",
  "aircraft",
  "batteries",
  "secondary batteries",
  "robots",
  "cables",
  "transformers",
  "bearings",
  "engines",
  "pumps",
  "valves",
  "tools",
  "furniture",
  "toys",
  "footwear",
  "paper",
  "glass",
  "cement",
  "timber",
  "coffee",
  "tea",
  "rice",
  "wheat",
  "beef",
  "fish",
  "wine",
  "beer",
  "sugar",
  "cotton",
  "rubber",
  "copper",
  "aluminum",
  "zinc",
  "nickel",
  "gold",
  "coal",
  "crude oil",
  "natural gas",
  "fertilizers",
  "paints",
  "detergents",
  "watches",
  "cameras",
  "lenses",
  "toner",
  "printers",
  "monitors",
  "keyboards",
  "routers",
  "antennas",
  "satellites",
  "drones",
  "bicycles",
  "motorcycles",
  "buses",
  "trucks",
  "tractors",
  "elevators",
  "cranes",
  "turbines",
  "generators",
  "compressors",
  "boilers",
  "filters",
  "sensors",
  "magnets",
  "capacitors",
  "resistors",
  "connectors",
  "switches",
  "relays",
  "fuses",
  "lamps",
  "mirrors",
  "carpets",
  "curtains",
  "blankets",
  "ceramics",
  "jewelry",
];
const REASONS = [
  "demand for data centers remained strong",
  "the base of comparison was low",
  "prices recovered",
  "two working days were lost to holidays",
  "new models reached the market",
  "plants came back from maintenance",
  "orders from abroad were brought forward",
  "the currency weakened",
];

/** A release as JSON Lines has it. */
export interface Made {
  readonly title: string;
  readonly date: string;
  readonly body: string;
  readonly category: string;
}

/** A small generator of numbers that look random (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The i-th of `n` releases. They come month by month, as they would be published. */
export function madeRelease(i: number, n: number): Made {
  const next = random(i + 1);
  const perMonth = Math.ceil(n / (YEARS * 12));
  const month = Math.floor(i / perMonth);
  const within = i % perMonth;
  const country = COUNTRIES[within % COUNTRIES.length]!;
  const good = GOODS[Math.floor(within / COUNTRIES.length) % GOODS.length]!;
  // Beyond every country and good: the same once more, by another office.
  const round = Math.floor(within / (COUNTRIES.length * GOODS.length));
  const year = FIRST_YEAR + Math.floor(month / 12);
  const name = `${MONTHS[month % 12]} ${year}`;
  const published = new Date(Date.UTC(year, (month % 12) + 1, 1 + (within % 27)));
  const rate = (): string => (next() * 40).toFixed(1);
  const level = (most: number): string => (1 + next() * most).toFixed(next() < 0.5 ? 1 : 2);
  const up = next() < 0.6;
  const [first, second, third] = [0, 1, 2].map(
    (k) => PARTNERS[(within + k * 7 + Math.floor(next() * 3)) % PARTNERS.length],
  );
  const capital = good[0]!.toUpperCase() + good.slice(1);
  const reason = REASONS[Math.floor(next() * REASONS.length)];
  const body = [
    `${country}'s exports of ${good} ${up ? "rose" : "fell"} ${rate()} percent year-on-year to USD ${level(60)} billion in ${name}, as ${reason}.`,
    `It was the ${["second", "third", "fourth", "fifth", "sixth"][Math.floor(next() * 5)]} consecutive month of ${up ? "growth" : "decline"}.`,
    `Shipments to ${first} ${next() < 0.5 ? "gained" : "slipped"} ${rate()} percent to $${level(9)} billion, while those to ${second} came to $${level(5)} billion, ${next() < 0.5 ? "up" : "down"} ${rate()} percent.`,
    `Exports to ${third} were ${next() < 0.5 ? "up" : "down"} ${rate()} percent at $${level(3)} billion.`,
    `The ministry expects ${good} to remain a pillar of trade and will support exporters with finance, insurance and logistics in the coming months.`,
  ].join(" ");
  const title = `${country}'s ${capital} Exports ${up ? "Rise" : "Fall"} in ${name}${round === 0 ? "" : ` (${round + 1})`}`;
  const category = ["Trade/Investment", "Industry", "Energy", "FTA/Economic Cooperation"][within % 4]!;
  return { title, date: published.toISOString().slice(0, 10), body, category };
}

/** Writes releases to a file of JSON Lines. */
export async function writeReleases(file: string, n: number): Promise<void> {
  const stream = createWriteStream(file);
  for (let i = 0; i < n; i++)
    if (!stream.write(`${JSON.stringify(madeRelease(i, n))}\n`)) await once(stream, "drain");
  stream.end();
  await once(stream, "finish");
}
