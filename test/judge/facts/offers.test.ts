import { describe, expect, test } from "vitest";
import { offers } from "../../../src/judge/facts/offer-names.ts";
import type { FieldValue } from "../../../src/model/collection.ts";
import type { Facts, NavigationItem, Observations } from "../../../src/model/observation.ts";
import { loadRuleSets } from "../../../src/rules/load-rule-sets.ts";
import type { StoredPage } from "../../../src/store/store.ts";
import { collectionOf, freshHome, type Given, home, link, listing, page, row } from "../evidence.ts";

const evidence = { excerpt: "x", place: "y" };
const entry = (name: string, path: string): NavigationItem => ({
  name,
  url: new URL(path, home).href,
  level: 1,
  kind: "other",
});
const front = (navigation: NavigationItem[], observations: Observations = {}) =>
  freshHome({ navigation: [entry("要闻", "/yw/"), ...navigation], ...observations });

const plainArticle: Facts["article"] = {
  ...{ title: "通知", publishedAt: null, witnesses: [], source: null, author: null, documentNumber: null },
  ...{ attachments: [], related: [], mapApprovalNumber: null, showsMap: false, archiveLabel: null },
  ...{ length: 1, simhash: null },
};

async function offer(id: string, given: Given): Promise<Readonly<Record<string, FieldValue>>> {
  const { items } = await collectionOf("offers", given);
  return items.find((one) => one.title === id)?.fields ?? {};
}

describe("by its name", () => {
  test.each([
    ["leaders", "领导之窗"],
    ["org-functions", "机构职能"],
    ["foia-guide", "政府信息公开指南"],
    ["foia-request", "依申请公开"],
    ["budget", "财政预决算"],
    ["power-list", "权责清单"],
    ["service-hall", "政务服务网"],
    ["forms", "表格下载"],
    ["opinion", "意见征集"],
    ["survey", "网上调查"],
    ["interview", "在线访谈"],
    ["complaint", "监督投诉"],
    ["interpretation", "政策解读"],
    ["sitemap", "网站地图"],
    ["service-catalog", "个人办事"],
    ["service", "县政务服务中心"],
    ["service-progress", "办理结果公示"],
    ["consultation", "信息公开意见箱"],
    ["public-utilities", "医疗卫生"],
  ])("%s is found as “%s”", async (id, name) => {
    expect(await offer(id, { pages: [front([entry(name, "/x/")])] })).toMatchObject({
      found: true,
      name,
      onHomepage: true,
    });
  });

  test.each([
    ["policy", "政策解读"],
    ["leaders", "领导小组会议"],
    ["org-functions", "机构改革"],
    ["complaint", "监督检查"],
    ["leaders", "关于调整县领导班子成员分工情况的通知"],
    ["budget", "县财政局"],
    ["urban-construction", "县城乡规划中心"],
    ["service", "县招商服务中心"],
    ["service-progress", "土地出让结果公示"],
  ])("%s is not found as “%s”", async (id, name) => {
    expect(await offer(id, { pages: [front([entry(name, "/x/")])] })).toMatchObject({
      found: false,
      name: null,
    });
  });

  test("in a link of an inner page, and in a breadcrumb", async () => {
    const links = [link(`${home}gk/nj/`, "answered", { text: "财政预决算", onHomepage: false })];
    const article = page("/a.html", "article", { breadcrumb: [{ name: "机构设置", url: `${home}jg/` }] });
    const given = { pages: [front([]), article], links };
    expect(await offer("budget", given)).toMatchObject({ found: true, alive: true, onHomepage: false });
    expect(await offer("org-functions", given)).toMatchObject({ found: true, alive: null });
  });
});

