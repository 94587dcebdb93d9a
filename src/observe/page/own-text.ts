/** What a page says itself: its text without the words of its links, so that menus and link lists do not count as content. */
import { letterCount } from "./letter-count.ts";
import type { PageIndex } from "./page-index.ts";

export const ownText = (page: PageIndex): string =>
  [...ownSpans(page)]
    .map(({ from, to }) => page.text.slice(from, to))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();

/** True where a page says more than so many characters, white space not counted: told without reading on. */
export function saysMoreThan(page: PageIndex, most: number): boolean {
  let said = 0;
  for (const { from, to } of ownSpans(page)) {
    said += letterCount(page.text, from, to, most + 1);
    if (said > most) return true;
  }
  return false;
}

function* ownSpans(page: PageIndex): Generator<{ from: number; to: number }> {
  let at = 0;
  for (const index of page.byTag("a")) {
    const link = page.elements[index];
    if (link === undefined || link.from < at) continue;
    yield { from: at, to: link.from };
    at = link.to;
  }
  yield { from: at, to: page.text.length };
}
