import { expect, test } from "vitest";
import { read } from "../../index.js";
import { icsOf } from "./ics.js";

const calendarOf = (body: string): string =>
  icsOf(read({ title: "Talks", date: "2025-10-20", body }).facts.filter((fact) => fact.kind === "event"));

test("an event is a whole-day entry that ends the day after its last", () => {
  const ics = calendarOf(
    "The Ministry of Trade, Industry and Resources (MOTIR) will host the 3rd Hydrogen Valley Forum at the Lakeside Hotel in Busan from October 28 to 30.",
  );
  expect(ics).toContain("DTSTART;VALUE=DATE:20251028\r\n");
  expect(ics).toContain("DTEND;VALUE=DATE:20251031\r\n");
  expect(ics).toContain("SUMMARY:3rd Hydrogen Valley Forum\r\n");
  expect(ics).toContain("LOCATION:Lakeside Hotel\\, KR\r\n");
});

test("a month spans its days; no line is longer than 75 octets", () => {
  const ics = calendarOf(
    "Korea and Côte d’Ivoire met in Abidjan in September. The Ministry of Trade, Industry and Resources (MOTIR) prepares the Économie Bleue Shipping Summit scheduled for December.",
  );
  expect(ics).toContain("DTSTART;VALUE=DATE:20251201");
  expect(ics).toContain("DTEND;VALUE=DATE:20260101");
  for (const line of ics.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test("no events, an empty calendar", () => {
  expect(icsOf([])).toBe(
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Bellwether//Events of press releases//EN\r\nCALSCALE:GREGORIAN\r\nEND:VCALENDAR\r\n",
  );
});
