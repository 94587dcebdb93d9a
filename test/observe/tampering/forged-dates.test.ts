import { expect, test } from "vitest";
import type { Article, Listing } from "../../../src/model/observation.ts";
import { forgedDates } from "../../../src/observe/tampering/forged-dates.ts";

const evidence = { excerpt: "2020-01-02", place: "span" };
const article = (visible: string, url: string): Article => ({
  title: "通知",
  publishedAt: visible,
  witnesses: [
    { from: "visible", date: visible, evidence },
    { from: "url", date: url, evidence },
  ],
  source: null,
  author: null,
  documentNumber: null,
  attachments: [],
  related: [],
  mapApprovalNumber: null,
  showsMap: false,
  archiveLabel: null,
  length: 100,
  simhash: null,
});
const listing = (...dates: string[]): Listing => ({
  isColumn: true,
  name: "动态",
  items: dates.map((date) => ({ title: "动态", url: null, date })),
  empty: false,
  emptyWhy: null,
  nextPage: null,
  evidence,
  endpoints: [],
});

test.each([
  ["a new date on an old address", forgedDates({ article: article("2020-06-01", "2018-05-01") }), 1],
  ["an old text moved to a new system", forgedDates({ article: article("2015-06-01", "2018-05-01") }), 0],
  ["the same day", forgedDates({ article: article("2020-06-01", "2020-06-01") }), 0],
  [
    "ten rows of one minute",
    forgedDates({ listing: listing(...Array<string>(10).fill("2020-06-01T09:30")) }),
    1,
  ],
  ["ten rows of one day", forgedDates({ listing: listing(...Array<string>(10).fill("2020-06-01")) }), 0],
  [
    "midnight is no time",
    forgedDates({ listing: listing(...Array<string>(10).fill("2020-06-01T00:00")) }),
    0,
  ],
  ["nothing seen", forgedDates({}), 0],
])("%s", (_, found, count) => {
  expect(found).toHaveLength(count);
  for (const { kind, confidence } of found) expect(`${kind} ${confidence}`).toBe("forged-date suspect");
});
