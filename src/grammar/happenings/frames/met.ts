import { happening } from "../happening.js";
import { partsOf } from "../parts.js";
import { clauseStart, reach } from "../verbs.js";
import type { View } from "../view.js";
import { doing, type Frame } from "./frame.js";

/** "met with Minister Dien in August", "spoke on the telephone with …". */
export const met: Frame = {
  name: "met",
  find(v, i) {
    const verb = doing(v, i, "meet");
    if (!verb || (verb.voice === "participle" && v.word(i) !== "meeting")) return null;
    if (v.word(i) === "meeting" && v.word(i + 1) !== "with") return null;
    const speaks = /^sp/.test(v.word(i));
    const phone = v.has("telephone", verb.last, Math.min(v.limit, verb.last + 12));
    if (speaks && !phone && !/^(?:with|to)$/.test(v.word(verb.last - 1))) return null;
    const { core } = reach(v, verb.last);
    const parts = partsOf(v, verb, { object: true });
    const other = parts.who.some(
      ({ mention }) =>
        mention.first >= verb.last &&
        (mention.type === "person" || mention.type === "area" || mention.type === "organization"),
    );
    // "met with representatives of Korean companies": people whom nobody names.
    const people =
      parts.pronoun !== null &&
      v.word(verb.last - 1) === "with" &&
      v.has("people", verb.last, Math.min(v.limit, verb.last + 3));
    const several =
      parts.who.filter(({ mention }) => mention.first < verb.at).length > 1 ||
      plural(v, clauseStart(v, verb.at), verb.at);
    if (/^(?:receiv|welcom)/.test(v.word(i))) {
      const guest = parts.who.find(
        ({ mention }) =>
          mention.first >= verb.last && mention.type === "person" && onlyNear(v, verb.last, mention.first),
      );
      if (!guest || verb.voice === "passive") return null;
    } else if (!other && !people && !(several && (parts.when || parts.place))) return null;
    if (
      !other &&
      /^(?:need|demand|standard|requirement|target|goal|deadline|challenge|expectation)/.test(
        v.word(verb.last),
      )
    )
      return null;
    void core;
    return happening({
      rule: people && !other ? "met-with-people" : "met-with",
      type: "meeting",
      at: i,
      ...parts,
      phone,
      virtual: parts.virtual || phone,
    });
  },
};

const onlyNear = (v: View, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (v.isPreposition(k)) return false;
  return to - from < 4;
};

const plural = (v: View, start: number, at: number): boolean => {
  for (let k = start; k < at; k++)
    if (
      /^(?:ministers|sides|they|leaders|officials|committee|negotiators|delegations|representatives|countries|members|experts)$/.test(
        v.word(k),
      )
    )
      return true;
  return false;
};
