import { Unexpected } from "./expected.js";
import { type Span, spanOf } from "./period.js";

/** A test of a component's value. */
export type Test = (value: string | number | null) => boolean;

const OPERATORS = ["eq", "ne", "lt", "le", "gt", "ge", "co", "nc", "sw", "ew"] as const;
type Operator = (typeof OPERATORS)[number];

/** Alternatives and parts of one filter. */
const MOST = 200;

/**
 * The test that a filter of SDMX-REST means: `,` parts alternatives, `+` what must hold together, and an operator may stand
 * before each value: `ge:2024-01+le:2024-12,2020`. Periods are compared by their days, figures as numbers, codes as text.
 *
 * @throws Unexpected where it is none
 */
export function testOf(component: string, text: string): Test {
  // A `+` in a query comes in as a space.
  const alternatives = text.split(",").map((one) => one.split(/[+ ]/));
  if (alternatives.flat().length > MOST)
    throw new Unexpected(`c[${component}]`, `${alternatives.flat().length} values; expected ${MOST} at most`);
  const tests = alternatives.map((parts) => parts.map((part) => single(component, part)));
  return (value) => tests.some((all) => all.every((test) => test(value)));
}

function single(component: string, part: string): Test {
  const [, operator = "eq", wanted = ""] = /^(?:([a-z]{2}):)?(.*)$/s.exec(part) ?? [];
  if (wanted === "" || !OPERATORS.some((known) => known === operator))
    throw new Unexpected(
      `c[${component}]`,
      `${JSON.stringify(part.slice(0, 60))}; expected a value, perhaps behind one of ${OPERATORS.join(": ")}:`,
    );
  const op = operator as Operator;
  if (component === "TIME_PERIOD" || component === "PUBLISHED") return inTime(component, op, wanted);
  if (component === "OBS_VALUE" || component === "UNIT_MULT" || component === "DECIMALS")
    return inNumbers(component, op, wanted);
  return (value) => value !== null && compare(op, String(value), wanted);
}

function compare(op: Operator, value: string, wanted: string): boolean {
  switch (op) {
    case "eq":
      return value === wanted;
    case "ne":
      return value !== wanted;
    case "lt":
      return value < wanted;
    case "le":
      return value <= wanted;
    case "gt":
      return value > wanted;
    case "ge":
      return value >= wanted;
    case "co":
      return value.includes(wanted);
    case "nc":
      return !value.includes(wanted);
    case "sw":
      return value.startsWith(wanted);
    case "ew":
      return value.endsWith(wanted);
  }
}

function inNumbers(component: string, op: Operator, wanted: string): Test {
  const number = Number(wanted);
  const order: Partial<Record<Operator, (value: number) => boolean>> = {
    eq: (value) => value === number,
    ne: (value) => value !== number,
    lt: (value) => value < number,
    le: (value) => value <= number,
    gt: (value) => value > number,
    ge: (value) => value >= number,
  };
  const test = order[op];
  if (Number.isNaN(number) || test === undefined)
    throw new Unexpected(
      `c[${component}]`,
      `${op}:${wanted.slice(0, 40)}; expected eq, ne, lt, le, gt or ge and a number`,
    );
  return (value) => value !== null && test(Number(value));
}

function inTime(component: string, op: Operator, wanted: string): Test {
  const bound = spanOf(wanted);
  const order: Partial<Record<Operator, (value: Span, bound: Span) => boolean>> = {
    lt: (value, { start }) => value.end < start,
    le: (value, { end }) => value.end <= end,
    gt: (value, { end }) => value.start > end,
    ge: (value, { start }) => value.start >= start,
    eq: (value, { start, end }) => value.start === start && value.end === end,
    ne: (value, { start, end }) => value.start !== start || value.end !== end,
  };
  const test = order[op];
  if (bound === null || test === undefined)
    throw new Unexpected(
      `c[${component}]`,
      `${op}:${wanted.slice(0, 40)}; expected eq, ne, lt, le, gt or ge and a period: 2025, 2025-Q3, 2025-09, 2025-09-15, 2025-01-01/P9M`,
    );
  return (value) => {
    const span = value === null ? null : spanOf(String(value));
    return span !== null && test(span, bound);
  };
}
