import type { Span } from "../../chart/chart.js";
import type { Topic, TopicItem } from "../../chart/kinds.js";
import { BOTH_PARTNERS } from "../../grammar/topics/pointing.js";
import { WordClass } from "../../lexicon/lexicon.js";
import { hasPartner } from "../measures.js";
import type { Subject } from "../subject.js";
import { lead } from "./between.js";
import { isOnlyMeasure, subjectOf } from "./context.js";
import { splitName } from "./pairing.js";
import type { Walk } from "./state.js";
import { COLON, OF, THEIRS, WHICH, WITH } from "./vocabulary.js";

/** The subjects that a name or a pronoun means. */
export interface Meant {
  readonly subjects: readonly Subject[];
  /** Whether the name is of the subject in force: "their sales". */
  readonly theirs: boolean;
}

/** What "it", "the two", "the former" and "the latter" mean; `null` where nothing was spoken of. */
export function meantBy(walk: Walk, span: Span<Topic>): Meant | null {
  const { memory } = walk;
  const all = walk.current ?? memory.last ?? memory.subject;
  if (!all) return null;
  const { pair } = memory;
  // "Computers and peripherals leaped, thanks to the latter": one name of two is meant half by half.
  const halves = splitName(all, 2);
  const now = halves.length === 2 ? halves.map((s) => [s]) : pair;
  const which = walk.token(span.last - 1)?.text;
  let subjects = all;
  if (which === "former" && now.length === 2) subjects = now[0]!;
  else if (which === "latter" && now.length === 2) subjects = now[1]!;
  else if (which === "two" && pair.length === 2) subjects = pair.flat();
  // "In the case of Japan it was the other way round": with Japan.
  const { fronted } = walk;
  if (fronted && !walk.current) subjects = subjects.map((s) => ({ ...s, counterpart_area: fronted }));
  return { subjects, theirs: false };
}

/** The subjects of a printed name, what it leaves open taken from the subject in force or from the sentences before. */
export function namedBy(walk: Walk, topic: Topic, span: Span<Topic>, members: boolean): Meant {
  const { current, memory, fronted } = walk;
  const theirs = isTheirs(walk, topic, span) || isOfWhich(walk, span.last);
  const passing = topic.each[0]?.anaphor && current?.[0]?.measure === "trade_balance";
  // "leaving a surplus of …, and those to China climbed": those are the shipments before it.
  const context =
    (passing ? walk.firstSubject : null) ?? current ?? (theirs || members ? memory.last : memory.subject);
  const items = topic.each.flatMap((item) => bothPartners(walk, item));
  // "Japan and China multiplied their pledges": of each.
  const each =
    (theirs || isBothWays(topic, context)) && items.length === 1 && context
      ? context.map(() => items[0]!)
      : items;
  const subjects = each.map((item, k) => {
    const of = context?.[Math.min(k, context.length - 1)] ?? null;
    const named = subjectOf(walk, item, of, current !== null, theirs);
    const subject = walk.shop && item.product ? { ...named, component: named.component ?? walk.shop } : named;
    if (fronted && subject.counterpart_area === null && hasPartner(subject.measure))
      // What is traded with one country are goods.
      return {
        ...subject,
        counterpart_area: fronted,
        activity: subject.activity === "goods_and_services" ? null : subject.activity,
      };
    // "…, while super supermarkets gained": a shop in a clause of its own sells all its goods.
    return walk.isNewClause && item.component && !item.product && subject.measure === "retail_sales"
      ? { ...subject, product: walk.scope.product }
      : subject;
  });
  return { subjects, theirs };
}

/** "arrivals from the two countries": of each of the two partners last named; elsewhere the item as it is. */
function bothPartners({ memory }: Walk, item: TopicItem): readonly TopicItem[] {
  if (item.partner !== BOTH_PARTNERS) return [item];
  const partners = memory.pair.flat().map((s) => s.counterpart_area ?? undefined);
  return partners.length === 2
    ? partners.map((partner) => ({ ...item, partner }))
    : [{ ...item, partner: undefined }];
}

/** "Imports and exports by private firms rose; those of others fell": those are both. */
const isBothWays = ({ each }: Topic, context: readonly Subject[] | null): boolean =>
  each[0]!.anaphor === true &&
  context?.length === 2 &&
  context.some((s) => s.measure === "imports") &&
  context.some((s) => s.measure === "exports");

/** "semiconductors, exports of which rose": what the name before exports. */
const isOfWhich = (walk: Walk, last: number): boolean =>
  walk.current !== null && walk.token(last) === OF && walk.token(last + 1) === WHICH;

/** "their sales"; "Hyundai Motor … exported", "of which sales": a bare measure behind a name without one is its own. */
function isTheirs(walk: Walk, { each }: Topic, { first, last }: Span<Topic>): boolean {
  if (THEIRS.has(walk.token(first - 1))) return true;
  if (walk.frontedName && walk.current !== null && each.length === 1 && isOnlyMeasure(each[0]!)) return true;
  // "Cross-border trade was 886.7 billion yuan, of which exports …"
  if (walk.current !== null && walk.token(first - 1) === WHICH && walk.token(first - 2) === OF) return true;
  if (!walk.bare || walk.current === null || each.length !== 1 || !isOnlyMeasure(each[0]!)) return false;
  const before = lead(walk, first);
  return (
    each[0]!.verb === true ||
    before === COLON ||
    before === OF ||
    before === WITH ||
    // "Auto parts bounced back, exports being 9.4 percent higher"
    walk.token(last)?.text === "being" ||
    before?.text === "where" ||
    before?.text === "whose" ||
    ((before?.classes ?? 0) & WordClass.verb) !== 0
  );
}

/** "Among Member States, the largest surplus was observed in Germany": areas of a union told one by one. */
export function areMembers(walk: Walk, { each }: Topic): boolean {
  return walk.memory.members && each.every((e) => e.bare && !e.measure && !e.product);
}

/** The same name, each area the owner of its own statistics. */
export function ownedByThemselves(topic: Topic): Topic {
  return { ...topic, each: topic.each.map(({ bare, ...rest }) => ({ ...rest, owner: bare! })) };
}
