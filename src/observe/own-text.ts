/** What a page says itself: its text without the words of its links, so that menus and link lists do not count as content. */
import type { PageIndex } from "./page-index.ts";

export function ownText(page: PageIndex): string {
  const parts: string[] = [];
  let at = 0;
  for (const index of page.byTag("a")) {
    const link = page.elements[index];
    if (link === undefined || link.from < at) continue;
    parts.push(page.text.slice(at, link.from));
    at = link.to;
  }
  parts.push(page.text.slice(at));
  return parts.join(" ").replace(/\s+/g, " ").trim();
}
