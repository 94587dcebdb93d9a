import { expect, test } from "vitest";
import { adFilterOf } from "../../../src/observe/ads/ad-filter.ts";
import { shipped } from "../with-lists.ts";

const page = "http://www.example.gov.cn/";

test.each([
  ["https://pos.baidu.com/s?x=1", "||pos.baidu.com^"],
  ["http://a.cpro.baidustatic.com/cpro/ui/c.js", "||cpro.baidustatic.com^"],
  ["https://hm.baidu.com/hm.js?1", null],
  ["https://www.baidu.com/", null],
])("%s", (url, filter) => {
  expect(adFilterOf(shipped)(url, page, "script")).toBe(filter);
});

test("a user's own filters are obeyed, exceptions too, and comments are none", () => {
  const lists = {
    ...shipped,
    adFilters: ["! a comment", "||ads.example.com^", "@@||ads.example.com/own^", "##.banner"],
  };
  expect(adFilterOf(lists)("http://ads.example.com/a.js", page, "script")).toBe("||ads.example.com^");
  expect(adFilterOf(lists)("http://ads.example.com/own/a.js", page, "script")).toBeNull();
});

test("one set of lists is compiled once", () => {
  expect(adFilterOf(shipped)).toBe(adFilterOf(shipped));
});
