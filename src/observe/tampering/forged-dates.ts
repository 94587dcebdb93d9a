/**
 * T19: a date of publishing that cannot be, as far as one page can show it: an article that stands as published before the
 * day it was signed. Old articles posted again under new dates are found by comparing pages.
 */
import type { Article, Listing, Tampering } from "../../model/observation.ts";
import { sign } from "./sign.ts";

export interface Dated {
  readonly article?: Article | undefined;
  readonly listing?: Listing | undefined;
}

/** Rows that share one minute: published by hand they never do. */
const sameMinuteRows = 10;

export function forgedDates({ article, listing }: Dated): Tampering[] {
  return [...beforeItself(article), ...allAtOnce(listing)];
}

/** The address is dated by the system when it is made; a printed date long after it, under an old address, is a new date. */
function beforeItself(article: Article | undefined): Tampering[] {
  const of = (from: string) => article?.witnesses.find((witness) => witness.from === from);
  const [visible, url] = [of("visible"), of("url")];
  if (visible === undefined || url === undefined || monthsBetween(url.date, visible.date) < 12) return [];
  return [
    sign(
      "forged-date",
      "T19",
      "suspect",
      `${visible.evidence.excerpt}; ${url.evidence.excerpt}`,
      visible.evidence.place,
    ),
  ];
}

function allAtOnce(listing: Listing | undefined): Tampering[] {
  const minutes = new Map<string, number>();
  for (const { date } of listing?.items ?? [])
    if (date?.includes("T") && !date.endsWith("T00:00")) minutes.set(date, (minutes.get(date) ?? 0) + 1);
  const [minute, rows] = [...minutes].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
  if (rows < sameMinuteRows) return [];
  return [sign("forged-date", "T19", "suspect", `${rows} × ${minute}`, listing?.evidence?.place ?? "html")];
}

const monthsBetween = (earlier: string, later: string): number =>
  (Number(later.slice(0, 4)) - Number(earlier.slice(0, 4))) * 12 +
  Number(later.slice(5, 7)) -
  Number(earlier.slice(5, 7));
