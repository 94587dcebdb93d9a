/** By which of its names a site's things are found. */
import { describe, expect, test } from "vitest";
import type { NavigationItem } from "../../../src/model/observation.ts";
import type { SiteLink } from "../../../src/store/store.ts";
import { collectionOf, freshHome, type Given, home, link, listing, page } from "../evidence.ts";

const entry = (name: string, path: string): NavigationItem => ({
  ...{ name, url: new URL(path, home).href, level: 1, kind: "other" },
});
const front = (...navigation: NavigationItem[]) =>
  freshHome({ navigation: [entry("要闻", "/yw/"), ...navigation] });

async function nameOf(id: string, given: Given) {
  const { items } = await collectionOf("offers", given);
  return items.find((one) => one.title === id)?.fields.name ?? null;
}
const namedInMenu = (id: string, name: string) => nameOf(id, { pages: [front(entry(name, "/x/"))] });
const namedInLink = (id: string, text: string, given: Partial<SiteLink> = {}) =>
  nameOf(id, { pages: [front()], links: [link(`${home}x/`, "answered", { text, ...given })] });

describe("a headline is no name", () => {
  test.each([
    ["县直各部门单位财政决算公开", 13, true],
    ["县直各部门及单位财政决算公开", 14, true],
    ["县直各部门以及单位财政决算公开", 15, false],
  ])("in a menu %s, of %i characters: %j", async (name, length, isName) => {
    expect(name).toHaveLength(length);
    expect(await namedInMenu("budget", name)).toBe(isName ? name : null);
  });

  test.each([
    ["县级财政决算公开", 8, true],
    ["县本级财政决算公开", 9, true],
    ["县级财政的决算公开表", 10, false],
  ])("in a link %s, of %i characters: %j", async (name, length, isName) => {
    expect(name).toHaveLength(length);
    expect(await namedInLink("budget", name)).toBe(isName ? name : null);
  });
});

test.each([
  "财政 预决算",
  "> 财政预决算",
  "财政预决算»",
  "【财政预决算】",
  "[财政预决算]",
  "·财政预决算•",
  "财政预决算›",
  "|财政预决算",
])("signs and spaces beside a name are no part of it: %s", async (name) =>
  expect(await namedInMenu("budget", `${name}`)).toBe(name),
);

test("signs and spaces do not make a name long", async () => {
  expect(await namedInMenu("budget", "·· 县直各部门及单位财政决算公开 »»")).not.toBeNull();
});

test.each([
  ["budget", "县财政局", null],
  ["planning", "规划院", null],
  ["welfare", "卫生学校", null],
  ["welfare", "教育厅", null],
  ["inspection", "监管大队", null],
  ["inspection", "监管支队", null],
  ["relief", "慈善协会", null],
  ["relief", "慈善联合会", null],
  ["urban-construction", "城建公司", null],
  ["urban-construction", "城乡规划中心", null],
  ["welfare", "卫生健康委", null],
  ["welfare", "卫生健康委员会", null],
  ["service", "便民服务中心", "便民服务中心"],
  ["forms", "下载中心", "下载中心"],
  ["complaint", "投诉中心", "投诉中心"],
])("%s: bodies that bear its word are not it, places of the site are: %s", async (id, name, expected) => {
  expect(await namedInMenu(id, name)).toBe(expected);
});

test.each<[string, Partial<SiteLink>, boolean]>([
  ["a page", {}, true],
  ["another site", { kind: "external", url: "https://zwfw.example.com/" }, true],
  ["a file", { kind: "resource", url: `${home}ys.pdf` }, true],
  ["a script", { kind: "script", url: "javascript:show()" }, false],
  ["a telephone", { kind: "tel", url: "tel:12345" }, false],
])("a link to %s may be it", async (_, given, isIt) => {
  expect(await namedInLink("budget", "财政预决算", given)).toBe(isIt ? "财政预决算" : null);
});

describe("on an inner page", () => {
  const inner = (depth: number, kind: "listing" | "service" | "message-list" | "article" = "listing") =>
    page(
      "/cz/",
      kind,
      {
        navigation: [entry("信息公开目录", "/ml/")],
        "meta.tags": { ColumnName: "财政预决算" },
        listing: listing({ isColumn: kind === "listing", name: "统计数据" }),
        breadcrumb: [
          { name: "首页", url: home },
          { name: "重大项目", url: `${home}xm/` },
          { name: "权责清单", url: null },
        ],
      },
      { depth },
    );
  const found = async (...pages: ReturnType<typeof page>[]) =>
    Promise.all(
      ["statistics", "budget", "power-list", "projects", "foia-catalog"].map((id) =>
        nameOf(id, { pages: [front(), ...pages] }),
      ),
    );

  test.each([
    ["a column, by its name, its page tag and its place", inner(1), ["统计数据", "财政预决算", "权责清单"]],
    ["a service page", inner(1, "service"), ["统计数据", "财政预决算", "权责清单"]],
    ["a list of letters", inner(1, "message-list"), ["统计数据", "财政预决算", "权责清单"]],
    ["an article, which is no column", inner(1, "article"), [null, null, null]],
  ])("%s, and the columns above it that its breadcrumb links", async (_, given, names) => {
    expect(await found(given)).toEqual([...names, "重大项目", "信息公开目录"]);
  });

  test("its menu counts one click away from the first page, and no further", async () => {
    expect((await found(inner(1))).at(-1)).toBe("信息公开目录");
    expect((await found(inner(2))).at(-1)).toBeNull();
  });

  test("what a page includes names nothing", async () => {
    const part = inner(1);
    expect(await found({ ...part, page: { ...part.page, role: "include" } })).toEqual([
      ...[null, null, null, null, null],
    ]);
  });
});

test("of very many things by one name the first two hundred are looked at, those of the menu before others", async () => {
  const dead = Array.from({ length: 199 }, (_, at) =>
    link(`${home}${at}/`, "not-found", { text: "财政预算" }),
  );
  const alive = link(`${home}alive/`, "answered", { text: "财政决算" });
  const pages = [front(entry("预决算", "/menu/"))];
  expect(await nameOf("budget", { pages, links: [...dead.slice(1), alive] })).toBe("财政决算");
  expect(await nameOf("budget", { pages, links: [...dead, alive] })).toBe("预决算");
});
