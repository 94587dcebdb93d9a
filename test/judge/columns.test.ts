import { expect, test } from "vitest";
import type { Listing, NavigationItem } from "../../src/model/observation.ts";
import { collectionOf, freshHome, home, listing, page, row } from "./evidence.ts";

const entry = (path: string, name: string, kind: NavigationItem["kind"], level = 1): NavigationItem => ({
  name,
  url: `${home}${path}`,
  level,
  kind,
});
const column = (given: Partial<Listing> = {}) => ({ listing: listing({ isColumn: true, ...given }) });

/** The columns found, as `path` and the fields asked for. */
async function found(
  fields: readonly string[],
  navigation: readonly NavigationItem[],
  ...pages: ReturnType<typeof page>[]
) {
  const { items } = await collectionOf("columns", {
    pages: [freshHome({ navigation: [...navigation] }), ...pages],
  });
  return items.map((item) => [item.url.slice(home.length), ...fields.map((field) => item.fields[field])]);
}

test("from the navigation and from the shape of pages, each address once", async () => {
  const pages = [
    page("/tzgg/", "listing", column({ items: [row("2018-07-01")] })),
    page("/tzgg/index.html", "listing", column({ items: [row("2018-07-01")] })),
    page("/dt/", "listing", column({ name: "工作动态", items: [row("2018-07-01")] })),
  ];
  expect(
    await found(["name", "kind", "firstLevel"], [entry("tzgg/", "通知公告", "notice")], ...pages),
  ).toEqual([
    ["dt/", "工作动态", "news", false],
    ["tzgg/", "通知公告", "notice", true],
  ]);
});

test("later pages of a list are no columns of their own", async () => {
  const pages = [
    page("/dt/", "listing", column({ items: [row("2018-07-01")], nextPage: `${home}dt/more.html` })),
    page("/dt/more.html", "listing", column({ items: [row("2018-06-01")] })),
    page("/dt/index_3.html", "listing", column({ items: [row("2018-05-01")] })),
  ];
  expect(await found([], [], ...pages)).toEqual([["dt/"]]);
});

test.each([
  ["timed out", page("/tzgg/", null, {}, { reason: "timeout", status: null }), 1],
  ["blocked", page("/tzgg/", "challenge"), 1],
  ["not made out", page("/tzgg/", "other"), 1],
  ["broken on the server", page("/tzgg/", null, {}, { reason: "server-error", status: 500 }), 1],
  ["gone", page("/tzgg/", null, {}, { reason: "not-found", status: 404 }), 0],
  ["an article", page("/tzgg/", "article"), 0],
])("a named column whose page is %s", async (_name, target, count) => {
  const columns = await found(["empty", "isRead"], [entry("tzgg/", "通知公告", "notice")], target);
  expect(columns).toEqual(Array.from({ length: count }, () => ["tzgg/", null, false]));
});

test.each([
  ["silent", "notice", "silent", true, true],
  ["a notice", "notice", "notice", true, true],
  ["a mailbox that says why", "message", "notice", true, false],
  ["a mailbox that says nothing", "message", "silent", true, true],
  ["no survey open now", "survey", "notice", true, null],
  ["filled by a script", "notice", "script-filled", null, null],
] as const)("empty: %s", async (_name, kind, emptyWhy, empty, expected) => {
  const target = page("/c/", "listing", column({ empty, emptyWhy }));
  expect(await found(["empty"], [entry("c/", "栏目", kind)], target)).toEqual([["c/", expected]]);
});

test.each([
  ["named by the footer", "联系方式", [], null],
  ["an entry of the menu", "联系方式", [entry("c/", "联系方式", "other")], true],
  ["of another name", "联系群众", [], true],
] as const)(
  "a blank page about the site is a column where the menu says so: %s",
  async (_, name, menu, expected) => {
    const target = page("/c/", "listing", column({ name, empty: true, emptyWhy: "silent" }));
    expect(await found(["empty"], menu, target)).toEqual([["c/", expected]]);
  },
);

test.each([
  ["filled", "/gk/zc/", { items: [row("2018-07-01")] }, null],
  ["empty too", "/gk/zc/", { empty: true }, true],
  ["filled, and elsewhere", "/gkzn/", { items: [row("2018-07-01")] }, true],
] as const)("a section without rows, with a column below that is %s", async (_, path, below, expected) => {
  const columns = await found(
    ["empty"],
    [],
    page("/gk/", "listing", column({ name: "公开", empty: true, emptyWhy: "silent" })),
    page(
      path,
      "listing",
      column({ name: "政策", ...below, items: [...("items" in below ? below.items : [])] }),
    ),
  );
  expect(columns).toContainEqual(["gk/", expected]);
});

test.each([
  ["the same bytes", "b1", [["tz/"]]],
  ["other bytes", "b2", [["tz"], ["tz/"]]],
])("an address with and without its slash, %s", async (_name, bodySha256, expected) => {
  const one = column({ name: "通知", items: [row("2018-07-01")] });
  const pages = [
    page("/tz", "listing", one, { bodySha256: "b1" }),
    page("/tz/index.html", "listing", one, { bodySha256, url: `${home}tz/` }),
  ];
  expect(await found([], [], ...pages)).toEqual(expected);
});

test("a script-filled list is read where the page says it comes from", async () => {
  const target = page(
    "/c/",
    "listing",
    column({ empty: null, emptyWhy: "script-filled", endpoints: [`${home}api?c=1`] }),
  );
  const endpoint = page("/api?c=1", "listing", column({ items: [row("2018-07-02")] }), { role: "endpoint" });
  expect(await found(["empty", "newest"], [], target, endpoint)).toEqual([["c/", false, "2018-07-02"]]);
});

test("where the list prints no date, its articles do; the future counts for nothing", async () => {
  const rows = [row(null, `${home}a.html`), row(null, `${home}b.html`)];
  const article = (path: string, publishedAt: string) =>
    page(path, "article", {
      listing: listing(),
      article: { publishedAt, source: null, attachments: [], related: [], witnesses: [] } as never,
    });
  const columns = await found(
    ["newest"],
    [],
    page("/c/", "listing", column({ items: rows })),
    article("/a.html", "2018-06-01"),
    article("/b.html", "2018-08-01"),
  );
  expect(columns).toEqual([["c/", "2018-06-01"]]);
});

test("without a navigation nobody knows how many there are", async () => {
  const { gaps, state } = await collectionOf("columns", { pages: [freshHome({ navigation: [] })] });
  expect(state).toBe("unread");
  expect(gaps).toMatchObject([{ isMany: true }]);
});

test("an empty column that says nothing is shown by where its rows should stand", async () => {
  const evidence = { excerpt: "网站首页 工作动态 政务公开", place: "div.list" };
  const pages = [
    page("/ghjh/", "listing", {
      ...column({ empty: true, emptyWhy: "silent", evidence }),
      breadcrumb: [
        { name: "首页", url: home },
        { name: "规划计划", url: null },
      ],
    }),
  ];
  const { items } = await collectionOf("columns", { pages: [freshHome(), ...pages] });
  const seen = items.find(({ url }) => url.endsWith("/ghjh/"));
  expect(seen?.evidence).toMatchObject({
    excerpt: "首页 > 规划计划：此处未见任何条目或正文 (no entry, no text)",
    place: "div.list",
  });
});
