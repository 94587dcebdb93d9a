import { describe, expect, test } from "vitest";
import { type Identifiers, identifierNames, type Observations } from "../../../src/model/observation.ts";
import { collectionOf, fieldsOf, freshHome, type Given, home, page } from "../evidence.ts";

const entry = (name: string, path: string, level = 1) => ({
  name,
  url: new URL(path, home).href,
  level,
  kind: "other" as const,
});
const navigation = [entry("要闻", "/yw/"), entry("公示公告", "/gg/"), entry("子栏目", "/gg/z/", 2)];
const map = (...names: [string, string][]) =>
  page("/map.html", "other", {
    "siteMap.links": names.map(([name, path]) => ({ name, url: new URL(path, home).href })),
  });
const absent = Object.fromEntries(identifierNames.map((name) => [name, { found: false }])) as Identifiers;
/** No mark of the footer is there, a link to a site map among them. */
const noMap: Observations = { identifiers: absent };
/** A script writes the footer, where the link to a site map may stand. */
const scripted: Observations = {
  identifiers: { ...absent, siteMap: { found: "unknown", why: "script-footer", source: null } },
};
const full = map(["要 闻", "/x/"], ["公告", "/gg/index.html"], ["其他", "/q/"]);

test("holds the top columns, by name or by address", async () => {
  const { state, items, gaps, figures, reach } = await collectionOf("site-map", {
    pages: [full, freshHome({ navigation })],
  });
  expect({ state, gaps, figures, reach }).toEqual({
    ...{ state: "read", gaps: [], figures: { mapped: 3 }, reach: "page" },
  });
  const base = { confidence: "certain", seenAt: "2018-07-28T10:00:00+08:00", referrers: [] };
  expect(items).toEqual([
    {
      ...{ ...base, url: `${home}gg/`, title: "公示公告" },
      evidence: { excerpt: "公示公告", place: "navigation" },
      fields: { name: "公示公告", inSiteMap: true },
    },
    {
      ...{ ...base, url: `${home}yw/`, title: "要闻" },
      evidence: { excerpt: "要闻", place: "navigation" },
      fields: { name: "要闻", inSiteMap: true },
    },
  ]);
});

const listed = async (names: [string, string][], ...menu: ReturnType<typeof entry>[]) =>
  fieldsOf(await collectionOf("site-map", { pages: [freshHome({ navigation: menu }), map(...names)] }));

test.each<[string, [string, string][], boolean]>([
  ["neither its name nor its address", [["要闻", "/yw/"]], false],
  ["its name in other spacing", [["公 示  公告", "/x/"]], true],
  ["its address by its index page", [["公告", "/gg/index.html"]], true],
  ["a part of its name", [["公示", "/x/"]], false],
])("a map that has %s", async (_, names, inSiteMap) => {
  const others: [string, string][] = [
    ["甲", "/a/"],
    ["乙", "/b/"],
  ];
  expect(await listed([...names, ...others], entry("公示公告", "/gg/"))).toEqual([
    { name: "公示公告", inSiteMap },
  ]);
});

test("the front page, scripts and lower levels are no top columns", async () => {
  const names: [string, string][] = [
    ["甲", "/a/"],
    ["乙", "/b/"],
    ["脚本", "javascript:void(0)"],
  ];
  const menu = [
    entry("首页", "/"),
    entry("网站首页", "/index.html"),
    entry("更多", "javascript:void(0)"),
    entry("甲之一", "/a/1/", 2),
    entry("甲", "/a/"),
  ];
  expect(await listed(names, ...menu)).toEqual([{ name: "甲", inSiteMap: true }]);
});

test("two maps, such as one of the portal and one of its disclosure, are read as one", async () => {
  const other = page("/gk/map.html", "other", {
    "siteMap.links": [{ name: "公示公告", url: `${home}gg/` }],
  });
  const pages = [freshHome({ navigation }), map(["要闻", "/yw/"], ["甲", "/a/"]), other];
  const found = await collectionOf("site-map", { pages });
  expect([found.state, fieldsOf(found).map(({ inSiteMap }) => inSiteMap)]).toEqual(["read", [true, true]]);
});

test.each([
  [2, "unread"],
  [3, "read"],
])("a map of %i columns is %s: of fewer than three the rest is drawn by a script", async (count, state) => {
  const names = Array.from({ length: count }, (_, at): [string, string] => [`栏目${at}`, `/${at}/`]);
  const found = await collectionOf("site-map", {
    pages: [freshHome({ navigation, ...noMap }), map(...names)],
  });
  expect(found).toMatchObject({ state, figures: { mapped: count } });
});

describe("without a map that could be read", () => {
  const unread = (url: string | null) => [
    { url, why: { zh: "站点地图未能读取", en: "the site map could not be read" } },
  ];
  const homeUnread = [
    { url: home, why: { en: expect.stringMatching(/^the homepage could not be read \(/) } },
  ];
  test.each<[string, Given, string, object[]]>([
    ["no page and no link to one", { pages: [freshHome({ navigation, ...noMap })] }, "none", []],
    ["a link to one that was not read", { pages: [freshHome({ navigation })] }, "unread", unread(null)],
    [
      "a footer that a script writes",
      { pages: [freshHome({ navigation, ...scripted })] },
      "unread",
      unread(null),
    ],
    [
      "a map that a script draws",
      { pages: [freshHome({ navigation, ...noMap }), map(["要闻", "/yw/"])] },
      "unread",
      unread(`${home}map.html`),
    ],
    [
      "too little of the site was read",
      { pages: [freshHome({ navigation, ...noMap })], coverage: { budgetCut: true } },
      "unread",
      unread(null),
    ],
    [
      "the homepage was not read, though the map was",
      { pages: [page("/", null, {}, { reason: "timeout" }), full] },
      "unread",
      homeUnread,
    ],
    [
      "a bot check stands in place of the homepage",
      { pages: [page("/", "challenge", { navigation, ...noMap }), full] },
      "unread",
      homeUnread,
    ],
  ])("%s", async (_, given, state, gaps) => {
    expect(await collectionOf("site-map", given)).toMatchObject({ state, items: [], gaps });
  });
});

test("a map stands on any page, however deep", async () => {
  const deep = { ...full, page: { ...full.page, depth: 3 } };
  expect((await collectionOf("site-map", { pages: [freshHome({ navigation }), deep] })).state).toBe("read");
});
