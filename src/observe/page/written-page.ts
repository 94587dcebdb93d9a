/** All that inline scripts write into a document, indexed like a page: a stub's refresh, the rows of a list. */
import { memoPerPage } from "./memo-per-page.ts";
import { indexPage, type PageIndex } from "./page-index.ts";
import { markupOf } from "./script-text.ts";

export const writtenPageOf = memoPerPage((page: PageIndex): PageIndex | null => {
  const markup = page.scripts
    .map((script) => markupOf(script.text))
    .filter((text) => text !== "")
    .join("\n");
  return markup === "" ? null : indexPage(markup, page.url);
});
