import { describe, expect, test } from "vitest";
import {
  type Article,
  type Identifiers,
  identifierNames,
  type Observations,
} from "../../../src/model/observation.ts";
import { collectionOf, freshHome, page } from "../evidence.ts";

const plain: Article = {
  title: "关于防汛工作的通知",
  publishedAt: "2018-07-01T10:30",
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
};
const itemOf = async (
  given: Partial<Article>,
  observations: Observations = {},
  kind: "article" | "other" = "article",
) =>
  (
    await collectionOf("articles", {
      pages: [freshHome(), page("/a.html", kind, { article: { ...plain, ...given }, ...observations })],
    })
  ).items.find(({ url }) => url.endsWith("/a.html"));
const fieldsOf = async (given: Partial<Article>, observations?: Observations) =>
  (await itemOf(given, observations))?.fields;

test("what stands on an article, and what it lacks", async () => {
  expect(await itemOf({})).toEqual({
    url: "https://www.example.gov.cn/a.html",
    title: null,
    confidence: "certain",
    evidence: { excerpt: "关于防汛工作的通知", place: "title" },
    seenAt: "2018-07-28T10:00:00+08:00",
    referrers: [],
    fields: {
      title: "关于防汛工作的通知",
      publishedAt: "2018-07-01",
      metaDate: null,
      datesAgree: null,
      source: null,
      author: null,
      hasAttachments: false,
      hasTitleTag: false,
      hasDateTag: false,
      hasSourceTag: false,
      lacksTags: "ArticleTitle,PubDate,ContentSource",
      lacks: "source",
      linksInterpretation: false,
      linksPolicy: false,
      showsMap: false,
      mapApprovalNumber: null,
      archiveLabel: null,
      columnKind: null,
      length: 500,
      documentNumber: null,
      sourceKind: null,
      isRepost: null,
      sourceIsOfficial: null,
      isInterpretation: false,
      isPolicy: false,
      inArchive: false,
      fontSizes: null,
      archivedAt: null,
    },
  });
});

test("a page of another kind is none, whatever article it seems to hold", async () => {
  expect(await itemOf({}, {}, "other")).toBeUndefined();
});

test("tags and the date a visitor sees are its evidence", async () => {
  const evidence = { excerpt: "发布时间：2018-07-01", place: "div.info" };
  const witness = (from: "visible" | "meta") => ({
    from,
    date: "2018-07-01",
    evidence: { ...evidence, place: from },
  });
  const item = await itemOf(
    {
      witnesses: [witness("meta"), witness("visible")] as never,
      attachments: [{ url: "https://a/b.doc", text: "b" }],
    },
    {
      "meta.tags": { ArticleTitle: "t", PubDate: "2018-07-02 08:00", ContentSource: "s" },
      "article.fontSizes": 2,
    },
  );
  expect(item?.evidence).toEqual({ ...evidence, place: "visible" });
  expect(item?.fields).toMatchObject({
    ...{ metaDate: "2018-07-02", datesAgree: true, hasTitleTag: true, hasDateTag: true, hasSourceTag: true },
    ...{ lacksTags: "", hasAttachments: true, fontSizes: 2 },
  });
});

test.each([
  ["2018-06-30", true],
  ["2018-06-29", false],
  ["2018-07-02T00:00", true],
  ["2018-07-03", false],
  ["07-01", null],
  ["on 2018-07-01", null],
])("printed 2018-07-01 and tagged %s agree: %j", async (PubDate, datesAgree) => {
  expect(await fieldsOf({}, { "meta.tags": { PubDate } })).toMatchObject({ datesAgree });
});

test("undated it agrees with nothing and lacks its date", async () => {
  expect(
    await fieldsOf({ publishedAt: null, source: "s" }, { "meta.tags": { PubDate: "2018-07-01" } }),
  ).toMatchObject({
    ...{ publishedAt: null, datesAgree: null, lacks: "publishedAt", hasDateTag: true },
    lacksTags: "ArticleTitle,ContentSource",
  });
});

test("links to the other side", async () => {
  const related = (relation: "interpretation" | "policy") => [{ relation, url: "https://a/", text: "x" }];
  expect(await fieldsOf({ related: related("policy") })).toMatchObject({
    linksPolicy: true,
    linksInterpretation: false,
  });
  expect(await fieldsOf({ related: related("interpretation") })).toMatchObject({
    linksPolicy: false,
    linksInterpretation: true,
  });
});

