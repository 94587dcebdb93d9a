import { expect, test } from "vitest";
import type { PageKind } from "../../../src/model/observation.ts";
import { collectionOf, freshHome, home, link, listing, page, row } from "../evidence.ts";

const menu = [{ name: "历史信息", url: `${home}web/ls/`, level: 1, kind: "other" as const }];
const column = (path: string) =>
  page(path, "listing", {
    listing: listing({ isColumn: true, name: "工作动态", items: [row("2016-03-01")] }),
  });
const led = (path: string, ...from: string[]) =>
  link(`${home}${path}`, "answered", {
    referrers: from.map((one) => `${home}${one}`),
    onHomepage: from.includes(""),
  });

/** The kind of the old column `/cms/dt/`, whose articles the present list `/web/ls/` took over. */
async function kindOf(navigation: typeof menu, referrers: readonly string[], other: PageKind = "listing") {
  const pages = [
    freshHome({ navigation }),
    column("/web/ls/"),
    page("/cms/1.html", "article"),
    column("/cms/dt/"),
    page("/cms/xw/", other),
  ];
  const links = [
    led("web/ls/", ""),
    led("cms/1.html", "web/ls/", "cms/dt/"),
    led("cms/dt/", ...referrers),
    led("cms/xw/", "cms/dt/", "cms/1.html"),
  ];
  const { items } = await collectionOf("columns", { pages, links });
  return items.find(({ url }) => url === `${home}cms/dt/`)?.fields.kind;
}

test.each([
  ["texts alone", menu, ["cms/1.html"], null],
  ["texts, and its like that texts lead to", menu, ["cms/1.html", "cms/xw/"], null],
  ["a list", menu, ["cms/1.html", "web/ls/"], "news"],
  ["the homepage", menu, ["", "cms/1.html"], "news"],
  ["nobody knows what", menu, [], "news"],
  ["texts alone, on a site whose menu was not read", [], ["cms/1.html"], "news"],
])("what a column is for that is led to by %s", async (_, navigation, referrers, kind) =>
  expect(await kindOf(navigation, referrers)).toBe(kind),
);
