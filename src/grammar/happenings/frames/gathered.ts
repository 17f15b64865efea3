import { happening } from "../happening.js";
import { partsOf } from "../parts.js";
import { doing, type Frame } from "./frame.js";
import { objectHead } from "./phrases.js";

/** "around 400 entrepreneurs gathered for the Business Summit". */
export const gathered: Frame = {
  name: "gathered",
  find(v, i) {
    const verb = doing(v, i, "gather");
    if (!verb || verb.voice === "passive") return null;
    const head = objectHead(v, verb.last, Math.min(v.limit, verb.last + 16));
    const parts = partsOf(v, verb, { head });
    if (!head) {
      if (!parts.attendance && parts.who.length === 0) return null;
      return happening({ rule: "gathered-for", type: "meeting", at: i, ...parts, back: true });
    }
    return happening({
      rule: "gathered-for",
      type: head.noun.type,
      at: head.at,
      head,
      ...parts,
      name: head.name,
      back: head.definite,
      subject: parts.subject ?? [head.first, head.last],
    });
  },
};
