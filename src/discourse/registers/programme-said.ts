import type { View } from "../../grammar/happenings/view.js";
import { type Told as Number_, numbersIn } from "../../grammar/programmes/numbers.js";
import type { Budget, Progress, Target } from "../../model/register.js";
import { begunIn, sharedUntil, spanIn, yearOf } from "./programme-spans.js";

/** What one sentence says of a programme. */
export interface Said {
  readonly budgets: Budget[];
  readonly targets: Target[];
  readonly progress: Progress[];
  readonly start: string | null;
  readonly end: string | null;
  /** A description where no name is printed: what the first aim counts. */
  readonly described: string | null;
  /** What is told to begin: "will begin field demonstrations". */
  readonly begun: string | null;
}

/** What a sentence says of money, aims and dates; `null` where it says nothing of the kind. */
export function saidIn(v: View, date: string, named: boolean, lastBy: string | null): Said | null {
  const year = Number(date.slice(0, 4));
  const numbers = numbersIn(v);
  const future = v.has("future", v.first, v.limit) || v.has("aim", v.first, v.limit) || /\bto\b/.test("");
  const budgets: Budget[] = [];
  const targets: Target[] = [];
  const progress: Progress[] = [];
  const statistic = v.has("statistic", v.first, v.limit);
  const dealt = v.has("deal", v.first, v.limit);
  const budgeting = v.has("money", v.first, v.limit);
  const shared = sharedUntil(v, date);
  const begun = begunIn(v, date);
  let described: string | null = null;
  for (const [k, n] of numbers.entries()) {
    const previous = numbers[k - 1] ?? null;
    const by = n.by && /^(?:by|through|until|till)$/.test(n.by.lead) ? yearOf(n.by.period, date) : null;
    const at = n.by && !by ? yearOf(n.by.period, date) : null;
    const step = n.lead === "to" && previous?.lead === "from";
    if (step) {
      targets.push(
        target(v, n, by ?? shared ?? (v.has("future", v.first, v.limit) ? lastBy : null), previous),
      );
      progress.push({
        metric: metricOf(v, previous!),
        op: previous!.op,
        value: full(previous!),
        unit_measure: n.unit ?? previous!.unit,
        as_of: previous!.by ? yearOf(previous!.by.period, date) : null,
      });
      continue;
    }
    if (n.lead === "from" && numbers[k + 1]?.lead === "to") continue;
    if (/^(?:sales|above|worth|employees)$/.test(n.lead) && !budgeting) continue;
    if (n.money) {
      const invests = invested(v, n);
      const inBudget =
        budgeting && !statistic && (invests || near(v, n, "money") || previous?.money === true);
      // "grants of up to £5 million": for each, not for all.
      if (n.lead === "to" && v.word(n.first - 2) === "up") continue;
      if (!dealt && ((invests && (future || named || by !== null || settled(v))) || inBudget)) {
        const money = at ?? null;
        const y = by ? null : money === null ? null : Number(money);
        const proposed = v.role("proposed", n.last) > 0 || v.role("proposed", n.first - 1) > 0;
        budgets.push({
          year: y,
          value: n.value,
          currency: n.unit ?? "USD",
          unit_mult: n.mult,
          status: proposed ? "proposed" : y === null || y > year ? "planned" : "actual",
          of: bracketed(v, n),
        });
      } else if (by && aimed(v, n)) targets.push(target(v, n, by, null));
      continue;
    }
    if (/^(?:target|goal)$/.test(v.word(n.first - 2)) && n.lead === "of") {
      targets.push(target(v, n, by ?? at ?? shared, null));
      described ??= previous ? metricOf(v, previous) : null;
      continue;
    }
    if (by && Number(by.slice(0, 4)) >= year && (aimed(v, n) || future || v.word(n.counted) === "planned")) {
      targets.push(target(v, n, by, null));
      described ??= n.counted > n.last ? v.text(n.last, n.counted) : null;
      continue;
    }
    if (passed(v, n)) {
      progress.push({ metric: metricOf(v, n), op: "over", value: full(n), unit_measure: n.unit, as_of: at });
      described ??= metricOf(v, n);
      continue;
    }
    if (at && Number(at) <= year && targets.length + progress.length === 0 && shared && n.by?.lead === "in") {
      progress.push({ metric: metricOf(v, n), op: n.op, value: full(n), unit_measure: n.unit, as_of: at });
      continue;
    }
    if (n.counted > n.last && willBe(v, n.counted)) {
      targets.push(target(v, n, by ?? sameYear(v, n, lastBy) ?? shared, null));
      described ??= v.text(n.last, n.counted);
      continue;
    }
    if (begun && n.lead === "at" && n.counted > n.last) {
      targets.push(target(v, n, begun.by, null));
      continue;
    }
    if (shared && future && aimed(v, n)) targets.push(target(v, n, shared, null));
  }
  const span = spanIn(v, date, named || budgets.length + targets.length > 0);
  if (budgets.length + targets.length + progress.length === 0 && !(span && named)) return null;
  if (statistic && budgets.length === 0 && targets.length === 0) return null;
  return {
    budgets,
    targets,
    progress,
    start: span?.start ?? null,
    end:
      span?.end ??
      (budgets.some((b) => b.year === null)
        ? (numbers
            .map((n) =>
              n.money && n.by && /^(?:by|through|until)$/.test(n.by.lead) ? yearOf(n.by.period, date) : null,
            )
            .find((e) => e !== null) ?? null)
        : null),
    described,
    begun: begun?.what ?? null,
  };
}

