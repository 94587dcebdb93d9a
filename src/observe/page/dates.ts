/** Finds the dates a text prints, in the shapes government pages print them, and the date an address carries. */
import { isCalendarDay } from "../../model/time.ts";
import { allMatches } from "./all-matches.ts";

export interface FoundDate {
  /** Span in the text that was searched, time of day included. */
  readonly from: number;
  readonly to: number;
  /** Null where the text prints month and day alone. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** `HH:MM`, null when none is printed. */
  readonly time: string | null;
  /** `day-first` and `year-apart` are dates split over elements: "29 / 2020-05", "2021 / 06-09". */
  readonly shape: "full" | "month-day" | "day-first" | "year-apart";
  /** True for one end of "3月1日至4月1日": an event's span, hardly ever the day something was published. */
  readonly inRange: boolean;
  /** True after 今天, 当前时间 and the like: the clock of the page, not a date of its content. */
  readonly isClock: boolean;
}

export interface DateSearch {
  /** Also months with days without a year, as rows of a list print them: 09-21, (09/21), 9月21日. */
  readonly yearless?: boolean;
  /** Also dates whose parts stand on lines of their own, as date boxes beside a row print them. */
  readonly split?: boolean;
}

/** What an address says of a date; day or month are null where it does not go so far. */
export interface UrlDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** Dates of a text in their order, none overlapping. Texts beyond the limit are cut. */
export function datesIn(text: string, search: DateSearch = {}): FoundDate[] {
  const searched = text.length > searchLimit ? text.slice(0, searchLimit) : text;
  const { stretches, hasZeros, hasCapitals } = numbersIn(searched);
  const found = hasZeros && century.test(searched) ? chineseDates({ text: halfWidth(searched), at: 0 }) : [];
  const isEnglish = hasCapitals && monthName.test(searched);
  for (const { from, to } of stretches) {
    const stretch = { text: halfWidth(searched.slice(from, to)), at: from };
    for (const date of datesInDigits(stretch, search, isEnglish)) found.push(date);
  }
  return found.sort((a, b) => a.from - b.from);
}

/** A part of the text that is searched, in digits and signs of half width. */
interface Stretch {
  readonly text: string;
  /** Where it stands. */
  readonly at: number;
}

function datesInDigits(stretch: Stretch, search: DateSearch, isEnglish: boolean): FoundDate[] {
  const found = namesYear(stretch) ? fullDates(stretch) : [];
  if (isEnglish) found.push(...javaDates(stretch), ...englishDates(stretch));
  let rest = without(stretch, found);
  const split = search.split === true && namesYear(rest) ? splitDates(rest) : [];
  if (split.length > 0) {
    found.push(...split);
    rest = without(stretch, found);
  }
  if (search.yearless === true) found.push(...yearlessDates(rest));
  return found;
}

/** Every date with a year begins or ends with one of these. */
const namesYear = ({ text }: Stretch): boolean => text.includes("20") || text.includes("19");

/** Words around a date that say what it is, and the name of a day before the first digit. */
const around = 24;

/** What dates are made of, by UTF-16 code unit. */
const parts = new Uint8Array(65_536);
const [digit, zero, capital] = [1, 2, 4];
for (const char of "0123456789０１２３４５６７８９") parts[char.charCodeAt(0)] = digit;
for (const char of "〇○零九Ｏ") parts[char.charCodeAt(0)] = zero;
for (const char of "JFMASOND") parts[char.charCodeAt(0)] = capital;

interface Numbers {
  /** Where a text has digits, with what stands around them: most of an article has none. */
  readonly stretches: readonly { readonly from: number; readonly to: number }[];
  /** False where no year can be written in numerals. */
  readonly hasZeros: boolean;
  /** False where no month can be written in English. */
  readonly hasCapitals: boolean;
}

function numbersIn(text: string): Numbers {
  const stretches: { from: number; to: number }[] = [];
  let last = { from: 0, to: Number.NEGATIVE_INFINITY };
  let seen = 0;
  for (let at = 0; at < text.length; at += 1) {
    const part = parts[text.charCodeAt(at)] ?? 0;
    seen |= part;
    if (part !== digit) continue;
    if (at - around > last.to) {
      last = { from: Math.max(0, at - around), to: 0 };
      stretches.push(last);
    }
    last.to = at + around;
  }
  return { stretches, hasZeros: (seen & zero) !== 0, hasCapitals: (seen & capital) !== 0 };
}

