import type { Span } from "../../chart/chart.js";
import { type Claimed, PERIOD, TOPIC } from "../../chart/kinds.js";
import { TokenType } from "../../text/tokens.js";
import type { Mention } from "../walk/draft.js";
import { makersBefore } from "./makers.js";
import type { Near } from "./near.js";
import { asPartner } from "./ranks.js";
import { set } from "./words.js";

const DATES = set("in of during for the to at on with from");

/** "$17.4 billion in March, unchanged from February": the level right before it went that way, where no number says so. */
export function readLevel(near: Near, span: Span<Claimed>): void {
  const draft = near.walked.drafts.filter((d) => d.figure.last <= span.first).at(-1);
  if (draft?.as !== "level" || draft.figure.unit === "percent") return;
  for (let k = draft.figure.last; k < span.first; k++) {
    const period = near.chart.longest(k, PERIOD);
    // "a surplus of £5.6 billion on services, unchanged from April"
    const name = near.chart.longest(k, TOPIC);
    if (period && period.last <= span.first) k = period.last - 1;
    else if (name && name.last <= span.first && name.value.each.every((item) => !item.measure))
      k = name.last - 1;
    else if (near.chart.tokens.type[k] !== TokenType.word || !DATES.has(near.word(k)!)) return;
  }
  const subjects = near.untold([draft.subject]);
  near.add(span, { subjects, draft: null, period: draft.period }, span.value, span.first + 1);
}

const BUYS = set("bought buy buys buying took take takes taking");
const FLOW_BOUGHT = /^(?:exports|domestic_exports|non_oil_.*|export_orders)$/;

/** "the EU and Japan bought less": partners that buy are told of exports; the verb may be part of their name. */
export function buyersBefore(near: Near, span: Span<Claimed>): Mention | null {
  if (!BUYS.has(near.word(span.first)!)) return null;
  const mention = near.mentionAt(span.first);
  if (!mention || mention.first >= span.first) return null;
  const partners = mention.subjects.map((x) => asPartner(near, x));
  if (!partners.every((x) => x.counterpart_area)) return null;
  const beside = near.walked.drafts
    .filter((d) => d.figure.last <= span.first && d.subject.counterpart_area)
    .at(-1);
  const told = beside?.subject ?? near.before?.[0] ?? near.whole()?.[0];
  const flow = told?.measure && FLOW_BOUGHT.test(told.measure) ? told : null;
  return {
    ...mention,
    last: span.first,
    subjects: partners.map((x) => ({
      ...x,
      measure: flow?.measure ?? "exports",
      product: x.product ?? flow?.product ?? near.scope.product,
    })),
  };
}

/** "Japan bought more cars", "GM Korea cut output": of the buyer or the maker before, and its good. */
export function readDealer(near: Near, span: Span<Claimed>): void {
  // "The U.S. bought": the verb may be part of the name.
  const { measure } = span.value;
  const dealer =
    (span.value.buyer ? null : makersBefore(near, span.first, measure ?? "")) ??
    near.mentionAt(span.first) ??
    near.mentionBefore(span.first);
  if (!dealer || (dealer.last <= span.first && !near.adjacent(dealer.last, span.first))) return;
  const good =
    span.value.dealer && span.value.at !== undefined
      ? (near.behind(span.value.at!)?.subjects[0] ?? null)
      : null;
  const subjects = dealer.subjects.map((x) => {
    const partner = span.value.buyer && !x.counterpart_area && x.ref_area !== near.scope.ref_area;
    const own = partner
      ? { ...x, ref_area: near.scope.ref_area, counterpart_area: x.ref_area }
      : asPartner(near, x);
    return {
      ...own,
      measure: measure ?? own.measure,
      product: good?.product ?? own.product ?? near.scope.product,
      sign: 0 as const,
    };
  });
  // Whose dealings they were must be told: a partner's, or a maker's.
  if (!subjects.every((x) => x.component || x.counterpart_area)) return;
  if (span.value.buyer && !subjects.every((x) => x.counterpart_area)) return;
  if (span.value.maker && !subjects.every((x) => x.component)) return;
  near.add(
    span,
    { subjects: near.untold(subjects), draft: null, period: dealer.period ?? near.period(span.first) },
    span.value,
    dealer.first,
  );
}
