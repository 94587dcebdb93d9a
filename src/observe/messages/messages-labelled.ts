/** Letters whose fields are labelled one by one: rows like "[提交时间：…]回复人：…[回复时间：…]", and the page of one letter. */
import type { Message } from "../../model/observation.ts";
import { isInMenu } from "../columns/navigation.ts";
import type { PageIndex } from "../page/page-index.ts";
import { trailOf } from "../page/trail.ts";
import { isFilled, partsOf } from "./letter-parts.ts";
import { answeredStep } from "./letter-steps.ts";
import { questionSign } from "./letter-title.ts";
import { dateOf, type Field, fieldsIn } from "./messages-fields.ts";
import { anchorsOf, linkBefore, type MessageParts, makeMessage, titleLinkIn } from "./messages-make.ts";
import { stateAmong, stateIn } from "./messages-status.ts";
import { rowAround } from "./row-around.ts";
import { singleLetter } from "./single-letter.ts";

/** The letters a page prints with labels: several as rows, or the one it is about. */
export function labelledMessages(page: PageIndex, isLetterColumn: boolean): Message[] {
  const fields = fieldsIn(page.text.slice(0, footStart(page)));
  const marks = rowMarks(fields, isLetterColumn);
  if (marks.length >= 2) return rowMessages(page, marks, page.text.length);
  const single = singleLetter(page, fields, isLetterColumn);
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
      (field) => field.role === role && (field.isOwn || isLetterColumn) && isFilled(field),
    );
    if (marks.length >= (isLetterColumn ? 1 : 2)) return marks.slice(0, most);
  }
  return isLetterColumn ? daysOfAskers(fields).slice(0, most) : [];
}

/** A guest book prints 留言者 and a mere 时间 with each entry: a day for an answer would make them more. */
function daysOfAskers(fields: readonly Field[]): readonly Field[] {
  const days = fields.filter((field) => field.role === "date" && dateOf(field.value) !== null);
  const askers = fields.filter(({ role, isOwn }) => role === "asker" && isOwn);
  return askers.length > 1 && days.length === askers.length ? days : [];
}

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
    const named = partsOf(fieldsIn(text));
    const parts = mark.role === "date" ? { ...named, asked: dateOf(mark.value) } : named;
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
