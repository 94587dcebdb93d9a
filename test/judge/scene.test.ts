import { describe, expect, test } from "vitest";
import {
  briefOf,
  homeGap,
  homeOf,
  homeSubject,
  isGone,
  isRead,
  ofBody,
  type PageBrief,
  type Scene,
  sortItems,
} from "../../src/judge/scene.ts";
import type { Item } from "../../src/model/collection.ts";
import { type PageKind, pageKinds } from "../../src/model/observation.ts";
import { reasons } from "../../src/model/reason.ts";
import { type SiteInput, siteSchema } from "../../src/model/site.ts";
import { pageKeyOf } from "../../src/model/url.ts";
import type { StoredPage } from "../../src/store/store.ts";
import { gather, home, listing, page, row } from "./evidence.ts";

const brief = (path: string, kind: PageKind | null, given: Partial<StoredPage["page"]> = {}) =>
  briefOf(page(path, kind, {}, given));
const homeAmong = (pages: readonly PageBrief[], site: Partial<SiteInput> = {}) =>
  homeOf(
    new Map(pages.map((one) => [pageKeyOf(one.url), one])),
    siteSchema.parse({ url: home, kind: "department", ...site }),
  )?.url;

describe("a homepage that could not be read", () => {
  const site = siteSchema.parse({ url: home });
  const told = (front: PageBrief | null) => homeGap({ home: front, site });
  test.each<[PageBrief | null, string, string]>([
    [null, "首页未能读取", "the homepage could not be read"],
    [
      brief("/", null, { reason: "connection-refused" }),
      "首页未能读取（服务器拒绝连接）",
      "the homepage could not be read (connection refused)",
    ],
    [
      brief("/", null),
      "首页未能读取（返回的不是网页）",
      "the homepage could not be read (what was answered is no web page)",
    ],
    [
      brief("/", "challenge"),
      "首页未能读取（要求人机验证）",
      "the homepage could not be read (asks for proof of a person)",
    ],
    [
      brief("/", "error"),
      "首页未能读取（打开的是错误或维护提示）",
      "the homepage could not be read (an error or maintenance notice is shown)",
    ],
    [
      brief("/", "shell"),
      "首页未能读取（只有框架或跳转代码）",
      "the homepage could not be read (nothing but a frame or a redirect)",
    ],
  ])("%j is told with what was met in its place", (front, zh, en) => {
    expect(told(front).why).toEqual({ zh, en });
  });

  test("within the walls is told with the option that permits it", () => {
    const { needs } = told(brief("/", null, { reason: "private-address" }));
    expect([needs.zh, needs.en].every((text) => text.includes("--allow-private"))).toBe(true);
  });
});

describe("the homepage is", () => {
  test("the listed address where it was read", () => {
    expect(homeAmong([brief("/a", "homepage"), brief("/", "homepage")])).toBe(home);
  });

  test("the jump address before the homepage's", () => {
    const jump = "https://www.example.gov.cn/new/";
    expect(homeAmong([brief("/", "homepage"), brief("/new/", "homepage")], { jumpUrl: jump })).toBe(jump);
    expect(homeAmong([brief("/", "homepage"), brief("/new/", "error")], { jumpUrl: jump })).toBe(home);
  });

  test("the page the listed address redirects to", () => {
    const moved = brief("/", null, { finalUrl: `${home}portal/` });
    expect(homeAmong([moved, brief("/portal/", "homepage", { depth: 1 })])).toBe(`${home}portal/`);
    expect(homeAmong([moved, brief("/portal/", "challenge", { depth: 1 })])).toBe(home);
    expect(homeAmong([moved])).toBe(home);
  });

  test("the one front page that a stub leads to", () => {
    const front = (path: string, kind: PageKind = "homepage", depth = 1) => brief(path, kind, { depth });
    const stub = brief("/", "shell");
    expect(homeAmong([stub, front("/cn/"), front("/dt/", "listing")])).toBe(`${home}cn/`);
    expect(homeAmong([stub, front("/cn/"), front("/en/")]), "two of them").toBe(home);
    expect(homeAmong([stub, front("/cn/"), front("/wap/")]), "one for small screens").toBe(`${home}cn/`);
    expect(homeAmong([stub, front("/cn/", "homepage", 2)]), "two clicks away").toBe(home);
    expect(homeAmong([stub, front("/dt/", "listing")]), "a list").toBe(home);
    expect(homeAmong([brief("/", "challenge"), front("/cn/")]), "behind a bot check").toBe(home);
  });

  test("a page the crawl began with, where the listed address is not among them", () => {
    expect(homeAmong([brief("/x", "homepage", { depth: 0 })])).toBe(`${home}x`);
    expect(homeAmong([brief("/x", "homepage", { depth: 0, role: "include" })])).toBeUndefined();
    expect(homeAmong([brief("/x", "homepage", { depth: 1 })])).toBeUndefined();
    expect(homeAmong([])).toBeUndefined();
  });
});

test.each(pageKinds.map((kind) => [kind, !["challenge", "error", "shell"].includes(kind)] as const))(
  "a page of kind %s was read: %j",
  (kind, read) => {
    expect(isRead(brief("/a", kind))).toBe(read);
    expect(isRead(brief("/a", kind, { reason: "timeout" }))).toBe(false);
  },
);

test("a page that was answered and not observed was not read", () => {
  expect(isRead(brief("/a", null))).toBe(false);
});

test.each(reasons.map((reason) => [reason, ["not-found", "gone", "soft-404"].includes(reason)] as const))(
  "%s: the server says there is no such page: %j",
  (reason, gone) => expect(isGone({ reason })).toBe(gone),
);

test.each([
  ["some row", [row(null), row("2018-07-01")], true],
  ["no row", [row(null), row(null)], false],
  ["no rows at all", [], false],
])("a page prints dates where %s carries one", (_, items, expected) => {
  expect(briefOf(page("/", "homepage", { listing: listing({ items }) })).printsDates).toBe(expected);
});

test("a site of which nothing was asked is pointed at by its listed address", async () => {
  const { collections } = await gather({ pages: [] });
  expect(collections.get("reports")?.subject).toEqual({
    url: home,
    evidence: { excerpt: "", place: "url" },
    seenAt: "2018-07-28T23:59:59+08:00",
    referrers: [],
  });
});

test("a homepage without a title is pointed at with nothing quoted", () => {
  const scene = { home: { ...brief("/", "homepage", { bodySha256: "ab" }), title: null } } as Scene;
  expect(homeSubject(scene).evidence).toEqual({ excerpt: "", place: "title", bodySha256: "ab" });
});

test("evidence names the body it was seen in, and keeps the one it names already", () => {
  const evidence = { excerpt: "x", place: "y" };
  expect(ofBody(evidence, "ab")).toEqual({ ...evidence, bodySha256: "ab" });
  expect(ofBody(evidence, null)).toEqual(evidence);
  expect(ofBody({ ...evidence, bodySha256: "cd" }, "ab")).toEqual({ ...evidence, bodySha256: "cd" });
});

test("items stand by address, then by title, whatever order they came in", () => {
  const item = (url: string, title: string | null) => ({ url, title }) as Item<string>;
  const sorted = [item("/a", null), item("/a", "一"), item("/a", "丁"), item("/b", null)];
  expect(sortItems(sorted.toReversed())).toEqual(sorted);
  expect(sortItems([sorted[2], sorted[0], sorted[3], sorted[1]].flatMap((one) => one ?? []))).toEqual(sorted);
});
