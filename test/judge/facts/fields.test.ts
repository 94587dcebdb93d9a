/** What each collection says of literal pages, field by field. */
import { describe, expect, test } from "vitest";
import type { FieldValue } from "../../../src/model/collection.ts";
import type { CollectionName } from "../../../src/model/fact-catalogue.ts";
import type { Article, Message, Observations } from "../../../src/model/observation.ts";
import type { SiteLink } from "../../../src/store/store.ts";
import { collectionOf, freshHome, type Given, home, link, listing, page, row } from "../evidence.ts";

const evidence = { excerpt: "x", place: "y" };

async function itemOf(name: CollectionName, given: Given): Promise<Readonly<Record<string, FieldValue>>> {
  const { items } = await collectionOf(name, given);
  return items[0]?.fields ?? {};
}

describe("links", () => {
  test.each([
    ["its parent portal", "https://qingshan.gov.cn/", { toParent: true, government: true, filing: false }],
    ["another body", "https://www.yunling.gov.cn/", { toParent: false, government: true }],
    ["the filing register", "https://beian.miit.gov.cn/", { filing: true }],
    ["a file", `${home}a.docx`, { isAttachment: true, host: "www.example.gov.cn" }],
  ])("to %s", async (_, url, expected) => {
    const given = { site: { parentUrl: "https://www.qingshan.gov.cn/" }, links: [link(url, "answered")] };
    expect(await itemOf("links", given)).toMatchObject(expected);
  });

  test("where it ended, and what that page is called", async () => {
    const seen: NonNullable<SiteLink["seen"]> = {
      reason: "answered",
      status: 200,
      finalUrl: "https://sedo.com/x",
      hops: [],
      title: "域名出售",
      target: null,
      checkedAt: "2018-07-28T10:00:00+08:00",
    };
    const links = [link("https://www.old.example.com/", null, { seen })];
    expect(await itemOf("links", { links })).toMatchObject({
      finalHost: "sedo.com",
      targetTitle: "域名出售",
      toParent: null,
    });
  });

  test("nothing is known of the end of one that was not answered", async () => {
    const links = [link("https://www.old.example.com/", "timeout")];
    expect(await itemOf("links", { links })).toMatchObject({ finalHost: null, targetTitle: null });
  });
});

const article = (given: Partial<Article>): Article => ({
  title: "关于防汛工作的通知",
  publishedAt: "2018-07-01",
  witnesses: [],
  source: null,
  author: null,
  documentNumber: null,
  attachments: [],
  related: [],
  mapApprovalNumber: null,
  showsMap: false,
  archiveLabel: null,
  length: 500,
  simhash: null,
  ...given,
});

describe("articles", () => {
  const seen = (given: Partial<Article>, observations: Observations = {}) =>
    itemOf("articles", {
      pages: [freshHome(), page("/a.html", "article", { article: article(given), ...observations })],
    });

  test.each<[string, Partial<Article>, Observations, Record<string, FieldValue>]>([
    ["no source", {}, {}, { sourceKind: null, isRepost: null, sourceIsOfficial: null }],
    [
      "its own source",
      { source: "示例县人民政府" },
      { "meta.tags": { SiteName: "示例县人民政府" } },
      { sourceKind: "own", isRepost: false, sourceIsOfficial: true },
    ],
    ["media", { source: "新华社" }, {}, { sourceKind: "media", isRepost: true, sourceIsOfficial: true }],
    [
      "nobody knows who",
      { source: "某某科技有限公司" },
      {},
      { sourceKind: "other", isRepost: true, sourceIsOfficial: false },
    ],
    [
      "a document by its number",
      { documentNumber: "示政发〔2018〕1号" },
      {},
      { isPolicy: true, isInterpretation: false },
    ],
    ["a document by its column", {}, { "meta.tags": { ColumnName: "规范性文件" } }, { isPolicy: true }],
    [
      "an interpretation by its title",
      { title: "《防汛办法》政策解读", documentNumber: "示政发〔2018〕1号" },
      {},
      { isPolicy: false, isInterpretation: true },
    ],
    [
      "an archived one",
      { archiveLabel: "已归档 2018年3月5日" },
      { breadcrumb: [{ name: "历史文件", url: null }] },
      { inArchive: true, archivedAt: "2018-03-05" },
    ],
    ["a label without a day", { archiveLabel: "已归档" }, {}, { inArchive: false, archivedAt: null }],
    ["three sizes", {}, { "article.fontSizes": 3 }, { fontSizes: 3 }],
  ])("%s", async (_, given, observations, expected) => {
    expect(await seen(given, observations)).toMatchObject(expected);
  });
});

