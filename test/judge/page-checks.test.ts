import { describe, expect, test } from "vitest";
import { gatherSite } from "../../src/judge/gather-site.ts";
import { runInlineTests } from "../../src/judge/inline-tests.ts";
import { pageRulesOf } from "../../src/judge/page-checks.ts";
import { siteSchema } from "../../src/model/site.ts";
import { ruleSetOf } from "../../src/rules/load-rule-sets.ts";
import { parseYaml } from "../../src/rules/yaml-file.ts";
import type { StoredPage } from "../../src/store/store.ts";
import { asOf, home, page } from "./evidence.ts";

const observe = (_source: string, _url: string, isFirstPage: boolean) => ({
  "page.kind": isFirstPage ? ("homepage" as const) : ("article" as const),
});

/** The outcome of a rule with this look at this homepage and, where given, one article. */
async function outcomeOf(look: string, html: string, article?: string): Promise<string | undefined> {
  const pages = article === undefined ? "" : `, pages: { /a.html: ${JSON.stringify(article)} }`;
  const text = `id: x\nversion: 1.0.0\ntitle: x\nrules:\n  - id: r\n    title: t\n    page: ${look}\n    tests: [{ name: n, html: ${JSON.stringify(html)}${pages}, expect: pass }]\n`;
  return (await runInlineTests(ruleSetOf(parseYaml(text, "x.yaml")), observe))[0]?.actual;
}

const portal = '<a href="https://www.city.gov.cn/">市政府</a>';

test.each([
  ["an element is there", '{ selector: "a[href*=city]" }', portal, "pass"],
  ["it is not", '{ selector: "a[href*=town]" }', portal, "fail"],
  ["its text fits", '{ selector: a, matches: "^市" }', portal, "pass"],
  ["its text does not", '{ selector: a, matches: "^县" }', portal, "fail"],
  ["an attribute fits", '{ selector: a, attribute: href, matches: "gov\\\\.cn" }', portal, "pass"],
  ["an attribute that is not there", "{ selector: a, attribute: title }", portal, "fail"],
  ["the page's text fits", '{ matches: "市政府" }', portal, "pass"],
  ["a header that is not there", "{ header: x-frame-options }", portal, "fail"],
  ["what must not be there is not", "{ selector: marquee, must: none }", portal, "pass"],
  ["what must not be there is", "{ selector: marquee, must: none }", "<marquee>x</marquee>", "fail"],
])("%s", async (_name, look, html, expected) => {
  expect(await outcomeOf(look, html)).toBe(expected);
});

test.each([
  ["all", portal, "pass"],
  ["all", "<p>x</p>", "fail"],
  ["any", "<p>x</p>", "pass"],
])("%s of every page", async (must, article, expected) => {
  expect(await outcomeOf(`{ on: every-page, selector: a, must: ${must} }`, portal, article)).toBe(expected);
});

test("pages of one kind, or at some addresses", async () => {
  expect(await outcomeOf("{ on: article, selector: a }", "<p>x</p>", portal)).toBe("pass");
  expect(
    await outcomeOf('{ on: every-page, url-matches: "a\\\\.html$", selector: a }', "<p>x</p>", portal),
  ).toBe("pass");
});

test("where no page was there to be looked at, nothing is said", async () => {
  expect(await outcomeOf("{ on: article, selector: a }", portal)).toBe("cant-tell");
});

test("a selector that is none is told with its place", async () => {
  await expect(outcomeOf('{ selector: "a[" }', portal)).rejects.toThrow(
    'x.yaml:5:5 r: "a[" is not a CSS selector',
  );
});

