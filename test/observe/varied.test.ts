import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodeBody } from "../../src/crawl/charset.ts";
import { indexPage } from "../../src/observe/page/page-index.ts";
import { observePage } from "../../src/observe/registry.ts";
import { loadLists } from "../../src/rules/load-lists.ts";
import { context } from "./observed.ts";
import { withAttributesReversed, withComments, withMoreSpace } from "./varied.ts";

const sites = new URL("../../fixtures/sites/", import.meta.url);
const pages = readdirSync(sites, { recursive: true, encoding: "utf8" }).filter((name) =>
  /\.html?$/.test(name),
);
const lists = loadLists({});

const see = (html: string) =>
  observePage(indexPage(html, "http://www.a.gov.cn/zwgk/1.html"), { ...context, lists });

describe("pages of the fixture sites, written otherwise, are observed alike", () => {
  it.each(pages)("%s", (name) => {
    const { text } = decodeBody(readFileSync(new URL(name, sites)), null);
    const plain = see(text);
    expect(see(text)).toEqual(plain);
    expect(see(withAttributesReversed(text))).toEqual(plain);
    expect(see(withMoreSpace(text))).toEqual(plain);
    expect(see(withComments(text))).toEqual(plain);
  });
});

it("writes a page otherwise", () => {
  const page = '<p class="a" id=b>某 某<a href=1.html title="x">通知</a></p><script>a > "</p>"</script>';
  expect(withAttributesReversed(page)).toContain('<p id=b class="a" >');
  expect(withMoreSpace(page)).toContain("某 \n\t 某");
  expect(withComments(page).match(/<!--/g)).toHaveLength(3);
  for (const changed of [withAttributesReversed(page), withMoreSpace(page), withComments(page)])
    expect(changed).toContain('<script>a > "</p>"</script>');
});
