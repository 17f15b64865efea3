import type { Feed, Item } from "./feed.js";

/** A feed as Atom (RFC 4287). */
export function atom(feed: Feed): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${xml(feed.id)}</id>
<title>${xml(feed.title)}</title>
<updated>${feed.updated}</updated>
<author><name>Bellwether</name></author>
<link rel="self" type="application/atom+xml" href="${xml(feed.self)}"/>
<link rel="alternate" type="text/html" href="${xml(feed.home)}"/>
${feed.next === null ? "" : `<link rel="next" type="application/atom+xml" href="${xml(feed.next)}"/>\n`}${feed.items.map(entry).join("")}</feed>
`;
}

function entry({ id, url, title, text, date, updated, tags }: Item): string {
  const categories = tags.map((tag) => `<category term="${xml(tag)}"/>`).join("");
  return `<entry><id>${xml(id)}</id><title>${xml(title)}</title><link rel="alternate" type="text/html" href="${xml(url)}"/><published>${date}T00:00:00Z</published><updated>${updated}</updated><summary>${xml(text)}</summary>${categories}</entry>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** A foreign text for XML 1.0: escaped, and without the signs that no document may have. */
export function xml(text: string): string {
  return text.replace(NO_CHARACTER, "\ufffd").replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

// XML 1.0, production 2.
const NO_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
