import { type Fact, isStatistic } from "../model/fact.js";
import type { Filters, Page, Paging, Reader, StoredFact } from "../store/port.js";
import { eachFact } from "./pages.js";

/** What a fact of a register may be chosen by, beside what the store filters by. */
export type RegisterFilters = Pick<Filters, "area" | "partner" | "product" | "period">;

/** The countries that a fact of a register tells of: its participants, parties and place. */
export function areasOf(fact: Fact): string[] {
  if (isStatistic(fact)) return [];
  const areas = (of: readonly { readonly area: string | null }[]) => of.flatMap(({ area }) => area ?? []);
  switch (fact.kind) {
    case "event":
      return [...areas(fact.participants), ...(fact.place?.area ? [fact.place.area] : [])];
    case "agreement":
      return areas(fact.parties);
    case "programme":
      return areas(fact.participants);
    case "barrier":
      return fact.with_area ? [fact.with_area] : [];
    case "membership":
      return fact.member.area ? [fact.member.area] : [];
    case "quote":
      return [];
  }
}

/** When what a fact of a register tells of takes place: a day, a month or a year. */
function timeOf(fact: Fact): string | null {
  return fact.kind === "event" || fact.kind === "programme"
    ? fact.start
    : fact.kind === "agreement"
      ? fact.date
      : fact.kind === "membership"
        ? fact.since
        : null;
}

/** Whether a fact of a register is about these countries, goods and times. */
export function isAbout(fact: Fact, { area, partner, product, period }: RegisterFilters): boolean {
  const areas = areasOf(fact);
  return (
    (area === undefined || areas.includes(area)) &&
    (partner === undefined || areas.includes(partner)) &&
    (product === undefined || (fact.kind === "barrier" && fact.products.includes(product))) &&
    (period === undefined || (timeOf(fact)?.startsWith(period) ?? false))
  );
}

/** A page of the facts that the filters leave; its cursor is how many came before. */
export async function chosenFacts(
  reader: Reader,
  filters: Filters,
  about: RegisterFilters,
  { limit, cursor }: Paging,
): Promise<Page<StoredFact>> {
  const found: StoredFact[] = [];
  for await (const stored of eachFact(reader, filters)) if (isAbout(stored.fact, about)) found.push(stored);
  const from = cursor == null ? 0 : Number(cursor);
  const next = from + limit < found.length ? String(from + limit) : null;
  return { items: found.slice(from, from + limit), total: { n: found.length, exact: true }, next };
}
