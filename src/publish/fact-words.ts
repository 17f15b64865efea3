import { type Claim, type Dimensions, type Fact, isStatistic, type Observation } from "../model/fact.js";
import type { Event, PersonRef, Programme, RegisterFact } from "../model/register.js";
import { areaName, durationWords, figureWords, periodWords, slugWords, unitWords } from "./words.js";

const TRANSFORMATIONS: Record<string, string> = {
  yoy: "year on year",
  mom: "month on month",
  qoq: "quarter on quarter",
  yoy_difference: "change on the year",
  mom_difference: "change on the month",
  qoq_difference: "change on the quarter",
};
const BASES: Record<string, string> = {
  daily_average: "daily average",
  monthly_average: "monthly average",
  share: "share",
};

/**
 * What a fact is about, in words: "exports · semiconductors → China · 2025-09 · year on year".
 * `usual` is the area that goes without saying.
 */
export function seriesWords(fact: Fact, usual: string | null): string {
  if (!isStatistic(fact)) return registerWords(fact);
  const parts = [
    ...seriesParts(fact, usual),
    ...(fact.kind === "observation" ? changeParts(fact) : claimParts(fact)),
  ];
  return parts.join(" · ");
}

/** What is told beside statistics: "Kim Dae-ja, Administrator, KATS"; "Korea on the ISO Council, elected". */
export function registerWords(fact: RegisterFact): string {
  switch (fact.kind) {
    case "quote":
      return personWords(fact.speaker) || "(speaker open)";
    case "membership": {
      const { member, representative, body, status, since, until } = fact;
      const span = [since && `since ${since}`, until && `until ${until}`].filter(Boolean).join(", ");
      const who = [member.name, representative && personWords(representative)].filter(Boolean).join(", by ");
      return [`${who || "(member open)"} on ${body}`, status, span].filter(Boolean).join(" · ");
    }
    case "event":
      return eventWords(fact);
    case "agreement": {
      const { instrument, status, parties, number, date } = fact;
      const what = `${number === null ? "" : `${number} × `}${slugWords(instrument).toUpperCase()}`;
      const sides = parties.map(({ name, area }) => name ?? area).filter(Boolean);
      return [what, slugWords(status), sides.join(" – "), date].filter(Boolean).join(" · ");
    }
    case "programme":
      return programmeWords(fact);
    case "barrier": {
      const { with_area, subject, state, products } = fact;
      return [with_area && areaName(with_area), subject, products.map(slugWords).join(", "), state]
        .filter(Boolean)
        .join(" · ");
    }
  }
}

/** "forum · Korea–Africa Business Summit · 2024-06-05 · Seoul · Moon Shin-hak, 3 more". */
function eventWords({ type, name, start, end, place, participants }: Event): string {
  const who = participants.map((p) => p.name ?? p.organization ?? p.area).filter(Boolean);
  return [
    slugWords(type),
    name,
    start === end ? start : [start, end].filter(Boolean).join(" – "),
    place?.name,
    who.length > 3 ? `${who.slice(0, 3).join(", ")} and ${who.length - 3} more` : who.join(", "),
  ]
    .filter(Boolean)
    .join(" · ");
}

const SCALES: Readonly<Record<number, string>> = {
  0: "",
  3: " thousand",
  6: " million",
  9: " billion",
  12: " trillion",
};

/** "R&D Program · MOTIR · 2024: KRW 1.5 billion · 500 projects by 2030". */
function programmeWords({ name, owner, budgets, targets, start, end }: Programme): string {
  const money = budgets.map(
    ({ year, value, currency, unit_mult }) =>
      `${year === null ? "" : `${year}: `}${currency} ${value.toLocaleString("en-US")}${SCALES[unit_mult] ?? ` × 10^${unit_mult}`}`,
  );
  const aims = targets.map(
    ({ value, unit_measure, by }) =>
      `${roundWords(value)}${unit_measure ? ` ${slugWords(unit_measure)}` : ""}${by ? ` by ${by}` : ""}`,
  );
  const span = start || end ? `${start ?? "…"} – ${end ?? "…"}` : "";
  return [name, owner, span, money.join(", "), aims.join(", ")].filter(Boolean).join(" · ");
}

/** "20 trillion", "1,600": a number without a scale of its own, with the largest that leaves a round one. */
function roundWords(value: number): string {
  for (const mult of [12, 9, 6])
    if (Math.abs(value) >= 10 ** mult && Number.isInteger(value / 10 ** (mult - 2)))
      return `${(value / 10 ** mult).toLocaleString("en-US")}${SCALES[mult]}`;
  return value.toLocaleString("en-US");
}

function personWords({ name, role, organization }: PersonRef): string {
  return [name, role, organization].filter(Boolean).join(", ");
}

