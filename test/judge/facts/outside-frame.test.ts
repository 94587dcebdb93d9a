import { expect, test } from "vitest";
import type { NavigationItem } from "../../../src/model/observation.ts";
import { collectionOf, freshHome, home, listing, page, row } from "../evidence.ts";

const entry = (path: string): NavigationItem => ({
  name: path,
  url: new URL(path, home).href,
  level: 1,
  kind: "other",
});
const siteMenu = ["/xw/", "/gg/", "/wj/"].map(entry);
const ownMenu = ["/cwcs/index.html", "/cwcs/dt.html", "/cwcs/bd.html"].map(entry);
const column = (path: string, navigation: readonly NavigationItem[], title = "工作动态") =>
  page(path, "listing", {
    "page.title": title,
    listing: listing({ isColumn: true, name: "工作动态", items: [row("2016-03-01")] }),
    navigation: [...navigation],
  });

/** What `/cwcs/dt.html` is for, on a site whose own columns carry a menu. */
async function kindOf(other: ReturnType<typeof column>, inner: readonly NavigationItem[] = siteMenu) {
  const own = ["/xw/", "/gg/", "/wj/"].map((path) => column(path, inner));
  const { items } = await collectionOf("columns", {
    pages: [freshHome({ navigation: siteMenu }), ...own, other],
  });
  return items.find(({ url }) => url === `${home}cwcs/dt.html`)?.fields.kind;
}

test.each([
  ["a menu of its own", column("/cwcs/dt.html", ownMenu), null],
  [
    "a menu of its own with one entry of the site's",
    column("/cwcs/dt.html", [...ownMenu, entry("/xw/")]),
    null,
  ],
  ["the site's menu beside its own", column("/cwcs/dt.html", [...ownMenu, ...siteMenu]), "news"],
  ["no menu", column("/cwcs/dt.html", []), "news"],
  [
    "a menu of its own, and another body's name",
    column("/cwcs/dt.html", ownMenu, "工作动态-县教育局"),
    "news",
  ],
])("a column with %s", async (_, other, kind) => expect(await kindOf(other)).toBe(kind));

test("where the site's own columns carry no menu, none is outside of it", async () =>
  expect(await kindOf(column("/cwcs/dt.html", ownMenu), ownMenu)).toBe("news"));
