/** 大汉 pages carry the first rows of a list as markup inside a data script; a visitor sees them, so they are read. */
import { memoPerPage } from "../page/memo-per-page.ts";
import { indexPage, type PageIndex } from "../page/page-index.ts";

/** The records' markup indexed like a page; null where the page carries none. */
export const datastoreOf = memoPerPage((page: PageIndex): PageIndex | null => {
  const records = page.scripts.flatMap(({ text }) => (text.includes("<record") ? recordsOf(text) : []));
  return records.length === 0 ? null : indexPage(records.join("\n"), page.url);
});

const recordLimit = 2000;
const record = /<record>\s*(?:<!\[CDATA\[)?/g;

function recordsOf(text: string): string[] {
  const found: string[] = [];
  for (const start of text.matchAll(record)) {
    const from = (start.index ?? 0) + start[0].length;
    const end = text.indexOf("</record>", from);
    if (end < 0 || found.length >= recordLimit) break;
    found.push(text.slice(from, end).replace(/\]\]>\s*$/, ""));
  }
  return found;
}
