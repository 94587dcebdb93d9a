/** Rows without a day whose title is no link: 生育登记服务申请表 [下载]. */
import { addressOf } from "../../model/link.ts";
import { memoByText } from "../page/memo-by-text.ts";
import type { Link, PageIndex } from "../page/page-index.ts";
import { closest, textOf } from "../page/walk.ts";
import { titleAmong } from "./button-rows.ts";
import type { Row } from "./row.ts";

const isButton = memoByText((text): boolean =>
  /^[[【（(]?\s*(?:点击|在线|附件|表格|立即)?(?:下载|查看|预览|办理)(?:表格|附件|详情)?\s*[\]】）)]?$/.test(
    text.trim(),
  ),
);

/** Titles are longer than the names in a menu. */
const shortestTitle = 6;
const longestRow = 300;

/** One row for each list item or table row that has words of its own and one button. */
export function undatedButtonRows(page: PageIndex, taken: ReadonlySet<number>): Row[] {
  const rows = new Map<number, Row | null>();
  for (const link of page.links) {
    if (!isButton(link.text) || taken.has(link.element)) continue;
    const element = closest(page, link.element, "li", "tr", "dd");
    if (element >= 0) rows.set(element, rows.has(element) ? null : rowOf(page, element, link));
  }
  return [...rows.values()].filter((row) => row !== null);
}

function rowOf(page: PageIndex, element: number, button: Link): Row | null {
  const { from = 0, to = 0, end = 0 } = page.elements[element] ?? {};
  const anchor = page.elements[button.element];
  if (anchor === undefined || to - from > longestRow) return null;
  if (page.elements.slice(element, end).filter(({ tag }) => tag === "a").length > 1) return null;
  const words = `${page.text.slice(from, anchor.from)}\n${page.text.slice(anchor.to, to)}`;
  const title = titleAmong(words.split(/[\n\t]+/).map((line) => line.replace(/^[\s·•\d.、]+/, "").trim()));
  if (title === null || title.length < shortestTitle) return null;
  return { element, link: button.element, item: { title, url: addressOf(button), date: null } };
}

/** True where the link of each row says what to do, not what the row is about. */
export const areButtonRows = (page: PageIndex, rows: readonly Row[]): boolean =>
  rows.every(({ link }) => isButton(textOf(page, link)));
