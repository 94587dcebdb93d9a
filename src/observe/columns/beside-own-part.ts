/** Whether the largest list of a page only stands beside what the page is made for. */
import { headlineOf } from "../articles/article-headline.ts";
import { articleBodyOf } from "../articles/body-text.ts";
import { letterCount } from "../page/letter-count.ts";
import { isInMain } from "../page/main-part.ts";
import type { PageIndex } from "../page/page-index.ts";
import { contains } from "../page/walk.ts";
import { isBeside, isHeadedOtherwise, isQuoted } from "./block-heading.ts";
import { isAwaited } from "./drawn-by-scripts.ts";
import { emptinessOf } from "./empty-list.ts";
import type { Block } from "./list-blocks.ts";

export const isBesideOwnPart = (page: PageIndex, block: Block): boolean =>
  isBesideOwnPlace(page, block) ||
  (isQuoted(page, block) && (isBesideText(page, block) || isBelowFrame(page, block)));

/** 最新公告 and their days, beside a text under its headline: what the page is about, whether or not it prints a day. */
function isBesideText(page: PageIndex, block: Block): boolean {
  const body = articleBodyOf(page);
  if (body === null || headlineOf(page) === null || letterCount(page.text, body.from, body.to) < textLength)
    return false;
  return block.rows.every(({ element }) => !contains(page, body.element, element));
}

const textLength = 100;

/** 最新公告 below the frame that holds the column itself: a mailbox kept elsewhere. */
const isBelowFrame = (page: PageIndex, block: Block): boolean =>
  page
    .byTag("iframe")
    .some((frame) => isInMain(page, frame) && block.rows.every(({ element }) => frame < element));

/** 热门文章 with their days, beside a list that says it has nothing, or one that a script has yet to fill. */
function isBesideOwnPlace(page: PageIndex, block: Block): boolean {
  const why = isBeside(page, block) || isHeadedOtherwise(page, block) ? emptinessOf(page)?.why : null;
  return (why === "notice" && isBeside(page, block)) || (why === "script-filled" && isAwaited(page));
}
