/** Time as the contract has it: zone Asia/Shanghai everywhere, no daylight saving since 1991, so a fixed +08:00 is exact for every run. */

const offsetMs = 8 * 3600_000;

/** RFC 3339 with `+08:00`, to the second. */
export const toStamp = (instantMs: number): string =>
  `${new Date(instantMs + offsetMs).toISOString().slice(0, 19)}+08:00`;

/** The Shanghai calendar day `YYYY-MM-DD` of an instant or of a stamp. */
export const dayOf = (when: number | string): string =>
  new Date((typeof when === "number" ? when : Date.parse(when)) + offsetMs).toISOString().slice(0, 10);

/** The Shanghai hour of a stamp, 0 to 23. */
export const hourOf = (stamp: string): number => new Date(Date.parse(stamp) + offsetMs).getUTCHours();

/** 23:59:59 Asia/Shanghai of a day, as a stamp: what `--as-of YYYY-MM-DD` means. */
export const endOfDay = (day: string): string => `${day}T23:59:59+08:00`;

/** `day` moved by whole days. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** `day` moved by whole months, clamped to the last day of the month (08-31 − 6 months is 02-28 or 02-29). */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}

/** True for a day that exists in the calendar. */
export const isDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) &&
  isCalendarDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));

/** True when the month has such a day; by arithmetic, since thousands are asked of every page. */
export const isCalendarDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
