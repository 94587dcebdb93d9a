/**
 * An old way to hide a block from whoever reads the document: one script writes the start tag of a box that nobody sees,
 * the links stand plainly behind it, and a second script writes the end tag.
 */
import { memoPerPage } from "../page/memo-per-page.ts";
import { indexPage, type PageIndex } from "../page/page-index.ts";
import { markupOf } from "../page/script-text.ts";
import { type Hidden, hiddenBy } from "../page/visibility.ts";

/** What hides an element that stands between two such scripts; null for any other. */
export const openedByScript = memoPerPage((page: PageIndex): ((element: number) => Hidden | null) => {
  const spans = spansOf(page);
  return (element) => spans.find(({ hidden, end }) => element > hidden.root && element < end)?.hidden ?? null;
});

interface Span {
  /** `root` is the script that opens the box. */
  readonly hidden: Hidden;
  /** The script that closes it, or where its parent ends. */
  readonly end: number;
}

const box = /<(div|span|p|ul|marquee|table)\b/i;

function spansOf(page: PageIndex): Span[] {
  const found: Span[] = [];
  for (const [i, { element, text }] of page.scripts.entries()) {
    const tag = box.exec(text)?.[1];
    const how = tag === undefined ? null : leftOpen(markupOf(text), tag, page.url);
    if (tag === undefined || how === null) continue;
    const closer = page.scripts.slice(i + 1).find((script) => script.text.includes(`</${tag}`));
    const parent = page.elements[page.elements[element]?.parent ?? -1];
    const end = closer?.element ?? parent?.end ?? 0;
    found.push({ hidden: { root: element, how, mayShow: false }, end });
  }
  return found;
}

/** How the written box hides what follows; null where it is closed again or in plain sight. */
function leftOpen(markup: string, tag: string, url: string): string | null {
  if (count(markup, `<${tag}\\b`) <= count(markup, `</${tag}\\b`)) return null;
  const written = indexPage(markup, url);
  const last = written.byTag(tag.toLowerCase()).at(-1);
  return last === undefined ? null : (hiddenBy(written)(last)?.how ?? null);
}

const count = (text: string, pattern: string): number => text.match(new RegExp(pattern, "gi"))?.length ?? 0;
