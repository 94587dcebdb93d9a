/** A stretch of time before a day, as rules write it: `14d`, `6 months`, `1 year`, `5 workdays`. */
import { z } from "zod";
import { issueWords } from "./issue-text.ts";
import type { Text } from "./text.ts";
import { addDays, addMonths } from "./time.ts";
import { addWorkdays } from "./workdays.ts";

const shape = /^(\d{1,4}) ?(d|days?|weeks?|months?|years?|workdays?)$/;

export const windowSchema = z
  .string()
  .regex(shape, {
    error: issueWords({
      en: "must be a window such as 14d, 2 weeks, 6 months, 1 year or 5 workdays",
      zh: "应为时长，如 14d、2 weeks、6 months、1 year 或 5 workdays",
    }),
  })
  .meta({ examples: ["14d", "6 months", "1 year", "5 workdays"] });

/** First day of the window that ends on `day`: what lies before it is outside. */
export function windowStart(window: string, day: string): string {
  const { length, unit } = partsOf(window);
  if (unit === "months") return addMonths(day, -length);
  if (unit === "years") return addMonths(day, -12 * length);
  if (unit === "workdays") return workdaysBefore(day, length);
  return addDays(day, -length * (unit === "weeks" ? 7 : 1));
}

/** The first day whose window reaches back to `day`. */
export function windowEnd(window: string, day: string): string {
  let end = shifted(window, day);
  // 01-31 and a month more is 02-28, from where a month back is 01-28.
  while (windowStart(window, end) < day) end = addDays(end, 1);
  return end;
}

function shifted(window: string, day: string): string {
  const { length, unit } = partsOf(window);
  if (unit === "months") return addMonths(day, length);
  if (unit === "years") return addMonths(day, 12 * length);
  if (unit === "workdays") return day;
  return addDays(day, length * (unit === "weeks" ? 7 : 1));
}

const unitWords: Readonly<Record<Unit, string>> = {
  days: "天",
  weeks: "周",
  months: "个月",
  years: "年",
  workdays: "个工作日",
};

/** As a person says it: 14天, 14 days. */
export function windowWords(window: string): Text {
  const { length, unit } = partsOf(window);
  return {
    zh: `${length}${unitWords[unit]}`,
    en: `${length} ${length === 1 ? unit.replace(/s$/, "") : unit}`,
  };
}

type Unit = "days" | "weeks" | "months" | "years" | "workdays";

function partsOf(window: string): { length: number; unit: Unit } {
  const [, length, unit] = shape.exec(window) ?? [];
  if (length === undefined || unit === undefined) throw new RangeError(`not a window: ${window}`);
  return { length: Number(length), unit: unit === "d" ? "days" : (`${unit.replace(/s$/, "")}s` as Unit) };
}

/** The latest day from which `length` workdays have passed by `day`. */
function workdaysBefore(day: string, length: number): string {
  let start = day;
  for (let left = length; left > 0; start = addDays(start, -1)) if (isWorkday(start)) left -= 1;
  return start;
}

const isWorkday = (day: string): boolean => addWorkdays(addDays(day, -1), 1).day === day;
