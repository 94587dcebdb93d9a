/** Letters whose fields are labelled one by one: rows like "[提交时间：…]回复人：…[回复时间：…]", and the page of one letter. */
import type { Message } from "../../model/observation.ts";
import { headlineOf } from "../articles/article-headline.ts";
import { isInMenu } from "../columns/navigation.ts";
import { datesIn, localDateOf } from "../page/dates.ts";
import { lastLine } from "../page/last-line.ts";
import { elementAt, type PageIndex, textOf } from "../page/page-index.ts";
import { trailOf } from "../page/trail.ts";
import { answeredStep } from "./letter-steps.ts";
import { kindOf } from "./messages-column.ts";
import { dateOf, type Field, type FieldRole, fieldsIn, labelOf, shortValue } from "./messages-fields.ts";
import { anchorsOf, linkBefore, type MessageParts, makeMessage, titleLinkIn } from "./messages-make.ts";
import { messageState, repliedState, stateAmong, stateIn } from "./messages-status.ts";

/** The letters a page prints with labels: several as rows, or the one it is about. */
export function labelledMessages(page: PageIndex, isLetterColumn: boolean): Message[] {
  const fields = fieldsIn(page.text.slice(0, footStart(page)));
  const marks = rowMarks(fields, isLetterColumn);
  if (marks.length >= 2) return rowMessages(page, marks, page.text.length);
  const single = singleMessage(page, fields);
  return single === null ? rowMessages(page, marks, onlyRow) : [single];
}

const footMark = /网站标识码|ICP备|公网安备|版权所有|copyright/i;
const footLine = /主办|承办|主管|维护|地址|邮编|网站地图|联系我们|关于我们/;
/** Longest foot with the links above it. */
const footLength = 1500;

/** 承办单位 in a foot is who keeps the site, and the foot is no answer to a letter whose answer is empty. */
function footStart({ text }: PageIndex): number {
  const from = Math.max(0, text.length - footLength);
  const mark = text.slice(from).search(footMark);
  if (mark < 0) return text.length;
  let start = text.lastIndexOf("\n", from + mark) + 1;
  for (let above = start; above > 0; ) {
    above = text.lastIndexOf("\n", start - 2) + 1;
    if (above >= start || !footLine.test(text.slice(above, start))) break;
    start = above;
  }
  return start;
}

const most = 500;
/** The only row of a list ends where its element would hold more than a row's text. */
const onlyRow = 400;

/** The label that stands once in every row. */
function rowMarks(fields: readonly Field[], isLetterColumn: boolean): readonly Field[] {
  for (const role of ["asked", "answered", "status"] as const) {
    const marks = fields.filter(
      (field) => field.role === role && (field.isOwn || isLetterColumn) && isFilled(field, role),
    );
    if (marks.length >= (isLetterColumn ? 1 : 2)) return marks.slice(0, most);
  }
  return [];
}

const isFilled = (field: Field, role: FieldRole): boolean =>
  role === "status" ? messageState(shortValue(field.value)) !== null : dateOf(field.value) !== null;

