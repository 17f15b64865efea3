import type { Feed, Item } from "./feed.js";

/** A feed as iCalendar (RFC 5545): a day for each item, tentative where it is only expected. */
export function ics(feed: Feed): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Bellwether//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(feed.title)}`,
    ...feed.items.flatMap(event),
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");
}

function event({ id, url, title, text, date, updated, tags, expected }: Item): string[] {
  const dayAfter = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(id.replace(/^urn:uuid:/, ""))}`,
    `DTSTAMP:${updated.replace(/\.\d+/, "").replace(/[-:]/g, "")}`,
    `DTSTART;VALUE=DATE:${date.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${dayAfter.replaceAll("-", "")}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    `URL:${url}`,
    `STATUS:${expected ? "TENTATIVE" : "CONFIRMED"}`,
    "TRANSP:TRANSPARENT",
    ...(tags.length === 0 ? [] : [`CATEGORIES:${tags.map(escaped).join(",")}`]),
    "END:VEVENT",
  ];
}

/** RFC 5545, 3.3.11. Other signs of control are no text. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|[\n\r]/g, "\\n")
    .replace(CONTROL, " ");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

const OCTETS = 75;

/** Lines of 75 octets at most, cut between characters (RFC 5545, 3.1). */
function folded(line: string): string {
  const lines: string[] = [];
  let begun = "";
  let octets = 0;
  for (const sign of line) {
    const n = Buffer.byteLength(sign);
    if (octets + n > OCTETS) {
      lines.push(begun);
      begun = " ";
      octets = 1;
    }
    begun += sign;
    octets += n;
  }
  return [...lines, begun].join("\r\n");
}
