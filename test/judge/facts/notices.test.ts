import { expect, test } from "vitest";
import { collectionOf, freshHome, home, link, listing, page } from "../evidence.ts";

const title = "网站临时下线公告";
const listed = (...items: { title: string; url: string | null; date: string | null }[]) => [
  freshHome(),
  page("/gg/", "listing", { listing: listing({ items }) }),
];

test("a notice of a list is shown by its title and day, at its own address", async () => {
  const pages = listed({ title, url: `${home}a.html`, date: "2018-07-18T09:00:00" });
  expect((await collectionOf("notices", { pages })).items).toEqual([
    {
      url: `${home}a.html`,
      title: null,
      confidence: "certain",
      evidence: { excerpt: `${title} 2018-07-18`, place: "list" },
      seenAt: "2018-07-28T10:00:00+08:00",
      referrers: [],
      fields: { kind: "temporary-offline", title, date: "2018-07-18", age: 10, onHomepage: false },
    },
  ]);
});

test("one without an address stands at the homepage, told apart by its title", async () => {
  const pages = listed(
    { title, url: null, date: null },
    { title, url: null, date: null },
    { title: "网站升级维护公告", url: null, date: null },
  );
  const { items } = await collectionOf("notices", { pages });
  expect(
    items.map((one) => [one.url, one.title, one.fields.age, one.fields.onHomepage, one.evidence.excerpt]),
  ).toEqual([
    [home, "网站临时下线公告", null, false, "网站临时下线公告"],
    [home, "网站升级维护公告", null, false, "网站升级维护公告"],
  ]);
});

test("of several sightings the first that prints a day is kept", async () => {
  const at = (date: string | null) => ({ title, url: `${home}a.html`, date });
  const dateOf = async (...dates: (string | null)[]) => {
    const { items } = await collectionOf("notices", { pages: listed(...dates.map(at)) });
    return items.map(({ fields }) => fields.date);
  };
  expect(await dateOf(null, "2018-07-18")).toEqual(["2018-07-18"]);
  expect(await dateOf("2018-07-18", null)).toEqual(["2018-07-18"]);
  expect(await dateOf("2018-07-18", "2018-07-20")).toEqual(["2018-07-18"]);
  expect(await dateOf(null, null)).toEqual([null]);
});

test.each([
  ["five characters are no title", "网站公告", 0],
  ["six are one", "网站停机公告", 1],
  ["a hundred and twenty are one", `网站停机公告${"x".repeat(114)}`, 1],
  ["more are a text", `网站停机公告${"x".repeat(115)}`, 0],
  ["a link of another sense", "县情概况介绍", 0],
])("a link's words: %s", async (_, text, count) => {
  const links = [link(`${home}b.html`, "answered", { text })];
  const { items } = await collectionOf("notices", { links });
  expect(items).toHaveLength(count);
  for (const { evidence, fields } of items) {
    expect(evidence.place).toBe("link");
    expect(fields.onHomepage).toBe(true);
  }
});
