/**
 * Workdays as the State Council arranges them: weekends and holidays off, make-up weekend days on. The arrangement of a
 * year is published late in the year before it; outside the years known here weekends alone are counted, and said so.
 */
import chineseDays from "chinese-days";
import { addDays } from "./time.ts";

/** First and last day whose arrangement the calendar holds. */
export const calendarFrom = "2004-01-01";
export const calendarThrough = "2026-12-31";

export interface WorkdayDate {
  readonly day: string;
  /** False where a day outside the known calendar was counted: the result may be some days off. */
  readonly isKnown: boolean;
}

export interface WorkdayCount {
  readonly workdays: number;
  /** False where a day outside the known calendar was counted: the result may be some days off. */
  readonly isKnown: boolean;
}

/** The nth workday after a day; n = 0 is the day itself, whether it is a workday or not. */
export function addWorkdays(day: string, n: number): WorkdayDate {
  let at = day;
  let isKnown = true;
  for (let left = n; left > 0; ) {
    at = addDays(at, 1);
    isKnown &&= isInCalendar(at);
    if (isWorkday(at)) left -= 1;
  }
  return { day: at, isKnown };
}

/** Workdays after `from` up to and including `to`; 0 where `to` is not later. */
export function workdaysBetween(from: string, to: string): WorkdayCount {
  let workdays = 0;
  let isKnown = true;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    isKnown &&= isInCalendar(day);
    if (isWorkday(day)) workdays += 1;
  }
  return { workdays, isKnown };
}

/** Past its last year the library answers with weekends alone, silently: `isInCalendar` is the guard. */
function isWorkday(day: string): boolean {
  return chineseDays.isWorkday(day);
}

const isInCalendar = (day: string): boolean => day >= calendarFrom && day <= calendarThrough;