describe("its column", () => {
  const column = (path: string, given: Partial<Facts["listing"]>) =>
    page(path, "listing", { listing: listing({ isColumn: true, name: "x", ...given }) });

  test("with rows", async () => {
    const items = [
      { title: "2017年部门决算", url: null, date: "2018-06-30" },
      row("2018-09-01"),
      { title: "2018年部门预算", url: null, date: null },
    ];
    const pages = [front([entry("财政预决算", "/cz/")]), column("/cz/", { items })];
    expect(await offer("budget", { pages })).toMatchObject({
      alive: true,
      empty: false,
      count: 3,
      newest: "2018-06-30",
      year: 2018,
    });
  });

  test("without any", async () => {
    const pages = [front([entry("财政预决算", "/cz/")]), column("/cz/", { empty: true, emptyWhy: "silent" })];
    expect(await offer("budget", { pages })).toMatchObject({
      alive: true,
      empty: true,
      count: 0,
      newest: null,
      year: null,
    });
  });

  test("is the one that answers, of two by the same name", async () => {
    const navigation = [entry("财政预决算", "/gone/"), entry("预算公开", "/ys/")];
    const gone = page("/gone/", null, {}, { reason: "not-found", status: 404 });
    const pages = [front(navigation), gone, column("/ys/", { items: [row("2018-03-01")] })];
    expect(await offer("budget", { pages })).toMatchObject({ name: "预算公开", alive: true });
  });

  test.each([
    ["not-found", false],
    ["timeout", null],
    ["answered", true],
  ] as const)("elsewhere, %s", async (reason, alive) => {
    const links = [link("https://zwfw.example.com/", reason, { kind: "external", text: "政务服务网" })];
    expect(await offer("service-hall", { pages: [front([])], links })).toMatchObject({ found: true, alive });
  });
});

describe("what was not seen is not missing", () => {
  const none = front([]);
  test.each<[string, Given, boolean | null]>([
    ["the site was read", { pages: [none] }, false],
    ["the page budget was spent", { pages: [none], coverage: { budgetCut: true } }, null],
    ["a tenth was lost", { pages: [none], coverage: { known: 10, seen: 9, failed: 1 } }, false],
    [
      "more than a tenth was lost",
      { pages: [none], coverage: { known: 10, seen: 8, blocked: 1, failed: 1 } },
      null,
    ],
    ["the homepage has no navigation that could be read", { pages: [freshHome({ navigation: [] })] }, null],
    [
      "a script fills the homepage",
      { pages: [front([], { "page.needsRendering": { value: true, why: "shell" } })] },
      null,
    ],
    ["the homepage was not read", { pages: [page("/", null, {}, { reason: "timeout" })] }, null],
  ])("when %s", async (_, given, expected) => {
    expect((await offer("leaders", given)).found).toBe(expected);
  });

  test.each([
    ["foia-guide", null],
    ["forms", false],
  ])("%s, where disclosure is a platform on another host", async (id, expected) => {
    const links = [
      link("https://zwgk.qingshan.gov.cn/", "answered", { kind: "external", text: "政府信息公开" }),
    ];
    expect((await offer(id, { pages: [none], links })).found).toBe(expected);
  });
});

test.each([
  ["service-guide", "个人办事", null],
  ["message-notice", "县长信箱", null],
  ["foia-guide", "政府信息公开", false],
  ["service-guide", "便民服务", null],
])("%s, where %s stands on the site and on a platform too", async (id, text, expected) => {
  const away = link("https://platform.yunling.gov.cn/", "answered", { kind: "external", text });
  const pages = [front([entry(text, "/x/")])];
  expect((await offer(id, { pages, links: [away] })).found).toBe(expected);
});

test("handy links to others than public bodies are no platform of services", async () => {
  const away = link("https://www.weather.example.com/", "answered", { kind: "external", text: "便民服务" });
  expect((await offer("service-guide", { pages: [front([])], links: [away] })).found).toBe(false);
});

