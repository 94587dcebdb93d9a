import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { gatherers } from "../../../src/judge/facts/registry.ts";
import type { CollectionState } from "../../../src/model/collection.ts";
import { type CollectionName, collectionNames, fieldsOf } from "../../../src/model/fact-catalogue.ts";
import { asOf, freshHome, gather, home, link, listing, page, row } from "../evidence.ts";

test("every collection of the catalogue has one gatherer, in its file", () => {
  const names = gatherers.map(({ name }) => name);
  expect([...names].sort()).toEqual([...collectionNames].sort());
  const files = readdirSync(new URL("../../../src/judge/facts/", import.meta.url));
  expect(names.filter((name) => !files.includes(`${name}.ts`))).toEqual([]);
});

test("items have the fields of the catalogue, no more and no less", async () => {
  const column = listing({ isColumn: true, name: "公告", items: [row("2018-07-01")] });
  const standing = {
    sitesOfSponsor: 1,
    sitesWithCode: 1,
    sitesOnHost: 1,
    holders: new Map(),
    regionHasPortal: true,
  };
  const { collections } = await gather({
    pages: [freshHome(), page("/tzgg/", "listing", { listing: column })],
    links: [link(`${home}tzgg/`, "answered")],
    beside: { standing, inspections: [{ startedAt: "2018-07-28T08:00:00+08:00", state: "finished" }] },
  });
  for (const [name, { items }] of collections)
    for (const { fields } of items)
      expect(Object.keys(fields).sort(), name).toEqual([...fieldsOf(name)].sort());
});

/** What each collection says of a site of which nothing was read, and of one whose homepage was read and shows nothing. */
const plain: readonly [CollectionName, "site" | "page", CollectionState, CollectionState][] = [
  ["ads", "site", "unread", "read"],
  ["articles", "site", "unread", "read"],
  ["attachments", "site", "unread", "read"],
  ["columns", "site", "unread", "unread"],
  ["entries", "page", "unread", "unread"],
  ["homepage", "page", "unread", "unread"],
  ["identifier-comparisons", "page", "unread", "unread"],
  ["identifiers", "page", "unread", "read"],
  ["interpretations", "site", "unread", "read"],
  ["link-targets", "site", "unread", "read"],
  ["links", "site", "unread", "read"],
  ["list", "page", "not-given", "not-given"],
  ["manifest", "page", "not-given", "not-given"],
  ["markings", "site", "unread", "read"],
  ["message-columns", "site", "unread", "read"],
  ["message-statistics", "site", "unread", "read"],
  ["messages", "site", "unread", "none"],
  ["nothing", "page", "not-given", "not-given"],
  ["notices", "site", "unread", "read"],
  ["offers", "page", "unread", "read"],
  ["pages", "site", "unread", "read"],
  ["patrol", "page", "not-given", "not-given"],
  ["privacy", "site", "unread", "read"],
  ["probes", "page", "not-given", "not-given"],
  ["reports", "page", "unread", "read"],
  ["services", "site", "unread", "read"],
  ["site", "page", "read", "read"],
  ["site-map", "page", "unread", "unread"],
  ["tampering", "site", "unread", "read"],
  ["words", "site", "unread", "read"],
];
/** Collections that have an item for each of a known list of things, seen or not. */
const standing = new Set<CollectionName>(["identifiers", "offers", "reports", "site"]);

test("the table names every collection", () => {
  expect(plain.map(([name]) => name)).toEqual([...collectionNames].sort());
});

describe.each(plain)("%s", (name, reach, ofNothing, ofLittle) => {
  const timedOut = page("/", null, {}, { reason: "timeout" });
  test.each([
    ["was not crawled", [], ["首页未能读取", "the homepage could not be read"]],
    ["did not answer", [timedOut], ["首页未能读取（超时）", "the homepage could not be read (timed out)"]],
  ])(`is ${ofNothing} where the site %s`, async (_, pages, [zh, en]) => {
    const { collections } = await gather({ pages, coverage: { seen: 0 } });
    const found = collections.get(name);
    const homeGap = { url: home, why: { zh, en } };
    expect(found).toMatchObject({ state: ofNothing, reach, subject: { url: home } });
    expect(found?.gaps).toMatchObject(ofNothing === "unread" ? [homeGap] : []);
    if (!standing.has(name)) expect(found?.items).toEqual([]);
  });

  test(`is ${ofLittle} where the homepage was read and shows nothing`, async () => {
    const { collections } = await gather({ pages: [page("/", "homepage")] });
    const { state, gaps, items, subject } = collections.get(name) ?? {};
    expect([state, (gaps?.length ?? 0) > 0]).toEqual([ofLittle, ofLittle === "unread"]);
    expect(subject).toMatchObject({ url: home, evidence: { excerpt: "示例", place: "title" } });
    if (!standing.has(name) && name !== "pages") expect(items).toEqual([]);
  });
});

describe("a site may have any number of pages, so little is kept", () => {
  const keeping = (...given: Parameters<typeof page>) =>
    gatherers.filter((one) => one.pick(page(...given), asOf.slice(0, 10)) !== null).map(({ name }) => name);
  test.each<[string, readonly string[], Parameters<typeof page>]>([
    ["the front page", ["homepage", "offers", "pages", "site", "site-map"], ["/", "homepage"]],
    ["a page two clicks away that shows nothing", ["offers", "pages"], ["/a/", "other", {}, { depth: 2 }]],
    ["a page that was not observed", [], ["/a/", null, {}, { depth: 2, reason: "timeout" }]],
    ["what a page includes", [], ["/footer.html", "other", {}, { depth: 2, role: "include" }]],
  ])("%s", (_, names, given) => {
    expect(keeping(...given)).toEqual(names);
  });

  const seen = { excerpt: "x", place: "y" };
  const absent = { found: false } as const;
  const rich = {
    entries: {
      ...{ search: absent, accessibility: absent, language: absent, login: absent },
      ...{ newMedia: absent, parentPortal: absent, openData: absent },
    },
    mentions: [{ what: "icp" as const, value: "京ICP备1号", where: "footer", evidence: seen }],
    listing: listing({ items: [row("2018-07-01")] }),
  };
  test.each([
    [0, ["columns", "entries", "homepage", "identifier-comparisons", "offers", "pages", "site", "site-map"]],
    [1, ["columns", "entries", "homepage", "identifier-comparisons", "offers", "pages", "site", "site-map"]],
    [2, ["columns", "offers", "pages"]],
  ])("what the homepage alone is asked is kept of pages %i clicks away: %j", (depth, names) => {
    expect(keeping("/a/", "homepage", rich, { depth })).toEqual(names);
  });
});
