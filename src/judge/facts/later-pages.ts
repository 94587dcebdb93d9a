/** The second and later pages of lists, and what a list is shown as besides, which are no columns of their own. */
import { indexlessKeyOf } from "../address.ts";
import type { Scene } from "../scene.ts";
import type { PickedColumn } from "./picked-column.ts";

/** By the addresses paging makes. */
const address =
  /(?:\/(?:index|list)_\d+\.s?html?|[?&](?:page|pageNum|pageNo|currentPage|cur_page|p)=(?:[2-9]|\d{2,}))/i;

/** What a pager calls a page; a name is that of a column. */
const pagerWord =
  /^[\s[【(（<«‹|]*(?:第?\s*\d{1,4}\s*页?|首\s*页|第一页|上一?页|前一?页|下一?页|后一?页|末\s*页|尾\s*页|最后一?页|最末页|next|prev(?:ious)?|last|first|\.{2,3}|…|[<>«»‹›]{1,2})[\s\]】)）>»›|]*$/i;

type Lists = ReadonlyMap<string, PickedColumn>;

/**
 * True of the pages that lists go on with: named as the next one, by their addresses, by the pager of a list of their name, or
 * by a trail that ends at such a list. `lists`: the pages of columns, by key.
 */
export function laterPages(
  pages: readonly PickedColumn[],
  lists: Lists,
  scene: Scene,
): (column: PickedColumn, key: string) => boolean {
  const next = new Set(
    pages.flatMap(({ next, page }) => (next === null || next === indexlessKeyOf(page.url) ? [] : [next])),
  );
  const paged = pagedTo(lists, scene);
  return (column, key) =>
    next.has(key) || address.test(column.page.url) || paged.has(key) || isWithin(column, key, lists);
}

/** The list that the trail ends at is another one, which does not point on. */
function isWithin({ within, name }: PickedColumn, key: string, lists: Lists): boolean {
  const list = within === null || within === key ? undefined : lists.get(within);
  return list !== undefined && list.name === name && (list.within === null || list.within === within);
}

/**
 * Pages that are led to as `3` or 尾页 by a list of the same name that a visitor meets before them: where the first page is one
 * of many, it is the one met first.
 */
function pagedTo(lists: Lists, { links }: Scene): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { url, kind, text, referrers } of links) {
    const key = kind === "page" && pagerWord.test(text) ? indexlessKeyOf(url) : "";
    const list = lists.get(key);
    if (list === undefined) continue;
    const isOf = (first: PickedColumn | undefined): boolean =>
      first !== undefined && first.name === list.name && first.page.depth < list.page.depth;
    if (referrers.some((referrer) => isOf(lists.get(indexlessKeyOf(referrer))))) found.add(key);
  }
  return found;
}
