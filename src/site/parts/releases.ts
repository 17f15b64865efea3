import type { Reader, StoredRelease } from "../../store/port.js";
import { releasePath } from "../address.js";
import { type Html, html } from "../markup/html.js";
import type { Texts } from "../texts/texts.js";
import { dayWords } from "../words/period.js";

export type Counts = ReadonlyMap<string, readonly { readonly kind: string; readonly n: number }[]>;

/** How many facts of each kind some releases state. */
export async function countsOf(store: Reader, releases: readonly { readonly id: string }[]): Promise<Counts> {
  const counts = new Map<string, { kind: string; n: number }[]>();
  for (const { id, kind, n } of await store.kinds(releases.map((release) => release.id))) {
    const own = counts.get(id);
    if (own === undefined) counts.set(id, [{ kind, n }]);
    else own.push({ kind, n });
  }
  return counts;
}

/** "34 figures, 5 claims"; what was left unread after it. */
export function statesWords(t: Texts, release: StoredRelease, counts: Counts): string {
  const kinds = (counts.get(release.id) ?? []).map(({ kind, n }) => t.count[kind]?.(n) ?? `${n} ${kind}`);
  const unread = release.numbers.unread === 0 ? [] : [t.unread(release.numbers.unread)];
  return [...(kinds.length === 0 ? [t.nothingStated] : kinds), ...unread].join(", ");
}

/** Releases as a table: date, title in the office's voice, what it states. */
export function releaseTable(
  t: Texts,
  releases: readonly StoredRelease[],
  counts: Counts,
  caption = "",
): Html {
  return html`<table class="data fold">${caption !== "" && html`<caption>${caption}</caption>`}<thead><tr><th scope="col">${t.columns.date}</th><th scope="col">${t.columns.release}</th><th scope="col">${t.columns.states}</th></tr></thead><tbody>${releases.map(
    (release) =>
      html`<tr><td class="why nowrap head"><time datetime="${release.date}">${dayWords(t, release.date)}</time></td><th scope="row" class="title full"><a href="${releasePath(release.id)}">${release.title}</a></th><td class="why full">${statesWords(t, release, counts)}</td></tr>`,
  )}</tbody></table>`;
}
