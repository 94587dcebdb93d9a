/** What kind of page a document is. The order of the questions matters: what is no content at all is asked first. */
import type { Facts, Observations, PageKind } from "../../model/observation.ts";
import { articleDates } from "../articles/article-dates.ts";
import { headlineOf } from "../articles/article-headline.ts";
import { articleBodyOf } from "../articles/body-text.ts";
import { columnOf } from "../columns/column.ts";
import { blocksOf, mainBlockOf } from "../columns/list-blocks.ts";
import { hasPager } from "../columns/pager.ts";
import type { Row } from "../columns/row.ts";
import { isSectionFront, quotesColumn } from "../columns/section-front.ts";
import { messageColumnOf } from "../messages/messages-column.ts";
import type { Observer, PageContext } from "../observer.ts";
import { isArticleAddress } from "../page/article-address.ts";
import { letterCount } from "../page/letter-count.ts";
import { isInMain, mainWords } from "../page/main-part.ts";
import { ownHeadingOf } from "../page/own-heading.ts";
import type { PageIndex } from "../page/page-index.ts";
import { trailOf } from "../page/trail.ts";
import { contains } from "../page/walk.ts";
import { asksForWords } from "./asked-words.ts";
import { challengeOf } from "./challenge.ts";
import { errorPageOf } from "./error-page.ts";
import { isFrontAddress, isTitledFront } from "./front-page.ts";
import { shellOf } from "./shell.ts";

export const pageKind: Observer<"page.kind"> = {
  fact: "page.kind",
  reads: ["meta.tags", "breadcrumb", "messages", "service"],
  observe: kindOf,
};

function kindOf(page: PageIndex, context: PageContext, seen: Observations): PageKind {
  if (isChallenge(page, context)) return "challenge";
  if (context.status >= 400 || errorPageOf(page) !== null) return "error";
  if (shellOf(page) !== null) return "shell";
  if (isSearch(page)) return "search";
  if (isFront(page, context)) return "homepage";
  const messages = seen.messages ?? [];
  if (isLetter(page, messages)) return "message";
  if (messages.length > 1 && headlineOf(page) === null) return "message-list";
  if (isArticle(page, seen)) return "article";
  if (trailOf(page) === null && isSectionFront(page, quotedLists(page))) return "homepage";
  if (columnOf(page) !== null) return isMessageList(page, seen, messages) ? "message-list" : "listing";
  if (messages.length > 1) return "message-list";
  const form = formKindOf(page) ?? (isGuide(seen.service) ? "service" : null);
  if (form !== null) return form;
  if (isFrontAtLeast(page)) return "homepage";
  return isUndatedArticle(page) ? "article" : "other";
}

const isChallenge = ({ source }: PageIndex, { status, headers, lists }: PageContext): boolean =>
  challengeOf({ status, headers, body: source }, lists.challenges ?? []) !== null;

function isFront(page: PageIndex, context: PageContext): boolean {
  if (trailOf(page) !== null) return isSectionFront(page);
  return (
    context.isFirstPage ||
    isFrontAddress(page.url) ||
    isTitledFront(page.url, page.title) ||
    isFrontByShape(page, frontBlocks)
  );
}

/** A front shows several lists side by side and says of none that it is the page's own. */
const frontBlocks = 3;
/** Enough on a page that is nothing else. */
const leastBlocks = 2;
const frontRows = 10;

function isFrontByShape(page: PageIndex, least: number): boolean {
  if (trailOf(page) !== null || hasPager(page)) return false;
  const blocks = blocksOf(page);
  return blocks.length >= least && blocks.reduce((sum, b) => sum + b.rows.length, 0) >= frontRows;
}

/** Boxes of one make are one block: a heading between two of its rows begins another list, a year or month does not. */
const headedLists = (page: PageIndex): number =>
  blocksOf(page).reduce(
    (sum, { rows }) => sum + rows.filter((row, i) => isHeaded(page, rows[i - 1], row)).length,
    0,
  );

function isHeaded(page: PageIndex, before: Row | undefined, row: Row): boolean {
  const from = page.elements[before?.element ?? -1]?.to ?? -1;
  const to = page.elements[row.element]?.from ?? -1;
  const between = from < 0 || to < from ? "" : page.text.slice(from, Math.min(to, from + headReach)).trim();
  return /^\p{L}/u.test(between) && !/^[\d年月\s]+$/.test(between);
}

const headReach = 60;

/** Two boxes beside a list that the page is headed with may be its side bar; without a heading they are what it shows. */
const quotedLists = (page: PageIndex): number => (ownHeadingOf(page) === null ? 2 : 3);

/** What is nothing else and quotes some columns: several lists, or one headed with the way to the rest. */
const isFrontAtLeast = (page: PageIndex): boolean =>
  isFrontByShape(page, leastBlocks) ||
  isFrontOfOneMake(page) ||
  (trailOf(page) === null && !hasPager(page) && quotesColumn(page));

