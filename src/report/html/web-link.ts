/** An address as a link if it is one of the web; text otherwise. The report never tells where it was opened from. */
import { html, type Markup } from "./markup.ts";

export const webLink = (url: string): Markup =>
  /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer noopener">${url}</a>` : html`${url}`;
