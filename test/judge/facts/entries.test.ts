import { expect, test } from "vitest";
import type { Facts, Identifier } from "../../../src/model/observation.ts";
import { collectionOf, freshHome, home, page } from "../evidence.ts";

const evidence = { excerpt: "请输入关键字", place: "form.search" };
const absent: Identifier = { found: false };
const entries = (given: Partial<Facts["entries"]> = {}): Pick<Facts, "entries"> => ({
  entries: {
    search: absent,
    accessibility: absent,
    language: absent,
    login: absent,
    newMedia: absent,
    parentPortal: absent,
    openData: absent,
    ...given,
  },
});
const search: Identifier = { found: true, value: "搜索", evidence };

test("each entry of the homepage is one item, by name, with what shows it", async () => {
  const front = entries({ search, accessibility: { found: "unknown", why: "script-footer", source: null } });
  const pages = [page("/tzgg/", "listing", entries()), freshHome(front)];
  const { state, items, gaps, reach, figures } = await collectionOf("entries", { pages });
  expect({ state, gaps, reach, figures }).toEqual({ state: "read", gaps: [], reach: "page", figures: {} });
  expect(items.map(({ title }) => title)).toEqual([
    ...["accessibility", "language", "login", "newMedia", "openData", "parentPortal", "search"],
  ]);
  const base = { url: home, confidence: "certain", seenAt: "2018-07-28T10:00:00+08:00", referrers: [] };
  expect([items[0], items[1], items[6]]).toEqual([
    {
      ...{ ...base, title: "accessibility" },
      evidence: { excerpt: "accessibility: not on the page", place: "document" },
      fields: { entry: "accessibility", found: null, value: null },
    },
    {
      ...{ ...base, title: "language" },
      evidence: { excerpt: "language: not on the page", place: "document" },
      fields: { entry: "language", found: false, value: null },
    },
    {
      ...{ ...base, title: "search", evidence },
      fields: { entry: "search", found: true, value: "搜索" },
    },
  ]);
});

test("a homepage to which the listed address leads is one too", async () => {
  const stub = page("/", null, {}, { finalUrl: `${home}portal/` });
  const front = page("/portal/", "homepage", entries({ search }), { depth: 1 });
  const { state, items } = await collectionOf("entries", { pages: [stub, front] });
  expect([state, items.at(-1)?.url]).toEqual(["read", `${home}portal/`]);
});

test.each([
  ["timed out", page("/", null, {}, { reason: "timeout" })],
  ["is a bot check", page("/", "challenge", entries({ search }))],
  ["was not looked at for entries", freshHome()],
])("nothing is told where the homepage %s, whatever other pages show", async (_, front) => {
  const pages = [front, page("/tzgg/", "listing", entries({ search }))];
  expect(await collectionOf("entries", { pages })).toMatchObject({
    state: "unread",
    items: [],
    gaps: [{ url: home, why: { en: expect.stringMatching(/^the homepage could not be read/) } }],
  });
});