describe("without a name", () => {
  const found = { found: true as const, value: null, evidence };
  const entries = (given: Partial<Facts["entries"]>): Observations => ({
    entries: {
      search: { found: false },
      accessibility: { found: false },
      language: { found: false },
      login: { found: false },
      newMedia: { found: false },
      parentPortal: { found: false },
      openData: { found: false },
      ...given,
    },
  });
  test.each<[string, Observations, boolean | null]>([
    ["search", entries({ search: found }), true],
    ["search", entries({}), false],
    [
      "accessibility",
      entries({ accessibility: { found: "unknown", why: "script-footer", source: null } }),
      null,
    ],
    ["foreign-version", entries({ language: found }), true],
    ["browser-hint", { "page.browserHint": found }, true],
    ["browser-hint", { "page.browserHint": { found: false } }, false],
    [
      "message-statistics",
      { "messages.statistics": [{ received: 1, answered: 1, period: null, evidence }] },
      true,
    ],
  ])("%s", async (id, observations, expected) => {
    expect((await offer(id, { pages: [front([], observations)] })).found).toBe(expected);
  });

  test.each([
    ["https://www.yunling.gov.cn/", true],
    ["https://beian.miit.gov.cn/", false],
    ["https://www.bank.example.com/", false],
  ])("a sibling: %s", async (url, expected) => {
    const links = [link(url, "answered", { kind: "external", text: "链接" })];
    expect((await offer("sibling-gov", { pages: [front([])], links })).found).toBe(expected);
  });

  test.each([
    ["https://www.yunling.gov.cn/", true],
    ["https://www.bank.example.com/", false],
  ])("a sibling in a drop-down list: %s", async (url, expected) => {
    const pages = [front([], { "page.dropDowns": [url] })];
    expect((await offer("sibling-gov", { pages })).found).toBe(expected);
  });

  test("what shows it is the evidence", async () => {
    const article = { ...plainArticle, title: "国务院关于做好当前就业工作的意见" };
    const sibling = link("https://www.yunling.gov.cn/", "answered", { kind: "external", text: "云岭政府网" });
    const pages = [front([]), page("/a.html", "article", { article })];
    const { items } = await collectionOf("offers", { pages, links: [sibling] });
    const shown = (id: string) => items.find((one) => one.title === id)?.evidence.excerpt;
    expect(shown("sibling-gov")).toBe("“云岭政府网” → https://www.yunling.gov.cn/");
    expect(shown("national-gov")).toBe(`“国务院关于做好当前就业工作的意见” → ${home}a.html`);
  });

  const parentUrl = "https://www.yunling.gov.cn/";
  const toParent = (reason: Parameters<typeof link>[1]) => [link(parentUrl, reason, { kind: "external" })];
  const inList = { "page.dropDowns": [parentUrl] };
  test.each<[string, Given, boolean | null]>([
    ["a link", { links: toParent("answered") }, true],
    ["a link not looked at", { links: toParent(null) }, true],
    ["a dead link", { links: toParent("not-found") }, false],
    [
      "a link of an inner page",
      { links: toParent("answered").map((one) => ({ ...one, onHomepage: false })) },
      false,
    ],
    ["a drop-down list", { pages: [front([], inList)] }, true],
    ["no link", {}, false],
  ])("the listed parent, by %s", async (_, given, expected) => {
    const found = async (site: Given["site"]) =>
      (await offer("parent-portal", { pages: [front([])], ...given, site: site ?? {} })).found;
    expect(await found({ parentUrl })).toBe(expected);
    expect(await found({ parentUrl: null })).toBeNull();
  });

  test.each([
    ["a link to a page of the national portal", [link("https://www.gov.cn/zhengce/a.htm", "answered")], true],
    ["its front alone", [link("https://www.gov.cn/", "answered")], false],
    ["the file of its front", [link("http://www.gov.cn/index.htm", "answered")], false],
  ] as const)("national items: %s", async (_, links, expected) => {
    expect((await offer("national-gov", { pages: [front([])], links })).found).toBe(expected);
  });

  test.each([
    ["a document of the State Council", { title: "国务院关于做好当前就业工作的意见" }, true],
    ["one of its office", { title: "国务院办公厅关于加强政府网站建设的意见" }, true],
    ["a text that names it as its source", { source: "国务院办公厅" }, true],
    ["a notice of others about such a document", { title: "关于贯彻《国务院关于就业的意见》的通知" }, false],
  ])("national items: %s", async (_, given, expected) => {
    const article = { ...plainArticle, ...given };
    const pages = [front([]), page("/a.html", "article", { article })];
    expect((await offer("national-gov", { pages })).found).toBe(expected);
  });
});

