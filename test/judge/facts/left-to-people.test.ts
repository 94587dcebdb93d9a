import { expect, test } from "vitest";
import type { Listing, NavigationItem } from "../../../src/model/observation.ts";
import { collectionOf, freshHome, home, listing, page, row } from "../evidence.ts";

const column = (path: string, given: Partial<Listing>) =>
  page(path, "listing", { listing: listing({ isColumn: true, name: "部门动态", empty: false, ...given }) });
const fresh = column("/dt/list.jsp", { items: [row("2018-07-20")] });
const stale: Partial<Listing> = { items: [row("2018-03-01")] };
const blank: Partial<Listing> = { items: [], empty: true, emptyWhy: "notice" };

/** What a list of the name 部门动态 is for, and whether it is blank, beside a fresh one. */
async function seen(path: string, given: Partial<Listing>, navigation: readonly NavigationItem[] = []) {
  const pages = [freshHome({ navigation: [...navigation] }), fresh, column(path, given)];
  const { items } = await collectionOf("columns", { pages });
  const { kind, empty } = items.find(({ url }) => url === new URL(path, home).href)?.fields ?? {};
  return [kind, empty];
}

test.each([
  ["older, in the same place", "/dt/list.jsp?dept=2", stale, [null, false]],
  ["blank, in the same place", "/dt/list.jsp?dept=2", blank, [null, null]],
  ["newer, in the same place", "/dt/list.jsp?dept=2", { items: [row("2018-07-21")] }, ["news", false]],
  ["older, in another place", "/jyj/list.jsp", stale, ["news", false]],
  ["older, of another name", "/dt/list.jsp?id=2", { ...stale, name: "工作动态" }, ["news", false]],
])("a namesake that is %s", async (_, path, given, expected) =>
  expect(await seen(path, given)).toEqual(expected),
);

test("what the menu names is a column, whatever its name", async () => {
  const path = "/dt/list.jsp?dept=2";
  const menu = [{ name: "部门动态", url: new URL(path, home).href, level: 1, kind: "news" as const }];
  expect(await seen(path, stale, menu)).toEqual(["news", false]);
});
