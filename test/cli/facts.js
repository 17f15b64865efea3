/** A release and facts for tests of printing, where what matters is their look. */
export const release = {
  id: "2025-10-01-0123456789ab",
  title: "Exports Rise",
  date: "2025-10-01",
  body: "Exports of semiconductors to China rose 12.7 percent to USD 66.0 billion, the second-highest ever.",
  category: "Trade/Investment",
  url: null,
  source: { file: "f.txt", line: 2 },
};
const shared = {
  release: { title: release.title, date: release.date, id: release.id },
  ref_area: "KR",
  measure: "exports",
  product: "semiconductors",
  counterpart_area: "CN",
  activity: null,
  component: null,
  basis: "total",
  time_period: "2025-09",
};
function at(text) {
  const start = release.body.indexOf(text);
  return { start, end: start + text.length, text };
}
export function observation(fields = {}) {
  return {
    kind: "observation",
    ...shared,
    evidence: at("12.7 percent"),
    transformation: "yoy",
    value: 12.7,
    unit_measure: "percent",
    unit_mult: 0,
    decimals: 1,
    status: "final",
    ...fields,
  };
}
export function claim(fields = {}) {
  return {
    kind: "claim",
    ...shared,
    evidence: at("the second-highest ever"),
    claim: "record",
    extreme: "high",
    over: "all_time",
    rank: 2,
    ...fields,
  };
}
//# sourceMappingURL=facts.js.map
