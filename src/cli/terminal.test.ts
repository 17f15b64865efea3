import { expect, test } from "vitest";
import { aligned, fitted, flat, painter, terminalOf, widthOf } from "./terminal.js";

const stream = (isTTY: boolean, columns?: number): NodeJS.WriteStream =>
  ({ isTTY, columns }) as NodeJS.WriteStream;

test.each([
  ["12.7 %", 6],
  ["−4.0", 4],
  ["한국", 4],
  ["e\u0301", 1],
])("%j takes %i columns", (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test("alignment and cutting count columns", () => {
  expect(aligned("한국", 6, "right")).toBe("  한국");
  expect(aligned("a", 3, "left")).toBe("a  ");
  expect(fitted("semiconductors", 6)).toBe("semic…");
  expect(fitted("한국어", 4)).toBe("한…");
});

test("what is printed cannot steer the terminal", () => {
  expect(flat("a\x1b[31mb\r\n\tc\u2028d")).toBe("a [31mb c d");
});

test("colours on a terminal only, NO_COLOR respected", () => {
  expect(terminalOf(stream(true, 120), {})).toEqual({ width: 120, colour: true });
  expect(terminalOf(stream(true, 10), { NO_COLOR: "1" })).toEqual({ width: 40, colour: false });
  expect(terminalOf(stream(false), {})).toEqual({ width: 100, colour: false });
  expect(terminalOf(stream(false), { FORCE_COLOR: "1", COLUMNS: "80" })).toEqual({ width: 80, colour: true });
  expect(painter({ width: 80, colour: false })("strong", "a")).toBe("a");
  expect(painter({ width: 80, colour: true })("strong", "a")).toBe("\x1b[1ma\x1b[22m");
});