/** The first full date a text prints, as the model writes dates; null when there is none. */
export function parsePrintedDate(text: string): string | null {
  const first = datesIn(text).find((date) => !date.isClock);
  return first === undefined ? null : localDateOf(first);
}

/** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; null while the year is unknown. */
export function localDateOf(date: FoundDate, year: number | null = date.year): string | null {
  if (year === null) return null;
  const day = dayString(year, date.month, date.day);
  if (day === null) return null;
  return date.time === null ? day : `${day}T${date.time}`;
}

/** Dates that inline scripts print into the page: `document.write("2020-…")`, or of a variable written later. */
export function datesWrittenBy(script: string): FoundDate[] {
  const code = script.slice(0, searchLimit);
  const written = [...code.matchAll(/document\.write(?:ln)?\(\s*([^;\n]{1,300})/g)].map((m) => m[1] ?? "");
  if (written.length === 0) return [];
  const found: FoundDate[] = written.flatMap((what) => datesIn(what));
  for (const m of code.matchAll(/\b([A-Za-z_$][\w$]{0,60})\s*=\s*(["'])([^"'\n]{6,60})\2/g)) {
    if (written.some((what) => new RegExp(`(?<![\\w$])${escaped(m[1] ?? "")}(?![\\w$])`).test(what)))
      found.push(...datesIn(m[3] ?? ""));
  }
  return found;
}

/** The date in the path of an article's address (tYYYYMMDD_, /YYYY/M/D/, /YYYYMM/ …), null when there is none. */
export function dateInUrl(url: string): UrlDate | null {
  const path = pathOf(url);
  for (const shape of urlShapes) {
    const m = shape.exec(path);
    const date = m === null ? null : urlDate(Number(m[1]), number(m[2]), number(m[3]));
    if (date !== null) return date;
  }
  return null;
}

/** The year a date without one has, by the link's date: the year that brings both nearest to each other. */
export function yearByLink(date: { month: number; day: number }, link: UrlDate): number {
  if (link.month === null) return link.year;
  const at = Date.UTC(link.year, link.month - 1, link.day ?? 15);
  const distance = (year: number) => Math.abs(Date.UTC(year, date.month - 1, date.day) - at);
  const years = [link.year, link.year - 1, link.year + 1];
  return years.reduce((best, year) => (distance(year) < distance(best) ? year : best));
}

/** Longer texts are no meta lines or rows; the cap bounds the work on hostile pages. */
const searchLimit = 400_000;
const firstYear = 1949;
const lastYear = 2099;

const timeOfDay =
  "(?:T|日|号)?[ \\t]{0,4}([01]?\\d|2[0-3])(?::|时|点)([0-5]\\d)(?:分|:\\d{1,2})?(?:\\.\\d{1,3})?秒?";
const full = new RegExp(
  `(?<![\\d])((?:19|20)\\d{2})[ \\t]{0,2}(?:[-./]|年)[ \\t]{0,2}(1[0-2]|0?[1-9])[ \\t]{0,2}(?:[-./]|月)[ \\t]{0,2}(3[01]|[12]\\d|0?[1-9])(?!\\d(?!\\d?:\\d))[ \\t]{0,2}[日号]?(?:${timeOfDay})?`,
  "g",
);

const fullDates = (stretch: Stretch): FoundDate[] => shaped(stretch, "full", full, sayInOrder);

const sayInOrder = (m: RegExpExecArray): Said => [
  number(m[1]),
  Number(m[2]),
  Number(m[3]),
  clock(m[4], m[5]),
];

const chinese =
  /([二一][〇○零九０Ｏ][〇○零一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十廿卅]{1,3})日/g;

/** How a year begins that is written in numerals; a zero of full width is read as a digit, which none of them is. */
const century = /[二一][〇○零九Ｏ]/;

const chineseDates = (stretch: Stretch): FoundDate[] =>
  shaped(stretch, "full", chinese, (m) => {
    const year = Number([...(m[1] ?? "")].map((c) => numeral(c)).join(""));
    return [year, chineseNumber(m[2]), chineseNumber(m[3]), null];
  });

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const monthName = new RegExp(`(?:${monthNames.join("|")})`);
/** `August 3, 2026`, `Aug. 3 2026` and `3 August 2026`, on pages for visitors from abroad. */
const english = new RegExp(
  `(?<![A-Z\\d])(?:(${monthNames.join("|")})[a-z]{0,6}\\.?[ ,]{1,2}(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?|(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?[ -](${monthNames.join("|")})[a-z]{0,6}\\.?)[ ,-]{1,3}((?:19|20)\\d{2})(?!\\d)`,
  "g",
);

const englishDates = (stretch: Stretch): FoundDate[] =>
  shaped(stretch, "full", english, (m) => {
    const month = monthNames.indexOf(m[1] ?? m[4] ?? "") + 1;
    return [Number(m[5]), month, Number(m[2] ?? m[3]), null];
  });

/** What Java's Date prints where a template forgot to format it. */
const java =
  /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2}) (\d{2}) (\d{2}):(\d{2}):\d{2} [A-Z]{2,5} (\d{4})/g;

const javaDates = (stretch: Stretch): FoundDate[] =>
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

const splitDates = (stretch: Stretch): FoundDate[] => [
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

const yearlessDates = (stretch: Stretch): FoundDate[] => [
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

/** The stretch with the dates already found blacked out by as many zeros, so that none is read twice. */
function without({ text, at: start }: Stretch, found: readonly FoundDate[]): Stretch {
  if (found.length === 0) return { text, at: start };
  let rest = "";
  let at = 0;
  for (const { from, to } of [...found].sort((a, b) => a.from - b.from)) {
    if (from - start < at) continue;
    rest += text.slice(at, from - start) + "0".repeat(to - from);
    at = to - start;
  }
  return { text: rest + text.slice(at), at: start };
}

const isDayOfOurs = (year: number, month: number, day: number): boolean =>
  year >= firstYear && year <= lastYear && isCalendarDay(year, month, day);

const dayString = (year: number, month: number, day: number): string | null =>
  isDayOfOurs(year, month, day)
    ? `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
    : null;

const clock = (hour: string | undefined, minute: string | undefined): string | null =>
  hour === undefined || minute === undefined ? null : `${hour.padStart(2, "0")}:${minute}`;

const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

const numerals = "〇一二三四五六七八九";
const numeral = (character: string): number => Math.max(0, numerals.indexOf(character));

/** 七 → 7, 十 → 10, 十四 → 14, 二十 → 20, 廿八 → 28, 三十一 → 31. */
function chineseNumber(text = ""): number {
  const spelt = text.replace("廿", "二十").replace("卅", "三十");
  const [tens, ones] = spelt.includes("十") ? spelt.split("十") : [undefined, spelt];
  const whole = tens === undefined ? 0 : tens === "" ? 10 : numeral(tens) * 10;
  return whole + numeral(ones ?? "");
}

const wide = /[０-９．／－：∶︰﹕—﹣‐‑–\u00a0\u3000]/g;
const narrow: Readonly<Record<string, string>> = {
  "．": ".",
  "／": "/",
  "－": "-",
  "：": ":",
  "∶": ":",
  "︰": ":",
  "﹕": ":",
  "﹣": "-",
  "‐": "-",
  "‑": "-",
  "\u00a0": " ",
  "\u3000": " ",
};

/** Full-width digits and signs as ASCII, character for character, so that positions stay true. */
function halfWidth(text: string): string {
  return text.replace(wide, (c) =>
    c >= "０" && c <= "９" ? String.fromCharCode(c.charCodeAt(0) - 0xfee0) : (narrow[c] ?? c),
  );
}

/** From the most telling shape to the least; month and year alone come last. */
const urlShapes: readonly RegExp[] = [
  /[/_]t((?:19|20)\d{2})(\d{2})(\d{2})_/,
  /\/((?:19|20)\d{2})[-/_.](\d{1,2})[-/_.](\d{1,2})(?=[/_.-]|$)/,
  /\/((?:19|20)\d{2})-?(\d{2})\/(\d{2})\//,
  /\/((?:19|20)\d{2})\/(\d{2})(\d{2})\//,
  /\/(20\d{2})(\d{2})(\d{2})(?=[/_.-])/,
  // A time stamp as file name, to the second or the millisecond.
  /\/(20\d{2})(\d{2})(\d{2})(?:[01]\d|2[0-3])[0-5]\d[0-5]\d(?:\d{3})?(?=\.|$)/,
  /\/((?:19|20)\d{2})[-/_]?(0[1-9]|1[0-2])\//,
  /\/(20\d{2})\//,
];

function urlDate(year: number, month: number | null, day: number | null): UrlDate | null {
  return isDayOfOurs(year, month ?? 1, day ?? 1) ? { year, month, day } : null;
}

function pathOf(url: string): string {
  const path = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "");
  const end = path.search(/[?#]/);
  return end < 0 ? path.slice(0, 2048) : path.slice(0, Math.min(end, 2048));
}

const escaped = (name: string): string => name.replace(/[$]/g, "\\$&");
