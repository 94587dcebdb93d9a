/** What is remembered between pages, of names and labels, makes looking faster and nothing else. */
import { expect, test } from "vitest";
import { EstateSite } from "../../bench/estate.ts";
import { decodeBody } from "../../src/crawl/charset.ts";
import { indexPage } from "../../src/observe/page/page-index.ts";
import { observePage } from "../../src/observe/registry.ts";
import { loadLists } from "../../src/rules/load-lists.ts";

const lists = loadLists();
const pages = [0, 9].flatMap((n) => {
  const site = new EstateSite({ seed: 5, sites: 10, pagesPerSite: 40 }, n, 8080);
  return site.paths().map((path) => ({ url: site.url + path, body: site.answer(path).body }));
});

function seenOn({ url, body }: (typeof pages)[number]): string {
  const { text, charset } = decodeBody(body, "text/html");
  const context = { status: 200, headers: {}, charset, isFirstPage: false, lists };
  return JSON.stringify(observePage(indexPage(text, url), context));
}

test("no page's observations depend on the pages before it", () => {
  const inOrder = pages.map(seenOn);
  const backwards = [...pages].reverse().map(seenOn).reverse();
  expect(backwards).toEqual(inOrder);
});
