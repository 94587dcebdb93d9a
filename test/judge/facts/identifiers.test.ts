import { describe, expect, test } from "vitest";
import { type Identifier, type Identifiers, identifierNames } from "../../../src/model/observation.ts";
import type { SiteLink } from "../../../src/store/store.ts";
import { collectionOf, freshHome, type Given, home, link, page } from "../evidence.ts";

const bare = Object.fromEntries(identifierNames.map((name) => [name, { found: false }])) as Identifiers;
const found = { found: true, value: "0100-1234567", evidence: { excerpt: "电话", place: "footer" } } as const;
const contactLink = (given: Partial<SiteLink> = {}, reason: Parameters<typeof link>[1] = "answered") =>
  link(`${home}lxwm/`, reason, { text: "联系 我们", ...given });

async function seen(identifiers: Identifiers, ...links: SiteLink[]) {
  const { items } = await collectionOf("identifiers", { pages: [freshHome({ identifiers })], links });
  return items.filter(({ fields }) => fields.page === "home");
}

test.each<[string, Identifiers, SiteLink[], boolean | null]>([
  ["nothing", bare, [], false],
  ["a link to it", bare, [contactLink()], null],
  ["a dead link to it", bare, [contactLink({}, "not-found")], false],
  ["a link on an inner page", bare, [contactLink({ onHomepage: false })], false],
  ["a link of another name", bare, [contactLink({ text: "联系群众" })], false],
  ["a phone number beside the link", { ...bare, contact: found }, [contactLink()], true],
])("the contact of a footer with %s", async (_name, identifiers, links, expected) => {
  const items = await seen(identifiers, ...links);
  expect(items.find(({ title }) => title === "contact")?.fields.found).toBe(expected);
  expect(items.find(({ title }) => title === "sponsor")?.fields.found).toBe(false);
});

test("the link is the evidence", async () => {
  const items = await seen(bare, contactLink());
  expect(items.find(({ title }) => title === "contact")?.evidence.excerpt).toContain(
    `仅有链接“联系 我们” → ${home}lxwm/`,
  );
});

const evidence = { excerpt: "网站标识码1100000001", place: "footer" };
const all = (given: Partial<Identifiers> = {}): Identifiers =>
  ({
    ...Object.fromEntries(identifierNames.map((name) => [name, { found: false }])),
    ...given,
  }) as Identifiers;
const code: Identifier = { found: true, value: "1100000001", evidence };
const itemsOf = async (given: Given) =>
  (await collectionOf("identifiers", given)).items.filter(({ title }) => title === "siteCode");
const [first] = identifierNames;

describe("the pages on which every page's marks are looked for", () => {
  const seen = { identifiers: all() };
  test("the homepage, a column, two articles and a message page: the shallowest, by address", async () => {
    const pages = [
      page("/d/2.html", "article", seen, { depth: 3 }),
      page("/b.html", "article", seen, { depth: 2 }),
      page("/a.html", "article", seen, { depth: 2 }),
      page("/z.html", "article", seen, { depth: 1 }),
      page("/q/", "listing", seen, { depth: 2 }),
      page("/p/", "listing", seen, { depth: 2 }),
      page("/m/1.html", "message", seen, { depth: 2 }),
      page("/m/", "message-list", seen, { depth: 1 }),
      page("/x", "other", seen),
      page("/broken.html", "article", seen, { depth: 0, reason: "timeout" }),
      page("/part.html", "article", seen, { depth: 0, role: "include" }),
      freshHome(seen),
    ];
    for (const order of [pages, pages.toReversed()]) {
      const { items, figures } = await collectionOf("identifiers", { pages: order });
      expect(figures).toEqual({ sampled: 5 });
      expect(items.length).toBe(5 * identifierNames.length);
      const sampled = items.filter(({ fields }) => fields.identifier === first);
      expect(sampled.map(({ fields, url }) => [fields.page, url.slice(home.length)])).toEqual([
        ["home", ""],
        ["column", "p/"],
        ["article", "z.html"],
        ["article", "a.html"],
        ["message", "m/"],
      ]);
    }
  });

  test("a page whose kind was not made out is none of them", async () => {
    expect(await itemsOf({ pages: [freshHome(), page("/a.html", null, seen)] })).toHaveLength(1);
  });
});

describe("what is said of a mark, and what is shown", () => {
  const shown = async (one: Identifier) => {
    const [item] = await itemsOf({ pages: [freshHome({ identifiers: all({ siteCode: one }) })] });
    return [item?.fields.found, item?.fields.value, item?.evidence];
  };
  test("it is there", async () => {
    expect(await shown(code)).toEqual([true, "1100000001", evidence]);
  });
  test("it is not", async () => {
    expect(await shown({ found: false })).toEqual([
      false,
      null,
      { excerpt: "未见网站标识码 (the site code is not on the page)", place: "footer" },
    ]);
  });
  test("a script may write it: nobody knows, and the script is named", async () => {
    const script = `${home}footer.js`;
    expect(await shown({ found: "unknown", why: "script-footer", source: script })).toEqual([
      null,
      null,
      { excerpt: `网站标识码: script-footer ${script}`, place: "footer" },
    ]);
    expect(await shown({ found: "unknown", why: "script-footer", source: null })).toEqual([
      null,
      null,
      { excerpt: "网站标识码: script-footer", place: "footer" },
    ]);
  });
  test("the page was not looked at", async () => {
    const [item] = await itemsOf({ pages: [freshHome()] });
    expect(item).toMatchObject({
      fields: { found: null, value: null },
      evidence: { excerpt: "网站标识码未能读取 (the site code was not read)" },
      confidence: "certain",
    });
  });
});

test("what an included script writes counts as the page's own; another's does not", async () => {
  const script = `${home}footer.js`;
  const unknown: Identifier = { found: "unknown", why: "script-footer", source: script };
  const pages = (how: string) => [
    freshHome({
      identifiers: all({ siteCode: unknown }),
      "page.includes": [{ url: how, how: "script" }],
    }),
    page("/footer.js", "other", { identifiers: all({ siteCode: code }) }, { role: "include" }),
  ];
  expect((await itemsOf({ pages: pages(script) }))[0]?.fields).toMatchObject({
    found: true,
    value: "1100000001",
  });
  expect((await itemsOf({ pages: pages(`${home}other.js`) }))[0]?.fields.found).toBeNull();
});

test("a homepage that was not read says nothing, whatever stood on the page that came instead", async () => {
  const blocked = page("/", "challenge", { identifiers: all() });
  const { state, gaps, items } = await collectionOf("identifiers", {
    pages: [blocked, page("/a.html", "article", { identifiers: all() })],
  });
  expect({ state, gaps }).toMatchObject({ state: "unread", gaps: [{ url: home }] });
  const codes = items.filter(({ title }) => title === "siteCode");
  expect(codes.map(({ fields }) => [fields.page, fields.found])).toEqual([
    ["home", null],
    ["article", false],
  ]);
});
