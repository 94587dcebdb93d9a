/** Whose the days are that a row of letters prints without a word for them. */
import { datesIn } from "../page/dates.ts";
import { localDateOf } from "../page/found-date.ts";
import type { PageIndex } from "../page/page-index.ts";
import { textOf } from "../page/walk.ts";
import type { MessageParts } from "./messages-make.ts";
import { isAnsweredBy, messageState } from "./messages-status.ts";

type Days = Pick<MessageParts, "asked" | "answered">;

export const daysOfRow = (page: PageIndex, row: number, status: string | null): Days =>
  isWaiting(status) ? { asked: onlyDay(page, row) } : daysRoundAnswer(page, row);

const isWaiting = (status: string | null): boolean =>
  status !== null && isAnsweredBy(messageState(status)) === false;

/** The one day in a row. Beside an answered letter it may be the answer's; a waiting one has none but its own. */
function onlyDay(page: PageIndex, row: number): string | null {
  const days = datesIn(textOf(page, row));
  const [day] = days;
  return day === undefined || days.length > 1 || day.inRange ? null : localDateOf(day);
}

/** The question with its day, then the answer with its own; a day alone says whose it is by its label. */
function daysRoundAnswer(page: PageIndex, row: number): Days {
  const text = textOf(page, row);
  const [first, second, ...others] = datesIn(text);
  if (first === undefined || others.length > 0) return {};
  const before = text.slice(0, first.from);
  if (second === undefined) return dayByLabel(before, localDateOf(first));
  const isAnswer = reply.test(text.slice(first.to, second.from)) && !reply.test(before);
  const days = { asked: localDateOf(first), answered: localDateOf(second) };
  return isAnswer && (days.asked ?? "") <= (days.answered ?? "") ? days : {};
}

function dayByLabel(before: string, day: string | null): Days {
  if (/(?:来信|写信|提问|留言|咨询|投诉)\s?[:：]\s*$/.test(before)) return { asked: day };
  return /(?:回复|答复)\s?[:：]\s*$/.test(before) ? { answered: day } : {};
}

/** 已回复 is a state of the letter. */
const reply = /(?<!已)(?:回复|答复)/;
