/** How a list goes on: a link to the next page, or the call of a paging script that would draw one. */
import { normaliseUrl } from "../../model/url.ts";
import { mayMatch } from "../page/marks.ts";
import type { PageIndex } from "../page/page-index.ts";
import { regionsOf } from "../page/regions.ts";

const next = /^[\s[<(]*(?:下一?页|后一?页|下页|next(?: page)?)[\s\]>)»›]*$/i;

/** Absolute address of the next page; null on the last one or where none is named. */
export function nextPageOf(page: PageIndex): string | null {
  const link = page.links.find((l) => l.kind === "page" && next.test(l.text) && l.url !== page.url);
  return link?.url ?? nextByPagingScript(page);
}

/** True where the page has pager words, a pager box or the call of a paging script: it is made to hold a list. */
export function hasPager(page: PageIndex): boolean {
  if (page.scripts.some(({ text }) => callsPager(text))) return true;
  const regions = regionsOf(page);
  return (
    page.elements.some((element, i) => regions[i] === "pager" && element.to > element.from) ||
    (mayPage(page) && pagerWords.test(page.text))
  );
}

export const callsPager = (script: string): boolean => pagingCall.test(script);

/** The call, or the function itself where templates write it out beside its call. */
export const isPagersOwn = (script: string): boolean => callsPager(script) || pagingFunction.test(script);

const pagingFunction = /\bfunction\s+(?:createPageHTML|createPage|setPage)\s*\(/;

/** A call, not the function's own text. */
const pagingCall =
  /(?<!function )\b(?:createPageHTML|createPage|setPage|laypage|\$\(["'][^"']{1,40}["']\)\.(?:jpage|pagination|paging|page))\s*\(/;
const pagerWords =
  /第一页[^\n。]{0,80}最后一页|(?:首页|第一页)[\s|[\]]{0,6}上一?页|下一?页[\s|[\]]{0,6}(?:尾页|末页|最后)|共\s*\d+\s*页|共\s*\d+\s*条\s*(?:记录|信息)?/;

const mayPage = mayMatch(
  pagerWords,
  ..."第一页 上页 上一页 下页 下一页".split(" "),
  ...[..."0123456789 \n\t"].map((next) => `共${next}`),
);

/**
 * TRS: `createPageHTML(pages, current, "index", "html")`, counted from 0: the second page is `index_1.html`. 开普 names the
 * pager's box first and counts from 1: `createPageHTML("page", pages, current, "list", "shtml")`, the second is `list_2.shtml`.
 */
const drawnPager =
  /createPageHTML\(\s*(["'][\w-]{1,60}["']\s*,\s*)?(\d{1,5})\s*,\s*(\d{1,5})\s*,\s*["']([\w-]{1,60})["']\s*,\s*["'](\w{1,6})["']/;

function nextByPagingScript(page: PageIndex): string | null {
  for (const { text } of page.scripts) {
    const [call, box, pages, current, name, ending] = drawnPager.exec(text) ?? [];
    const last = Number(pages) - (box === undefined ? 1 : 0);
    if (call !== undefined && Number(current) < last)
      return normaliseUrl(`${name}_${Number(current) + 1}.${ending}`, page.base);
  }
  return null;
}