test("a headline among the links is no offer", async () => {
  const links = [link(`${home}a.html`, "answered", { text: "县委书记调研产业扶贫工作" })];
  expect((await offer("welfare", { pages: [front([])], links })).found).toBe(false);
});

test("an article says nothing of a column", async () => {
  const pages = [front([entry("公开指南", "/zn.html")]), page("/zn.html", "article", { listing: listing() })];
  expect(await offer("foia-guide", { pages })).toMatchObject({
    found: true,
    alive: true,
    empty: null,
    count: null,
  });
});

test.each([
  ["a mailbox by e-mail alone", "征集邮箱", "mailto:a@example.gov.cn", true],
  ["a column", "意见征集", `${home}yjzj/`, false],
])("onlyMail: %s", async (_, text, url, expected) => {
  const kind = url.startsWith("mailto:") ? "mailto" : "page";
  expect(
    (await offer("opinion", { pages: [front([])], links: [link(url, null, { kind, text })] })).onlyMail,
  ).toBe(expected);
});

test("an offer in full, found and not", async () => {
  const main = front([entry("财政预决算", "/cz/")]);
  const pages = [
    page("/cz/", "listing", { listing: listing({ isColumn: true, name: "x", items: [row("2018-03-01")] }) }),
    { ...main, page: { ...main.page, bodySha256: "ab" } },
  ];
  const { items, ...frame } = await collectionOf("offers", { pages });
  expect(frame).toMatchObject({ state: "read", gaps: [], reach: "page", figures: { offers: offers.length } });
  const base = { confidence: "certain", seenAt: "2018-07-28T10:00:00+08:00" };
  expect(items.find(({ title }) => title === "budget")).toEqual({
    ...{ ...base, title: "budget", url: `${home}cz/`, referrers: [home] },
    evidence: { excerpt: `“财政预决算” → ${home}cz/`, place: "link" },
    fields: {
      ...{ offer: "budget", label: "财政预决算", found: true, name: "财政预决算", alive: true, empty: false },
      ...{ newest: "2018-03-01", count: 1, year: null, onHomepage: true, onlyMail: false },
    },
  });
  expect(items.find(({ title }) => title === "forms")).toEqual({
    ...{ ...base, title: "forms", url: home, referrers: [] },
    evidence: {
      excerpt: "查看了3个栏目、导航和链接的名称 (3 names of columns, menus and links were looked at)",
      place: "navigation",
      bodySha256: "ab",
    },
    fields: {
      ...{ offer: "forms", label: "表格下载", found: false, name: null, alive: null, empty: null },
      ...{ newest: null, count: null, year: null, onHomepage: false, onlyMail: null },
    },
  });
});

describe("of several by one name the best stands for all", () => {
  const column = (path: string, given: Partial<Facts["listing"]>) =>
    page(path, "listing", { listing: listing({ isColumn: true, name: "x", ...given }) });
  const blank = { empty: true, emptyWhy: "silent" } as const;
  const filled = { items: [row("2018-03-01")] };
  const failed = (path: string, reason: "not-found" | "timeout") => page(path, null, {}, { reason });

  test.each<[string, StoredPage[], string]>([
    ["one with rows before an empty one", [column("/a/", blank), column("/b/", filled)], "b"],
    ["one with rows before a plain page", [page("/a/", "other"), column("/b/", filled)], "b"],
    ["one that was read before one that was not", [failed("/a/", "timeout"), page("/b/", "other")], "b"],
    ["an empty one before one that was not read", [failed("/a/", "timeout"), column("/b/", blank)], "b"],
    ["one that was not read before a dead one", [failed("/a/", "not-found"), failed("/b/", "timeout")], "b"],
    ["one that was never asked before a dead one", [failed("/a/", "not-found")], "b"],
    ["the first of two alike", [column("/a/", filled), column("/b/", filled)], "a"],
  ])("%s", async (_, read, expected) => {
    const navigation = [entry("财政预算", "/a/"), entry("财政决算", "/b/")];
    expect((await offer("budget", { pages: [front(navigation), ...read] })).name).toBe(
      expected === "a" ? "财政预算" : "财政决算",
    );
  });

  test("a column is found by its address with or without its index page", async () => {
    const pages = [front([entry("财政预决算", "/a/index.html")]), column("/a/", filled)];
    expect(await offer("budget", { pages })).toMatchObject({ count: 1, empty: false });
  });

  test.each([
    [true, true],
    [false, false],
  ])("it is on the homepage where one of them is: %j", async (onHomepage, expected) => {
    const links = [
      link(`${home}a/`, "answered", { text: "财政预算", onHomepage: false }),
      link(`${home}b/`, "answered", { text: "财政决算", onHomepage }),
    ];
    const { items } = await collectionOf("offers", { pages: [front([])], links });
    const found = items.find(({ title }) => title === "budget");
    expect([found?.fields.name, found?.fields.onHomepage, found?.referrers]).toEqual([
      "财政预算",
      expected,
      [],
    ]);
  });
});

