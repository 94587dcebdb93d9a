/** A date that was found in a text, and the days that are taken for one. */
import { isCalendarDay } from "../../model/time.ts";

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

/** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; null while the year is unknown. */
export function localDateOf(date: FoundDate, year: number | null = date.year): string | null {
  if (year === null) return null;
  const day = dayString(year, date.month, date.day);
  if (day === null) return null;
  return date.time === null ? day : `${day}T${date.time}`;
}

const dayString = (year: number, month: number, day: number): string | null =>
  isDayOfOurs(year, month, day)
    ? `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
    : null;

export const isDayOfOurs = (year: number, month: number, day: number): boolean =>
  year >= firstYear && year <= lastYear && isCalendarDay(year, month, day) && !isUnset(year, month, day);

/** 1970-01-01 is what a machine prints for no day at all. */
const isUnset = (year: number, month: number, day: number): boolean =>
  year === 1970 && month === 1 && day === 1;

const firstYear = 1949;
const lastYear = 2099;