/** "by the same year": the one that the aims before were told by. */
function sameYear(v: View, n: Number_, lastBy: string | null): string | null {
  for (let k = n.counted; k < v.limit && v.word(k) !== ","; k++)
    if (v.word(k) === "by" && (/^(?:then|that)$/.test(v.word(k + 1)) || v.word(k + 2) === "same"))
      return lastBy;
  return null;
}

/** "has committed", "has allocated". */
const settled = (v: View): boolean => {
  for (let k = v.first; k < v.limit; k++)
    if (/^(?:committed|allocated|earmarked|pledged|approved)$/.test(v.word(k))) return true;
  return false;
};

const full = (n: Number_): number => Number((n.value * 10 ** n.mult).toPrecision(12));

function target(v: View, n: Number_, by: string | null, from: Number_ | null): Target {
  return {
    metric: from
      ? metricOf(v, from)
      : n.counted > n.last
        ? v.text(n.last, n.counted)
        : counts(n)
          ? n.unit!
          : metricOf(v, n),
    op: n.op,
    value: full(n),
    unit_measure: n.unit ?? from?.unit ?? null,
    by,
  };
}

const counts = ({ unit, money }: Number_): boolean => unit !== null && !money && unit !== "percent";

/** The noun phrase before a number: "domestic robot market", "The number of AI Factory pilot projects". */
function metricOf(v: View, n: Number_): string {
  let end = n.first;
  while (
    end > v.first &&
    /^(?:from|to|of|at|over|more|than|about|,|has|have|surpassed|exceeded|reached|passed|topped|is|reach|around|some|target|a|with)$/.test(
      v.word(end - 1),
    )
  )
    end--;
  let first = end;
  while (
    first > v.first &&
    end - first < 8 &&
    v.isWord(first - 1) &&
    !/^(?:the|a|an|and|by|raise|increase|expand|boost|lift|with|of|to|will|from)$/.test(v.word(first - 1))
  )
    first--;
  return first < end ? v.text(first, end) : v.word(n.first);
}

/** "will invest", "to inject", "an investment of": where the money goes. */
function invested(v: View, n: Number_): boolean {
  for (let k = n.first - 1; k >= v.first && n.first - k < 12; k--) {
    if (/^[;]$/.test(v.word(k))) return false;
    if (v.role("invest", k) > 0 && !v.mentionAt(k)) return true;
    if (v.role("grow", k) > 0 && !/^(?:support|secure|build|create|develop)/.test(v.word(k))) return false;
  }
  for (let k = n.last; k < Math.min(v.limit, n.last + 8); k++) {
    if (/^(?:will|is|are|was|were|has|have)$/.test(v.word(k)))
      for (let m = k; m < Math.min(v.limit, k + 5); m++)
        if (v.role("invest", m) > 0 && /ed$|ent$|injected/.test(v.word(m))) return true;
  }
  return false;
}

function near(v: View, n: Number_, role: string): boolean {
  for (let k = Math.max(v.first, n.first - 10); k < Math.min(v.limit, n.last + 6); k++)
    if (v.role(role, k) > 0) return true;
  return false;
}

const aimed = (v: View, n: Number_): boolean => {
  for (let k = Math.max(v.first, n.first - 16); k < n.first; k++)
    if (v.role("grow", k) > 0 || v.role("aim", k) > 0) return true;
  return false;
};

const passed = (v: View, n: Number_): boolean => {
  for (let k = n.first - 1; k >= v.first && n.first - k < 4; k--)
    if (v.role("passed", k) > 0)
      return /^(?:has|have)$/.test(v.word(k - 1)) || /^already$/.test(v.word(k - 1));
  return false;
};

const willBe = (v: View, k: number): boolean => v.word(k) === "will" && /^(?:be|have)$/.test(v.word(k + 1));

/** "additional R&D investment by FIEs (KRW 25 billion)": the part that the money is for. */
function bracketed(v: View, n: Number_): string | null {
  if (v.word(n.first - 1) !== "(" || v.word(n.last) !== ")") return null;
  const end = n.first - 1;
  let first = end;
  while (
    first > v.first &&
    end - first < 8 &&
    v.isWord(first - 1) &&
    !/^(?:through|the|with|a|an|and|including)$/.test(v.word(first - 1))
  )
    first--;
  return first < end ? v.text(first, end) : null;
}
