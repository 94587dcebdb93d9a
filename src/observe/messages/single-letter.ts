/** The letter of a page that is about one: labels that only letters have, and values behind them (a form has labels alone). */
import type { Message } from "../../model/observation.ts";
import type { PageIndex } from "../page/page-index.ts";
import { headOfLetter, type LetterHead } from "./letter-head.ts";
import { dayAmongFields, daysByPlace, isFilled, type LetterParts, partsOf } from "./letter-parts.ts";
import { answeredStep } from "./letter-steps.ts";
import { titleAbove } from "./letter-title.ts";
import { type Field, shortValue } from "./messages-fields.ts";
import { makeMessage } from "./messages-make.ts";
import { messageState, repliedState } from "./messages-status.ts";
import { rowAround } from "./row-around.ts";

export function singleLetter(
  page: PageIndex,
  fields: readonly Field[],
  isLetterColumn: boolean,
): Message | null {
  const own = fields.filter(({ isOwn }) => isOwn);
  const filled = isLetterColumn ? fields.find(isFilled) : undefined;
  const head = filled === undefined ? null : headOfLetter(page, filled.at);
  if (head === null && !isLetterByLabels(fields, own)) return null;
  const letter = fields.slice(letterStart(fields, fields.indexOf((own[0] ?? filled) as Field)));
  const named = daysNamed(page, letter, partsOf(letter));
  const parts = withHead({ ...named, answered: named.answered ?? answeredStep(page.text) }, head);
  const content = letter.find(({ role }) => role === "content")?.value ?? "";
  const isDated = parts.asked !== null || parts.answered !== null;
  if (!isDated && (content.length < 8 || (parts.reply === null && !saysIfReplied(fields)))) return null;
  const mark = own[0]?.at ?? 0;
  const title = parts.title ?? head?.title ?? titleAbove(page, mark, letter[0]?.at ?? mark);
  if (title === null) return null;
  const element = rowAround(page, mark, -1, page.text.length, evidenceLength);
  return makeMessage(page, element, { ...parts, title, url: targetOfPage(page) });
}

const isLetterByLabels = (fields: readonly Field[], own: readonly Field[]): boolean =>
  new Set(own.map(({ role }) => role)).size >= 2 || isDatedAndStated(fields) || saysIfReplied(fields);

/** The day and the state below a letter's title are its own, where its labels name none. */
function withHead(parts: LetterParts, head: LetterHead | null): LetterParts {
  const { asked = null, answered = null, status = null } = parts;
  const day = head?.day ?? null;
  const isBefore = day !== null && (answered === null || day <= answered);
  return { ...parts, asked: asked ?? (isBefore ? day : null), status: status ?? head?.status ?? null };
}

/** 主题 may head a table whose first label of a letter's own is 是否回复. */
function letterStart(fields: readonly Field[], own: number): number {
  const title = fields.findLastIndex(({ role, value }, i) => role === "title" && i < own && value !== "");
  return Math.max(0, Math.min(title < 0 ? own : title, own - lead));
}

/** Days that labels of any text print (时间, 发布时间) are a letter's where its own labels give none. */
function daysNamed(page: PageIndex, letter: readonly Field[], named: LetterParts): LetterParts {
  if (named.asked !== null) return named;
  const { answered = null } = named;
  return answered === null
    ? { ...named, ...daysByPlace(page, letter) }
    : { ...named, asked: dayAmongFields(letter, answered) };
}

/** 是否回复 with its answer, beside the letter's title and text. */
const saysIfReplied = (fields: readonly Field[]): boolean =>
  fields.some(({ role, value }) => role === "isReplied" && isState(shortValue(value))) &&
  (["title", "content"] as const).every((role) => fields.some((field) => field.role === role));

const isState = (word: string): boolean => repliedState(word) !== null || messageState(word) !== null;

/** "来信时间" with a day and a known state: a letter, also where its other labels are those of any table. */
const isDatedAndStated = (fields: readonly Field[]): boolean =>
  fields.some((field) => field.isOwn && field.role === "asked" && isFilled(field)) &&
  fields.some((field) => field.role === "status" && isFilled(field));

/** How many fields of any text may stand before the first that only letters have. */
const lead = 2;
const evidenceLength = 200;
const targetOfPage = (page: PageIndex): string | null => (/^https?:/i.test(page.url) ? page.url : null);
