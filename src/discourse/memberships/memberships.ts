import type { Chart } from "../../chart/chart.js";
import { Line } from "../../grammar/mentions/line.js";
import type { Mention } from "../../grammar/mentions/mention.js";
import { NameClass } from "../../lexicon/name-words.js";
import { kebab } from "../../lexicon/slug.js";
import type { MembershipStatus } from "../../model/register.js";
import type { Sentence } from "../../text/sentences.js";
import type { Clock } from "../calendar.js";
import type { Cast, Party } from "../cast.js";
import type { Seat } from "./seat.js";
import { dayAt, termIn } from "./terms.js";

const { elected, appointed, reappointed, wins } = NameClass;
/** Words between a verb and the body that it gives a seat on: "as a full member of the". */
const MOST_WORDS = 12;
const PREPOSITIONS = ["to", "of", "on", "onto", "in", "as", "for", "at"];
/** Words that lead from a verb to a body. */
const LEADS =
  "a an the its one serve sit member members full permanent non seat term second third two three four year new first".split(
    " ",
  );
/** Offices of bodies that many sit on. */
const OFFICE =
  /^(?:\w+[ -])*(?:chair\w*|president|member|members|delegate|rapporteur|representative|secretary)$/i;
/** What is won on a body. */
const SEATS = ["seat", "seats", "membership"];

/**
 * The seats that a release tells of: who "was elected to the Council", "has been reappointed to the Board of ISO", "won a
 * seat on it". How long, and who takes it, is told in the same sentence or in the next.
 */
export function membershipsIn(
  chart: Chart,
  sentences: readonly Sentence[],
  named: readonly (readonly Mention[])[],
  cast: Cast,
  clock: Clock,
): Seat[] {
  const found: Seat[] = [];
  for (const [n, { first, last }] of sentences.entries()) {
    const line = new Line(chart, first, last);
    for (let v = first; v < last; v++) {
      if (!line.is(v, elected | appointed | reappointed | wins)) continue;
      const seats = new Teller(line, named[n]!, cast, clock).at(v);
      if (seats.length === 0) continue;
      const next = sentences[n + 1];
      const more = next && new Teller(new Line(chart, next.first, next.last), named[n + 1]!, cast, clock);
      found.push(...seats.map((seat) => (more && seats.length === 1 ? goOn(seat, more) : seat)));
      break;
    }
  }
  return found;
}

/** What the next sentence adds, where it goes on with the same: "As a result, Korea will serve through 2028, with …". */
function goOn(seat: Seat, next: Teller): Seat {
  if (seat.until !== null && seat.representative !== null) return seat;
  if (!next.speaksOf(seat)) return seat;
  const { until, last } = next.term();
  const taker = next.representative();
  if (until === null && taker === null) return seat;
  return {
    ...seat,
    until: seat.until ?? until,
    representative: seat.representative ?? taker?.party ?? null,
    last: Math.max(seat.last, until === null ? 0 : last, taker?.last ?? 0),
  };
}

/** One sentence, asked what it tells of a seat. */
class Teller {
  readonly #line: Line;
  readonly #named: readonly Mention[];
  readonly #cast: Cast;
  readonly #clock: Clock;

  constructor(line: Line, named: readonly Mention[], cast: Cast, clock: Clock) {
    this.#line = line;
    this.#named = named;
    this.#cast = cast;
    this.#clock = clock;
  }

  /** The seats that the verb at a token gives: one, or one to each of several. */
  at(v: number): Seat[] {
    const line = this.#line;
    const active = line.is(v, wins);
    let from = v + 1;
    if (active) {
      while (from < v + 6 && !line.reads(from, ...SEATS)) from++;
      if (!line.reads(from, ...SEATS)) return [];
      from++;
    }
    const given = active || this.#isPassive(v) ? null : this.#behind(v);
    const body = this.#bodyBehind(given?.last ?? from);
    if (!body) return [];
    const holders = given ? [given] : active || this.#isPassive(v) ? this.#before(v) : [];
    const term = termIn(line, body.last, this.#clock);
    const since = term.since ?? (active ? this.#dateBehind(body.last) : null);
    return holders.map((holder): Seat => {
      const person = holder.type === "person" || holder.personal ? this.#withBody(holder) : null;
      const taker = person ?? this.representative();
      return {
        body: body.name,
        body_id: body.id,
        member: person ? this.#country(person.party) : this.#member(holder),
        representative: taker?.party ?? null,
        since,
        until: term.until,
        status: this.#status(v),
        first: Math.min(holder.first, v),
        last: Math.max(body.last, term.last, holder.last, taker?.last ?? 0),
      };
    });
  }

  /** Whether the sentence speaks of a seat's holder or of its body again. */
  speaksOf({ member, body }: Seat): boolean {
    const line = this.#line;
    const start = line.reads(line.first, "the", "its") ? line.first + 1 : line.first;
    if (line.reads(start, "country", "it", "term", "seat", "appointment", "election")) return true;
    return this.#named.some(
      (m) =>
        (m.type === "area" && m.area === member.area) ||
        (m.type === "organization" && body.toLowerCase().includes(m.name!.toLowerCase())),
    );
  }

  term() {
    return termIn(this.#line, this.#line.first, this.#clock);
  }

  /** Who takes the seat for the member: "with Professor Moon of KAIST representing the country", "represented by …". */
  representative(): { readonly party: Party; readonly last: number } | null {
    const line = this.#line;
    for (let i = line.first; i < line.limit; i++) {
      const by = line.reads(i, "represented") && line.reads(i + 1, "by");
      if (!by && !line.reads(i, "representing", "represent", "represents", "represented")) continue;
      const who = by
        ? this.#named.find((m) => m.first >= i + 2 && m.type === "person")
        : this.#named.filter((m) => m.last <= i && (m.type === "person" || m.personal)).at(-1);
      if (!who || Math.abs(who.first - i) > MOST_WORDS) continue;
      return this.#withBody(who);
    }
    return null;
  }

  /** A person with the body told behind the name: "Professor Moon Young-Jun of KAIST". */
  #withBody(who: Mention): { readonly party: Party; readonly last: number } {
    const party = this.#cast.asPerson(who);
    const body = this.#named.find((m) => m.type === "organization" && m.first === who.last + 1);
    if (!body || !this.#line.reads(who.last, "of", "at", "from")) return { party, last: who.last };
    const of = this.#cast.party(body);
    const whole = party.organization === null;
    return {
      party: whole ? { ...party, organization: of.organization, organization_id: of.id } : party,
      last: body.last,
    };
  }

  #status(v: number): MembershipStatus {
    const line = this.#line;
    const again = line.is(v, reappointed) || (line.isHyphenated(v) && line.reads(v - 1, "re"));
    if (line.is(v, elected)) return "elected";
    return again ? "reappointed" : line.is(v, wins) ? "elected" : "appointed";
  }

  /** "has been", "was", or a participle between commas: the one who is given the seat stands before. */
  #isPassive(v: number): boolean {
    const line = this.#line;
    let k = v - 1;
    if (line.isHyphenated(v)) k--;
    while (k > line.first && /ly$|^(?:also|again|unanimously|first)$/.test(line.text(k, k + 1))) k--;
    return line.reads(k, "been", "was", "were", "is", "are", "be", "being", ",", "and");
  }