describe("what was looked at of a site", () => {
  const ruleOf = (look: string) => {
    const text = `id: x\nversion: 1.0.0\ntitle: x\nrules:\n  - { id: r, title: t, page: ${look} }\n`;
    const [rule] = pageRulesOf(ruleSetOf(parseYaml(text, "x.yaml")).rules);
    if (rule === undefined) throw new Error("no rule");
    return rule;
  };
  /** Every page has the same body, as far as one is kept; `read` are the pages whose body was asked for. */
  async function looked(look: string, pages: readonly StoredPage[], body: string | null = portal) {
    const read: string[] = [];
    const rule = ruleOf(look);
    const { pageChecks } = await gatherSite(
      {
        ...{ site: siteSchema.parse({ url: home }), pages, links: [], facts: {}, probes: null },
        coverage: { known: pages.length, seen: pages.length, blocked: 0, failed: 0, budgetCut: false },
        readBody: async ({ url }) => {
          read.push(url);
          return body;
        },
      },
      asOf,
      { names: new Set(), pageRules: [rule] },
    );
    const collection = pageChecks.get(rule.digest);
    if (collection === undefined) throw new Error("nothing was looked at");
    return { ...collection, read };
  }
  const front = page("/", "homepage", {}, { bodySha256: "ab" });

  test("what was found, in full", async () => {
    const { state, gaps, reach, items } = await looked("{ selector: a }", [front]);
    expect({ state, gaps, reach }).toEqual({ state: "read", gaps: [], reach: "page" });
    expect(items).toEqual([
      {
        ...{ url: home, title: null, confidence: "certain", fields: { found: true }, referrers: [] },
        evidence: { excerpt: "市政府", place: "a", bodySha256: "ab" },
        seenAt: "2018-07-28T10:00:00+08:00",
      },
    ]);
  });

  test.each([
    ["an element", "{ selector: b }", "not found: b", "b"],
    ["a text in an element", '{ selector: a, matches: "县" }', "not found: a", "a"],
    ["a text", '{ matches: "县" }', "not found: 县", "body"],
    ["a header", "{ header: x-frame-options }", "not found: x-frame-options", "header x-frame-options"],
  ])("what was not found is named, and where it was looked for: %s", async (_, look, excerpt, place) => {
    const { items } = await looked(look, [front]);
    expect(items).toMatchObject([{ fields: { found: false }, evidence: { excerpt, place } }]);
  });

  test("of a page whose body is not kept nothing is said", async () => {
    const { items, state } = await looked("{ selector: a }", [front], null);
    expect([state, items.map(({ fields }) => fields.found)]).toEqual(["read", [null]]);
  });

  test.each<[string, string, StoredPage[], string[]]>([
    ["the homepage alone", "{ selector: a }", [front, page("/a/", "listing")], ["/"]],
    [
      "where a stub leads to it, the front page one click away",
      "{ selector: a }",
      [page("/", "shell"), page("/cn/", "homepage"), page("/cn/x/", "homepage", {}, { depth: 2 })],
      ["/", "/cn/"],
    ],
    [
      "every page that was observed",
      "{ on: every-page, selector: a }",
      [
        front,
        page("/a/", "listing", {}, { depth: 3 }),
        page("/gone/", null, {}, { reason: "not-found" }),
        page("/footer.html", "other", {}, { role: "include" }),
      ],
      ["/", "/a/"],
    ],
    [
      "pages of one kind",
      "{ on: article, selector: a }",
      [front, page("/1.html", "article"), page("/a/", "listing")],
      ["/1.html"],
    ],
    [
      "pages at some addresses",
      '{ on: every-page, url-matches: "/gk/", selector: a }',
      [front, page("/gk/1.html", "article"), page("/xw/1.html", "article")],
      ["/gk/1.html"],
    ],
    ["none of that kind", "{ on: service, selector: a }", [front], []],
  ])("bodies are read of %s", async (_, look, pages, paths) => {
    expect((await looked(look, pages)).read).toEqual(paths.map((path) => new URL(path, home).href));
  });

  test("only the page that turned out to be the homepage counts as it", async () => {
    const pages = [page("/", "shell"), page("/cn/", "homepage")];
    expect((await looked("{ selector: a }", pages)).items.map(({ url }) => url)).toEqual([`${home}cn/`]);
  });

  test.each([
    ["is a bot check", [page("/", "challenge")]],
    ["did not answer", [page("/", null, {}, { reason: "timeout" as const })]],
    ["was not asked for", []],
  ])("where the homepage %s, nothing was looked at", async (_, pages) => {
    expect(await looked("{ selector: a }", pages)).toMatchObject({
      ...{ state: "unread", items: [], reach: "page" },
      gaps: [{ url: home, why: { en: expect.stringMatching(/^the homepage could not be read/) } }],
    });
  });

  test("pages of a whole site stand by address, and others may not have been read", async () => {
    const pages = [front, page("/b.html", "article"), page("/a.html", "article")];
    const { items, reach, state } = await looked("{ on: article, selector: a }", pages);
    expect([reach, state]).toEqual(["site", "read"]);
    expect(items.map(({ url }) => url)).toEqual([`${home}a.html`, `${home}b.html`]);
  });
});
