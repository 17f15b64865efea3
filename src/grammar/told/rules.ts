import {
  amountThenChange,
  byAmount,
  changedByAmount,
  changedByRate,
  changeOfAmount,
  changeOfRate,
  countMore,
  fewerOf,
  rateOrAmountChange,
  rateThenChange,
  rateThenChangeTo,
} from "./changes.js";
import { baseLevel, earlierChange, ownedByBase } from "./earlier.js";
import { carried, indexLevel, levelAt } from "./levels.js";
import { coverage, share } from "./shares.js";

/** How figures are told, in the order in which they win: of several rules that tell a figure, the first has it. */
export const toldRules = [
  coverage,
  share,
  ownedByBase,
  earlierChange,
  changedByRate,
  changeOfRate,
  rateThenChange,
  rateThenChangeTo,
  rateOrAmountChange,
  changedByAmount,
  changeOfAmount,
  amountThenChange,
  baseLevel,
  levelAt,
  byAmount,
  fewerOf,
  countMore,
  carried,
  indexLevel,
];