describe("what its column tells", () => {
  const told = async (given: Partial<Facts["listing"]>) => {
    const column = page("/cz/", "listing", { listing: listing({ isColumn: true, name: "x", ...given }) });
    return offer("budget", { pages: [front([entry("财政预决算", "/cz/")]), column] });
  };
  const titled = (...titles: string[]) => titles.map((title) => ({ title, url: null, date: null }));
  test.each<[string, Partial<Facts["listing"]>, Record<string, FieldValue>]>([
    [
      "the latest year of its titles",
      { items: titled("2016年决算", "2018 年预算", "2017年决算") },
      { year: 2018 },
    ],
    ["two years in one title", { items: titled("2016年至2017年决算") }, { year: 2017 }],
    ["a number that is no year", { items: titled("第2018号", "1999年决算") }, { year: null }],
    [
      "the newest row up to the as-of day",
      { items: [row("2018-05-01"), row("2018-07-28T09:00"), row("2018-06-01"), row("2018-07-29")] },
      { newest: "2018-07-28", count: 4 },
    ],
    ["rows without a day", { items: titled("决算") }, { newest: null, count: 1, empty: false }],
    ["one that a script fills", { empty: null, emptyWhy: "script-filled" }, { empty: null, count: 0 }],
  ])("%s", async (_, given, expected) => {
    expect(await told(given)).toMatchObject(expected);
  });
});

test.each([
  ["a mail address by any name", [["征集", "mailto:a@example.gov.cn"]], true],
  ["a page by the name of a mailbox", [["意见邮箱", `${home}x/`]], true],
  ["an E-mail", [["意见E-mail", `${home}x/`]], true],
  [
    "a column beside it",
    [
      ["意见邮箱", `${home}x/`],
      ["意见征集", `${home}y/`],
    ],
    false,
  ],
])("only by mail: %s", async (_, named, expected) => {
  const links = named.map(([text, url]) => link(url ?? "", null, { kind: "page", text: text ?? "" }));
  expect((await offer("opinion", { pages: [front([])], links })).onlyMail).toBe(expected);
});

test("a mail address cannot be opened: whether it answers is not told", async () => {
  const links = [link("mailto:a@example.gov.cn", "answered", { kind: "mailto", text: "意见征集" })];
  expect(await offer("opinion", { pages: [front([])], links })).toMatchObject({ alive: null, empty: null });
});

describe("of what the homepage shows without a name", () => {
  const found = { found: true as const, value: null, evidence };
  const shown: Observations = {
    entries: {
      ...{ search: found, accessibility: found, language: found, login: found },
      ...{ newMedia: found, parentPortal: found, openData: found },
    },
    "page.browserHint": found,
  };
  const ids = ["search", "accessibility", "foreign-version", "new-media", "open-data", "browser-hint"];
  const foundOn = async (...pages: StoredPage[]) =>
    Promise.all(ids.map(async (id) => (await offer(id, { pages })).found));

  test("all is found", async () => {
    expect(await foundOn(front([], shown))).toEqual(ids.map(() => true));
    const { items } = await collectionOf("offers", { pages: [front([], shown)] });
    expect(items.find(({ title }) => title === "search")).toMatchObject({
      ...{ url: home, referrers: [], fields: { found: true, name: null, alive: null, onHomepage: true } },
    });
  });
  test("another page does not stand in for it", async () => {
    expect(await foundOn(page("/a/", "listing", shown), front([]))).toEqual(ids.map(() => null));
  });
  test("a bot check in its place tells nothing", async () => {
    expect(await foundOn(page("/", "challenge", shown))).toEqual(ids.map(() => null));
  });
});