describe("the column it belongs to", () => {
  const crumbs = (...names: string[]) => ({ breadcrumb: names.map((name) => ({ name, url: null })) });
  test.each<[string, Observations, string | null]>([
    ["by its tag", { "meta.tags": { ColumnName: "通知公告" }, ...crumbs("首页", "政策文件") }, "notice"],
    ["by the last of the breadcrumb that says something", crumbs("首页", "政策文件", "正文"), "policy"],
    ["by the nearest of two", crumbs("通知公告", "政策文件"), "policy"],
    ["by a name that says nothing", crumbs("正文"), "other"],
    ["by nothing", {}, null],
  ])("%s", async (_name, observations, columnKind) => {
    expect(await fieldsOf({}, observations)).toMatchObject({ columnKind });
  });
});

describe("whose text it is", () => {
  const site: Observations = {
    "meta.tags": { SiteName: "青山县人民政府门户网站" },
    identifiers: {
      ...(Object.fromEntries(identifierNames.map((name) => [name, { found: false }])) as Identifiers),
      sponsor: { found: true, value: "青山县大数据局", evidence: { excerpt: "x", place: "y" } },
    },
  };
  test.each([
    ["本站", "own"],
    ["本网 ", "own"],
    ["青山县人民政府办公室", "own"],
    ["青山县政府网", "own"],
    ["青山县大数据局", "own"],
    ["新华社", "media"],
    ["河南日报", "media"],
    ["县融媒体中心", "media"],
    ["白水县教育局", "government"],
    ["国务院", "government"],
    ["县政府办公室", "government"],
    ["某某公司", "other"],
  ])("%s: %s", async (source, sourceKind) => {
    expect(await fieldsOf({ source }, site)).toMatchObject({
      ...{ source, sourceKind, lacks: "" },
      ...{ isRepost: sourceKind !== "own", sourceIsOfficial: sourceKind !== "other" },
    });
  });
});

test("a source that no list knows is not therefore unapproved", async () => {
  expect(await fieldsOf({ source: "转自本站" }, {})).toMatchObject({
    ...{ sourceKind: "other", isRepost: true, sourceIsOfficial: null },
  });
});

describe("the part of the site", () => {
  const crumbs = (...names: string[]) => ({ breadcrumb: names.map((name) => ({ name, url: null })) });
  test.each<[string, Partial<Article>, Observations, object]>([
    [
      "an interpretation by its title",
      { title: "《办法》政策解读" },
      crumbs("政策文件"),
      { isInterpretation: true, isPolicy: false },
    ],
    ["one in pictures", { title: "图解：防汛" }, {}, { isInterpretation: true }],
    ["one at a glance", { title: "一图读懂防汛" }, {}, { isInterpretation: true }],
    ["an interpretation by its column", {}, crumbs("政策解读"), { isInterpretation: true, isPolicy: false }],
    [
      "a policy by its number",
      { documentNumber: "青政发〔2018〕1号" },
      {},
      { isPolicy: true, isInterpretation: false },
    ],
    ["a policy by its column", {}, { "meta.tags": { ColumnName: "政策文件" } }, { isPolicy: true }],
    ["an archived one", {}, crumbs("归档栏目"), { inArchive: true }],
    ["one of a past topic", {}, crumbs("首页", "历史专题"), { inArchive: true }],
    ["one whose column merely names an archive", {}, crumbs("关于归档"), { inArchive: false }],
    ["one without a title", { title: null }, {}, { isInterpretation: false, isPolicy: false }],
  ])("%s", async (_name, given, observations, expected) => {
    expect(await fieldsOf(given, observations)).toMatchObject(expected);
  });
});

test.each([
  ["已归档 2018年6月1日", "2018-06-01"],
  ["归档时间：2018-6-12", "2018-06-12"],
  ["归档于2018.12.3", "2018-12-03"],
  ["归档于2018/12/31", "2018-12-31"],
  ["已归档", null],
])("%s: archived on %s", async (archiveLabel, archivedAt) => {
  expect(await fieldsOf({ archiveLabel })).toMatchObject({ archiveLabel, archivedAt });
});

test("without title and witness the page's own title stands for it", async () => {
  expect((await itemOf({ title: null }))?.evidence).toEqual({ excerpt: "示例", place: "title" });
});
