import { expect, it } from "vitest";
import { endsLikeResource, looksLikeResource, normaliseUrl, pageKeyOf } from "../../src/model/url.ts";

const base = "http://www.jia.gov.cn/zwgk/";

it.each([
  ["{{item.url}}", null],
  ["/art/{{ id }}.html", null],
  ["http://www.jia.gov.cn/$\u007bpath}", null],
  ["<%= url %>", null],
  ["/a{1}.html", "http://www.jia.gov.cn/a%7B1%7D.html"],
  ["/a%zz.html", "http://www.jia.gov.cn/a%zz.html"],
  ["undefined", "http://www.jia.gov.cn/zwgk/undefined"],
])("%s, which a script may still fill in: %s", (href, url) => {
  expect(normaliseUrl(href, base)).toBe(url);
});

it.each([
  ["http://www.jia.gov.cn/a.html?x=1", "jia.gov.cn/a.html?x=1"],
  ["https://jia.gov.cn/a.html?x=1", "jia.gov.cn/a.html?x=1"],
  ["http://jia.gov.cn/(S(lit3py55t21z5v55vlm25s55))/list.aspx?id=1", "jia.gov.cn/list.aspx?id=1"],
  ["http://jia.gov.cn/x/(X(1)S(lit3py55t21z5v55vlm25s55))/", "jia.gov.cn/x/"],
  ["http://jia.gov.cn/(2020)/list.aspx", "jia.gov.cn/(2020)/list.aspx"],
])("%s is known as %s", (url, key) => {
  expect(pageKeyOf(url)).toBe(key);
});

it.each([
  "/a.pdf",
  "/a.pdf?b=1",
  "/down?file=a.pdf",
  "/a.pdf/",
  "/",
  "http://b.zip",
  "/a.html?c=d.doc?e",
  "/甲.DOCX",
])("a normalised address ends like a resource where its parsed path does: %s", (href) => {
  const url = normaliseUrl(href, base) ?? "";
  expect(endsLikeResource(url)).toBe(looksLikeResource(url));
});
