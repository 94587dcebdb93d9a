import { expect, test } from "vitest";
import { collectionOf, freshHome, home, link, listing, page, row } from "../evidence.ts";

const names = ["工作动态", "通知公告", "政策文件", "办事指南"];
const paths = ["/c0/", "/c1/", "/c2/", "/c3/"];
const columns = paths.map((path, i) =>
  page(path, "listing", {
    listing: listing({ isColumn: true, name: names[i] ?? "", items: [row("2018-07-01")] }),
  }),
);
const texts = ["/t0.html", "/t1.html"].map((path) => page(path, "article"));
const urlOf = (path: string): string => new URL(path, home).href;
const everywhere = [home, ...[...paths, "/t0.html", "/t1.html"].map(urlOf)];

const seen = (referrers: readonly string[], texted = names, pages = [...columns, ...texts]) =>
  collectionOf("columns", {
    pages: [freshHome({ navigation: [] }), ...pages],
    links: paths.map((path, i) => link(urlOf(path), "answered", { referrers, text: texted[i] ?? "" })),
  });

test("names that nearly every page repeats are the menu of a site that marks none", async () => {
  const { gaps, items } = await seen(everywhere);
  expect(gaps).toEqual([]);
  expect(items.map(({ fields }) => [fields.name, fields.kind, fields.firstLevel])).toEqual([
    ["工作动态", "news", null],
    ["通知公告", "notice", null],
    ["政策文件", "policy", null],
    ["办事指南", "service", null],
  ]);
});

test.each([
  ["on some pages alone", everywhere.slice(0, 4), names],
  ["on every page but the homepage", everywhere.slice(1), names],
  ["that are no columns", everywhere, ["登录", "注册", "English", "网站地图"]],
])("links %s are no menu", async (_, referrers, texted) => {
  expect((await seen(referrers, texted)).gaps).toHaveLength(1);
});

test("of a few pages nothing is said", async () => {
  expect((await seen([home], names, columns.slice(0, 2))).gaps).toHaveLength(1);
});
