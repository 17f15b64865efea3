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
  const countries = countryNames(named);
  const teller = (n: number): Teller | null => {
    const sentence = sentences[n];
    if (!sentence) return null;
    const line = new Line(chart, sentence.first, sentence.last);
    return new Teller(line, named[n]!, { cast, clock, countries, before: found.at(-1) ?? null });
  };
  for (const n of sentences.keys()) {
    const seats = teller(n)!.seats();
    // A sentence that tells of a seat of its own adds nothing to the one before.
    const more = seats.length === 1 ? teller(n + 1) : null;
    const adds = more !== null && more.seats().length === 0;
    found.push(...(adds ? seats.map((seat) => goOn(seat, more)) : seats));
  }
  return found;
}

/** What the next sentence adds, where it goes on with the same: "As a result, Korea will serve through 2028, with …". */
function goOn(seat: Seat, next: Teller): Seat {
  if (seat.until !== null && seat.representative !== null) return seat;
  if (!next.speaksOf(seat)) return seat;
  const { since, until, last } = next.term();
  const taker = next.representative();
  if (until === null && taker === null) return seat;
  return {
    ...seat,
    since: seat.since ?? since,
    until: seat.until ?? until,
    representative: seat.representative ?? taker?.party ?? null,
    last: Math.max(seat.last, until === null ? 0 : last, taker?.last ?? 0),
  };
}

/** What a sentence is read in the light of. */
interface Around {
  readonly cast: Cast;
  readonly clock: Clock;
  /** Countries by their codes, as the release first prints them. */
  readonly countries: ReadonlyMap<string, string>;
  /** The seat told before, whose body and holder "it" means. */
  readonly before: Seat | null;
}

/** Who is given a seat: somebody named, or "it", the holder of the seat told before. */
interface Holder {
  readonly mention: Mention | null;
  readonly first: number;
  readonly last: number;
}

/** A body that a seat is on. */
interface Body {
  readonly name: string;
  readonly id: string | null;
  readonly last: number;
}

/** One sentence, asked what it tells of a seat. */
class Teller {
  readonly #line: Line;
  readonly #named: readonly Mention[];
  readonly #cast: Cast;
  readonly #clock: Clock;
  readonly #countries: ReadonlyMap<string, string>;
  readonly #told: Seat | null;

  constructor(line: Line, named: readonly Mention[], { cast, clock, countries, before }: Around) {
    this.#line = line;
    this.#named = named;
    this.#cast = cast;
    this.#clock = clock;
    this.#countries = countries;
    this.#told = before;
  }

