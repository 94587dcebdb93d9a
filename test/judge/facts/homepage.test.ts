import { describe, expect, it, test } from "vitest";
import type { Article, Observations } from "../../../src/model/observation.ts";
import type { StoredPage } from "../../../src/store/store.ts";
import { collectionOf, home, listing, page, row } from "../evidence.ts";

const article = (publishedAt: string): Article => ({
  title: "消息",
  publishedAt,
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
});

const front = (...items: ReturnType<typeof row>[]) => page("/", "homepage", { listing: listing({ items }) });
const read = (path: string, day: string) => page(path, "article", { article: article(day) }, { depth: 2 });
const datesOf = async (...pages: StoredPage[]) =>
  (await collectionOf("homepage", { pages })).items.map(({ fields }) => fields.date);

it.each<[string, StoredPage[], string, (string | null)[]]>([
  [
    "an entry without a year is as old as its article",
    [front(row(null, `${home}a/1.html`)), read("/a/1.html", "2018-07-20T09:00")],
    "read",
    ["2018-07-20"],
  ],
  [
    "an article of the as-of day supplies its day",
    [front(row(null, `${home}a/1.html`)), read("/a/1.html", "2018-07-28T10:00")],
    "read",
    ["2018-07-28"],
  ],
  [
    "an article of the future supplies nothing",
    [front(row(null, `${home}a/1.html`)), read("/a/1.html", "2018-07-29")],
    "unread",
    [],
  ],
  ["an article that was not read supplies nothing", [front(row(null, `${home}a/1.html`))], "unread", []],
  [
    "an article without a day supplies nothing",
    [front(row(null, `${home}a/1.html`)), page("/a/1.html", "article")],
    "unread",
    [],
  ],
  [
    "an entry without a link has no article",
    [front(row(null, null)), read("/a/1.html", "2018-07-20")],
    "unread",
    [],
  ],
  [
    "an entry that leads to the homepage itself is no older than it says",
    [
      page("/", "homepage", {
        listing: listing({ items: [row(null, home)] }),
        article: article("2018-07-20"),
      }),
    ],
    "unread",
    [],
  ],
  [
    "a printed date is the date",
    [front(row("2018-07-01", `${home}a/1.html`)), read("/a/1.html", "2018-07-20")],
    "read",
    ["2018-07-01"],
  ],
  ["an entry of the as-of day counts, by its day", [front(row("2018-07-28T09:30"))], "read", ["2018-07-28"]],
  ["an entry of the day after does not", [front(row("2018-07-29"))], "unread", []],
  ["nothing is listed", [front()], "unread", []],
])("%s", async (_, pages, state, dates) => {
  const { state: got, items } = await collectionOf("homepage", { pages });
  expect([got, items.map(({ fields }) => fields.date)]).toEqual([state, dates]);
});

test("a homepage in full: its entries by address, and the newest of them as what shows it", async () => {
  const inner = page("/dt/", "listing", { listing: listing({ items: [row("2018-07-25")] }) });
  const main = front(
    row("2018-07-01"),
    row("2018-07-20T08:00"),
    row("2018-07-02", null),
    row(null, `${home}b/1.html`),
  );
  const pages = [
    inner,
    { ...main, page: { ...main.page, bodySha256: "ab" } },
    read("/b/1.html", "2018-06-01"),
  ];
  const found = await collectionOf("homepage", { pages });
  const base = { confidence: "certain", seenAt: "2018-07-28T10:00:00+08:00", url: home };
  const entry = (date: string, url: string | null) => ({
    ...{ ...base, referrers: [], title: `消息${date} ${url ?? ""}` },
    evidence: { excerpt: `消息${date} ${date}`, place: url ?? "list", bodySha256: "ab" },
    fields: { title: `消息${date}`, date: date.slice(0, 10), visited: null, unchanged: null },
  });
  const newest = entry("2018-07-20T08:00", `${home}a/2018-07-20T08:00.html`);
  expect(found).toEqual({
    ...{ state: "read", reach: "page", figures: {}, gaps: [] },
    subject: { url: home, evidence: newest.evidence, seenAt: base.seenAt, referrers: [] },
    items: [
      entry("2018-07-01", `${home}a/2018-07-01.html`),
      entry("2018-07-02", null),
      newest,
      {
        ...{ ...base, referrers: [`${home}b/1.html`], title: `消息null ${home}b/1.html` },
        evidence: { excerpt: "消息null 2018-06-01", place: `date of ${home}b/1.html` },
        fields: { title: "消息null", date: "2018-06-01", visited: null, unchanged: null },
      },
    ],
  });
});

