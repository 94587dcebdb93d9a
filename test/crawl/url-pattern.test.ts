import { expect, it } from "vitest";
import { urlPattern } from "../../src/crawl/url-pattern.ts";

it.each([
  ["http://a.cn/news/*", "http://a.cn/news/1.html", true],
  ["http://a.cn/news/*", "http://a.cn/news/2020/1.html", false],
  ["**/news/**", "http://a.cn/news/2020/1.html", true],
  ["**/view.asp?id=*", "http://a.cn/view.asp?id=7", true],
  ["**/view.asp?id=*", "http://a.cn/viewXasp?id=7", false],
  ["re:/t\\d{8}_", "http://a.cn/t20200101_1.html", true],
  ["re:^http://b", "http://a.cn/", false],
])("%s on %s: %s", (pattern, url, matches) => {
  expect(urlPattern(pattern)(url)).toBe(matches);
});

it("refuses what is no expression", () => {
  expect(() => urlPattern("re:(")).toThrow('"re:(" is not a regular expression');
});
