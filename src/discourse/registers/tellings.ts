import { frames } from "../../grammar/happenings/frames/frames.js";
import type { Happening } from "../../grammar/happenings/happening.js";
import type { View } from "../../grammar/happenings/view.js";

/** What a sentence tells as happening, from left to right; of two readings of the same words the fuller one. */
export function happeningsIn(v: View): Happening[] {
  const found: Happening[] = [];
  for (let i = v.first; i < v.limit; i++) {
    if (!v.isWord(i) || v.quoted(i)) continue;
    for (const frame of frames) {
      const made = frame.find(v, i);
      if (!made) continue;
      if (found.some((other) => sameTelling(other, made))) continue;
      found.push(made);
      break;
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** Whether two tell one event: by one noun, or a noun alone that another's words hold already. */
function sameTelling(a: Happening, b: Happening): boolean {
  if (a.at === b.at && a.type === b.type) return true;
  const [inner, outer] = b.nominal ? [b, a] : [a, b];
  return (
    inner.nominal &&
    outer.head !== null &&
    inner.head !== null &&
    inner.head.at >= outer.head.first &&
    inner.head.at < outer.head.last
  );
}
