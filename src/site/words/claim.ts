import type { Claim } from "../../model/fact.js";
import { durationWords, figureWords, slugWords } from "../../publish/words.js";
import type { Texts } from "../texts/texts.js";
import { capital, figureText } from "./figure.js";
import { periodName } from "./period.js";

/** What a claim says, in our words: "Record high of any September", "4th month of growth in a row". */
export function claimName(t: Texts, claim: Claim): string {
  switch (claim.claim) {
    case "direction":
      return t.claim.direction[claim.direction ?? ""] ?? "";
    case "record":
      return [t.claim.record(claim.extreme ?? "high", claim.rank ?? 1), rivals(t, claim)]
        .filter((part) => part !== "")
        .join(" ");
    case "streak":
      return streak(t, claim);
    case "since":
      return [
        t.claim.since[claim.extreme ?? "largest"] ?? "",
        claim.of == null ? "" : (t.claim.of[String(claim.of)] ?? slugWords(String(claim.of))),
        claim.span ? t.claim.inSpan(durationWords(claim.span)) : "",
        claim.since ? t.claim.sincePeriod(periodName(t, claim.since)) : "",
      ]
        .filter((part) => part !== "")
        .join(" ");
    case "count":
      return t.claim.count(
        claim.n == null ? "" : String(claim.n),
        claim.of == null ? null : String(claim.of),
        t.claim.dimension[claim.dimension ?? ""] ?? slugWords(claim.dimension ?? ""),
        (t.claim.direction[claim.direction ?? ""] ?? "").toLowerCase(),
      );
    case "threshold":
      return threshold(t, claim);
  }
}

function rivals(t: Texts, { over, among, time_period }: Claim): string {
  if (among) return t.claim.among(among);
  if (over === "all_time") return t.claim.ever;
  if (over == null) return "";
  if (over === "month" && time_period !== null && /^\d{4}-\d{2}$/.test(time_period))
    return t.claim.ofAny(periodName(t, time_period, "long").replace(/\s*\d{4}\s*/, ""));
  return t.claim.ofAny(t.claim.same[over] ?? over);
}

function streak(t: Texts, { n, unit, of, state }: Claim): string {
  const what = t.claim.of[String(of ?? "growth")] ?? slugWords(String(of));
  const length = t.claim.unit[unit ?? ""] ?? t.claim.period;
  if (state === "ended") return t.claim.ended(n ?? null, length, what);
  return n == null ? capital(t.claim.runningOpen(length, what)) : t.claim.running(n, length, what);
}

function threshold(t: Texts, { op = "about", value = 0, unit_measure, unit_mult, n, unit }: Claim): string {
  const decimals = String(value).split(".")[1]?.length ?? 0;
  const figure =
    unit_measure == null
      ? figureWords(value, decimals, false)
      : figureText({ value, decimals, unit_measure, unit_mult: unit_mult ?? 0, transformation: "level" });
  const held = n == null ? "" : ` ${t.claim.forPeriods(n, t.claim.unit[unit ?? ""] ?? t.claim.period)}`;
  return `${t.claim.op[op] ?? ""} ${figure}${held}`;
}
