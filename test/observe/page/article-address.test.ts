import { expect, it } from "vitest";
import { isArticleAddress, namesArticle } from "../../../src/observe/page/article-address.ts";

it.each([
  ["http://a.gov.cn/xw/202603/t20260311_811.html", true, true],
  ["http://a.gov.cn/art/2026/3/11/art_12_811.html", true, true],
  ["http://a.gov.cn/info/1012/811.htm", true, true],
  ["http://a.gov.cn/content/post_811.html", true, true],
  ["http://a.gov.cn/xw/20260311/811.html", false, true],
  ["http://a.gov.cn/zwgk/2026/", false, false],
  ["http://a.gov.cn/col/col12/index.html", false, false],
  ["http://a.gov.cn/show.asp?id=811", false, false],
])("%s", (url, isArticle, isNamed) =>
  expect([isArticleAddress(url), namesArticle(url)]).toEqual([isArticle, isNamed]),
);
