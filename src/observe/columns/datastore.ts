/**
 * 大汉 pages carry the first rows of a list as markup inside a data script; a visitor sees them, so they are read. The
 * address of the list answers with the same data, without a page around it.
 */
import { memoPerPage } from "../page/memo-per-page.ts";
import { indexPage, type PageIndex } from "../page/page-index.ts";

/** The records' markup indexed like a page; null where the page carries none. */
export const datastoreOf = memoPerPage((page: PageIndex): PageIndex | null => {
  const data = isData.test(page.source.slice(0, 400)) ? [page.source] : page.scripts.map(({ text }) => text);
  const records = data.flatMap((text) => (text.includes("<record") ? recordsOf(text) : []));
  return records.length === 0 ? null : indexPage(records.join("\n"), page.url);
});

/** `<totalrecord>0</totalrecord>` in every data script of the page, and no record in any: its count of none. */
export function emptyStoreOf(page: PageIndex): { element: number; count: string } | null {
  if (datastoreOf(page) !== null) return null;
  const stores = page.scripts.flatMap(({ element, text }) => {
    const count = text.includes("<totalrecord") ? total.exec(text.slice(0, headLength)) : null;
    return count === null ? [] : [{ element, count: count[0], isNone: Number(count[1]) === 0 }];
  });
  const [first] = stores;
  return first !== undefined && stores.every(({ isNone }) => isNone) ? first : null;
}

const headLength = 2000;
const total = /<totalrecord>\s*(\d{1,9})\s*<\/totalrecord>/;

const isData = /^\s*(?:<\?xml[^>]{0,100}>\s*)?<(?:datastore|recordset|nextgroup|totalrecord)\b/i;

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
