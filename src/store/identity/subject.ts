import type { Dimensions } from "../../model/fact.js";

/** What facts are about: the dimensions that do not change from period to period. */
export type Subject = Omit<Dimensions, "time_period">;

export const SUBJECT_COLUMNS = [
  "ref_area",
  "measure",
  "product",
  "counterpart_area",
  "activity",
  "component",
  "basis",
] as const satisfies readonly (keyof Subject)[];

/** A subject's unique name: its dimensions, `|` between them, nothing for an open one. */
export function subjectKey(subject: Subject): string {
  return SUBJECT_COLUMNS.map((name) => subject[name] ?? "").join("|");
}

let countries: Intl.DisplayNames | undefined;

/** The words by which a subject is searched: its slugs, and its areas by code and name. */
export function subjectWords(subject: Subject): string {
  const words = new Set<string>();
  for (const name of SUBJECT_COLUMNS) {
    const value = subject[name];
    if (value === null || value === "total") continue;
    if (name === "ref_area" || name === "counterpart_area")
      for (const area of value.split("+")) {
        words.add(area.replaceAll("_", " "));
        for (const word of areaWords(area)) words.add(word);
      }
    else words.add(value.replace(/[_+]+/g, " "));
  }
  return [...words].join(" ");
}

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  EA: ["euro area", "eurozone"],
  EU: ["European Union"],
  US: ["USA", "America"],
  GB: ["Britain"],
  NON_EU: ["non-EU"],
  KR: ["Korea"],
};

function areaWords(area: string): readonly string[] {
  const also = GROUPS[area] ?? [];
  if (!/^[A-Z]{2}$/.test(area)) return also;
  countries ??= new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const name = countries.of(area);
  return name === undefined ? also : [name, ...also];
}