test.each<[string, Given, object]>([
  [
    "the homepage was not read, another page was",
    { pages: [page("/", null, {}, { reason: "timeout" }), page("/a/", "listing")] },
    { state: "read", gaps: [{ url: home, why: { en: "the homepage could not be read (timed out)" } }] },
  ],
  [
    "nothing was read",
    { pages: [page("/", null, {}, { reason: "timeout" })] },
    { state: "unread", gaps: [{ url: home }] },
  ],
])("where %s", async (_, given, frame) => {
  expect(await collectionOf("offers", given)).toMatchObject(frame);
});

test.each([
  ["https://www.example.gov.cn/jyj/", "external", true, false],
  ["https://jyj.example.gov.cn/", "external", true, true],
  ["https://www.yunling.gov.cn/", "page", true, false],
  ["https://www.yunling.gov.cn/", "external", false, false],
] as const)(
  "a sibling is another host's site that the homepage links: %s (%s, on the homepage: %j)",
  async (url, kind, onHomepage, expected) => {
    const links = [link(url, "answered", { kind, onHomepage, text: "链接" })];
    expect((await offer("sibling-gov", { pages: [front([])], links })).found).toBe(expected);
  },
);

test.each([
  ["https://www.gov.cn/zhengce/1.htm", true],
  ["http://www.gov.cn/zhengce/1.htm", true],
  ["https://www.gov.cn/", false],
  ["https://www.gov.cn.example.com/a", false],
  ["https://zwfw.www.gov.cn/a", false],
  ["https://example.com/?to=https://www.gov.cn/a", false],
])("an item of the country's: a link to %s: %j", async (url, expected) => {
  const links = [link(url, "answered", { kind: "external", text: "链接" })];
  expect((await offer("national-gov", { pages: [front([])], links })).found).toBe(expected);
});

test.each([
  ["", { source: "中国政府网" }, true],
  ["", { source: "中央人民政府门户网站" }, true],
  ["", { source: "青山县人民政府" }, false],
  ["", { title: "转发国务院关于做好就业工作的意见" }, false],
  ["", { title: null }, false],
])("an item of the country's%s: an article of %j: %j", async (_, given, expected) => {
  const pages = [front([]), page("/a.html", "article", { article: { ...plainArticle, ...given } })];
  expect((await offer("national-gov", { pages })).found).toBe(expected);
});

test("the parent's address in a mail or a script is no link to it", async () => {
  const links = [link("mailto:a@www.yunling.gov.cn", null, { kind: "mailto" })];
  const given = { site: { parentUrl: "https://www.yunling.gov.cn/" }, pages: [front([])], links };
  expect((await offer("parent-portal", given)).found).toBe(false);
});

test("every offer is one item, in the order of the catalogue of names", async () => {
  const { items } = await collectionOf("offers", { pages: [front([])] });
  expect(new Set(items.map(({ title }) => title)).size).toBe(items.length);
});

test("every offer that a shipped rule names is known", () => {
  const known = new Set(offers.map(({ id }) => id));
  const ids = [
    "guideline-2017",
    "security-2024",
    "foshan-2015",
    "hubei-2018",
    "baoji-2023",
    "yuancheng-2017",
    "quzhou-2008",
  ];
  const rules = loadRuleSets(ids).flatMap((set) => set.rules);
  const named = rules.filter(({ fact }) => fact === "offers").flatMap(({ condition }) => offersIn(condition));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});

/** Values that a condition compares the field `offer` with. */
function offersIn(condition: unknown): string[] {
  if (typeof condition !== "object" || condition === null) return [];
  if ("field" in condition && condition.field === "offer")
    return ["value" in condition ? [condition.value] : [], "values" in condition ? condition.values : []]
      .flat(2)
      .map(String);
  return Object.values(condition).flatMap(offersIn);
}
