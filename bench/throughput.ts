import type { Release } from "../src/model/release.js";
import type { Plan } from "./plan.js";
import { type Reader, readers } from "./readers.js";
import { figure, type Section } from "./report.js";
import { median, spread, timed } from "./stats.js";
import { kBOf, mostTypical, type Text } from "./texts.js";

/** The length of release that the project's aims speak of, in kB. */
const USUAL_KB = 1.8;

/** What one reader did. */
interface Track {
  readonly reader: Reader;
  /** kB per second in each round that it took part in. */
  readonly speeds: Map<number, number>;
  /** How much was found, and in how many releases, as a sign of what the time was spent on. */
  found: number;
  releases: number;
}

/** The same text with each reader in turn, round after round, so that a slow minute of the machine hits all. */
export function throughput(text: Text, plan: Plan): Section {
  const typical = mostTypical(text);
  const tracks = readers.map((reader): Track => ({ reader, speeds: new Map(), found: 0, releases: 0 }));
  for (const { reader } of tracks) warm(reader, text, typical, plan);
  for (let round = 0; round < plan.rounds; round++) {
    for (const track of inTurn(tracks, round)) {
      if (!track.reader.slow) pass(track, round, text.releases, plan.roundMs);
      else if (round % plan.slowEvery === 0)
        pass(track, round, [typical[(round / plan.slowEvery) % typical.length]!], 0);
    }
  }
  return told(text, tracks, plan);
}

/** A slow reader warms up on one release, the least typical one. */
function warm(reader: Reader, { releases }: Text, typical: readonly Release[], plan: Plan): void {
  if (reader.slow) reader.read(typical.at(-1)!);
  else pass({ reader, speeds: new Map(), found: 0, releases: 0 }, 0, releases, plan.warmMs);
}

/** Each round begins with another reader. */
function inTurn<T>(items: readonly T[], round: number): T[] {
  const first = round % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}

/** Reads all of the releases, again and again until the time is over, and notes the speed. */
function pass(track: Track, round: number, releases: readonly Release[], forMs: number): void {
  let ms = 0;
  let passes = 0;
  do {
    ms += timed(() => {
      for (const release of releases) track.found += track.reader.read(release);
    });
    passes++;
  } while (ms < forMs);
  track.releases += passes * releases.length;
  track.speeds.set(round, (passes * kBOf(releases)) / (ms / 1000));
}

/** One reader's row, unrounded. */
function rowOf({ reader, speeds, found, releases }: Track, bellwether: Track, kB: number) {
  const speed = median([...speeds.values()]);
  return {
    reader: reader.name,
    kBPerSecond: speed,
    releasesPerSecond: speed / kB,
    usualReleasesPerSecond: speed / USUAL_KB,
    /** Round by round, so that noise that lasts hits both sides of each ratio. */
    bellwetherTimesAsFast: median([...speeds].map(([round, own]) => bellwether.speeds.get(round)! / own)),
    spread: spread([...speeds.values()]),
    foundPerRelease: found / releases,
    releasesRead: releases,
    extrapolated: reader.slow,
  };
}

function told({ name, releases, kB }: Text, tracks: readonly Track[], plan: Plan): Section {
  const [bellwether] = tracks as [Track];
  const rows = tracks.map((track) => rowOf(track, bellwether, kB));
  const table = [
    ["", "releases/s", `if ${USUAL_KB} kB each`, "kB/s", "Bellwether is", "spread"],
    ...rows.map((row) => {
      const about = row.extrapolated ? "~" : "";
      return [
        row.reader,
        about + figure(row.releasesPerSecond),
        about + figure(row.usualReleasesPerSecond),
        figure(row.kBPerSecond),
        row.reader === bellwether.reader.name ? "" : `${figure(row.bellwetherTimesAsFast)}× as fast`,
        `${figure(row.spread * 100)} %`,
      ];
    }),
  ];
  const few = Math.ceil(plan.rounds / plan.slowEvery);
  const found = rows.map((row, i) => `${figure(row.foundPerRelease)} ${tracks[i]!.reader.finds}`);
  const notes = [
    `Found in a release: ${found.join("; ")}.`,
    `Median of ${plan.rounds} rounds; spread: from slowest to fastest round.`,
    `~ extrapolated by length from ${few} releases read once each, those nearest the mean length.`,
  ];
  if (bellwether.found === 0) notes.push("Bellwether found no fact at all: its speed means nothing here.");
  return {
    title: `Speed on one thread: ${name} (${releases.length} releases of ${kB.toFixed(2)} kB on average)`,
    table,
    notes,
    data: { text: name, releases: releases.length, kB, rows },
  };
}
