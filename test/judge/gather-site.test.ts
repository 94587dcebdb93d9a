import { expect, it } from "vitest";
import type { StoredPage } from "../../src/store/store.ts";
import { freshHome, type Given, gather, home, page } from "./evidence.ts";

const sameBody = { bodySha256: "aa" };
const copyOfHome = (path: string, depth: number): StoredPage => ({
  ...freshHome(),
  page: page(path, "homepage", {}, { ...sameBody, depth }).page,
});

const plain = home.replace("https:", "http:");

/** In the order of the store: first pages, then the others. */
const cases: readonly [does: string, given: Given, homepage: string][] = [
  [
    "met again as a link without TLS that sorts before it",
    { pages: [copyOfHome("/", 0), copyOfHome(`${plain}index.html`, 1)] },
    home,
  ],
  [
    "listed twice, by 跳转网址 first",
    {
      site: { jumpUrl: `${home}index.html` },
      pages: [copyOfHome("/", 0), copyOfHome("/index.html", 0)],
    },
    `${home}index.html`,
  ],
];

it.each(cases)("counts a homepage once, and as the homepage: %s", async (_, given, url) => {
  const { collections, homeIsRead } = await gather(given, "homepage");
  expect(homeIsRead).toBe(true);
  const dated = collections.get("homepage");
  expect([dated?.state, dated?.items.map((one) => one.url)]).toEqual(["read", [url]]);
});
