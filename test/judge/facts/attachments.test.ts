import { describe, expect, test } from "vitest";
import type { Article, Observations } from "../../../src/model/observation.ts";
import type { Reason } from "../../../src/model/reason.ts";
import type { SiteLink } from "../../../src/store/store.ts";
import { collectionOf, freshHome, home, link, page } from "../evidence.ts";

const file = `${home}f/a.doc`;
const article = {
  title: "t",
  publishedAt: null,
  witnesses: [],
  source: null,
  author: null,
  documentNumber: null,
} as const;
const holding = (...attachments: { url: string; text: string }[]): Observations => ({
  article: {
    ...article,
    ...{ attachments, related: [], mapApprovalNumber: null, showsMap: false, archiveLabel: null },
    ...{ length: 1, simhash: null },
  } as unknown as Article,
});
const offering = (...downloads: string[]): Observations => ({
  service: { elements: [], isGuide: true, hasForm: false, downloads },
});
const itemsOf = async (
  observations: Observations,
  links: SiteLink[] = [],
  kind: "article" | "service" | "other" = "article",
) =>
  (await collectionOf("attachments", { pages: [freshHome(), page("/a.html", kind, observations)], links }))
    .items;

test("a file of an article, before anybody looked at it", async () => {
  expect(await itemsOf(holding({ url: file, text: "附件" }))).toEqual([
    {
      url: file,
      title: null,
      confidence: "certain",
      evidence: { excerpt: "“附件” → unseen", place: `link ${file}` },
      seenAt: "2018-07-28T10:00:00+08:00",
      referrers: [`${home}a.html`],
      fields: { from: "article", text: "附件", dead: null, fate: "unseen", needsLogin: null },
    },
  ]);
});

describe("what became of it", () => {
  test.each<[Reason, object]>([
    ["answered", { dead: false, fate: "ok", needsLogin: false }],
    ["not-found", { dead: true, fate: "dead", needsLogin: null }],
    ["forbidden", { dead: null, fate: "blocked", needsLogin: null }],
    ["timeout", { dead: null, fate: "unconfirmed", needsLogin: null }],
    ["too-large", { dead: false, fate: "unseen", needsLogin: null }],
    ["excluded", { dead: null, fate: "unseen", needsLogin: null }],
  ])("%s", async (reason, expected) => {
    const [item] = await itemsOf(holding({ url: file, text: "" }), [link(file, reason, { text: "下载" })]);
    expect(item?.fields).toMatchObject({ text: "下载", ...expected });
    expect(item?.evidence.excerpt).toBe(`“下载” → ${reason}`);
  });

  test.each([
    [`${home}login?next=a`, true],
    [`${home}cas/x`, true],
    ["https://sso.example.gov.cn/", true],
    [`${home}catalogue/`, false],
    [`${home}f/login.doc`, false],
  ])("answered by %s: asks who one is, %j", async (finalUrl, needsLogin) => {
    const seen = link(file, "answered").seen;
    if (seen === null) throw new Error("it was seen");
    const [item] = await itemsOf(holding({ url: file, text: "a" }), [
      link(file, "answered", { seen: { ...seen, finalUrl } }),
    ]);
    expect(item?.fields.needsLogin).toBe(needsLogin);
  });

  test("a file that was crawled as a page needs no link check", async () => {
    const pages = [
      freshHome(),
      page("/a.html", "article", holding({ url: `${home}b.html`, text: "b" })),
      page("/b.html", "other"),
    ];
    const [item] = (await collectionOf("attachments", { pages })).items;
    expect(item?.fields).toMatchObject({ dead: false, fate: "ok", needsLogin: false });
  });
});

test("forms of a guide, also of a page that is no service; each file once, forms first", async () => {
  const both = { ...offering(file, `${home}f/b.doc`), ...holding({ url: file, text: "附件" }) };
  expect((await itemsOf(both)).map(({ url, fields }) => [url, fields.from])).toEqual([
    [file, "service"],
    [`${home}f/b.doc`, "service"],
  ]);
  const noGuide = { service: { elements: [], isGuide: false, hasForm: true, downloads: [file] } };
  expect(await itemsOf(noGuide, [], "service")).toHaveLength(1);
  expect(await itemsOf(noGuide, [], "other")).toEqual([]);
  expect(await itemsOf(holding({ url: file, text: "a" }), [], "other")).toEqual([]);
});

test("an include offers nothing", async () => {
  const include = page("/inc.html", "article", holding({ url: file, text: "a" }), { role: "include" });
  expect((await collectionOf("attachments", { pages: [freshHome(), include] })).items).toEqual([]);
});
