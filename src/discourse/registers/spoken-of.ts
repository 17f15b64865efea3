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
    const known = persons.length > 0 ? persons : this.#persons;
    return /^(?:he|she)$/.test(h.pronoun) ? known.slice(-1) : known.slice(-2);
  }

  /** Takes in a sentence that was read. */
  read(view: View): void {
    const persons = view.mentions.filter(isPerson);
    if (persons.length > 0) this.#persons = persons.map((m) => this.#cast.party(m));
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
