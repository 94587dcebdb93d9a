import { describe, expect, test } from "vitest";
import type { Listing, NavigationItem, Observations, PageKind } from "../../src/model/observation.ts";
import type { StoredPage } from "../../src/store/store.ts";
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

test.each([
  ["beside each other", ["/a/dt/", "/a/xw/"], [1, 1]],
  ["in sections of their own", ["/a/dt/", "/b/dt/"], [0, 0]],
  ["one of them the site's own", ["/a/dt/", "/b/dt/", "/dt/"], [1, 1, 2]],
  ["told apart by a query alone", ["/list.aspx?id=1", "/list.aspx?id=2"], [1, 1]],
])("columns of one name, %s", async (_, paths, namesakes) => {
  const pages = paths.map((path) =>
    page(path, "listing", column({ name: "工作动态", items: [row("2018-07-01")] })),
  );
  expect(await found(["sameNameAs"], [], ...pages)).toEqual(
    paths.map((path, at) => [path.slice(1), namesakes[at]]),
  );
});

test("a name of the menu is that of the page its address sends on to", async () => {
  const pages = [
    page("/tzgg", null, {}, { finalUrl: `${home}tzgg/` }),
    page("/tzgg/", "listing", column({ items: [row("2018-07-01")] })),
  ];
  expect(await found(["name", "firstLevel"], [entry("tzgg", "通知公告", "notice")], ...pages)).toEqual([
    ["tzgg/", "通知公告", true],
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
  ["silent", null],
  ["notice", true],
] as const)("on a site that shows no row anywhere, %s emptiness", async (emptyWhy, expected) => {
  const target = page("/a/", "listing", column({ empty: true, emptyWhy }));
  const { items } = await collectionOf("columns", { pages: [freshHome({ listing: listing({}) }), target] });
  expect(items.find(({ url }) => url === `${home}a/`)?.fields.empty).toBe(expected);
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

test.each<[string, Partial<Listing>, Observations, string]>([
  ["what the page calls it", { name: "工作动态" }, { "meta.tags": { ColumnName: "动态" } }, "工作动态"],
  [
    "its page tag",
    {},
    { "meta.tags": { ColumnName: "动态" }, breadcrumb: [{ name: "要闻", url: null }] },
    "动态",
  ],
  [
    "the end of its trail",
    {},
    {
      breadcrumb: [
        { name: "首页", url: home },
        { name: "要闻", url: null },
      ],
    },
    "要闻",
  ],
  ["its address", {}, {}, `${home}c/`],
])("a column that nothing names is called by %s", async (_, given, observations, name) => {
  const target = page("/c/", "listing", {
    ...column({ items: [row("2018-07-01")], ...given }),
    ...observations,
  });
  expect(await found(["name"], [], target)).toEqual([["c/", name]]);
});

test("rows count up to the as-of day, by the day they print", async () => {
  const items = [row("2018-07-28T09:30:00"), row("2018-07-01"), row("2018-07-29"), row(null)];
  const target = page("/c/", "listing", column({ items }));
  expect(await found(["items", "dated", "newest"], [], target)).toEqual([["c/", 4, 3, "2018-07-28"]]);
});

test("an article of the as-of day dates its list; one beyond the first fifteen does not", async () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => row(null, `${home}a/${i}.html`));
  const last = (count: number) =>
    page(`/a/${count - 1}.html`, "article", {
      listing: listing(),
      article: {
        publishedAt: "2018-07-28T08:00:00",
        source: null,
        attachments: [],
        related: [],
        witnesses: [],
      } as never,
    });
  const newest = (count: number) =>
    found(["newest"], [], page("/c/", "listing", column({ items: rows(count) })), last(count));
  expect(await newest(15)).toEqual([["c/", "2018-07-28"]]);
  expect(await newest(16)).toEqual([["c/", null]]);
});

describe("a later page of a list, known by its address", () => {
  const isColumn = async (path: string, navigation: readonly NavigationItem[] = []) =>
    (await found([], navigation, page(path, "listing", column({ items: [row("2018-07-01")] })))).length === 1;

  test.each([
    "dt/index_2.html",
    "dt/list_12.shtml",
    "dt/?page=2",
    "dt/?id=7&pageNo=10",
    "dt/?p=3",
    "dt/?cur_page=25",
  ])("%s is none", async (path) => expect(await isColumn(`/${path}`)).toBe(false));
  test.each(["dt/index.html", "dt/?page=1", "dt/?pageid=22", "dt/?p=1", "dt/list.shtml", "index_dt/"])(
    "%s is one",
    async (path) => expect(await isColumn(`/${path}`)).toBe(true),
  );
  test("unless the navigation names it", async () => {
    expect(await isColumn("/dt/index_2.html", [entry("dt/index_2.html", "动态", "news")])).toBe(true);
  });
});

test("a list whose next page is itself is a column", async () => {
  const target = page(
    "/dt/",
    "listing",
    column({ items: [row("2018-07-01")], nextPage: `${home}dt/index.html` }),
  );
  expect(await found([], [], target)).toEqual([["dt/"]]);
});

test("the homepage, what it includes and what a script asks for are no columns", async () => {
  const rows = column({ items: [row("2018-07-01")] });
  const { items } = await collectionOf("columns", {
    pages: [
      freshHome(rows),
      page("/part.html", "listing", rows, { role: "include" }),
      page("/api", "listing", rows, { role: "endpoint" }),
    ],
  });
  expect(items.map(({ url }) => url)).toEqual([`${home}tzgg/`]);
});

test("only addresses on the site's own host name columns, and not the homepage's own", async () => {
  const elsewhere = (url: string): NavigationItem => ({ name: "某栏", url, level: 1, kind: "other" });
  const navigation = [
    entry("", "首页", "other"),
    entry("index.html", "网站首页", "other"),
    entry("yearbook.pdf", "年鉴", "other"),
    elsewhere("https://other.gov.cn/a/"),
    elsewhere("mailto:a@example.gov.cn"),
    elsewhere("javascript:https://www.example.gov.cn/"),
    elsewhere("http://www.example.gov.cn/gk/"),
  ];
  const { items } = await collectionOf("columns", { pages: [freshHome({ navigation })] });
  expect(items.map(({ url }) => url)).toEqual(["http://www.example.gov.cn/gk/"]);
});

test("of two entries for one address the one of the higher level names it", async () => {
  const unread = async (...navigation: NavigationItem[]) => found(["name", "firstLevel"], navigation);
  const [top, sub] = [entry("gk/", "政务公开", "news"), entry("gk/", "信息公开", "news", 2)];
  expect(await unread(sub, top)).toEqual([["gk/", "政务公开", true]]);
  expect(await unread(top, sub)).toEqual([["gk/", "政务公开", true]]);
  expect(await unread(sub)).toEqual([["gk/", "信息公开", null]]);
});

describe("columns that the site list names", () => {
  const hinted = (columns: object[], pages = [freshHome({ navigation: [] })]) =>
    collectionOf("columns", { site: { hints: { columns } } as never, pages });

  test("stand beside the navigation, under the name and kind given", async () => {
    const { items, gaps } = await hinted([
      { url: `${home}xx/`, name: "县长信箱", kind: "message" },
      { url: `${home}yy/` },
    ]);
    expect(items.map(({ fields: { name, kind, firstLevel } }) => [name, kind, firstLevel])).toEqual([
      ["县长信箱", "message", true],
      [`${home}yy/`, "other", true],
    ]);
    expect(gaps).toEqual([]);
  });

  test("do not make up for a homepage that was not read", async () => {
    const { items, gaps } = await hinted(
      [{ url: `${home}xx/` }],
      [page("/", null, {}, { reason: "timeout" })],
    );
    expect(items.map(({ fields }) => fields.firstLevel)).toEqual([null]);
    expect(gaps).toMatchObject([
      { why: { zh: "首页未能读取（超时）", en: "the homepage could not be read (timed out)" } },
    ]);
  });
});

test("a column that was not read is shown by the entry that names it", async () => {
  const { items } = await collectionOf("columns", { pages: [freshHome()] });
  expect(items).toEqual([
    {
      url: `${home}tzgg/`,
      title: null,
      confidence: "certain",
      seenAt: "2018-07-28T23:59:59+08:00",
      evidence: { excerpt: "通知公告", place: "navigation" },
      referrers: [home],
      fields: {
        ...{ name: "通知公告", kind: "notice", depth: null, firstLevel: true, items: null, dated: null },
        ...{ newest: null, empty: null, emptyWhy: null, isRead: false, total: null, showsTotal: null },
        ...{ sameNameAs: 0, serverRendered: null },
      },
    },
  ]);
});

test("a column that was read, in full", async () => {
  const items = [row("2018-07-01"), row("2018-06-01")];
  const target = page("/dt/", "listing", column({ items, name: "工作动态" }), { bodySha256: "ab" });
  const {
    items: columns,
    state,
    figures,
    reach,
  } = await collectionOf("columns", {
    pages: [freshHome({ navigation: [] }), target],
  });
  expect({ state, figures, reach }).toEqual({ state: "read", figures: { columns: 1 }, reach: "site" });
  expect(columns).toEqual([
    {
      url: `${home}dt/`,
      title: null,
      confidence: "certain",
      seenAt: "2018-07-28T10:00:00+08:00",
      evidence: { excerpt: "工作动态", place: "url", bodySha256: "ab" },
      referrers: [],
      fields: {
        ...{ name: "工作动态", kind: "news", depth: 1, firstLevel: false, items: 2, dated: 2 },
        ...{
          newest: "2018-07-01",
          empty: false,
          emptyWhy: null,
          isRead: true,
          total: null,
          showsTotal: null,
        },
        ...{ sameNameAs: 0, serverRendered: true },
      },
    },
  ]);
});

test.each<[string, PageKind, Partial<Listing>, readonly unknown[]]>([
  [
    "a list of letters is a message column",
    "message-list",
    { items: [row("2018-07-01")] },
    ["message", false, null, true],
  ],
  ["an empty one keeps why", "listing", { empty: true, emptyWhy: "silent" }, ["other", true, "silent", null]],
  [
    "one that cannot be told keeps why",
    "listing",
    { empty: null, emptyWhy: "script-filled" },
    ["other", null, "script-filled", null],
  ],
  [
    "one with rows has no reason to be empty",
    "listing",
    { items: [row(null)], emptyWhy: "script-filled" },
    ["other", false, null, true],
  ],
])("%s", async (_, kind, given, expected) => {
  const target = page("/c/", kind, column(given));
  expect(await found(["kind", "empty", "emptyWhy", "serverRendered"], [], target)).toEqual([
    ["c/", ...expected],
  ]);
});

test("of several addresses a script asks, the first with rows fills the list", async () => {
  const target = page(
    "/c/",
    "listing",
    column({ empty: null, endpoints: [`${home}api?c=1`, `${home}api?c=2`] }),
  );
  const endpoint = (path: string, ...dates: string[]) =>
    page(path, "listing", column({ items: dates.map((date) => row(date)) }), { role: "endpoint" });
  const fields = ["items", "newest", "serverRendered"];
  expect(
    await found(fields, [], target, endpoint("/api?c=1"), endpoint("/api?c=2", "2018-07-02", "2018-07-01")),
  ).toEqual([["c/", 2, "2018-07-02", false]]);
  expect(await found(fields, [], target, endpoint("/api?c=3", "2018-07-02"))).toEqual([
    ["c/", 0, null, null],
  ]);
});

test("no interview announced now may have been held before", async () => {
  const target = page("/c/", "listing", column({ empty: true, emptyWhy: "notice" }));
  expect(await found(["empty"], [entry("c/", "在线访谈", "interview")], target)).toEqual([["c/", null]]);
});

test.each<[string, NavigationItem["kind"], StoredPage[], number]>([
  [
    "led to a page that was read",
    "notice",
    [page("/tzgg/", null, {}, { finalUrl: `${home}gg/`, reason: "answered" }), page("/gg/", "article")],
    0,
  ],
  [
    "led to a page that a bot check guards",
    "notice",
    [page("/tzgg/", null, {}, { finalUrl: `${home}gg/`, reason: "answered" }), page("/gg/", "challenge")],
    1,
  ],
  ["is one text, as an overview often is", "overview", [page("/tzgg/", "other")], 0],
  ["is one form, as a service often is", "service", [page("/tzgg/", "other")], 0],
])("a named column that %s", async (_, kind, pages, count) => {
  const columns = await found(["name", "isRead"], [entry("tzgg/", "通知公告", kind)], ...pages);
  expect(columns.filter(([path]) => path === "tzgg/")).toHaveLength(count);
});

test("what is missing without a navigation, and what would supply it", async () => {
  const { gaps } = await collectionOf("columns", { pages: [freshHome({ navigation: [] })] });
  expect(gaps).toEqual([
    {
      url: home,
      isMany: true,
      why: {
        zh: "未能读取首页导航，栏目不全",
        en: "the homepage's navigation could not be read, columns may be missing",
      },
      needs: { zh: "在网站名单中给出栏目地址（hints）", en: "addresses of columns in the site list (hints)" },
    },
  ]);
  expect((await collectionOf("columns", { pages: [freshHome()] })).gaps).toEqual([]);
});

test("a campaign's news are no news column of the site, unless its menu names it so", async () => {
  const trail = ["首页", "专题专栏", "主题教育", "工作动态"].map((name) => ({ name, url: null }));
  const pages = ["/ztzl/a/dt/", "/ztzl/b/dt/"].map((path) =>
    page(path, "listing", { ...column({ name: "工作动态", items: [row("2014-07-01")] }), breadcrumb: trail }),
  );
  expect(await found(["kind"], [entry("ztzl/b/dt/", "工作动态", "news")], ...pages)).toEqual([
    ["ztzl/a/dt/", "topic"],
    ["ztzl/b/dt/", "news"],
  ]);
});

test("whether a column of an older version never had content is for a person", async () => {
  const old = {
    ...column({ name: "计划总结", empty: true, emptyWhy: "silent" }),
    "page.title": "计划总结（旧版）",
  };
  const filled = page("/dt/", "listing", column({ items: [row("2018-07-01")] }));
  expect(await found(["empty"], [], filled, page("/old/jh/", "listing", old))).toEqual([
    ["dt/", false],
    ["old/jh/", null],
  ]);
});

test("a column again for small screens is the same column", async () => {
  const pages = ["/zwgk/jh/", "/m/zwgk/jh/"].map((path) =>
    page(path, "listing", column({ name: "计划总结", items: [row("2018-07-01")] })),
  );
  expect(await found([], [], ...pages)).toEqual([["zwgk/jh/"]]);
});

test("the menu in a frame beside the homepage names columns", async () => {
  const pages = [
    page("/", "shell", {}),
    page(
      "/main.htm",
      "homepage",
      { listing: listing({ items: [row("2018-07-01")] }) },
      { role: "include", depth: 1 },
    ),
    page(
      "/top.htm",
      "other",
      { listing: listing({}), navigation: [entry("dt/", "工作动态", "news")] },
      { role: "include", depth: 1 },
    ),
    page("/dt/", "listing", column({ name: "动态", items: [row("2018-07-01")] })),
  ];
  const { items, gaps } = await collectionOf("columns", { pages });
  expect(gaps).toEqual([]);
  expect(items.map(({ fields }) => [fields.name, fields.firstLevel])).toEqual([["工作动态", true]]);
});

test.each([
  ["two columns with content below it", ["/zwgk/a/", "/zwgk/b.htm"], []],
  ["one", ["/zwgk/a/", "/x/b/"], ["zwgk.htm"]],
])("a section's page that lists nothing, with %s", async (_, paths, unread) => {
  const below = paths.map((path) =>
    page(path, "listing", column({ name: path, items: [row("2018-07-01")] })),
  );
  const section = [entry("zwgk.htm", "政务公开", "disclosure")];
  const columns = await found(["isRead"], section, page("/zwgk.htm", "other"), ...below);
  expect(columns.filter(([, isRead]) => isRead === false).map(([path]) => path)).toEqual(unread);
});
