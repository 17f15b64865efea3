import { type Claimed, TOPIC, type TopicItem } from "../../chart/kinds.js";
import type { Subject } from "../subject.js";
import type { About, Near } from "./near.js";

const OF_SOURCES = /^fdi|orders$/;

export function ranked(near: Near, claimed: Claimed, about: About): Claimed {
  const flow = near.scope.measure;
  let measure = claimed.measure ?? (claimed.among === "" ? near.memory.ranked : null);
  // In a release on investment or orders investors and sources are those of what it counts.
  if (
    (measure === "fdi" || /^sources?\b|investor/.test(claimed.among ?? "")) &&
    flow &&
    OF_SOURCES.test(flow)
  )
    measure = flow === "fdi" ? (near.scope.fdi ?? flow) : flow;
  const own = about.subjects[0]!.measure;
  // "trade with the United States, the third-largest partner" tells its measure itself.
  const printed =
    own && own !== "trade_balance" && claimed.measure !== "total_trade" && printsMeasure(near, about);
  const result = printed ? own : (measure ?? own);
  near.memory.ranked = result;
  return { ...claimed, measure: result ?? undefined };
}

function printsMeasure(near: Near, about: About): boolean {
  const mention = near.walked.mentions.find((m) => m.subjects === about.subjects);
  return (
    mention !== undefined &&
    (near.chart.longest(mention.first, TOPIC)?.value.each.some((item: TopicItem) => item.measure) ?? false)
  );
}

/** An area that buys or sells is a partner, though it stands as the subject of its sentence. */
export function asPartner(near: Near, subject: Subject): Subject {
  if (subject.counterpart_area || subject.product || subject.ref_area === near.scope.ref_area) return subject;
  return { ...subject, ref_area: near.scope.ref_area, counterpart_area: subject.ref_area };
}
