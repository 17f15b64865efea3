import { PERIOD, type Period } from "../../chart/kinds.js";
import type { View } from "../../grammar/happenings/view.js";
import {
  type Told as Number_,
  numbersIn,
  type Until,
  untilBehind,
} from "../../grammar/programmes/numbers.js";
import type { Budget, Progress, Target } from "../../model/register.js";
import { resolve } from "../calendar.js";
import type { Cast, Party } from "../cast.js";
import type { EventDraft } from "./event-draft.js";
import type { Told } from "./events.js";

/** A programme of a release. */
export interface ProgrammeDraft {
  first: number;
  last: number;
  readonly name: string;
  readonly owner: Party | null;
  readonly budgets: Budget[];
  readonly targets: Target[];
  readonly progress: Progress[];
  start: string | null;
  end: string | null;
  readonly participants: readonly Party[];
}

/** What one sentence says of a programme. */
interface Said {
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

/** The programmes of a release: a name, and what the sentences on it say of money, aims and dates. */
export function programmesOf(
  told: readonly Told[],
  cast: Cast,
  date: string,
  events: readonly EventDraft[],
): ProgrammeDraft[] {
  const found: ProgrammeDraft[] = [];
  let named: { name: string; at: number; sentence: number } | null = null;
  let open: { draft: ProgrammeDraft; sentence: number } | null = null;
  let owner: Party | null = cast.issuer;
  for (const [n, { view }] of told.entries()) {
    const own = nameIn(view, events);
    if (own) named = { ...own, sentence: n };
    const said = saidIn(
      view,
      date,
      own !== null,
      open && n - open.sentence <= 1 ? (open.draft.targets.at(-1)?.by ?? null) : null,
    );
    if (said) {
      const near: string | null = own?.name ?? (named && n - named.sentence <= 2 ? named.name : null);
      const name =
        own?.name ??
        said.begun ??
        (/\p{Lu}/u.test(said.described ?? "") ? said.described : null) ??
        near ??
        said.described ??
        alliance(events, view) ??
        null;
      const joins: boolean =
        open !== null &&
        n - open.sentence <= 1 &&
        said.begun === null &&
        (own === null || open.draft.name === name);
      if (name || joins) {
        const last = view.word(view.limit - 1) === "." ? view.limit - 1 : view.limit;
        if (joins && open) {
          add(open.draft, said);
          open.draft.last = last;
          open.sentence = n;
        } else if (name) {
          const draft: ProgrammeDraft = {
            first: view.first,
            last,
            name,
            owner: ownerIn(view, cast) ?? owner,
            budgets: [],
            targets: [],
            progress: [],
            start: null,
            end: null,
            participants: [],
          };
          add(draft, said);
          found.push(draft);
          open = { draft, sentence: n };
        }
      }
    }
    owner = ownerIn(view, cast) ?? owner;
  }
  // A meeting has its days as an event.
  return found.filter(
    (d) =>
      d.budgets.length + d.targets.length > 0 ||
      ((d.start !== null || d.end !== null) && !events.some(({ name }) => name === d.name)),
  );
}

function add(into: ProgrammeDraft, said: Said): void {
  into.budgets.push(...said.budgets);
  into.targets.push(...said.targets);
  into.progress.push(...said.progress);
  into.start ??= said.start;
  into.end ??= said.end;
}

/** Who may own a programme: an office of state. */
const OFFICE =
  /\b(?:ministry|department|agency|administration|government|commission|office|treasury|secretariat|board|authority|council)\b/i;

const ownerIn = (v: View, cast: Cast): Party | null => {
  const m = v.mentions.find(({ type, known }) => type === "organization" && known !== null);
  const party = m ? cast.party(m) : null;
  return party?.organization && OFFICE.test(party.organization) ? party : null;
};

/** The last name of a programme in a sentence: capitals around a head ("Global Cooperation R&D Program"). */
function nameIn(v: View, events: readonly EventDraft[]): { name: string; at: number } | null {
  let best: { name: string; at: number } | null = null;
  for (let i = v.first; i < v.limit; i++) {
    if (v.quoted(i) || v.role("head", i) < 0 || !v.isCapital(i)) continue;
    let first = i;
    while (
      first > v.first &&
      (v.isCapital(first - 1) ||
        v.isHyphenated(first) ||
        /^[–&-]$/.test(v.word(first - 1)) ||
        (/^(?:and|of|for|on|to|the)$/.test(v.word(first - 1)) &&
          v.isCapital(first - 2) &&
          first - 2 >= v.first))
    )
      first--;
    while (
      first < i &&
      (v.mentionAt(first)?.type === "person" ||
        v.isPreposition(first) ||
        /^(?:the|a|an|its|and|of|for)$/.test(v.word(first)))
    )
      first++;
    let last = v.role("head", i);
    while (
      (v.isCapital(last) || (/^(?:for|on|of|and)$/.test(v.word(last)) && v.isCapital(last + 1))) &&
      last < v.limit
    )
      last++;
    if (last - first < 2) continue;
    // A part of a meeting's name: "the AI Alliance Strategy Meeting".
    const name = v.text(first, last);
    if (
      events.some(
        (e) => e.name !== null && e.type !== "launch" && e.name !== name && e.name.includes(name),
      ) ||
      /^[“"(]$/.test(v.word(first - 1)) ||
      /^(?:“|")$/.test(v.word(first - 3))
    )
      continue;
    if (v.mentions.some((m) => m.first <= first && m.last >= last && m.known !== null)) continue;
    best = { name: v.text(first, last), at: first };
    i = last;
  }
  return best;
}

const alliance = (events: readonly EventDraft[], v: View): string | null => {
  for (let i = v.first; i < v.limit; i++)
    if (
      /^(?:alliance|initiative|forum|program|programme|project)$/.test(v.word(i)) &&
      v.word(i - 1) === "the"
    )
      return [...events].reverse().find(({ name }) => name?.toLowerCase().includes(v.word(i)))?.name ?? null;
  return null;
};

/** What a sentence says of money, aims and dates; `null` where it says nothing of the kind. */
function saidIn(v: View, date: string, named: boolean, lastBy: string | null): Said | null {
  const year = Number(date.slice(0, 4));
  const numbers = numbersIn(v);
  const future = v.has("future", v.first, v.limit) || v.has("aim", v.first, v.limit) || /\bto\b/.test("");
  const budgets: Budget[] = [];
  const targets: Target[] = [];
  const progress: Progress[] = [];
  const statistic = v.has("statistic", v.first, v.limit);
  const dealt = v.has("deal", v.first, v.limit);
  const budgeting = v.has("money", v.first, v.limit);
  const shared = sharedUntil(v, numbers, date);
  const begun = begunIn(v, date);
  let described: string | null = null;
  for (const [k, n] of numbers.entries()) {
    const previous = numbers[k - 1] ?? null;
    const by = n.by && /^(?:by|through|until|till)$/.test(n.by.lead) ? yearOf(n.by.period, date) : null;
    const at = n.by && !by ? yearOf(n.by.period, date) : null;
    const step = n.lead === "to" && previous?.lead === "from";
    if (step) {
      targets.push(
        target(v, n, by ?? shared ?? (v.has("future", v.first, v.limit) ? lastBy : null), previous, date),
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
      } else if (by && aimed(v, n)) targets.push(target(v, n, by, null, date));
      continue;
    }
    if (/^(?:target|goal)$/.test(v.word(n.first - 2)) && n.lead === "of") {
      targets.push(target(v, n, by ?? at ?? shared, null, date));
      described ??= previous ? metricOf(v, previous) : null;
      continue;
    }
    if (by && Number(by.slice(0, 4)) >= year && (aimed(v, n) || future || v.word(n.counted) === "planned")) {
      targets.push(target(v, n, by, null, date));
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
      targets.push(target(v, n, by ?? sameYear(v, n, lastBy), null, date));
      described ??= v.text(n.last, n.counted);
      continue;
    }
    if (begun && n.lead === "at" && n.counted > n.last) {
      targets.push(target(v, n, begun.by, null, date));
      continue;
    }
    if (shared && future && aimed(v, n)) targets.push(target(v, n, shared, null, date));
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

/** "has committed", "has allocated". */
const settled = (v: View): boolean => {
  for (let k = v.first; k < v.limit; k++)
    if (/^(?:committed|allocated|earmarked|pledged|approved)$/.test(v.word(k))) return true;
  return false;
};

/** "by the same year": the one that the aims before were told by. */
function sameYear(v: View, n: Number_, lastBy: string | null): string | null {
  for (let k = n.counted; k < v.limit && v.word(k) !== ","; k++)
    if (v.word(k) === "by" && (/^(?:then|that)$/.test(v.word(k + 1)) || v.word(k + 2) === "same"))
      return lastBy;
  return null;
}

const full = (n: Number_): number => Number((n.value * 10 ** n.mult).toPrecision(12));

const counts = ({ unit, money }: Number_): boolean => unit !== null && !money && unit !== "percent";

function target(v: View, n: Number_, by: string | null, from: Number_ | null, _date: string): Target {
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

/** A year that all aims of the sentence share: "…, all by 2030", "By 2030, …", "by the same year". */
function sharedUntil(v: View, _numbers: readonly Number_[], date: string): string | null {
  let found: string | null = null;
  for (let k = v.first; k < v.limit; k++) {
    if (!/^(?:by|through|until|till)$/.test(v.word(k))) continue;
    const until: Until | null = untilBehind(v, k);
    const y = until && /^(?:by|through|until|till)$/.test(until.lead) ? yearOf(until.period, date) : null;
    if (y && Number(y.slice(0, 4)) >= Number(date.slice(0, 4))) found = y;
  }
  return found;
}

function yearOf(period: Period, date: string): string | null {
  const found = resolve(period, { date, main: date.slice(0, 4), last: null, cumulative: null });
  return found && /^\d{4}/.test(found) && !found.includes("/") ? found : null;
}

/** "beginning next year", "from 2026", "over the next three years", "from 2025 to 2029", "through 2027". */
function spanIn(v: View, date: string, tells: boolean): { start: string | null; end: string | null } | null {
  if (!tells) return null;
  const year = Number(date.slice(0, 4));
  let start: string | null = null;
  let end: string | null = null;
  for (let k = v.first; k < v.limit; k++) {
    if (v.quoted(k)) continue;
    const span = v.chart.longest(k, PERIOD);
    if (span) {
      const { value } = span;
      if (value.t === "last" && value.way === 1 && value.unit === "year") {
        start ??= String(year + 1);
        end ??= String(year + value.n);
      } else if (
        value.t === "years" &&
        value.to >= year &&
        /^(?:from|for|during|\(|in|over|,)$/.test(v.word(k - 1))
      ) {
        start ??= String(value.from);
        end ??= String(value.to);
      }
    }
    if (/^(?:beginning|starting|from|commencing)$/.test(v.word(k)) || begins(v, k)) {
      let until: Until | null = null;
      for (let m = k; m < k + 6 && !until; m++) until = untilBehind(v, m);
      const y = until ? yearOf(until.period, date) : null;
      if (y && Number(y.slice(0, 4)) >= year) start ??= y;
    }
    if (/^(?:launch|began|start|introduc|establish)/.test(v.word(k))) {
      const head = v.has("head", k, Math.min(v.limit, k + 12));
      for (let m = k; head && m < Math.min(v.limit, k + 16); m++) {
        const p = v.chart.longest(m, PERIOD);
        if (
          p &&
          v.word(m - 1) === "in" &&
          (p.value.t === "year" || p.value.t === "month" || p.value.t === "relative")
        ) {
          start ??= yearOf(p.value, date);
          break;
        }
      }
    }
    if (/^(?:through|until|till)$/.test(v.word(k))) {
      const until = untilBehind(v, k);
      const y = until ? yearOf(until.period, date) : null;
      if (y && Number(y.slice(0, 4)) >= year) end ??= y;
    }
  }
  return start || end ? { start, end } : null;
}

/** "will begin field demonstrations this year": what, and by when. */
function begunIn(v: View, date: string): { what: string; by: string } | null {
  for (let k = v.first; k < v.limit; k++) {
    const last = v.role("begin", k);
    if (last < 0 || v.quoted(k) || !(v.word(k - 1) === "will" || v.word(k - 2) === "will")) continue;
    for (let m = last; m < Math.min(v.limit, last + 8); m++) {
      const until = untilBehind(v, m);
      const by = until && /^(?:in|from|this|next|)$/.test(until.lead) ? yearOf(until.period, date) : null;
      if (by && m > last) return { what: v.text(last, m), by };
      if (v.isPreposition(m)) break;
    }
  }
  return null;
}

/** "will begin field demonstrations this year". */
const begins = (v: View, k: number): boolean => {
  const last = v.role("begin", k);
  if (last < 0 || v.word(k - 1) === "the") return false;
  for (let m = last; m < last + 5; m++) {
    const until = untilBehind(v, m);
    if (until) return !/^(?:by|through)$/.test(until.lead);
    if (v.isPreposition(m)) return false;
  }
  return false;
};
