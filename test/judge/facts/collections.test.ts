/** Collections that are built from what several pages say. */
import { describe, expect, test } from "vitest";
import type { Article, Observations } from "../../../src/model/observation.ts";
import type { SiteLink } from "../../../src/store/store.ts";
import { collectionOf, fieldsOf, freshHome, type Given, home, link, listing, page } from "../evidence.ts";

const evidence = { excerpt: "x", place: "y" };
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
const written = (path: string, given: Partial<Article>, observations: Observations = {}) =>
  page(path, "article", { article: article(given), ...observations });
const titled = (title: string, date: string | null, path = "/a.html") => ({
  title,
  url: new URL(path, home).href,
  date,
});
const listed = (...items: ReturnType<typeof titled>[]) => [
  freshHome(),
  page("/bg/", "listing", { listing: listing({ items }) }),
];

describe("reports, as of 2018-07-28", () => {
  const report = async (kind: string, given: Given) =>
    fieldsOf(await collectionOf("reports", given)).find((one) => one.report === kind);

  test.each([
    ["site-work", "2017年度政府网站工作年度报表", "2018-01-31", 31],
    ["site-work", "青山县人民政府网站工作年度报表（2017年度）", "2018-01-20", 20],
    ["supervision", "2017年政府网站监管年度报表", "2018-02-01", 32],
    ["foia", "2017年政府信息公开工作年度报告", "2018-03-30", 89],
    ["sampling", "关于2017年第四季度政府网站抽查情况的通报", "2017-12-20", -11],
    ["self-check", "2017年政府网站自查情况报告", "2017-12-31", 0],
  ])("%s: %s", async (kind, title, date, publishedDay) => {
    expect(await report(kind, { pages: listed(titled(title, date)) })).toMatchObject({
      found: true,
      year: 2017,
      title,
      publishedDay,
      asOfDay: 209,
    });
  });

  test.each([
    ["another year's", "2016年度政府网站工作年度报表"],
    ["the supervisor's", "2017年政府网站监管年度报表"],
    ["a notice to write one", "2017年财政工作年度报告"],
  ])("%s is no work report", async (_, title) => {
    expect(await report("site-work", { pages: listed(titled(title, "2018-01-10")) })).toMatchObject({
      found: false,
      title: null,
    });
  });

  test("the first day it was there counts", async () => {
    const title = "2017年度政府网站工作年度报表";
    const pages = listed(titled(title, "2018-03-01", "/b.html"), titled(title, "2018-01-15"));
    expect(await report("site-work", { pages })).toMatchObject({ published: "2018-01-15" });
  });

  test("a link without a day", async () => {
    const links = [link(`${home}nb.html`, "answered", { text: "2017年度政府网站工作年度报表" })];
    expect(await report("site-work", { links })).toMatchObject({
      found: true,
      published: null,
      publishedDay: null,
      onHomepage: true,
    });
  });

  test.each<[string, Given, boolean | null]>([
    ["the site was read", {}, false],
    ["the page budget was spent", { coverage: { budgetCut: true } }, null],
    ["the homepage was not read", { pages: [page("/", null, {}, { reason: "timeout" })] }, null],
  ])("without one, when %s", async (_, given, expected) => {
    expect((await report("site-work", given))?.found).toBe(expected);
  });
});

test.each<[string, NonNullable<Given["site"]>, boolean | null]>([
  ["nothing is listed", {}, null],
  ["a county", { province: "某省", city: "某市", county: "某县" }, false],
  ["a prefecture", { province: "某省", city: "某市" }, true],
  ["a province", { province: "某省" }, true],
  ["the level before the regions", { level: "2", county: "某县" }, true],
  ["level 3", { level: "3" }, false],
  ["in words", { level: "县级" }, false],
  ["an autonomous region", { level: "自治区" }, true],
  ["a level nobody knows", { level: "其他" }, null],
  ["a county's code", { siteCode: "4114240001" }, false],
  ["a prefecture's code", { siteCode: "4114000001" }, true],
  ["a ministry's code", { siteCode: "bm07000001" }, null],
])("whether it supervises others: %s", async (_, site, supervises) => {
  const { items } = await collectionOf("reports", { site });
  expect(items.map(({ fields }) => fields.supervises)).toEqual(items.map(() => supervises));
});

