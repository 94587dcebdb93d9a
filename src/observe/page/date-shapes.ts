/** The shapes in which government pages print their dates. */
import { allMatches } from "./all-matches.ts";
import { chineseNumber, numeral } from "./chinese-numbers.ts";
import { type FoundDate, isDayOfOurs } from "./found-date.ts";

/** A part of the text that is searched, in digits and signs of half width. */
export interface Stretch {
  readonly text: string;
  /** Where it stands. */
  readonly at: number;
}

const timeOfDay =
  "(?:T|日|号)?[ \\t]{0,4}([01]?\\d|2[0-3])(?::|时|点)([0-5]\\d)(?:分|:\\d{1,2})?(?:\\.\\d{1,3})?秒?";
const full = new RegExp(
  `(?<![\\d])((?:19|20)\\d{2})[ \\t]{0,2}(?:[-./]|年)[ \\t]{0,2}(1[0-2]|0?[1-9])[ \\t]{0,2}(?:[-./]|月)[ \\t]{0,2}(3[01]|[12]\\d|0?[1-9])(?!\\d(?!\\d?:\\d))[ \\t]{0,2}[日号]?(?:${timeOfDay})?`,
  "g",
);

export const fullDates = (stretch: Stretch): FoundDate[] => shaped(stretch, "full", full, sayInOrder);

const sayInOrder = (m: RegExpExecArray): Said => [
  number(m[1]),
  Number(m[2]),
  Number(m[3]),
  clock(m[4], m[5]),
];

const chinese =
  /([二一][〇○零九０Ｏ][〇○零一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十廿卅]{1,3})日/g;

/** How a year begins that is written in numerals; a zero of full width is read as a digit, which none of them is. */
export const century = /[二一][〇○零九Ｏ]/;

export const chineseDates = (stretch: Stretch): FoundDate[] =>
  shaped(stretch, "full", chinese, (m) => {
    const year = Number([...(m[1] ?? "")].map((c) => numeral(c)).join(""));
    return [year, chineseNumber(m[2]), chineseNumber(m[3]), null];
  });

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
export const monthName = new RegExp(`(?:${monthNames.join("|")})`);
/** `August 3, 2026`, `Aug. 3 2026` and `3 August 2026`, on pages for visitors from abroad. */
const english = new RegExp(
  `(?<![A-Z\\d])(?:(${monthNames.join("|")})[a-z]{0,6}\\.?[ ,]{1,2}(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?|(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?[ -](${monthNames.join("|")})[a-z]{0,6}\\.?)[ ,-]{1,3}((?:19|20)\\d{2})(?!\\d)`,
  "g",
);

export const englishDates = (stretch: Stretch): FoundDate[] =>
  shaped(stretch, "full", english, (m) => {
    const month = monthNames.indexOf(m[1] ?? m[4] ?? "") + 1;
    return [Number(m[5]), month, Number(m[2] ?? m[3]), null];
  });

/** What Java's Date prints where a template forgot to format it. */
const java =
  /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2}) (\d{2}) (\d{2}):(\d{2}):\d{2} [A-Z]{2,5} (\d{4})/g;

export const javaDates = (stretch: Stretch): FoundDate[] =>
  shaped(stretch, "full", java, (m) => {
    const month = monthNames.indexOf(m[1] ?? "") + 1;
    return [Number(m[5]), month, Number(m[2]), clock(m[3], m[4])];
  });

/** Boxes side by side may leave nothing between day and year: "142020-07". */
const dayFirst =
  /(?<![\d:.-])(?:(3[01]|[12]\d|0?[1-9])日?[ \t]?[\n\t /|][\s/|]{0,3}|(3[01]|[12]\d|0[1-9]))((?:19|20)\d{2})(?:[-./]|年)(1[0-2]|0[1-9]|[1-9](?!\d))月?(?![\d./-])/g;
