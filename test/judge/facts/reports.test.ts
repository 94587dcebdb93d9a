import { describe, expect, test } from "vitest";
import { collectionOf, freshHome, type Given, home, link, listing, page } from "../evidence.ts";

const workReport = "2017年度政府网站工作年度报表";
const titled = (title: string, date: string | null, path: string | null = "/a.html") => ({
  title,
  url: path === null ? null : new URL(path, home).href,
  date,
});
const listed = (...items: ReturnType<typeof titled>[]) => [
  freshHome(),
  page("/bg/", "listing", { listing: listing({ items }) }),
];
const report = async (kind: string, given: Given) =>
  (await collectionOf("reports", given)).items.find(({ title }) => title === kind);

describe("a title says which report of which year it is", () => {
  test.each([
    ["operation", "县政府网站2017年运行情况报告"],
    ["operation", "关于县级网站运维管理情况的通报（2017年度）"],
    ["evaluation", "2017年全县政府网站绩效评估结果"],
    ["evaluation", "关于2017年度网站考核情况的通报"],
    ["sampling", "2017 年第三季度全国政府网站检查情况"],
    ["self-check", "网站自查情况通报(2017)"],
    ["foia", "县教育局政务公开工作报告（2017(年度)"],
    ["site-work", "县政府网站2017年年报"],
  ])("%s: %s", async (kind, title) => {
    expect((await report(kind, { pages: listed(titled(title, "2018-01-10")) }))?.fields).toMatchObject({
      found: true,
      title,
    });
  });

  test.each([
    ["a year that is only part of a number", "政府网站工作年度报表 201712"],
    ["the first of two years, which is another", "2016年度政府网站工作年度报表（2017年印发）"],
    ["no year", "政府网站工作年度报表"],
    ["neither a site nor openness", "2017年工作年度报表"],
    ["a site and nothing to report", "2017年政府网站开通"],
    ["a number that is no year", "1917年政府网站工作年度报表"],
  ])("%s: %s", async (_, title) => {
    const { items } = await collectionOf("reports", { pages: listed(titled(title, "2018-01-10")) });
    expect(items.filter(({ fields }) => fields.found !== false)).toEqual([]);
  });
});

test("the report is shown by its own address, title and day, where it was found", async () => {
  expect(await report("site-work", { pages: listed(titled(workReport, "2018-01-20")) })).toEqual({
    url: `${home}a.html`,
    title: "site-work",
    confidence: "certain",
    evidence: { excerpt: `${workReport} 2018-01-20`, place: "list" },
    seenAt: "2018-07-28T10:00:00+08:00",
    referrers: [],
    fields: {
      ...{ report: "site-work", year: 2017, found: true, title: workReport, published: "2018-01-20" },
      ...{ publishedDay: 20, asOfDay: 209, onHomepage: false, supervises: null },
    },
  });
});

test("one that only a link names is shown by the link", async () => {
  const links = [link(`${home}nb.html`, "answered", { text: workReport, onHomepage: false })];
  expect(await report("site-work", { links })).toMatchObject({
    url: `${home}nb.html`,
    evidence: { excerpt: workReport, place: "link" },
    fields: { onHomepage: false, published: null },
  });
});

test("one that was not found is shown by the homepage", async () => {
  expect(await report("site-work", {})).toMatchObject({
    url: home,
    evidence: { excerpt: "示例", place: "title" },
    fields: { found: false, title: null, published: null, publishedDay: null, onHomepage: false },
  });
});

test("a row without an address is found, and stands on the homepage as far as nobody knows", async () => {
  const links = [link(`${home}x.html`, "answered", { text: "首页" })];
  expect(
    await report("site-work", { pages: listed(titled(workReport, "2018-01-20", null)), links }),
  ).toMatchObject({ url: home, fields: { found: true, onHomepage: false } });
});

test.each([
  ["linked from the homepage", "/a.html", true, true],
  ["linked from another page", "/a.html", false, false],
  ["while the homepage links another page", "/b.html", true, false],
])("the report is %s", async (_, path, onHomepage, expected) => {
  const links = [
    link(`${home}first.html`, "answered", { text: "首页", onHomepage: false }),
    link(new URL(path, home).href, "answered", { text: "更多", onHomepage }),
  ];
  const item = await report("site-work", { pages: listed(titled(workReport, "2018-01-20")), links });
  expect(item?.fields.onHomepage).toBe(expected);
});

describe("of several copies the first day counts", () => {
  const published = async (...items: ReturnType<typeof titled>[]) => {
    const item = await report("site-work", { pages: listed(...items) });
    return [item?.fields.published, item?.url.slice(home.length)];
  };
  const [first, later, undated] = [
    titled(workReport, "2018-01-15", "/x.html"),
    titled(workReport, "2018-03-01", "/b.html"),
    titled(workReport, null, "/a.html"),
  ];
  test("whatever their order", async () => {
    for (const order of [
      [first, later, undated],
      [undated, later, first],
      [later, first, undated],
    ])
      expect(await published(...order)).toEqual(["2018-01-15", "x.html"]);
  });
  test("of one day the first address", async () => {
    const twin = titled(workReport, "2018-01-15", "/w.html");
    expect(await published(first, twin)).toEqual(["2018-01-15", "w.html"]);
    expect(await published(twin, first)).toEqual(["2018-01-15", "w.html"]);
  });
});

test("without the homepage nothing is known", async () => {
  const pages = [page("/", null, {}, { reason: "timeout", status: null })];
  expect(await collectionOf("reports", { pages })).toMatchObject({
    state: "unread",
    gaps: [{ url: home, why: { zh: "首页未能读取（超时）" } }],
    reach: "page",
    figures: { year: 2017 },
  });
  expect(await collectionOf("reports", {})).toMatchObject({ state: "read", gaps: [] });
});