describe("notices", () => {
  test.each([
    ["关于启用新域名的公告", "domain-change"],
    ["青山县教育局网站迁移公告", "migration"],
    ["关于县林业局网站永久下线的公告", "migration"],
    ["网站临时下线公告", "temporary-offline"],
    ["门户网站系统升级维护的通知", "outage"],
    ["关于县政府网站正式开通的公告", "opening"],
  ])("%s", async (title, kind) => {
    const found = await collectionOf("notices", { pages: listed(titled(title, "2018-07-18")) });
    expect(fieldsOf(found)).toEqual([{ kind, title, date: "2018-07-18", age: 10, onHomepage: false }]);
  });

  test.each([
    ["关于政府网站关停整改情况的会议"],
    ["网站管理办法"],
    ["道路升级改造公告"],
    ["关于开展政府网站检查的通知"],
  ])("%s is none", async (title) => {
    expect((await collectionOf("notices", { pages: listed(titled(title, "2018-07-18")) })).items).toEqual([]);
  });

  test("one in a list, on its page and linked from the homepage is one", async () => {
    const title = "网站临时下线公告";
    const pages = [...listed(titled(title, null)), written("/a.html", { title, publishedAt: "2018-07-20" })];
    const links = [link(`${home}a.html`, "answered", { text: title })];
    const found = await collectionOf("notices", { pages, links });
    expect(fieldsOf(found)).toMatchObject([{ date: "2018-07-20", onHomepage: true }]);
  });
});

describe("attachments", () => {
  const file = `${home}f/表.docx`;
  const pages = [freshHome(), written("/a.html", { attachments: [{ url: file, text: "申请表" }] })];
  const answer = (given: Partial<NonNullable<SiteLink["seen"]>>): SiteLink => {
    const made = link(file, "answered", { kind: "resource" });
    return made.seen === null ? made : { ...made, seen: { ...made.seen, ...given } };
  };

  test.each<[string, SiteLink[], object]>([
    ["answered", [answer({})], { dead: false, fate: "ok", needsLogin: false }],
    ["gone", [answer({ reason: "not-found" })], { dead: true, fate: "dead", needsLogin: null }],
    ["blocked", [answer({ reason: "forbidden" })], { dead: null, fate: "blocked", needsLogin: null }],
    ["never looked at", [], { dead: null, fate: "unseen", needsLogin: null }],
    ["behind a login", [answer({ finalUrl: `${home}sso/login?to=f` })], { dead: false, needsLogin: true }],
    ["moved to another file", [answer({ finalUrl: `${home}new/login.docx` })], { needsLogin: false }],
  ])("%s", async (_, links, expected) => {
    expect(fieldsOf(await collectionOf("attachments", { pages, links }))).toMatchObject([
      { from: "article", text: "申请表", ...expected },
    ]);
  });

  test("of a guide are forms, each told once", async () => {
    const service = { elements: [], isGuide: true, hasForm: false, downloads: [file] };
    const guide = page("/g.html", "service", { service });
    const found = await collectionOf("attachments", {
      pages: [freshHome(), guide, page("/h.html", "service", { service })],
    });
    expect(fieldsOf(found)).toMatchObject([{ from: "service" }]);
  });
});

describe("interpretations", () => {
  const policy = (others: string[]) =>
    written("/zc.html", {
      documentNumber: "示政发〔2018〕1号",
      publishedAt: "2018-07-01",
      related: others.map((path) => ({
        relation: "interpretation" as const,
        url: new URL(path, home).href,
        text: "解读",
      })),
    });
  const explained = (others: string[]) =>
    written("/jd.html", {
      title: "《防汛办法》解读",
      publishedAt: "2018-07-04",
      related: others.map((path) => ({
        relation: "policy" as const,
        url: new URL(path, home).href,
        text: "原文",
      })),
    });
  const seen = async (...pages: ReturnType<typeof policy>[]) =>
    fieldsOf(await collectionOf("interpretations", { pages: [freshHome(), ...pages] })).map(
      ({ side, linksOther, linkedBack, daysApart }) => [side, linksOther, linkedBack, daysApart],
    );

  test.each([
    [
      "both ways",
      ["/jd.html"],
      ["/zc.html"],
      [
        ["interpretation", true, true, 3],
        ["policy", true, true, 3],
      ],
    ],
    [
      "one way",
      ["/jd.html"],
      [],
      [
        ["interpretation", false, null, null],
        ["policy", true, false, 3],
      ],
    ],
    [
      "no way",
      [],
      [],
      [
        ["interpretation", false, null, null],
        ["policy", false, null, null],
      ],
    ],
  ])("%s", async (_, from, to, expected) => {
    expect(await seen(policy(from), explained(to))).toEqual(expected);
  });

  test("the other page was not read", async () => {
    expect(await seen(policy(["/elsewhere.html"]))).toEqual([["policy", true, null, null]]);
  });
});

test("figures of letters and secrecy marks are told page by page", async () => {
  const statistics = [{ received: 12, answered: 10, period: "7月", evidence }];
  const markings = [{ mark: "秘密★1年", level: "秘密" as const, evidence }];
  const given = {
    pages: [freshHome(), page("/x/", "message-list", { "messages.statistics": statistics, markings })],
  };
  expect(fieldsOf(await collectionOf("message-statistics", given))).toEqual([
    { received: 12, answered: 10, period: "7月" },
  ]);
  const marked = await collectionOf("markings", given);
  expect(marked.items).toMatchObject([{ confidence: "likely", fields: { mark: "秘密★1年", level: "秘密" } }]);
});
