import { describe, expect, test } from "vitest";
import { offers } from "../../../src/judge/facts/offer-names.ts";
import type { FieldValue } from "../../../src/model/collection.ts";
import type { Facts, NavigationItem, Observations } from "../../../src/model/observation.ts";
import { loadRuleSets } from "../../../src/rules/load-rule-sets.ts";
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
])("%s, where %s stands on the site and on a platform too", async (id, text, expected) => {
  const away = link("https://platform.yunling.gov.cn/", "answered", { kind: "external", text });
  const pages = [front([entry(text, "/x/")])];
  expect((await offer(id, { pages, links: [away] })).found).toBe(expected);
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
