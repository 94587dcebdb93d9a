/** The headline of a card: one link around a headline, a source, a date and a summary. */
import type { PageIndex } from "../page/page-index.ts";
import { textOf } from "../page/walk.ts";

const headName = /(?:^|[\s_-])(?:tit|title|bt|biaoti|name|headline)(?:$|[\s_\d-])/i;

/** Null where a link is no card, or none of its parts is named as the headline. */
export function cardHeadOf(page: PageIndex, element: number): string | null {
  const anchor = page.elements[element];
  if (anchor === undefined || !page.text.slice(anchor.from, anchor.to).includes("\n")) return null;
  for (let i = element + 1; i < anchor.end; i += 1) {
    const part = page.elements[i];
    if (part === undefined) break;
    if (/^h[1-6]$/.test(part.tag) || headName.test(part.attrs.class ?? "")) {
      const text = textOf(page, i).trim();
      if (text.length > 1 && !text.includes("\n") && /\p{L}/u.test(text)) return text.replace(/\s+/g, " ");
    }
  }
  return null;
}
