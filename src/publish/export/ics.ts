import type { Event } from "../../model/register.js";

const PRODUCT = "-//Bellwether//Events of press releases//EN";

/**
 * Events as an iCalendar (RFC 5545): whole days, an end day after the last as the format has it; what is dated by a month
 * or a year spans it. Events without a date are left out.
 */
export function icsOf(events: readonly Event[]): string {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:${PRODUCT}`, "CALSCALE:GREGORIAN"];
  for (const event of events) lines.push(...eventLines(event));
  lines.push("END:VCALENDAR");
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines(event: Event): string[] {
  const { release, evidence, type, name, start, end, place, participants, subject } = event;
  if (start === null) return [];
  const first = dayOf(start, "first");
  const after = nextDay(dayOf(end ?? start, "last"));
  const who = participants.map((p) => [p.name, p.role, p.organization ?? p.area].filter(Boolean).join(", "));
  return [
    "BEGIN:VEVENT",
    `UID:${release.id}-${evidence.start}-${type}@bellwether`,
    `DTSTAMP:${release.date.replaceAll("-", "")}T000000Z`,
    `DTSTART;VALUE=DATE:${first.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${after.replaceAll("-", "")}`,
    `SUMMARY:${escaped(name ?? subject ?? release.title)}`,
    ...(place ? [`LOCATION:${escaped([place.name, place.area].filter(Boolean).join(", "))}`] : []),
    `CATEGORIES:${escaped(type)}`,
    `DESCRIPTION:${escaped([evidence.text, ...who].join("\n"))}`,
    "END:VEVENT",
  ];
}

/** The first or last day of a day, a month or a year. */
function dayOf(period: string, which: "first" | "last"): string {
  const [y, m, d] = period.split("-");
  if (d) return period;
  if (which === "first") return `${y}-${m ?? "01"}-01`;
  const last = new Date(Date.UTC(Number(y), m ? Number(m) : 12, 0));
  return last.toISOString().slice(0, 10);
}

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, "\\n");

/** Lines hold 75 octets at most; what goes on stands behind a space. No character is cut. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const ch of line) {
    const size = Buffer.byteLength(ch);
    if (octets + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = "";
      octets = 0;
    }
    part += ch;
    octets += size;
  }
  return [...parts, part].join("\r\n ");
}