  /** Those before the verb who can hold a seat: the nearest, and those listed with it. */
  #before(v: number): Mention[] {
    const line = this.#line;
    const holders = this.#named.filter((m) => m.last <= v && holds(m));
    const near = holders.pop();
    if (!near) return [];
    // "Professor Moon of Korea was elected": the person, not the country or the body behind "of".
    const owner = holders.at(-1);
    if (owner && owner.last + 1 === near.first && line.reads(owner.last, "of", "from", "at")) return [owner];
    const listed = [near];
    for (let one = holders.pop(); one && one.type === near.type; one = holders.pop()) {
      const between = listed[0]!.first - one.last;
      if (!line.reads(one.last, ",", "and") || between > 2) break;
      listed.unshift(one);
    }
    return listed;
  }

  /** The one right behind an active verb: "The Council elected Mexico to the Commission". */
  #behind(v: number): Mention | null {
    const near = this.#named.find((m) => m.first > v && holds(m));
    return near && near.first <= v + 2 ? near : null;
  }

  /** The body behind the words that lead to it, with the bodies that it is one of. */
  #bodyBehind(from: number) {
    const line = this.#line;
    let prepositions = 0;
    for (let i = from; i < Math.min(line.limit, from + MOST_WORDS); i++) {
      if (line.reads(i, ...PREPOSITIONS)) prepositions++;
      const m = this.#named.find(({ first }) => first === i);
      if (!m) {
        if (line.isWord(i) && (line.reads(i, ...PREPOSITIONS, ...LEADS) || line.isHyphenated(i))) continue;
        return null;
      }
      if (m.type === "organization" && prepositions > 0) return this.#whole(m, m.name!);
      // "chair of the WTO Committee on Trade": an office of a body.
      if (m.type === "person" && m.name === null && m.organization !== null && OFFICE.test(m.role ?? "")) {
        const id = m.known ?? `org:${kebab(m.organization)}`;
        return { name: m.organization, id, first: m.first, last: m.last };
      }
      if (m.type !== "person" || m.name !== null || !OFFICE.test(m.role ?? "")) return null;
      // "chair of the Council": the office's words lead to its body.
      i = m.last - 1;
    }
    return null;
  }

  /** "Technical Management Board (TMB) of the International Organization for Standardization (ISO)" */
  #whole(m: Mention, short: string) {
    const line = this.#line;
    const own = m.abbreviation ?? short;
    let { last } = m;
    let id = m.known ?? `org:${kebab(own)}`;
    for (;;) {
      let at = last;
      if (!line.reads(at, "of", "under", "at")) break;
      at++;
      if (line.reads(at, "the")) at++;
      const parent = this.#named.find(({ first, type }) => first === at && type === "organization");
      if (!parent) break;
      id = `org:${kebab(`${parent.abbreviation ?? parent.known?.slice(4) ?? parent.name} ${own}`)}`;
      last = parent.last;
    }
    return { name: line.text(m.first, last), id, first: m.first, last };
  }

  #member(m: Mention): Seat["member"] {
    if (m.type === "area") return { name: m.name, area: m.area, id: null };
    const { organization, area, id } = this.#cast.party(m);
    return { name: organization, area, id };
  }

  /** The country of a person who is given an office, where the sentence names it. */
  #country({ area }: Party): Seat["member"] {
    const named = this.#named.find((m) => m.type === "area" && (area === null || m.area === area));
    return { name: named?.name ?? null, area: named?.area ?? area, id: null };
  }

  #dateBehind(from: number): string | null {
    return this.#line.reads(from, "in", "on", "last")
      ? (dayAt(this.#line, from, this.#clock)?.day ?? null)
      : null;
  }
}

/** Countries, persons and bodies hold seats. */
const holds = (m: Mention): boolean =>
  m.type === "area" || m.type === "organization" || m.personal || (m.type === "person" && m.name !== null);
