/** What a list is headed with: its column's name, another one's, or the words of a box of other pages' rows. */
import { mainPartOf } from "../page/main-part.ts";
import { ownHeadingOf } from "../page/own-heading.ts";
import type { PageIndex } from "../page/page-index.ts";
import { trailOf } from "../page/trail.ts";

interface Rows {
  readonly rows: readonly { readonly element: number }[];
}

/** How far above its first row the heading of a box stands, in characters. */
const headingReach = 24;
const besideWords =
  /(?:推荐|热点|热门|相关|点击|阅读|排行|人气|最新|猜你)[\u4e00-\u9fff]{0,6}\s*(?:更多)?\s*$/;

/** A box of other pages' rows says so above them: 推荐内容, 热点文章. */
export const isBeside = (page: PageIndex, block: Rows): boolean =>
  besideWords.test(headingAbove(page, block));

/** 最新发布 beside the list; the list of a column called 最新动态 is headed with its own name. */
export const isOfOthers = (page: PageIndex, block: Rows): boolean =>
  isBeside(page, block) && !ownNames(page).some((own) => headingAbove(page, block).includes(own));

/** Quoted from elsewhere: the box says so, or has the way to the rest in its head. */
export const isQuoted = (page: PageIndex, block: Rows): boolean =>
  isBeside(page, block) || (isHeadedOtherwise(page, block) && moreWords.test(headingAbove(page, block)));

const relatedWords = /^(?:相关|延伸|关联)[\u4e00-\u9fff]{2,4}\s*[:：]?\s*(?:更多)?\s*$/;

/** Other texts on the matter of this one, dated or not, make no list of its page; 相关政策 is a column where the page is called so. */
export function isOnSameMatter(page: PageIndex, block: Rows): boolean {
  const heading = headingAbove(page, block).trim();
  return relatedWords.test(heading) && !ownNames(page).some((own) => heading.includes(own));
}

/** A box is headed with the name of another column: 通知公告 beside the list of 工作动态. */
export function isHeadedOtherwise(page: PageIndex, block: Rows): boolean {
  const name = headingAbove(page, block).replace(moreWords, "").trim();
  return columnName.test(name) && !ownNames(page).some((own) => own.includes(name) || name.includes(own));
}

/** As long as names of columns are. */
export const columnName = /^\p{Script=Han}{2,8}$/u;
const moreWords = /\s*(?:[+>»]*\s*更多\s*[+>»]*|more)\s*$/i;

const ownNames = (page: PageIndex): string[] =>
  [trailOf(page)?.steps.at(-1)?.name, ownHeadingOf(page)?.name].filter((name) => name !== undefined);

/** The last line above a block, or nothing. */
export function headingAbove(page: PageIndex, { rows }: Rows): string {
  const at = page.elements[rows[0]?.element ?? -1]?.from ?? 0;
  const above = page.text.slice(Math.max(mainPartOf(page).from, at - headingReach), at);
  return (
    above
      .split("\n")
      .filter((line) => line.trim() !== "")
      .at(-1) ?? ""
  );
}
