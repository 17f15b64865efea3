/**
 * `npm run accuracy [set…] [-- --misses N]`: scores the reader on the open gold sets, kind by kind and field by field, and
 * prints the misses that weigh most (differing fields first).
 */

import { type Miss, type Score, score } from "./score.js";
import { factsOf, goldSets } from "./sets.js";

const args = process.argv.slice(2);
const at = args.indexOf("--misses");
const most = at < 0 ? 12 : Number(args.splice(at, 2)[1]);
if (!Number.isInteger(most) || most < 0)
  throw new Error(`--misses takes a whole number, not ${JSON.stringify(process.argv.at(-1))}`);
const sets = goldSets();
const chosen = args.length ? sets.filter((s) => args.includes(s.name)) : sets;
const unknown = args.filter((a) => !sets.some((s) => s.name === a));
if (unknown.length)
  throw new Error(`no gold set ${unknown.join(", ")}; there are ${sets.map((s) => s.name).join(", ")}`);

const percent = (share: number): string => (share * 100).toFixed(1).padStart(5);
console.log(`${"set".padEnd(20)}${"kind".padEnd(13)}  gold  read  found  prec.  recall   F1`);
const all: { set: string; score: Score }[] = [];
const misses: { set: string; miss: Miss }[] = [];
for (const set of chosen) {
  const result = score(set.facts, await factsOf(set.releases));
  for (const s of result.scores) {
    all.push({ set: set.name, score: s });
    console.log(
      `${set.name.padEnd(20)}${s.kind.padEnd(13)} ${String(s.gold).padStart(5)} ${String(s.read).padStart(5)}  ${percent(s.found)}  ${percent(s.precision)}   ${percent(s.recall)}  ${percent(s.f1)}`,
    );
  }
  misses.push(...result.misses.map((miss) => ({ set: set.name, miss })));
}

for (const kind of new Set(all.map(({ score: { kind } }) => kind))) {
  const scored = all.filter((s) => s.score.kind === kind);
  if (scored.length === 0) continue;
  console.log(`\n${kind}: share of pairs with each field right`);
  for (const name of Object.keys(scored[0]!.score.fields)) {
    console.log(
      `  ${name.padEnd(18)}${scored.map((s) => `${s.set} ${percent(s.score.fields[name]!)}`).join("   ")}`,
    );
  }
}

console.log(`\nThe ${Math.min(most, misses.length)} worst of ${misses.length} misses:`);
misses.sort((a, b) => weight(b.miss) - weight(a.miss));
for (const { set, miss } of misses.slice(0, most)) {
  const how =
    miss.what === "differs"
      ? miss.fields
          .map((f) => `${f.name} ${JSON.stringify(f.gold)} read as ${JSON.stringify(f.read)}`)
          .join(", ")
      : miss.what;
  console.log(`  ${set} · ${miss.kind} · “${miss.words}” (${miss.release.slice(0, 10)}): ${how}`);
}

/** A fact missed or made up weighs more than one field wrong. */
function weight(miss: Miss): number {
  return miss.what === "differs" ? miss.fields.length : 100;
}
