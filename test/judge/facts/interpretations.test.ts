import { expect, test } from "vitest";
import type { Article } from "../../../src/model/observation.ts";
import { collectionOf, freshHome, home, page } from "../evidence.ts";

const article = (given: Partial<Article>): Article => ({
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
  ...given,
});
const names = (relation: "policy" | "interpretation", path: string) => ({
  related: [{ relation, url: new URL(path, home).href, text: "x" }],
});
const policy = (given: Partial<Article> = {}) =>
  page("/p/index.html", "article", { article: article({ documentNumber: "青政发〔2018〕1号", ...given }) });
const reading = (given: Partial<Article> = {}) =>
  page("/r.html", "article", {
    article: article({ title: "政策解读：防汛", publishedAt: "2018-07-04", ...given }),
  });
const itemsOf = async (...pages: ReturnType<typeof page>[]) =>
  (await collectionOf("interpretations", { pages: [freshHome(), ...pages] })).items;

test("two that name one another", async () => {
  const items = await itemsOf(policy(names("interpretation", "/r.html")), reading(names("policy", "/p/")));
  const both = { linksOther: true, linkedBack: true, daysApart: 3 };
  expect(
    items.map(({ url, title, confidence, evidence, fields }) => ({
      url,
      title,
      confidence,
      evidence,
      fields,
    })),
  ).toEqual([
    {
      url: `${home}p/index.html`,
      title: null,
      confidence: "certain",
      evidence: { excerpt: "关于防汛工作的通知", place: "title" },
      fields: {
        ...{ side: "policy", title: "关于防汛工作的通知", isOwn: null, ...both },
        ...{ publishedAt: "2018-07-01", otherPublishedAt: "2018-07-04" },
      },
    },
    {
      url: `${home}r.html`,
      title: null,
      confidence: "certain",
      evidence: { excerpt: "政策解读：防汛", place: "title" },
      fields: {
        ...{ side: "interpretation", title: "政策解读：防汛", isOwn: null, ...both },
        ...{ publishedAt: "2018-07-04", otherPublishedAt: "2018-07-01" },
      },
    },
  ]);
});

test("one that names the other, which does not name it", async () => {
  const [first, second] = await itemsOf(policy(), reading(names("policy", "/p/")));
  expect(first?.fields).toMatchObject({
    linksOther: false,
    linkedBack: null,
    daysApart: null,
    otherPublishedAt: null,
  });
  expect(second?.fields).toMatchObject({ linksOther: true, linkedBack: false, daysApart: 3 });
});

test("the other side was not read, or has no date", async () => {
  const [unread] = await itemsOf(reading(names("policy", "/gone.html")));
  expect(unread?.fields).toMatchObject({
    linksOther: true,
    linkedBack: null,
    otherPublishedAt: null,
    daysApart: null,
  });
  const [, undated] = await itemsOf(policy({ publishedAt: null }), reading(names("policy", "/p/")));
  expect(undated?.fields).toMatchObject({
    otherPublishedAt: null,
    daysApart: null,
    publishedAt: "2018-07-04",
  });
  const [, dateless] = await itemsOf(policy(), reading({ publishedAt: null, ...names("policy", "/p/") }));
  expect(dateless?.fields).toMatchObject({
    otherPublishedAt: "2018-07-01",
    daysApart: null,
    publishedAt: null,
  });
});

test("naming one's own side is no link to the other", async () => {
  const [item] = await itemsOf(reading(names("interpretation", "/r2.html")));
  expect(item?.fields.linksOther).toBe(false);
});

test.each([
  ["its own", "青山县人民政府", true],
  ["the province's", "河南政府网", false],
  ["the press's", "新华社", false],
  ["nobody's that is known", "某某在线", false],
  ["a bureau's, of this county or another", "云岭县司法局", null],
  ["nobody's", null, null],
])("whose interpretation it is: %s", async (_name, source, isOwn) => {
  const one = page("/r.html", "article", {
    "meta.tags": { SiteName: "青山县人民政府门户网站" },
    article: article({ title: "政策解读：防汛", source }),
  });
  const [item] = await itemsOf(one);
  expect(item?.fields.isOwn).toBe(isOwn);
});

test("neither policy nor interpretation, no article, an include: none of them", async () => {
  expect(await itemsOf(page("/n.html", "article", { article: article({}) }))).toEqual([]);
  expect(await itemsOf(page("/n.html", "other", { article: article({ title: "解读" }) }))).toEqual([]);
  const include = page("/n.html", "article", { article: article({ title: "解读" }) }, { role: "include" });
  expect(await itemsOf(include)).toEqual([]);
});

test("without a title its address stands for it", async () => {
  const [item] = await itemsOf(policy({ title: null }));
  expect(item?.evidence.excerpt).toBe(`${home}p/index.html`);
});