/** A year that ends the title of a row, or starts that of the next, belongs to the title. */
const yearApart =
  /(?<![\d\u4e00-\u9fff])((?:19|20)\d{2})[年\-— ]{0,3}[\n\t][\s]{0,3}(1[0-2]|0[1-9])(?:[-./]|月)(3[01]|[12]\d|0[1-9])日?(?![\d:./-])/g;
const yearBelow =
  /(?<![\d:./-])(1[0-2]|0[1-9])(?:[-./]|月)(3[01]|[12]\d|0[1-9])日?[ \t]{0,2}\n[\s]{0,3}((?:19|20)\d{2})年?(?=[ \t]*(?:\n|$))/g;

export const splitDates = (stretch: Stretch): FoundDate[] => [
  ...shaped(stretch, "day-first", dayFirst, sayDayFirst),
  ...shaped(stretch, "year-apart", yearApart, sayInOrder),
  ...shaped(stretch, "year-apart", yearBelow, sayYearLast),
];

const sayDayFirst = (m: RegExpExecArray): Said => [number(m[3]), Number(m[4]), Number(m[1] ?? m[2]), null];
const sayYearLast = (m: RegExpExecArray): Said => [number(m[3]), Number(m[1]), Number(m[2]), null];

/** Two digits each, so that scores, clause numbers and page counters stay out; no neighbour that makes it a time or a phone. */
const monthDay =
  /(?<![\d:.\-/月第#A-Za-z])(1[0-2]|0[1-9])(?:-|\/|\.)(3[01]|[12]\d|0[1-9])(?![\d:\-/.%]|[日号期人条页届次元米万亿])(?:[ \t]([01]\d|2[0-3]):([0-5]\d)(?!\d))?/g;
const monthDayWords =
  /(?<![\d年:.\-/第])(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])[日号](?:[ \t]([01]\d|2[0-3]):([0-5]\d)(?!\d))?/g;

export const yearlessDates = (stretch: Stretch): FoundDate[] => [
  ...shaped(stretch, "month-day", monthDay, sayWithoutYear),
  ...shaped(stretch, "month-day", monthDayWords, sayWithoutYear),
];

const sayWithoutYear = (m: RegExpExecArray): Said => [null, Number(m[1]), Number(m[2]), clock(m[3], m[4])];

type Said = readonly [year: number | null, month: number, day: number, time: string | null];

/** What a pattern finds that is a day of the calendar. */
function shaped(
  stretch: Stretch,
  shape: FoundDate["shape"],
  pattern: RegExp,
  say: (match: RegExpExecArray) => Said,
): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of allMatches(pattern, stretch.text)) {
    const said = say(match);
    // 2020 is a leap year: without a year 02-29 is a day.
    if (isDayOfOurs(said[0] ?? 2020, said[1], said[2])) found.push(made(stretch, match, shape, said));
  }
  return found;
}

function made(
  { text, at }: Stretch,
  match: RegExpExecArray,
  shape: FoundDate["shape"],
  [year, month, day, time]: Said,
): FoundDate {
  const from = match.index;
  const to = from + match[0].length;
  const before = text.slice(Math.max(0, from - 12), from);
  const after = text.slice(to, to + 6);
  return {
    from: at + from,
    to: at + to,
    year,
    month,
    day,
    time,
    shape,
    inRange:
      /^\s?(?:至|到|~|～|—|–|-{2,})\s?[\d上下]|^-\d{1,2}(?![\d:])/.test(after) ||
      /\d[日号时分]?\s?(?:至|到|~|～|—|–)$/.test(before.trimEnd()),
    isClock: /(?:今天|今日|现在|当前时间|当前日期|系统时间|北京时间)(?:是|为)?[:\s]*$/.test(before),
  };
}

const clock = (hour: string | undefined, minute: string | undefined): string | null =>
  hour === undefined || minute === undefined ? null : `${hour.padStart(2, "0")}:${minute}`;

const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
