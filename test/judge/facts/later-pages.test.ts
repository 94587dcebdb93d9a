import { expect, test } from "vitest";
import { collectionOf, freshHome, home, link, listing, page, row } from "../evidence.ts";

const list = (path: string, depth: number, name = "要闻") =>
  page(
    path,
    "listing",
    { listing: listing({ isColumn: true, name, items: [row("2018-07-01")] }) },
    { depth },
  );
const first = `${home}channels/12.html`;

/** The columns of a site whose list `/channels/12.html` leads to another page by a link of this text. */
async function columnsWith(text: string, other: ReturnType<typeof list>) {
  const pages = [freshHome({ navigation: [] }), list("/channels/12.html", 1), other];
  const links = [
    link(first, "answered", { text: "更多" }),
    link(other.page.url, "answered", { text, referrers: [first], onHomepage: false }),
  ];
  const { items } = await collectionOf("columns", { pages, links });
  return items.map(({ url }) => url.slice(home.length));
}

test.each(["2", "[2]", "第2页", "尾页", "下一页 »", "..."])(
  "what a list leads to as %s is a page of it",
  async (text) =>
    expect(await columnsWith(text, list("/channels/12_2.html", 2))).toEqual(["channels/12.html"]),
);

test.each([
  ["of another name", "2", list("/channels/13.html", 2, "公示")],
  ["that a name leads to", "要闻", list("/channels/13.html", 2)],
  ["that is met before the other", "1", list("/channels/13.html", 1)],
])("a list %s is a column of its own", async (_, text, other) =>
  expect(await columnsWith(text, other)).toEqual(["channels/12.html", "channels/13.html"]),
);

/** The columns of a site where the trail of `/a/other` ends at a list by its name. */
async function columnsWithin(to: string, name = "要闻") {
  const breadcrumb = [
    { name: "首页", url: home },
    { name: "要闻", url: to },
  ];
  const other = list("/a/other", 2, name);
  const pages = [
    freshHome({ navigation: [] }),
    list("/channels/12.html", 1),
    { ...other, observations: { ...other.observations, breadcrumb } },
  ];
  const { items } = await collectionOf("columns", { pages });
  return items.map(({ url }) => url.slice(home.length));
}

test("what stands below a list of its name by its trail is shown of that list", async () => {
  expect(await columnsWithin(first)).toEqual(["channels/12.html"]);
});

test.each([
  ["that leads to the page itself", `${home}a/other`, "要闻"],
  ["that leads to no list", `${home}gone.html`, "要闻"],
  ["that ends above it", first, "公示"],
])("a trail %s takes nothing from a column", async (_, to, name) => {
  expect(await columnsWithin(to, name)).toEqual(["a/other", "channels/12.html"]);
});
