/** `npx tsx scripts/floors.ts`: writes what every gold set reaches now, one point below, as the floor that the test holds. */
import { writeFileSync } from "node:fs";
import { score } from "../accuracy/score.js";
import { factsOf, goldSets } from "../accuracy/sets.js";

const floors: Record<string, Record<string, number>> = {};
for (const set of goldSets()) {
  const { scores } = score(set.facts, await factsOf(set.releases));
  floors[set.name] = Object.fromEntries(scores.map(({ kind, f1 }) => [kind, Math.floor(f1 * 100) - 1]));
}
writeFileSync(new URL("../gold/floors.json", import.meta.url), `${JSON.stringify(floors, null, 2)}\n`);
