import { raw, html as tagged } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

/** Markup that is safe to send: what stood in it as text is escaped. */
export type Html = HtmlEscapedString;

/** What may stand in markup. Text is escaped; nothing is printed of what is absent. */
export type Child = Html | string | number | null | undefined | false | readonly Child[];

/**
 * Markup around values: hono's escaping, for values that are at hand, so that no page becomes a promise halfway.
 *
 * @example html`<b>${"a < b"}</b>` // <b>a &lt; b</b>
 */
export function html(strings: TemplateStringsArray, ...values: Child[]): Html {
  return tagged(strings, ...values) as Html;
}

/** Markup that this program made itself, such as a drawing. Never of foreign text. */
export const trusted = (markup: string): Html => raw(markup) as Html;

/** An attribute with its name, or nothing. */
export function attr(name: string, value: string | number | null | undefined | false): Html {
  return value === null || value === undefined || value === false
    ? NOTHING
    : html` ${trusted(name)}="${value}"`;
}

export const NOTHING: Html = trusted("");
