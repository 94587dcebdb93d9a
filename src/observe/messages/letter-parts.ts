/** What the labelled fields of one letter say. */
import { datesIn } from "../page/dates.ts";
import { localDateOf } from "../page/found-date.ts";
import type { PageIndex } from "../page/page-index.ts";
import { isWaitingNotice } from "./forwarding.ts";
import { dateOf, type Field, type FieldRole, shortValue } from "./messages-fields.ts";
import type { MessageParts } from "./messages-make.ts";
import { messageState, repliedState } from "./messages-status.ts";

export interface LetterParts extends Omit<MessageParts, "title" | "url"> {
  readonly title: string | null;
}

export function partsOf(fields: readonly Field[]): LetterParts {
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

/** A state that is known, or a day. */
export const isFilled = ({ role, value }: Field): boolean =>
  role === "status" ? messageState(shortValue(value)) !== null : dateOf(value) !== null;

/** A reply is some words, not the label of an empty box or a state. */
const shortestReply = 6;

function replyOf(fields: readonly Field[]): string | null {
  const texts = fields
    .filter(({ role, value }) => role === "reply" && messageState(shortValue(value)) === null)
    .map(({ value }) => value.slice(0, replyReach).split(pageEnd, 1)[0]?.trim() ?? "");
  return (
    texts.find((text) => text.replace(/\s/g, "").length >= shortestReply && !isWaitingNotice(text)) ?? null
  );
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

/** 发布时间 between a letter's own fields and its answer: the question's, where it is not later than the answer. */
export function dayAmongFields(letter: readonly Field[], answered: string): string | null {
  const reply = letter.findIndex(({ role, isOwn }) => role === "reply" && isOwn);
  const first = letter.findIndex(({ role }) => role === "title" || role === "content" || role === "asker");
  if (first < 0 || reply < first) return null;
  const dated = letter.slice(first, reply).find(({ role }) => role === "date");
  const day = dateOf(dated?.value ?? "");
  return day !== null && day <= answered ? day : null;
}

/** 时间 does not say whose day it is: above the answer it is the question's, at the head of the answer the answer's. */
export function daysByPlace(
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
