import type { Happening } from "../../grammar/happenings/happening.js";
import type { View } from "../../grammar/happenings/view.js";
import type { Mention } from "../../grammar/mentions/mention.js";
import type { Cast, Party } from "../cast.js";
import type { EventDraft } from "./event-draft.js";

/** Who was spoken of before, for "it", "they" and verbs without a subject. */
export class SpokenOf {
  readonly #cast: Cast;
  #persons: Party[] = [];
  #body: Party | null = null;
  #areas: Party[] = [];
  /** Countries of persons, as far as what they did told them. */
  readonly #homes = new Map<string, string>();

  constructor(cast: Cast) {
    this.#cast = cast;
  }

  /** Those whom a happening's pronoun, or its missing subject, means. */
  meant(
    h: Happening,
    view: View,
    happenings: readonly Happening[],
    drafts: readonly (EventDraft | null)[],
  ): Party[] {
    if (h.pronoun === null || h.back) return [];
    if (h.pronoun === "") {
      // "attended the forum and met …": who did the one did the other.
      const before = happenings.filter(({ at }) => at < h.at).at(-1);
      const draft = before ? drafts[happenings.indexOf(before)] : null;
      const first = before?.who.find(({ mention }) => mention.first < before.at);
      return first && draft ? [this.#cast.party(first.mention)] : [];
    }
    const before = view.mentions.filter(({ last }) => last <= h.at);
    const body = [...before].reverse().find(isBody);
    const persons = before.filter(isPerson).map((m) => this.#cast.party(m));
    if (h.pronoun === "it" || h.pronoun === "its")
      return body ? [this.#cast.party(body)] : this.#body ? [this.#body] : [];
    const known = (persons.length > 0 ? persons : this.#persons).map((p) => this.#atHome(p));
    // "The two sides had launched negotiations": countries negotiate.
    if (h.type === "launch" && h.pronoun === "two" && this.#areas.length > 1) return this.#areas.slice(0, 2);
    // The one whom the sentence before is about.
    return /^(?:he|she)$/.test(h.pronoun) ? known.slice(0, 1) : known.slice(-2);
  }

  #atHome(p: Party): Party {
    return { ...p, area: p.area ?? this.#homes.get(p.id ?? "") ?? null };
  }

  /** Takes in who took part in what was read. */
  know(parties: readonly Party[]): void {
    for (const { id, name, area } of parties) if (id && name && area) this.#homes.set(id, area);
  }

  /** Takes in a sentence that was read. */
  read(view: View): void {
    const persons = view.mentions.filter(isPerson);
    if (persons.length > 0) this.#persons = persons.map((m) => this.#cast.party(m));
    const areas = view.mentions.filter(({ type }) => type === "area").map((m) => this.#cast.party(m));
    const distinct = areas.filter((p, k) => areas.findIndex(({ area }) => area === p.area) === k);
    if (distinct.length > 1) this.#areas = distinct;
    const body = view.mentions.find(isBody);
    if (body) this.#body = this.#cast.party(body);
  }
}

const isBody = (m: Mention): boolean =>
  m.type === "organization" && (m.known !== null || m.abbreviation !== null);
const isPerson = (m: Mention): boolean =>
  m.type === "person" &&
  m.name !== null &&
  !/^(?:representatives|officials|leaders|members)\b/i.test(m.role ?? "");