function rowMessages(page: PageIndex, marks: readonly Field[], limit: number): Message[] {
  const anchors = anchorsOf(page).filter((link) => !isInMenu(page, page.links[link]?.element ?? -1));
  const foot = footStart(page);
  let before = trailOf(page)?.to ?? 0;
  return marks.flatMap((mark, i) => {
    const row = rowAround(page, mark.at, marks[i - 1]?.at ?? before - 1, marks[i + 1]?.at ?? foot, limit);
    const element = page.elements[row];
    if (element === undefined) return [];
    const link =
      titleLinkIn(page, element, anchors) ??
      linkBefore(page, element, Math.max(before, element.from - rowReach), anchors);
    before = element.to;
    const text = page.text.slice(element.from, element.to);
    const parts = partsOf(fieldsIn(text));
    const title = parts.title ?? link?.text ?? headingOf(text);
    if (title === "" || /\{\{|\$\{/.test(title)) return [];
    const below = marks.length > 1 ? null : answerIn(page.text.slice(element.from, foot));
    const status =
      below === null ? (parts.status ?? stateIn(text) ?? stateAmong(page, row)) : (parts.status ?? null);
    return [makeMessage(page, row, { ...parts, ...below, status, title, url: link?.url ?? null })];
  });
}

/** What a page with one letter prints of its answer: 转办 is a step that it has behind it then, not its state. */
function answerIn(text: string): Pick<MessageParts, "answered" | "reply"> | null {
  const { answered = null, reply = null } = partsOf(fieldsIn(text));
  const day = answered ?? answeredStep(text);
  return day === null ? null : { answered: day, reply };
}

/** How far before its date line a row's title may stand, where no element holds both. */
const rowReach = 300;

/** The largest element around a mark that holds neither the one before nor the one after. */
function rowAround(page: PageIndex, at: number, previous: number, next: number, limit: number): number {
  let row = elementAt(page, at);
  for (let up = row; up >= 0; up = page.elements[up]?.parent ?? -1) {
    const element = page.elements[up];
    if (element === undefined || element.from <= previous || element.to > next) break;
    if (element.to - element.from > limit) break;
    row = up;
  }
  return row;
}

/** The row's first words that are no label: its title where it is not a link. */
function headingOf(text: string): string {
  const head =
    text
      .split(/\n/)
      .map((line) => line.trim())
      .find((line) => line !== "" && !questionSign.test(line)) ?? "";
  const end = fieldsIn(head)[0]?.at ?? head.length;
  return head.slice(0, Math.min(end, 120)).replace(/[\s[【（(|｜]+$/, "");
}

const questionSign = /^(?:问|提问|问题|Q)\s?[:：.]?$/i;

interface Parts extends Omit<MessageParts, "title" | "url"> {
  readonly title: string | null;
}

function partsOf(fields: readonly Field[]): Parts {
  // A letter's own label says it better than that of any table around it.
  const first = (role: FieldRole): string | null => {
    const named = fields.filter((field) => field.role === role);
    return (named.find(({ isOwn }) => isOwn) ?? named[0])?.value ?? null;
  };
  const date = (role: FieldRole): string | null => {
    const dated = fields.filter((field) => field.role === role).map(({ value }) => dateOf(value));
    return dated.find((value) => value !== null) ?? null;
  };
  const short = (role: FieldRole): string | null => {
    const value = first(role);
    return value === null ? null : shortValue(value) || null;
  };
  const reply = replyOf(fields);
  return {
    title: short("title"),
    asked: date("asked") ?? date("accepted"),
    answered: date("answered") ?? replyDate(reply),
    status: short("status") ?? short("isReplied"),
    isReplied: repliedState(short("isReplied") ?? ""),
    answeredBy: short("answeredBy"),
    reply,
  };
}

/** A reply is some words, not the label of an empty box or a state. */
const shortestReply = 6;

function replyOf(fields: readonly Field[]): string | null {
  const texts = fields
    .filter(({ role, value }) => role === "reply" && messageState(shortValue(value)) === null)
    .map(({ value }) => value.slice(0, replyReach).split(pageEnd, 1)[0]?.trim() ?? "");
  return texts.find((text) => text.replace(/\s/g, "").length >= shortestReply) ?? null;
}

/** "某局（2026-05-20 11:31）：…" at its start, or the day under the signature. */
function replyDate(reply: string | null): string | null {
  if (reply === null) return null;
  const head = datesIn(reply.slice(0, 60))[0];
  if (head !== undefined && /[(（[【]\s?$/.test(reply.slice(0, head.from))) return localDateOf(head);
  const signed = datesIn(reply.slice(-30)).at(-1);
  return signed !== undefined && signed.to >= Math.min(30, reply.length) - 2 ? localDateOf(signed) : null;
}

const replyReach = 5000;
/** What follows the last field of a letter on its page. */
const pageEnd =
  /\n[^\n]{0,12}(?:上一[篇条封]|下一[篇条封]|打印|关闭|返回|分享|主办|版权所有|网站地图|联系我们|网站标识码)/;

/** The page of one letter: labels that only letters have, and values behind them (a form has labels alone). */
function singleMessage(page: PageIndex, fields: readonly Field[]): Message | null {
  const own = fields.filter(({ isOwn }) => isOwn);
  if (new Set(own.map(({ role }) => role)).size < 2 && !isDatedAndStated(fields)) return null;
  const letter = fields.slice(Math.max(0, fields.indexOf(own[0] as Field) - 2));
  const named = partsOf(letter);
  const isUndated = named.asked === null && named.answered === null;
  const parts = isUndated ? { ...named, ...daysByPlace(page, letter) } : named;
  const content = letter.find(({ role }) => role === "content")?.value ?? "";
  if (parts.asked === null && parts.answered === null && (content.length < 8 || parts.reply === null))
    return null;
  const mark = own[0]?.at ?? 0;
  const title =
    parts.title ??
    headingBefore(page, mark) ??
    titleBoxBefore(page, mark) ??
    documentTitle(page) ??
    lineBelowSign(page, mark) ??
    lineBefore(page, letter[0]?.at ?? mark);
  if (title === null) return null;
  const element = rowAround(page, mark, -1, page.text.length, evidenceLength);
  return makeMessage(page, element, { ...parts, title, url: targetOfPage(page) });
}

/** 时间 does not say whose day it is: above the answer it is the question's, at the head of the answer the answer's. */
function daysByPlace(
  { text }: PageIndex,
  letter: readonly Field[],
): Pick<MessageParts, "asked" | "answered"> {
  const reply = letter.find(({ role, isOwn }) => role === "reply" && isOwn);
  if (reply === undefined) return {};
  const above = letter.find(
    ({ role, at, value }) => role === "date" && at < reply.at && dateOf(value) !== null,
  );
  const head = /^[^，。；\n]{2,8}\n?[^，。；\n]{0,30}时间[:：]\s?([^\n]{8,20})/.exec(text.slice(reply.at));
  return {
    asked: above === undefined ? null : dateOf(above.value),
    answered: head === null ? null : dateOf(head[1] ?? ""),
  };
}

/** "来信时间" with a day and a known state: a letter, also where its other labels are those of any table. */
const isDatedAndStated = (fields: readonly Field[]): boolean =>
  fields.some((field) => field.isOwn && field.role === "asked" && isFilled(field, "asked")) &&
  fields.some((field) => field.role === "status" && isFilled(field, "status"));

const evidenceLength = 200;
const targetOfPage = (page: PageIndex): string | null => (/^https?:/i.test(page.url) ? page.url : null);

/** How far above the first field the letter's heading may stand. */
const headingReach = 300;

/** The nearest heading above the fields that is not the column's name. */
function headingBefore(page: PageIndex, at: number): string | null {
  const found = ["h1", "h2", "h3", "h4", "h5", "h6"]
    .flatMap((tag) => page.byTag(tag))
    .filter((index) => isTitleAbove(page, index, at))
    .sort((a, b) => b - a)[0];
  return found === undefined ? bodyHeadline(page, at) : textOf(page, found).replace(/\s+/g, " ");
}

const titleName = /(?:^|[\s_-])(?:tit|title|bt|biaoti|subject|zhuti)(?:$|[\s_\d-])/i;

/** The nearest line above the fields in a box that is called a title. */
function titleBoxBefore(page: PageIndex, at: number): string | null {
  const found = page.elements.findLastIndex(
    ({ attrs, to }, i) =>
      to <= at && titleName.test(attrs.class ?? attrs.id ?? "") && isTitleAbove(page, i, at),
  );
  return found < 0 ? null : textOf(page, found).replace(/\s+/g, " ");
}

/** 问, and the question's title in the next line. */
function lineBelowSign(page: PageIndex, at: number): string | null {
  const lines = page.text.slice(Math.max(trailOf(page)?.to ?? 0, at - headingReach), at).split("\n");
  const sign = lines.findIndex((line) => questionSign.test(line.trim()));
  const title = sign < 0 ? "" : (lines[sign + 1]?.trim() ?? "");
  return title.length >= 3 && title.length <= 120 ? title : null;
}

/** The line right above the first field, where nothing calls it a title: the head of the letter's table. */
function lineBefore(page: PageIndex, at: number): string | null {
  const least = Math.max(trailOf(page)?.to ?? 0, at - headingReach);
  const line = lastLine(page.text.slice(least, at));
  const isTitle = line.length > columnName && line.length <= 120 && kindOf(line) === null;
  return isTitle && labelOf(line) === null ? line : null;
}

function isTitleAbove(page: PageIndex, index: number, at: number): boolean {
  const heading = page.elements[index];
  if (heading === undefined || heading.to > at || heading.to < at - headingReach) return false;
  const text = textOf(page, index);
  return text.length >= 3 && text.length <= 120 && !isColumnName(text) && labelOf(text) === null;
}

/** 网上咨询 is the column; 咨询医保异地报销 is a letter: the names of columns are short. */
const isColumnName = (text: string): boolean => text.length <= columnName && kindOf(text) !== null;
const columnName = 6;

function bodyHeadline(page: PageIndex, at: number): string | null {
  const headline = headlineOf(page);
  return headline === null || headline.to > at ? null : headline.text;
}

/** The document title without the names of the column and the site behind it. */
function documentTitle(page: PageIndex): string | null {
  const parts = page.title.split(/[-_|｜—–]+/).map((part) => part.trim());
  while (parts.length > 1 && isNameOfPlace(parts.at(-1) ?? "")) parts.pop();
  const title = parts.join("-");
  return title === "" || kindOf(title) !== null ? null : title;
}

const isNameOfPlace = (part: string): boolean =>
  part === "" ||
  kindOf(part) !== null ||
  /(?:网|网站|政府|门户|平台|局|委员会|委|厅|办公室|中心)$/.test(part);
