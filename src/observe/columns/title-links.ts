/** Links that may be titles of rows. */
import { memoByText } from "../page/memo-by-text.ts";
import { memoPerPage } from "../page/memo-per-page.ts";
import type { Link, PageIndex } from "../page/page-index.ts";
import { trailOf } from "../page/trail.ts";

/** Links with words of their own that may be titles of rows, in document order. The trail names columns. */
export const titleLinks = memoPerPage((page: PageIndex): Link[] => {
  const trail = trailOf(page) ?? { from: 0, to: -1 };
  return page.links.filter((link) => {
    const { tag = "", from = 0 } = page.elements[link.element] ?? {};
    const isStep = from >= trail.from && from < trail.to;
    return tag === "a" && !isStep && link.kind !== "mailto" && link.kind !== "tel" && isTitle(link.text);
  });
});

const moreLink =
  /^[\s[【（(<>《》»«.…+·|/-]*(?:更多|more|详细|详情|查看|点击|阅读全文|全文|下载|进入|首页|上一?页|下一?页|末页|尾页|最后一页|第一页|后一页|前一页|跳转|go|返回|打印|关闭)?(?:更多|内容|详情|全文|查看|下载|信息)?[\s\]】）)<>《》»«.…+·|/-]*$/i;

/** What a foot links beside 最后更新 and its day. */
const footLink = /公网安备|ICP备|^(?:网站地图|站点地图|设为首页|加入收藏|(?:联系|关于)我们)$/i;

const isTitle = memoByText((text): boolean => {
  const words = text.trim();
  if (
    words.length < 2 ||
    moreLink.test(words) ||
    footLink.test(words) ||
    /^[\d\s:：/.\-年月日]+$/.test(words)
  )
    return false;
  return /[\p{L}]/u.test(words);
});

/** Whether one of the titles stands in an element. */
export function hasTitleIn(page: PageIndex, titles: readonly Link[], element: number): boolean {
  const first = titles[firstFrom(titles, element)];
  return first !== undefined && first.element < (page.elements[element]?.end ?? 0);
}

/** Those of the titles that stand in an element. */
export function titlesIn(page: PageIndex, titles: readonly Link[], element: number): Link[] {
  const end = page.elements[element]?.end ?? 0;
  const found: Link[] = [];
  for (let i = firstFrom(titles, element); i < titles.length; i += 1) {
    const title = titles[i];
    if (title === undefined || title.element >= end) break;
    found.push(title);
  }
  return found;
}

/** Index of the first title at or after an element. */
function firstFrom(titles: readonly Link[], element: number): number {
  let low = 0;
  let high = titles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((titles[middle]?.element ?? 0) < element) low = middle + 1;
    else high = middle;
  }
  return low;
}
