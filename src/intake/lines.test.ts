import fc from "fast-check";
import { expect, test } from "vitest";
import { type Line, LineCutter } from "./lines.js";

/** The lines of bytes that arrive in chunks of `size`. */
function cut(bytes: Buffer, size = 1 << 20): Line[] {
  const cutter = new LineCutter();
  const lines: Line[] = [];
  for (let i = 0; i < bytes.length; i += size) lines.push(...cutter.push(bytes.subarray(i, i + size)));
  return [...lines, ...cutter.end()];
}
const texts = (text: string): string[] => cut(Buffer.from(text)).map((line) => line.text);

test("LF, CRLF and a lone CR end a line", () => {
  expect(texts("a\nb\r\nc\rd")).toEqual(["a", "b", "c", "d"]);
  expect(texts("a\n\n")).toEqual(["a", ""]);
});

test("a byte order mark goes, NUL becomes a space", () => {
  expect(texts("\uFEFFa\0b\n\uFEFFc")).toEqual(["a b", "\uFEFFc"]);
});

test("bytes that are no UTF-8 are told by line and byte", () => {
  const [good, bad, after] = cut(Buffer.from("ok\nK\xe9\nok", "latin1"));
  expect(good?.fault).toBeNull();
  expect(bad).toMatchObject({ number: 2, fault: { message: "invalid UTF-8 at byte 2 of the line (0xE9)" } });
  expect(after).toMatchObject({ number: 3, fault: null });
});

test("a printed U+FFFD is no fault, nor does it hide one", () => {
  expect(cut(Buffer.from("a\uFFFDb"))[0]?.fault).toBeNull();
  const bytes = Buffer.concat([Buffer.from("a\uFFFDb"), Buffer.from([0xff])]);
  expect(cut(bytes)[0]?.fault?.message).toContain("byte 6 of the line (0xFF)");
});

test("UTF-16 is named", () => {
  expect(cut(Buffer.from("\uFEFFhello", "utf16le"))[0]?.fault?.message).toBe("the file is UTF-16");
});

test("any bytes give the same lines, however they are cut into chunks", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1, max: 7 }), (array, size) => {
      const bytes = Buffer.from(array);
      expect(cut(bytes, size)).toEqual(cut(bytes));
    }),
  );
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "é", "\r", "\n", "\0", "€") }),
      fc.integer({ min: 1, max: 4 }),
      (text, size) => {
        expect(cut(Buffer.from(text), size)).toEqual(cut(Buffer.from(text)));
      },
    ),
  );
});
