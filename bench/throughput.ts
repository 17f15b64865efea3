import type { Release } from "../src/model/release.js";
import type { Plan } from "./plan.js";
import { type Reader, readers } from "./readers.js";
import { figure, type Section } from "./report.js";
import { median, spread, timed } from "./stats.js";
import { kBOf, mostTypical, type Text } from "./texts.js";

/** The length of release that the project's aims speak of, in kB. */
const USUAL_KB = 1.8;

/** What one reader did in all rounds. */
interface Track {
  readonly reader: Reader;
  /** kB per second, a value per round. */
  readonly speeds: number[];
  /** How much was found, and in how many releases, as a sign of what the time was spent on. */
  found: number;
  releases: number;
}

/** The same text with each reader in turn, round after round, so that a slow minute of the machine hits all. */
export function throughput(text: Text, plan: Plan): Section {
  const typical = mostTypical(text);
  const tracks = readers.map((reader): Track => ({ reader, speeds: [], found: 0, releases: 0 }));
  for (const { reader } of tracks) warm(reader, text, typical, plan);
  for (let round = 0; round < plan.rounds; round++) {
    for (const track of inTurn(tracks, round)) {
      if (track.reader.slow) pass(track, [typical[round % typical.length]!], 0);
      else pass(track, text.releases, plan.roundMs);
    }
  }
  return told(text, tracks, plan);
}

/** A slow reader warms up on one release, one that the first rounds will not read. */
function warm(reader: Reader, { releases }: Text, typical: readonly Release[], plan: Plan): void {
  if (reader.slow) reader.read(typical[plan.rounds % typical.length]!);
  else pass({ reader, speeds: [], found: 0, releases: 0 }, releases, plan.warmMs);
}

/** Each round begins with another reader. */
function inTurn<T>(items: readonly T[], round: number): T[] {
  const first = round % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}

/** Reads all of the releases, again and again until the time is over, and notes the speed. */
function pass(track: Track, releases: readonly Release[], forMs: number): void {
  let ms = 0;
  let passes = 0;
  do {
    ms += timed(() => {
      for (const release of releases) track.found += track.reader.read(release);
    });
    passes++;
  } while (ms < forMs);
  track.releases += passes * releases.length;
  track.speeds.push((passes * kBOf(releases)) / (ms / 1000));
}

function told({ name, releases, kB }: Text, tracks: readonly Track[], plan: Plan): Section {
  const rows = tracks.map((track) => {
    const speed = median(track.speeds);
    return {
      reader: track.reader.name,
      kBPerSecond: speed,
      releasesPerSecond: speed / kB,
      usualReleasesPerSecond: speed / USUAL_KB,
      bellwetherTimesFaster: median(tracks[0]!.speeds) / speed,
      spread: spread(track.speeds),
      foundPerRelease: track.found / track.releases,
      releasesRead: track.releases,
      extrapolated: track.reader.slow,
    };
  });
  const about = (extrapolated: boolean, value: number): string => `${extrapolated ? "~" : ""}${figure(value)}`;
  const table = [
    ["", "releases/s", `of ${USUAL_KB} kB/s`, "kB/s", "Bellwether is", "spread"],
    ...rows.map((row, i) => [
      row.reader,
      about(row.extrapolated, row.releasesPerSecond),
      about(row.extrapolated, row.usualReleasesPerSecond),
      figure(row.kBPerSecond),
      i === 0 ? "" : `${figure(row.bellwetherTimesFaster)}×`,
      `${figure(row.spread * 100)} %`,
    ]),
  ];
  const notes = [
    `Found in a release: ${rows.map((row, i) => `${figure(row.foundPerRelease)} ${tracks[i]!.reader.finds}`).join("; ")}.`,
    `Median of ${plan.rounds} rounds. ~: from ${plan.rounds} releases of about the mean length, one a round, by their kB/s.`,
  ];
  if (tracks[0]!.found === 0) notes.push("Bellwether found no fact at all: its speed means nothing here.");
  const size = `${releases.length} releases of ${kB.toFixed(2)} kB on average`;
  return {
    title: `Speed on one thread: ${name} (${size})`,
    table,
    notes,
    data: { text: name, releases: releases.length, kB, rows },
  };
}