  /** The seats that the sentence tells of, by the first verb that gives any. */
  seats(): Seat[] {
    const { first, limit } = this.#line;
    for (let v = first; v < limit; v++) {
      if (!this.#line.is(v, elected | appointed | reappointed | wins)) continue;
      const seats = this.at(v);
      if (seats.length > 0) return seats;
    }
    return [];
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
    const passive = this.#isPassive(v);
    const holders: Holder[] = given
      ? [holderOf(given)]
      : active || passive
        ? this.#before(v).map(holderOf)
        : [];
    const it = holders.length === 0 && (active || passive) ? this.#pronoun(v) : null;
    if (it) holders.push(it);
    const term = termIn(line, body.last, this.#clock);
    const dated = this.#dateBehind(body.last, active);
    const rest = { since: term.since ?? dated, until: term.until, status: this.#status(v) };
    const seats = holders.map((holder) =>
      this.#seat(holder, body, { ...rest, first: Math.min(holder.first, v), last: term.last }),
    );
    const also = passive && seats.length === 1 ? this.#gapped(body.last) : null;
    return also
      ? [...seats, this.#seat(also.holder, also.body, { ...rest, first: also.holder.first, last: term.last })]
      : seats;
  }

  #seat(
    { mention, last }: Holder,
    body: Body,
    rest: Pick<Seat, "since" | "until" | "status" | "first" | "last">,
  ): Seat {
    const isPerson = mention !== null && (mention.type === "person" || mention.personal);
    const person = isPerson ? this.#withBody(mention) : null;
    const taker = person ?? this.representative();
    return {
      ...rest,
      body: body.name,
      body_id: body.id,
      member: person
        ? this.#country(person.party)
        : mention
          ? this.#member(mention)
          : (this.#told?.member ?? NO_MEMBER),
      representative: taker?.party ?? null,
      last: Math.max(body.last, rest.last, last, taker?.last ?? 0),
    };
  }

  /** "and Kwon of LS to the Management Board": the verb goes on with another holder and another body. */
  #gapped(from: number): { readonly holder: Holder; readonly body: Body } | null {
    const line = this.#line;
    for (let i = from; i < Math.min(line.limit, from + 5); i++) {
      if (!line.reads(i, "and", ",", ";")) continue;
      const who = this.#named.find((m) => m.first === i + 1 && (m.type === "person" || m.personal));
      if (!who) continue;
      const { last } = this.#withBody(who);
      const body = line.reads(last, "to", "as", "on") ? this.#bodyBehind(last) : null;
      return body ? { holder: { mention: who, first: who.first, last }, body } : null;
    }
    return null;
  }

  /** "It had already been elected": the holder of the seat told before. */
  #pronoun(v: number): Holder | null {
    const line = this.#line;
    if (this.#told === null) return null;
    for (let i = v - 1; i >= line.first && v - i < 6; i--)
      if (line.reads(i, "it", "country")) return { mention: null, first: i, last: i + 1 };
    return null;
  }

  /** Whether the sentence speaks of a seat's holder or of its body again. */
  speaksOf({ member, body }: Seat): boolean {
    const line = this.#line;
    const start = line.reads(line.first, "the", "its") ? line.first + 1 : line.first;
    if (line.reads(start, "country", "it", "term", "seat", "appointment", "election")) return true;
    // "Dr Cho will represent the country on the board".
    if (this.#represents() !== null) return true;
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
      if (!by && !line.reads(i, ...REPRESENTS)) continue;
      const who = by
        ? this.#named.find((m) => m.first >= i + 2 && m.type === "person")
        : this.#named.filter((m) => m.last <= i && (m.type === "person" || m.personal)).at(-1);
      if (!who || (by ? who.first - i : i - who.last) > MOST_WORDS) continue;
      return this.#withBody(who);
    }
    return null;
  }

  /** Where somebody represents the country, or `null`. */
  #represents(): number | null {
    const line = this.#line;
    for (let i = line.first; i < line.limit; i++)
      if (line.reads(i, ...REPRESENTS) && line.reads(i + 1, "the", "its") && line.reads(i + 2, "country"))
        return i;
    return null;
  }

  /** A person with the body told behind the name: "Professor Moon Young-Jun of KAIST". */
  #withBody(who: Mention): { readonly party: Party; readonly last: number } {
    const party = this.#cast.asPerson(who);
    const body = this.#named.find((m) => /^(?:organization|name)$/.test(m.type) && m.first === who.last + 1);
    if (!body || !this.#line.reads(who.last, "of", "at", "from")) return { party, last: who.last };
    const of = this.#cast.party(body);
    const whole = party.organization === null;
    const area = party.area ?? of.area;
    return {
      party: whole ? { ...party, area, organization: of.organization, organization_id: of.id } : party,
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
    let near = holders.pop();
    if (!near) return [];
    // "The Republic of Korea (ROK) has won": the name, not its short form in brackets.
    const whole = holders.at(-1);
    if (whole?.area === near.area && whole.type === near.type && line.reads(near.first - 1, "(")) {
      near = whole;
      holders.pop();
    }
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
  #bodyBehind(from: number): Body | null {
    const line = this.#line;
    let prepositions = 0;
    for (let i = from; i < Math.min(line.limit, from + MOST_WORDS); i++) {
      if (line.reads(i, ...PREPOSITIONS)) prepositions++;
      const m = this.#named.find(({ first }) => first === i);
      const told = prepositions > 0 ? this.#toldBody(i, m) : null;
      if (told) return told;
      if (!m) {
        if (line.isWord(i) && (line.reads(i, ...PREPOSITIONS, ...LEADS) || line.isHyphenated(i))) continue;
        return null;
      }
      if (m.type === "organization" && prepositions > 0) return this.#whole(m, m.name!);
      // "chair of the WTO Committee on Trade": an office of a body.
      if (m.type === "person" && m.name === null && m.organization !== null && OFFICE.test(m.role ?? "")) {
        const id = m.known ?? `org:${kebab(m.organization)}`;
        return { name: m.organization, id, last: m.last };
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
    return { name: line.text(m.first, last), id, last };
  }

  /** "a seat on it", "elected to the Council": the body of the seat told before, by a pronoun or by its head alone. */
  #toldBody(i: number, m: Mention | undefined): Body | null {
    const line = this.#line;
    if (!this.#told) return null;
    const { body: name, body_id: id } = this.#told;
    if (line.reads(i, "it")) return { name, id, last: i + 1 };
    const head = (m === undefined || m.type === "name") && line.isCapital(i) && line.reads(i - 1, "the");
    return head && line.is(i, NameClass.body) && name.split(/\W+/).includes(line.text(i, i + 1))
      ? { name, id, last: i + 1 }
      : null;
  }

  #member(m: Mention): Seat["member"] {
    if (m.type === "area") return { name: m.name, area: m.area, id: null };
    const { organization, area, id } = this.#cast.party(m);
    return { name: organization, area, id };
  }

  /** The country of a person who is given an office: the one named, else that of the body which tells of it. */
  #country(person: Party): Seat["member"] {
    const area = person.area ?? this.#cast.issuer?.area ?? null;
    const named = this.#named.find((m) => m.type === "area" && (area === null || m.area === area));
    const code = named?.area ?? area;
    return { name: (code && this.#countries.get(code)) ?? named?.name ?? null, area: code, id: null };
  }

  /** "in 2007", "last year"; a day tells when somebody was elected, seldom when the term begins. */
  #dateBehind(from: number, won: boolean): string | null {
    if (!this.#line.reads(from, "in", "last", ...(won ? ["on"] : []))) return null;
    return dayAt(this.#line, from, this.#clock)?.day ?? null;
  }
}

const REPRESENTS = ["representing", "represent", "represents", "represented"];
const NO_MEMBER: Seat["member"] = { name: null, area: null, id: null };
const holderOf = (mention: Mention): Holder => ({ mention, first: mention.first, last: mention.last });

/** The names of countries as the release first prints them, by their codes. */
function countryNames(named: readonly (readonly Mention[])[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { type, area, name } of named.flat())
    if (type === "area" && area && name && !found.has(area)) found.set(area, name);
  return found;
}

/** Countries, persons and bodies hold seats. */
const holds = (m: Mention): boolean =>
  m.type === "area" || m.type === "organization" || m.personal || (m.type === "person" && m.name !== null);
