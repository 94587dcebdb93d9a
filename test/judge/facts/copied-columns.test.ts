import { expect, test } from "vitest";
import type { Listing } from "../../../src/model/observation.ts";
import { collectionOf, freshHome, home, listing, page, row } from "../evidence.ts";

const rows = (...days: string[]) => days.map((day) => row(`2018-06-${day}`));
const filled: Partial<Listing> = { items: rows("03", "02", "01"), empty: false };
const blank: Partial<Listing> = { items: [], empty: true, emptyWhy: "notice" };
const column = (path: string, given: Partial<Listing>) =>
  page(path, "listing", { listing: listing({ isColumn: true, name: "部门动态", ...given }) });

async function columnsOf(...pages: ReturnType<typeof page>[]) {
  const { items } = await collectionOf("columns", { pages: [freshHome({ navigation: [] }), ...pages] });
  return items.map(({ url }) => url.slice(home.length));
}

test.each([
  ["below another folder", column("/zzb/dt/", filled), filled],
  ["with a query", column("/dt/?from=home", filled), filled],
  ["in other letters", column("/big5/dt/", { ...filled, name: "部門動態" }), filled],
  ["blank like the other", column("/zzb/dt/", blank), blank],
])("a column shown once more %s is one", async (_, copy, own) =>
  expect(await columnsOf(column("/dt/", own), copy)).toEqual(["dt/"]),
);

test.each([
  ["of other days", column("/b/dt/", { items: rows("09", "02", "01"), empty: false })],
  ["of other rows", column("/b/dt/", { items: rows("03", "02", "01", "01"), empty: false })],
  ["blank beside a filled one", column("/b/dt/", blank)],
  ["of another path", column("/b/xw/", filled)],
])("a column %s is its own", async (_, other) =>
  expect(await columnsOf(column("/dt/", filled), other)).toHaveLength(2),
);

test("two rows of the same days are a chance, and so are blanks of two names", async () => {
  const few: Partial<Listing> = { items: rows("03", "02"), empty: false };
  expect(await columnsOf(column("/dt/", few), column("/b/dt/", few))).toHaveLength(2);
  expect(await columnsOf(column("/dt/", blank), column("/b/dt/", { ...blank, name: "公示" }))).toHaveLength(
    2,
  );
});
