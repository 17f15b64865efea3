import type { Subject } from "../subject.js";

/** Whether two subjects are one series. */
export const sameSeries = (a: Subject, b: Subject) =>
  a.measure === b.measure &&
  a.product === b.product &&
  a.counterpart_area === b.counterpart_area &&
  a.activity === b.activity &&
  a.component === b.component &&
  a.ref_area === b.ref_area;
