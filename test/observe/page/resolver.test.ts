import fc from "fast-check";
import { expect, it } from "vitest";
import { normaliseUrl } from "../../../src/model/url.ts";
import { resolver } from "../../../src/observe/page/resolver.ts";

const bases = [
  "http://www.a.gov.cn/",
  "http://www.a.gov.cn/x/y/index.html",
  "https://a.gov.cn/x?id=1",
  "http://a.gov.cn:8080/x/",
  "about:blank",
  "http://192.168.1.1/x/",
  "http://127.0.1.1:8080/col1/index.html",
  "http://a.gov.cn/%E4%B8%AD/x.html",
  "http://a.gov.cn/x/#top",
];

it.each([
  "./t20200714_1.html",
  "../../zwgk/",
  "../../../../../up.html",
  "/a//b.html",
  "//b.gov.cn/x",
  "x/../y.html",
  "a/./b",
  "..",
  ".",
  "...",
  "../..x",
  "?page=2",
  "#top",
  "x.html#top",
  " /x.html ",
  "/x?",
  "/.well-known",
  "http://b.gov.cn",
  "http://b.gov.cn/x",
  "HTTP://B.GOV.CN/x",
  "http://xn--fiq.cn/x",
  "http://1.2.3/x",
  "http:/x",
  "httpx/y",
  "http://127.0.0.1:80/x",
  "http://b.gov.cn/a/../b",
  "http:///b.gov.cn/x",
  "http:\\\\b.gov.cn\\x",
  "//127.0.0.1:8080/sitename?method=show",
  "///b.gov.cn/x",
  "//",
  "javascript:void(0)",
  "/中文.html",
  "/a b",
  "/%e4",
  "",
])("resolves %j as the URL parser does", (href) => {
  for (const base of bases) expect(resolver()(href, base), base).toBe(normaliseUrl(href, base));
});

it("resolves anything as the URL parser does", () => {
  const resolve = resolver();
  const piece = fc.constantFrom(
    "a",
    "..",
    ".",
    "/",
    "//",
    "?",
    "=",
    "&",
    "%41",
    ":",
    "#",
    "http:",
    "x.cn",
    "-",
    "_",
    "1",
  );
  const href = fc.oneof(
    fc.webPath(),
    fc.webUrl(),
    fc.string(),
    fc.array(piece, { maxLength: 12 }).map((p) => p.join("")),
  );
  fc.assert(
    fc.property(href, fc.constantFrom(...bases), (one, base) => {
      expect(resolve(one, base)).toBe(normaliseUrl(one, base));
    }),
    { numRuns: 2000 },
  );
});

it("gives an address that resolves to itself", () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string()), (href) => {
      const once = normaliseUrl(href, "http://a.gov.cn/x/");
      if (once !== null) expect(normaliseUrl(once)).toBe(once);
    }),
  );
});