function isFrontOfOneMake(page: PageIndex): boolean {
  if (trailOf(page) !== null || hasPager(page)) return false;
  const rows = blocksOf(page).reduce((sum, b) => sum + b.rows.length, 0);
  return rows >= frontRows && headedLists(page) >= leastBlocks;
}

/** One letter, and no list around it but one that stands beside the letter of this very address. */
const isLetter = (page: PageIndex, messages: Facts["messages"]): boolean =>
  messages.length === 1 && (messages[0]?.url === page.url || (columnOf(page)?.items.length ?? 0) <= 1);

/** A text with a date of its own, and a headline or the address of an article; not a few words above a list. */
function isArticle(page: PageIndex, seen: Observations): boolean {
  if (!articleDates(page, seen["meta.tags"]?.PubDate).some((d) => d.from !== "url")) return false;
  if (isListWithSummaries(page)) return false;
  return headlineOf(page) !== null || isArticleAddress(page.url) || (columnOf(page)?.items.length ?? 0) <= 1;
}

/** Rows with summaries read like prose: the block that holds them is headed with the column's name. Attachments are no rows. */
function isListWithSummaries(page: PageIndex): boolean {
  const body = articleBodyOf(page);
  const name = ownHeadingOf(page)?.name;
  if (body === null || name === undefined || headlineOf(page)?.text !== name) return false;
  const rows = mainBlockOf(page)?.rows ?? [];
  return (
    rows.length >= summaryRows &&
    rows.every((row) => contains(page, body.element, row.element)) &&
    page.links.some(({ element, kind }) => element === rows[0]?.link && kind === "page")
  );
}

const summaryRows = 3;

/**
 * A text under a headline with the particulars of one that was published, though no day of it is printed. Without them it
 * may be what a site says of itself (职能, 联系我们), which needs no date.
 */
function isUndatedArticle(page: PageIndex): boolean {
  const body = articleBodyOf(page);
  if (body === null || headlineOf(page) === null) return false;
  const head = page.text.slice(Math.max(0, body.from - particularsReach), body.from);
  return particulars.test(head) && letterCount(page.text, body.from, body.to) >= textLength;
}

const particularsReach = 400;
const particulars =
  /索\s?引\s?号|信息索引|发文字号|(?:^|[\s\n])文\s?号\s?[:：\t]|发布(?:机构|单位)|(?:信息|文章|稿件)?来源\s?[:：]|作者\s?[:：]|(?:浏览|点击|阅读|访问)(?:次数|量|数|率)/;
const textLength = 100;

function isMessageList(page: PageIndex, seen: Observations, messages: Facts["messages"]): boolean {
  const column = messageColumnOf(page, seen);
  return (
    messages.length > 1 ||
    ((column === "letters" || column === "replies") && (columnOf(page)?.items.length ?? 0) > 0)
  );
}

/** The answer to words that were looked for; a list that a search engine makes for a column has none in its address. */
const isSearch = (page: PageIndex): boolean =>
  /[?&](?:q|qt|kw|wd|keywords?|searchwords?)=[^&#]/i.test(page.url) ||
  /^(?:站内|全站|全文|高级)?(?:搜索|检索)(?:结果)?(?=$|[-_|—–\s])/.test(page.title) ||
  asksForWords(page);

/** More fields than a search by words and days has. */
const formFields = 4;

function formKindOf(page: PageIndex): "service" | "search" | null {
  if (/[/_-]search|\/s\?|[?&](?:q|keyword|searchword|wd)=/i.test(page.url)) return "search";
  const fields = ["input", "select"].flatMap((tag) => page.byTag(tag)).filter((i) => isField(page, i));
  if (page.byTag("textarea").length > 0 || fields.length >= formFields) return "service";
  return serviceWords.test(`${trailOf(page)?.steps.at(-1)?.name ?? ""} ${page.title}`) &&
    mainWords(page).length > 0
    ? "service"
    : null;
}

/** Where, when and by whom is said of an office too; on what ground and how is said of a matter. */
const isGuide = (service: Observations["service"]): boolean =>
  service?.isGuide === true && service.elements.filter((name) => ofMatters.has(name)).length > 1;

const ofMatters = new Set(["basis", "conditions", "materials", "process"]);

function isField(page: PageIndex, element: number): boolean {
  const type = page.elements[element]?.attrs.type?.toLowerCase() ?? "text";
  return (
    isInMain(page, element) &&
    !["hidden", "button", "submit", "image", "reset", "radio", "checkbox"].includes(type)
  );
}

const serviceWords = /我要|预约|依申请公开|网上申报|在线办理|办事指南|办事服务|信箱|留言|在线申请|查询/;
