import type { Feed } from "./feed.js";

/** A feed as JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed(feed: Feed): string {
  const { title, home, self, next, items } = feed;
  return `${JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: home,
    feed_url: self,
    ...(next === null ? {} : { next_url: next }),
    language: "en",
    authors: [{ name: "Bellwether" }],
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      content_text: item.text,
      date_published: `${item.date}T00:00:00Z`,
      date_modified: item.updated,
      ...(item.tags.length === 0 ? {} : { tags: item.tags }),
    })),
  })}\n`;
}
