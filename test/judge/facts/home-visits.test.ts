/** Where the homepage prints no date, what it was in earlier runs is held against what it is now. */
import { describe, expect, it, test } from "vitest";
import type { Observations, PageKind } from "../../../src/model/observation.ts";
import type { StoredPage } from "../../../src/store/store.ts";
import { collectionOf, home, listing, page, row } from "../evidence.ts";

const entry = (title: string, url: string | null = `${home}a/${title}.html`) => ({ title, url, date: null });
const entries = (...titles: string[]): Observations => ({
  listing: listing({ items: titles.map((title) => entry(title)) }),
});
const many = ["甲", "乙", "丙", "丁", "戊"];
const script: Observations = { "page.needsRendering": { value: true, why: "shell" } };

const visit = (
  day: string,
  observations: Observations,
  bodySha256: string | null = null,
  kind: PageKind | null = "homepage",
): StoredPage => page("/", kind, observations, { fetchedAt: `${day}T10:00:00+08:00`, bodySha256 });

/** The homepage of this run beside those of earlier runs. */
const visited = (now: StoredPage, ...earlier: StoredPage[]) =>
  collectionOf("homepage", {
    pages: [now],
    beside: {
      history: {
        runs: async () => [],
        visitsOf: async (url) => (url === home ? earlier.map((stored) => ({ runId: "r", stored })) : []),
        answersOf: async () => [],
      },
    },
  });

test("each visit is an item, this run's first; the homepage is shown by what they tell", async () => {
  const { items, state, subject, gaps } = await visited(
    visit("2018-07-28", entries(...many)),
    visit("2018-07-10", entries(...many), "cd"),
    visit("2018-07-01", entries("甲")),
    visit("2018-06-20", { ...entries(...many), ...script }),
  );
  const item = (day: string, excerpt: string, unchanged: boolean | null) => ({
    url: home,
    title: `${day}T10:00:00+08:00`,
    confidence: "certain",
    evidence: { excerpt, place: "main content" },
    seenAt: `${day}T10:00:00+08:00`,
    referrers: [],
    fields: { title: null, date: null, visited: day, unchanged },
  });
  const text = many.map((title) => `${title} ${home}a/${title}.html`).join(" ");
  const second = item("2018-07-10", text, true);
  expect(items).toEqual([
    item("2018-07-28", text, true),
    { ...second, evidence: { ...second.evidence, bodySha256: "cd" } },
    item("2018-07-01", `甲 ${home}a/甲.html`, false),
    item("2018-06-20", "", null),
  ]);
  expect(state).toBe("read");
  expect(subject).toMatchObject({
    url: home,
    evidence: {
      excerpt: "2018-07-28 same, 2018-07-10 same, 2018-07-01 different, 2018-06-20 ?",
      place: "stored visits",
    },
  });
  expect(gaps).toMatchObject([{ why: { en: "the homepage prints no date that could be read" } }]);
});

test("without an earlier visit nothing is held against anything", async () => {
  expect(await visited(visit("2018-07-28", entries(...many)))).toMatchObject({
    ...{ state: "unread", items: [], subject: { evidence: { place: "title" } } },
  });
});

describe("whether it is the same", () => {
  const now = visit("2018-07-28", entries("甲", "乙"), "ab");
  const then = (observations: Observations, body: string | null = "xy") =>
    visit("2018-07-10", observations, body);
  it.each<[string, StoredPage, StoredPage, boolean | null]>([
    ["the same entries in another frame", now, then(entries("甲", "乙")), true],
    ["the same bytes", now, then(entries("乙"), "ab"), true],
    ["other bytes and one entry more", now, then(entries("甲", "乙", "丙")), false],
    ["the same entries in another order", now, then(entries("乙", "甲")), false],
    [
      "the same titles at other addresses",
      now,
      then({ listing: listing({ items: [entry("甲"), entry("乙", `${home}b.html`)] }) }),
      false,
    ],
    ["neither has bytes to compare", visit("2018-07-28", entries("甲")), then(entries("乙"), null), false],
    ["a script filled it then", now, then({ ...entries("甲", "乙"), ...script }), null],
    [
      "a script fills it now",
      visit("2018-07-28", { ...entries("甲"), ...script }),
      then(entries("甲")),
      null,
    ],
    ["nothing was listed then", now, then(entries()), null],
    ["it was not looked at for entries then", now, then({}), null],
    [
      "a row without a link is told by its title",
      visit("2018-07-28", { listing: listing({ items: [entry("甲", null)] }) }),
      then({ listing: listing({ items: [entry("甲", null)] }) }),
      true,
    ],
  ])("%s", async (_, current, earlier, unchanged) => {
    const { items } = await visited(current, earlier);
    expect(items.map(({ fields }) => fields.unchanged)[1]).toBe(unchanged);
  });
});

it.each<[PageKind | null, string | undefined, number]>([
  ["homepage", undefined, 2],
  ["other", undefined, 2],
  ["challenge", undefined, 1],
  ["error", undefined, 1],
  [null, "timeout", 1],
])("an earlier visit that met a page of kind %s (%s)", async (kind, reason, count) => {
  const then = visit("2018-07-10", entries(...many), null, kind);
  const earlier =
    reason === undefined ? then : { ...then, page: { ...then.page, reason: "timeout" as const } };
  expect((await visited(visit("2018-07-28", entries(...many)), earlier)).items).toHaveLength(count);
});

it.each([
  [4, "likely"],
  [5, "certain"],
  [6, "certain"],
])(
  "with %i entries it is %s that standing still is a fault: fewer make a door",
  async (count, confidence) => {
    const now = visit("2018-07-28", entries(...Array.from({ length: count }, (_, at) => `消息${at}`)));
    const { items } = await visited(now, visit("2018-07-10", entries("甲")));
    expect(items.map((item) => item.confidence)).toEqual([confidence, confidence]);
  },
);

test("a homepage that a script fills is a door as far as anybody saw", async () => {
  const now = visit("2018-07-28", { ...entries(...many), ...script });
  const { items } = await visited(now, visit("2018-07-10", entries(...many)));
  expect(items.map((item) => item.confidence)).toEqual(["likely", "likely"]);
});

test("where a date is printed, earlier visits are not asked", async () => {
  const dated = { listing: listing({ items: [row("2018-07-20")] }) };
  const { items } = await visited(visit("2018-07-28", dated), visit("2018-07-10", dated));
  expect(items.map(({ fields }) => fields.date)).toEqual(["2018-07-20"]);
});
