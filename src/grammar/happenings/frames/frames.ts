import { accompanied, attendedBy, broughtTogether, delegated, leads } from "./added.js";
import { announced } from "./announced.js";
import { appointed, congratulated } from "./appointed.js";
import { dayOf } from "./day-of.js";
import type { Frame } from "./frame.js";
import { gathered } from "./gathered.js";
import { held, wasHeld } from "./held.js";
import { launched, launchOf } from "./launched.js";
import { met } from "./met.js";
import { named } from "./named.js";
import { signed } from "./signed.js";
import { visited } from "./visited.js";

/** All constructions, in the order in which they are asked: of those that tell one event, the first counts. */
export const frames: readonly Frame[] = [
  held,
  gathered,
  wasHeld,
  met,
  signed,
  visited,
  announced,
  launched,
  launchOf,
  appointed,
  congratulated,
  broughtTogether,
  accompanied,
  delegated,
  leads,
  attendedBy,
  dayOf,
  named,
];
