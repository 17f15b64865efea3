import { happening } from "../happening.js";
import { distinct, subjectOf, trimmed } from "../parts.js";
import { clauseStart, reach } from "../verbs.js";
import { datesIn } from "../when.js";
import { placeIn } from "../where.js";
import { attendanceIn, participantsIn } from "../who.js";
import type { Frame } from "./frame.js";

/** "The event brought together around 200 participants, including …": adds to what was told. */
export const broughtTogether: Frame = {
  name: "brought-together",
  find(v, i) {
    if (v.role("back", i) < 0 && !/^(?:participants|attendees)$/.test(v.word(i))) return null;
    if (i > v.first + 3 && v.word(i - 1) !== ",") return null;
    const behind = v.role("back", i);
    let k = behind > 0 ? behind : i + 1;
    while (
      k < i + 8 &&
      !(
        v.role("brings", k) > 0 ||
        v.role("preside", k) > 0 ||
        /^(?:included|including|was|were|is|will|saw)$/.test(v.word(k))
      )
    )
      k++;
    if (k >= i + 8 || k >= v.limit) return null;
    const { core, end } = reach(v, k + 1);
    const who = distinct(
      participantsIn(v, k, Math.max(core, end), v.role("brings", k) > 0 || /^includ/.test(v.word(k))),
    );
    const attendance = attendanceIn(v, k, end);
    const when = datesIn(v, k, core).find((d) => d.exact) ?? null;
    const place = placeIn(v, k, core, k + 1);
    if (who.length === 0 && attendance === null && !when && !place) return null;
    return happening({
      rule: "brought-together",
      type: "meeting",
      at: i,
      first: i,
      last: trimmed(v, end),
      who,
      attendance,
      when,
      place,
      back: true,
      virtual: v.has("virtual", k, core),
    });
  },
};

/** "A of …, and B of … led the two delegations, which also included C": adds to what was told. */
export const leads: Frame = {
  name: "led-delegations",
  find(v, i) {
    if (!/^(?:led|headed)$/.test(v.word(i)) || v.quoted(i)) return null;
    const noun = [1, 2, 3, 4].map((n) => i + n).find((k) => /^(?:delegations|sides)$/.test(v.word(k)));
    if (noun === undefined) return null;
    const who = subjectOf(v, clauseStart(v, i), i, null);
    if (who.length === 0) return null;
    const also = v.word(noun + 1) === "," && v.word(noun + 2) === "which" ? noun + 3 : -1;
    const with_ = also > 0 && v.has("with", also, also + 3) ? also : -1;
    const included = also > 0 && (with_ > 0 || /^includ/.test(v.word(also)) || v.word(also) === "also");
    const end = included ? reach(v, also).end : noun + 1;
    const more = included ? participantsIn(v, also + 1, end, true) : [];
    return happening({
      rule: "led-delegations",
      type: "meeting",
      at: i,
      first: who[0]!.mention.first,
      last: trimmed(v, end),
      who: distinct([...who, ...more]),
      back: true,
    });
  },
};

/** "The Mongolian delegation was headed by …": adds to what was told. */
export const delegated: Frame = {
  name: "delegation-led",
  find(v, i) {
    if (!/^(?:delegations?|sides?)$/.test(v.word(i)) || v.quoted(i)) return null;
    for (let k = i + 1; k < i + 9; k++) {
      if (!/^(?:headed|led|represented)$/.test(v.word(k))) continue;
      const by = v.word(k + 1) === "by" ? k + 1 : v.word(k + 2) === "by" ? k + 2 : -1;
      if (by < 0) return null;
      const { core, end } = reach(v, by + 1);
      const area = v.area(i - 1)?.value.code ?? null;
      const who = distinct(participantsIn(v, by + 1, Math.max(core, end), true)).map((p) =>
        p.area === null ? { ...p, area } : p,
      );
      return who.length
        ? happening({
            rule: "delegation-led",
            type: "meeting",
            at: i,
            first: i,
            last: trimmed(v, end),
            who,
            back: true,
          })
        : null;
    }
    return null;
  },
};

/** "Approximately 120 persons attended this year's Exchange": adds to what was told. */
export const attendedBy: Frame = {
  name: "so-many-attended",
  find(v, i) {
    if (!/^(?:attended|participated|gathered|joined|took)$/.test(v.word(i)) || v.quoted(i)) return null;
    const start = clauseStart(v, i);
    const attendance = attendanceIn(v, start, i);
    return attendance === null
      ? null
      : happening({
          rule: "so-many-attended",
          type: "meeting",
          at: i,
          first: start,
          last: i + 1,
          attendance,
          back: true,
        });
  },
};

/** "was accompanied by four officials, including …". */
export const accompanied: Frame = {
  name: "accompanied",
  find(v, i) {
    if (!/^(?:accompanied|joined)$/.test(v.word(i)) || v.word(i + 1) !== "by" || v.quoted(i)) return null;
    if (!/^(?:was|were|is|also)$/.test(v.word(i - 1))) return null;
    const { core, end } = reach(v, i + 2);
    const start = clauseStart(v, i);
    const who = distinct([
      ...subjectOf(v, start, i, null),
      ...participantsIn(v, i + 2, Math.max(core, end), true),
    ]);
    return who.length
      ? happening({
          rule: "accompanied",
          type: "meeting",
          at: i,
          first: start,
          last: trimmed(v, end),
          who,
          back: true,
        })
      : null;
  },
};
