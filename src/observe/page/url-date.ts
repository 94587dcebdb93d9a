/** The date an address carries. */
import { isDayOfOurs } from "./found-date.ts";

/** What an address says of a date; day or month are null where it does not go so far. */
export interface UrlDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** The date in the path of an article's address (tYYYYMMDD_, /YYYY/M/D/, /YYYYMM/ …), null when there is none. */
export function dateInUrl(url: string): UrlDate | null {
  const path = pathOf(url);
  for (const shape of urlShapes) {
    const [year, month = null, day = null] = shape.exec(path)?.slice(1).map(Number) ?? [];
    if (year !== undefined && isDayOfOurs(year, month ?? 1, day ?? 1)) return { year, month, day };
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

function pathOf(url: string): string {
  const path = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "");
  const end = path.search(/[?#]/);
  return end < 0 ? path.slice(0, 2048) : path.slice(0, Math.min(end, 2048));
}
