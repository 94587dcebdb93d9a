import { expect, test } from "vitest";
import type { FieldValue } from "../../../src/model/collection.ts";
import type { Facts, Observations } from "../../../src/model/observation.ts";
import { collectionOf, home, page } from "../evidence.ts";

const evidence = { excerpt: "x", place: "y" };
const accessibility = (given: Partial<Facts["accessibility"]>): Observations => ({
  accessibility: {
    lang: null,
    viewport: null,
    images: 0,
    imagesWithoutAlt: 0,
    inputsWithoutLabel: 0,
    ...given,
  },
});

const itemsOf = async (...pages: ReturnType<typeof page>[]) => (await collectionOf("pages", { pages })).items;
const seen = async (observations: Observations): Promise<Readonly<Record<string, FieldValue>>> =>
  (await itemsOf(page("/", "homepage", observations)))[0]?.fields ?? {};

const unobserved = {
  ...{ title: null, needsRendering: null, lang: null, viewport: null, images: null },
  ...{ imagesWithoutAlt: null, inputsWithoutLabel: null, altShare: null, simplifiedShare: null },
  ...{ browserHint: null, leavingNotice: null, lacksSiteTags: "SiteName,SiteDomain,SiteIDCode" },
  ...{ hasSiteName: false, hasSiteDomain: false, hasSiteIDCode: false, hasColumnName: false },
  hasColumnType: false,
};

test("a page of which little was observed says no more than that", async () => {
  const plain = page("/a/", null, { "page.kind": "other" }, { depth: 2 });
  expect(await itemsOf(plain)).toEqual([
    {
      url: `${home}a/`,
      title: null,
      confidence: "certain",
      evidence: { excerpt: `${home}a/`, place: "title" },
      seenAt: "2018-07-28T10:00:00+08:00",
      referrers: [],
      fields: { ...unobserved, kind: "other", depth: 2, isHome: false, https: true, durationMs: 10 },
    },
  ]);
});

test("a homepage in full", async () => {
  const observations: Observations = {
    ...accessibility({ lang: "zh-CN", viewport: "width=device-width", images: 4, imagesWithoutAlt: 1 }),
    "page.title": "青山县人民政府",
    "page.needsRendering": { value: false, why: null },
    "page.characters": { simplified: 30, traditional: 10 },
    "page.browserHint": { found: true, value: "IE", evidence },
    "page.leavingNotice": { found: false },
    "meta.tags": {
      SiteName: "青山县",
      SiteDomain: "a.gov.cn",
      SiteIDCode: "1",
      ColumnName: "",
      ColumnType: "",
    },
  };
  const front = page("/", "homepage", observations, { finalUrl: "http://www.example.gov.cn/" });
  const [item] = await itemsOf(front);
  expect(item?.evidence).toEqual({ excerpt: "青山县人民政府", place: "title" });
  expect(item?.fields).toEqual({
    ...{ kind: "homepage", title: "青山县人民政府", depth: 0, isHome: true, https: false, durationMs: 10 },
    ...{ needsRendering: false, lang: "zh-CN", viewport: "width=device-width", images: 4 },
    ...{ imagesWithoutAlt: 1, inputsWithoutLabel: 0, altShare: 0.75, simplifiedShare: 0.75 },
    ...{ browserHint: true, leavingNotice: false, lacksSiteTags: "", hasSiteName: true },
    ...{ hasSiteDomain: true, hasSiteIDCode: true, hasColumnName: true, hasColumnType: true },
  });
});

test.each<[string, Record<string, string>, string]>([
  ["all but its name", { SiteDomain: "a.gov.cn", SiteIDCode: "1" }, "SiteName"],
  ["the name alone", { SiteName: "青山县" }, "SiteDomain,SiteIDCode"],
  ["an empty tag, which is there", { SiteName: "", SiteDomain: "", SiteIDCode: "" }, ""],
])("page tags that lack: %s", async (_, tags, lacks) => {
  expect((await seen({ "meta.tags": tags })).lacksSiteTags).toBe(lacks);
});

test.each([
  ["every picture", 4, 0, 1],
  ["half of the pictures", 4, 2, 0.5],
  ["no picture", 4, 4, 0],
  ["none, as there are no pictures", 0, 0, null],
])("%s has a text", async (_, images, imagesWithoutAlt, share) => {
  expect((await seen(accessibility({ images, imagesWithoutAlt }))).altShare).toBe(share);
});

test.each([
  [20, 0, 1],
  [18, 2, 0.9],
  [0, 20, 0],
  [10, 9, null],
])("writing: %i simplified and %i traditional characters", async (simplified, traditional, share) => {
  expect((await seen({ "page.characters": { simplified, traditional } })).simplifiedShare).toBe(share);
});

test.each([
  ["a hint", { found: true, value: "IE", evidence }, true],
  ["no hint", { found: false }, false],
  ["a footer that a script writes", { found: "unknown", why: "script-footer", source: null }, null],
  ["not looked for", undefined, null],
] as const)("for which browser it is made, and a notice on leaving: %s", async (_, identifier, expected) => {
  const observations =
    identifier === undefined ? {} : { "page.browserHint": identifier, "page.leavingNotice": identifier };
  expect(await seen(observations)).toMatchObject({ browserHint: expected, leavingNotice: expected });
});

test("what a page includes and what was not observed are no pages", async () => {
  const items = await itemsOf(
    page("/footer.html", "other", {}, { role: "include" }),
    page("/api", "listing", {}, { role: "endpoint" }),
    page("/gone/", null, {}, { reason: "not-found" }),
  );
  expect(items).toEqual([]);
});

test("the homepage is the page that a stub leads to, and none where only a notice was met", async () => {
  const homes = async (...pages: ReturnType<typeof page>[]) =>
    (await itemsOf(...pages)).filter(({ fields }) => fields.isHome).map(({ url }) => url);
  const front = page("/web/", "homepage", {}, { depth: 1 });
  expect(await homes(page("/", "shell", {}), front)).toEqual([`${home}web/`]);
  expect(await homes(page("/", "homepage", {}), front)).toEqual([home]);
  expect(await homes(page("/", "error", {}), front)).toEqual([]);
  expect(
    await homes(page("/", "shell", {}), page("/main.htm", "homepage", {}, { role: "include", depth: 1 })),
    "a set of frames",
  ).toEqual([home]);
});