function seriesParts(fact: Dimensions, usual: string | null): string[] {
  const area =
    fact.ref_area === usual ? "" : fact.ref_area === null ? "(area open) " : `${areaName(fact.ref_area)}: `;
  const what = [`${area}${fact.measure === null ? "(measure open)" : slugWords(fact.measure)}`];
  for (const slug of [fact.product, fact.activity, fact.component])
    if (slug !== null) what.push(slugWords(slug));
  if (fact.counterpart_area !== null)
    what[what.length - 1] += ` ${arrow(fact.measure)} ${areaName(fact.counterpart_area)}`;
  if (fact.basis !== "total") what.push(BASES[fact.basis] ?? slugWords(fact.basis));
  what.push(fact.time_period === null ? "(period open)" : periodWords(fact.time_period));
  return what;
}

/** Goods go out, imports and investment come in, a balance is with somebody. */
function arrow(measure: string | null): string {
  if (measure === null || /balance|total_trade/.test(measure)) return "↔";
  return /import|fdi|arriv|invest/.test(measure) ? "←" : "→";
}

function changeParts({ transformation, status }: Observation): string[] {
  const change =
    transformation === "level"
      ? []
      : [TRANSFORMATIONS[transformation] ?? slugWords(transformation.replace(/^vs_/, "against "))];
  return status === "final" ? change : [...change, status];
}

function claimParts(claim: Claim): string[] {
  const parts: string[] = [];
  if (claim.claim === "record") {
    if (claim.among) parts.push(`among ${claim.among}`);
    else if (claim.over) parts.push(claim.over === "all_time" ? "on record" : `of any ${rivals(claim)}`);
  }
  if (claim.claim === "streak") parts.push(`${claim.of ?? ""} ${claim.state ?? ""}`.trim());
  if (claim.claim === "since") {
    if (claim.of != null) parts.push(`of ${slugWords(String(claim.of))}`);
    if (claim.span) parts.push(`in ${durationWords(claim.span)}`);
    if (claim.since) parts.push(`since ${periodWords(claim.since)}`);
  }
  if (claim.claim === "count" && claim.dimension !== undefined)
    parts.push(`by ${slugWords(claim.dimension)}`);
  if (claim.claim === "threshold" && claim.n != null) parts.push(`for ${counted(claim.n, claim.unit)}`);
  return parts.filter((part) => part !== "");
}

/**
 * A fact's figure in two cells: the number, set right, and its unit, set left. A claim's unit is its word.
 *
 * @example a yoy of -4.0 percent // ["−4.0", "%"]
 * @example the second-highest // ["2nd", "highest"]
 */
export function figureCells(fact: Fact): [string, string] {
  if (fact.kind === "observation") {
    const signed = fact.transformation !== "level";
    return [figureWords(fact.value, fact.decimals, signed), unitWords(fact.unit_measure, fact.unit_mult)];
  }
  return isStatistic(fact) ? claimCells(fact) : ["", fact.kind];
}

const OPERATORS = { over: ">", under: "<", about: "≈" };

function claimCells(claim: Claim): [string, string] {
  switch (claim.claim) {
    case "direction":
      return ["", claim.direction ?? ""];
    case "record":
      return [
        claim.rank === undefined || claim.rank === 1 ? "" : ordinal(claim.rank),
        extreme(claim.extreme),
      ];
    case "streak":
      return [claim.n == null ? "" : String(claim.n), plural(claim.unit ?? "period", claim.n)];
    case "since":
      return ["", extreme(claim.extreme)];
    case "count":
      return [
        claim.of == null ? `${claim.n ?? ""}` : `${claim.n ?? "?"} of ${claim.of}`,
        claim.direction ?? "",
      ];
    case "threshold": {
      const { value = 0, op = "about" } = claim;
      const decimals = String(value).split(".")[1]?.length ?? 0;
      return [
        `${OPERATORS[op]} ${figureWords(value, decimals, false)}`,
        unitWords(claim.unit_measure, claim.unit_mult),
      ];
    }
  }
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** The periods that a record is one of, where it is not one of all: "September", "third quarter", "year". */
function rivals({ over, time_period: period }: Claim): string {
  const end = period?.split("/").at(-1) ?? "";
  const month = over === "month" ? MONTHS[Number(/^\d{4}-(\d{2})$/.exec(end)?.[1] ?? 0) - 1] : undefined;
  if (month !== undefined) return month;
  const quarter = over === "quarter" ? /-Q([1-4])$/.exec(end)?.[1] : undefined;
  if (quarter !== undefined) return `${["first", "second", "third", "fourth"][Number(quarter) - 1]} quarter`;
  return over === "period" ? "such period" : (over ?? "");
}

function extreme(value: Claim["extreme"]): string {
  return value === "high" ? "highest" : value === "low" ? "lowest" : (value ?? "");
}

function ordinal(n: number): string {
  const tens = n % 100;
  const ending = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${ending}`;
}

function plural(unit: string, n: number | null | undefined): string {
  return n === 1 ? unit : `${unit}s`;
}

function counted(n: number, unit: string | null | undefined): string {
  return `${n} ${plural(unit ?? "period", n)}`;
}
