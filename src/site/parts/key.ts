import { attr, type Html, html } from "../markup/html.js";
import type { Texts } from "../texts/texts.js";
import { stick } from "./stick.js";

/** How to read the marks: the kinds that this archive can hold, and the stick. */
export function key(t: Texts, open: boolean): Html {
  const { key: k } = t;
  return html`<details class="key"${attr("open", open && "open")}><summary>${k.title}</summary><ul>
<li><span class="m">${k.figure}</span></li><li><span class="m claim">${k.claim}</span></li><li><span class="m event">${k.event}</span></li><li><span class="m agreement">${k.agreement}</span></li><li><span class="m quote">${k.quote}</span></li><li><span class="m unread">${k.unread}</span></li>
<li class="stickkey">${stick(30)} ${k.stick}</li></ul></details>`;
}
