import { ORDINAL_WORD } from "../../../chart/kinds.js";
import { happening } from "../happening.js";
import { headAt } from "../heads.js";
import { datesIn } from "../when.js";
import type { Frame } from "./frame.js";

/** "On the second day of the Summit, June 5": when it began. */
export const dayOf: Frame = {
  name: "day-of",
  find(v, i) {
    if (v.word(i) !== "day" || v.quoted(i) || !v.chart.has(i - 1, ORDINAL_WORD)) return null;
    if (v.word(i + 1) !== "of" || v.word(i + 2) !== "the") return null;
    for (let k = i + 3; k < i + 12; k++) {
      const head = headAt(v, k);
      if (!head) continue;
      const when = datesIn(v, head.last, Math.min(v.limit, head.last + 6)).find(({ exact }) => exact) ?? null;
      const nth = v.chart.longest(i - 1, ORDINAL_WORD)!.value.value;
      return when && nth < 15
        ? happening({
            rule: "day-of",
            type: head.noun.type,
            at: k,
            head,
            name: head.name,
            first: i,
            last: when.last,
            when,
            nth,
            back: true,
            nominal: true,
            frames: true,
          })
        : null;
    }
    return null;
  },
};
