import { expect, test } from "vitest";
import { runInlineTests } from "../../src/judge/inline-tests.ts";
import { ruleSetOf } from "../../src/rules/load-rule-sets.ts";
import { parseYaml } from "../../src/rules/yaml-file.ts";

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