test("of very many entries the newest 500 are kept, in whatever order they stand", async () => {
  const old = Array.from({ length: 499 }, (_, at) => row("2010-01-01", `${home}old/${at}.html`));
  const dates = await datesOf(front(row("2009-01-01"), ...old, row("2018-07-20")));
  expect([dates.length, dates.includes("2018-07-20"), dates.includes("2009-01-01")]).toEqual([
    500,
    true,
    false,
  ]);
});

describe("gaps", () => {
  const script: Observations = { "page.needsRendering": { value: true, why: "shell" } };
  const scriptFills = { zh: "首页部分内容由脚本填充", en: "a script fills part of the homepage" };
  const undated = { zh: "首页没有可读的发布日期", en: "the homepage prints no date that could be read" };
  const given = (kind: "homepage" | "challenge", ...items: ReturnType<typeof row>[]) =>
    page("/", kind, { listing: listing({ items }), ...script });

  it.each<[string, StoredPage[], object[]]>([
    ["none where dates are printed", [front(row("2018-07-01"))], []],
    [
      "what a script fills, beside the dates that are printed",
      [given("homepage", row("2018-07-01"))],
      [
        {
          url: home,
          why: scriptFills,
          needs: { zh: "渲染后的页面，或由人工确认", en: "the rendered page, or a person's look" },
        },
      ],
    ],
    [
      "the day, where none is printed, and from when on another visit decides",
      [front(row(null))],
      [
        {
          url: home,
          why: undated,
          needs: {
            zh: "相隔14天以上的两次访问记录（2018-08-11起再次检查），或由人工确认",
            en: "two stored visits at least 14 days apart (inspect again from 2018-08-11 on), or a person's look",
          },
        },
      ],
    ],
    [
      "the homepage, where a bot check stands in its place",
      [given("challenge", row("2018-07-01"))],
      [{ url: home, why: { en: "the homepage could not be read (asks for proof of a person)" } }],
    ],
  ])("%s", async (_, pages, gaps) => {
    const found = await collectionOf("homepage", { pages });
    expect(found.gaps).toHaveLength(gaps.length);
    expect(found).toMatchObject({ gaps, figures: {}, reach: "page" });
  });
});

test("a front page one click away, to which a stub leads, is dated by its own entries", async () => {
  const stub = page("/", "shell");
  const main = page("/cn/", "homepage", { listing: listing({ items: [row("2018-07-20")] }) });
  expect(await datesOf(stub, main)).toEqual(["2018-07-20"]);
});

describe("entries without a day beside dated ones", () => {
  const titled = (path: string) => ({
    title: "县政府召开常务会议研究工作",
    url: `${home}${path}`,
    date: null,
  });
  const gapsOf = async (paths: readonly string[], ...pages: StoredPage[]) =>
    (
      await collectionOf("homepage", {
        pages: [front(row("2018-06-01"), ...paths.map(titled)), ...pages],
      })
    ).gaps.length;
  const gone = (path: string) => page(path, null, {}, { reason: "not-found", status: 404 });

  it.each([
    [
      "may be newer where their pages were not read",
      ["a/1.html", "a/2.html", "a/3.html"],
      [gone("/a/1.html")],
      1,
    ],
    [
      "are as old as their pages say",
      ["a/1.html", "a/2.html", "a/3.html"],
      [1, 2, 3].map((n) => read(`/a/${n}.html`, "2018-05-01")),
      0,
    ],
    ["are no list of news where they are two", ["a/1.html", "a/2.html"], [], 0],
  ])("%s", async (_, paths, pages, gaps) => expect(await gapsOf(paths, ...pages)).toBe(gaps));

  it("are not the site's own on another host", async () =>
    expect(
      (
        await collectionOf("homepage", {
          pages: [
            front(
              row("2018-06-01"),
              ...[1, 2, 3].map((n) => ({ ...titled("x"), url: `https://www.gov.cn/${n}.htm` })),
            ),
          ],
        })
      ).gaps,
    ).toEqual([]));
});

describe("a homepage with hardly an entry", () => {
  const behind = (given: Partial<StoredPage["page"]> = {}, kind: "homepage" | "listing" = "homepage") =>
    page("/home.html", kind, { listing: listing({ items: [row("2018-07-20")] }) }, given);

  it.each([
    ["is as new as the front behind it", [front(row("2017-06-01")), behind()], ["2017-06-01", "2018-07-20"]],
    ["has no front behind it in a list", [front(row("2017-06-01")), behind({}, "listing")], ["2017-06-01"]],
    ["has no front behind it farther away", [front(row("2017-06-01")), behind({ depth: 2 })], ["2017-06-01"]],
    [
      "is none with three of its own",
      [front(row("2017-06-01"), row("2017-06-02"), row("2017-06-03")), behind()],
      ["2017-06-01", "2017-06-02", "2017-06-03"],
    ],
  ])("%s", async (_, pages, dates) => expect((await datesOf(...pages)).sort()).toEqual(dates));
});
