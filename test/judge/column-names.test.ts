import { expect, it } from "vitest";
import { columnNameOf, columnsOfSubject } from "../../src/judge/column-names.ts";
import type { Listing, Observations } from "../../src/model/observation.ts";
import { pageKeyOf } from "../../src/model/url.ts";

const listing: Listing = {
  isColumn: true,
  name: "通知公告",
  items: [],
  empty: null,
  emptyWhy: null,
  nextPage: null,
  evidence: null,
  endpoints: [],
};
const breadcrumb = [
  { name: "首页", url: "http://a.gov.cn/" },
  { name: "政务公开", url: "http://a.gov.cn/zwgk/" },
];

it.each<[string, Observations, string | null]>([
  ["a list, by its own name", { listing, breadcrumb }, "通知公告"],
  ["an article, by its tag", { "meta.tags": { ColumnName: "县区动态" }, breadcrumb }, "县区动态"],
  ["an article, by the end of its trail", { breadcrumb }, "政务公开"],
  ["rows beside an article, which are no column", { listing: { ...listing, isColumn: false } }, null],
  ["a trail of the front page alone", { breadcrumb: breadcrumb.slice(0, 1) }, null],
  ["a page that says nothing", {}, null],
])("names the column of %s", (_, observations, name) => {
  expect(columnNameOf(observations)).toBe(name);
});

const names = new Map(
  ["首页", "动态", "公告", "文件", "解读", "人事"].map((name, at) => [
    pageKeyOf(`http://a.gov.cn/${at}.html`),
    name,
  ]),
);
const subject = (url: string, referrers: readonly string[]) => ({
  ...{ url, referrers, evidence: { excerpt: "", place: "" } },
  seenAt: "2026-03-20T10:00:00+08:00",
});

it.each([
  ["its own", "http://a.gov.cn/1.html", ["http://a.gov.cn/0.html"], "动态"],
  [
    "of the pages that name a dead link, each once and five at most",
    "http://b.cn/",
    [0, 0, 1, 2, 3, 4, 5].map((at) => `http://a.gov.cn/${at}.html`),
    "首页、动态、公告、文件、解读",
  ],
  ["none where no page says", "http://b.cn/", ["http://a.gov.cn/9.html"], null],
])("gives a finding the column: %s", (_, url, referrers, column) => {
  expect(columnsOfSubject(subject(url, referrers), names)).toBe(column);
});
