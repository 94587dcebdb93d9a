/** Boxes of a page's main part that nothing stands in. */
import { isInMain } from "../page/main-part.ts";
import { memoPerPage } from "../page/memo-per-page.ts";
import type { PageIndex } from "../page/page-index.ts";

/** What belongs to a pager, by the name of its file or box. */
export const pagerFile = /page|fenye/i;

/** List boxes of the template that hold nothing, or no more than the heads of their columns (标题 日期). */
export const emptyLists = (page: PageIndex): number[] =>
  page.byTag("ul").filter((i) => isInMain(page, i) && isHeadsOnly(page, i));

function isHeadsOnly(page: PageIndex, list: number): boolean {
  const { from = 0, to = 0, end = 0 } = page.elements[list] ?? {};
  const words = to - from > headsLength ? "…" : page.text.slice(from, to).replace(/\s+/g, "");
  if (words === "") return true;
  const isLinked = page.elements.slice(list, end).some(({ tag }) => tag === "a");
  return !isLinked && headOfDay.test(words) && words.replace(tableHeads, "") === "";
}

const headsLength = 40;
/** Without a column for days it may be a row of names. */
const headOfDay = /日期|时间/;

/** Heads of the columns of lists. */
export const tableHeads =
  /序号|编号|索引号|信息名称|文件名称?|名称|(?:新闻|信息|文章)?标题|文号|发文(?:机构|字号|日期)|发布(?:日期|时间|机构|人)|公开日期|成文日期|生成日期|(?:办理|承办|发布|责任|受理|答复)(?:单位|部门)|主题词?|分类|类别|来源|部门|效力|有效性|操作|日期|时间|状态|(?:点击|浏览|阅读)(?:数|率|量|次数)?/g;

export const hasEmptyList = (page: PageIndex): boolean => emptyLists(page).length > 0;

const boxTags = new Set(["div", "ul", "ol", "table", "tbody", "section"]);

/** Boxes of the main part that nothing stands in, elements of a framework's own among them. */
export const emptyBoxes = memoPerPage((page: PageIndex): number[] =>
  page.elements.flatMap(({ tag, from, to }, i) =>
    (boxTags.has(tag) || tag.includes("-")) && page.text.slice(from, to).trim() === "" && isInMain(page, i)
      ? [i]
      : [],
  ),
);

/** Those that have an id. */
export const namedBoxes = (page: PageIndex): number[] =>
  emptyBoxes(page).filter((i) => {
    const { tag = "", attrs = {} as Record<string, string> } = page.elements[i] ?? {};
    return attrs.id !== undefined && boxTags.has(tag) && !pagerFile.test(attrs.id);
  });
