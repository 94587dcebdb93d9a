import { expect, it } from "vitest";
import { Repetition } from "../../src/crawl/repetition.ts";
import type { Observations } from "../../src/model/observation.ts";

const list = (page: number, items: readonly string[] = []): Observations => ({
  "page.title": `列表第${page}页`,
  "page.characters": { simplified: 40, traditional: 0 },
  listing: {
    isColumn: true,
    name: "列表",
    items: items.map((title) => ({ title, url: null, date: null })),
    empty: items.length === 0,
    emptyWhy: null,
    nextPage: null,
    evidence: null,
    endpoints: [],
  },
});
const alike = (
  observed: (page: number) => Observations,
  url = (page: number) => `http://a.gov.cn/list.jsp?page=${page}`,
) => {
  const repetition = new Repetition();
  return Array.from({ length: 40 }, (_, page) => repetition.repeats(url(page), observed(page))).indexOf(true);
};

it.each<[string, number, number]>([
  ["an empty list that turns its pages for ever", alike((page) => list(page)), 10],
  ["a list with other items on every page", alike((page) => list(page, [`关于${page}的通知`])), -1],
  [
    "texts of different length under one title",
    alike((page) => ({ "page.title": "青禾县", "page.characters": { simplified: page, traditional: 0 } })),
    -1,
  ],
  [
    "pages of different templates",
    alike(
      (page) => list(page),
      (page) => `http://a.gov.cn/${"abcdefgh"[page % 8]}${page}x/`,
    ),
    -1,
  ],
])("%s: at page %#", (_, at, expected) => expect(at).toBe(expected));