describe("messages", () => {
  const letter: Message = {
    title: "路灯何时修好",
    url: `${home}msg/1.html`,
    asked: "2018-07-13",
    answered: "2018-07-16",
    status: "已办结",
    answeredBy: null,
    isAnswered: true,
    forwardedOnly: false,
    evidence,
  };
  const list = page("/msg/", "message-list", { messages: [letter] });

  test("a Friday's letter answered on Monday took one workday", async () => {
    expect(await itemOf("messages", { pages: [freshHome(), list] })).toMatchObject({
      replyWorkdays: 1,
      waitingWorkdays: null,
      pageRead: false,
      answeredBy: null,
    });
  });

  test("its own page says who answered", async () => {
    const own = page("/msg/1.html", "message", { messages: [{ ...letter, answeredBy: "城管局" }] });
    expect(await itemOf("messages", { pages: [freshHome(), list, own] })).toMatchObject({
      pageRead: true,
      answeredBy: "城管局",
    });
  });

  test("an open letter waits until the as-of day", async () => {
    const open = { ...letter, answered: null, isAnswered: false, status: "待处理" };
    const pages = [freshHome(), page("/msg/", "message-list", { messages: [open] })];
    expect(await itemOf("messages", { pages })).toMatchObject({ replyWorkdays: null, waitingWorkdays: 10 });
  });
});

describe("columns", () => {
  const column = (path: string, name: string, observations: Observations = {}) =>
    page(path, "listing", {
      listing: listing({ isColumn: true, name, items: [row("2018-07-01")] }),
      ...observations,
    });

  test.each<[string, Observations, Record<string, FieldValue>]>([
    [
      "shows its total",
      { "listing.total": { found: true, value: "12", evidence } },
      { showsTotal: true, total: 12 },
    ],
    ["shows none", { "listing.total": { found: false } }, { showsTotal: false, total: null }],
    [
      "may show it by a script",
      { "listing.total": { found: "unknown", why: "script-footer", source: null } },
      { showsTotal: null },
    ],
    ["has its rows in the page", {}, { serverRendered: true, sameNameAs: 0 }],
  ])("%s", async (_, observations, expected) => {
    const pages = [freshHome({ navigation: [] }), column("/a/", "要闻", observations)];
    expect(await itemOf("columns", { pages })).toMatchObject(expected);
  });

  test("namesakes are counted", async () => {
    const pages = [
      freshHome({ navigation: [] }),
      column("/a/", "要闻"),
      column("/b/", "要闻"),
      column("/c/", "公示"),
    ];
    const { items } = await collectionOf("columns", { pages });
    expect(items.map(({ fields }) => fields.sameNameAs)).toEqual([1, 1, 0]);
  });
});

test("what was answered and is not there shows what it was compared with", async () => {
  const url = `${home}art/1002.html`;
  const evidence = { excerpt: "青山县人民政府", place: `same as ${home}art/9123.html` };
  const facts = { soft404: [{ url, confidence: "certain", evidence }, { url: `${home}b.html` }] };
  const given = { links: [link(url, "soft-404"), link(`${home}c.html`, "answered")], pages: [freshHome()] };
  expect((await collectionOf("links", { ...given, facts })).items[0]?.evidence.place).toBe(`link ${url}`);
  facts.soft404.pop();
  const { items } = await collectionOf("links", { ...given, facts: { soft404: [facts.soft404[0]] } });
  expect(items.map((item) => item.evidence)).toEqual([
    evidence,
    { excerpt: "链接 → answered", place: `link ${home}c.html` },
  ]);
});
