/** What the page's inline scripts write that leads to, or loads from, another address: where ads and spam are planted. */
import { memoPerPage } from "./memo-per-page.ts";
import { indexPage, type PageIndex } from "./page-index.ts";
import { markupOf } from "./script-text.ts";

/** A tag and an absolute address, plain or escaped; most inline scripts have not both. */
const tag = /<(?:a|iframe|script|img|div|span)\b|%3c|\\x3c|\\u003c/i;
const address = /\/\/|%2f%2f|\\\/\\\//i;

/** The written markup, indexed like a page; null where nothing of the kind is written. */
export const loadedByScripts = memoPerPage((page: PageIndex): PageIndex | null => {
  const markup = page.scripts
    .filter(({ text }) => tag.test(text) && address.test(text))
    .map(({ text }) => markupOf(text))
    .filter((written) => address.test(written))
    .join("\n");
  return markup === "" ? null : indexPage(markup, page.url);
});
