import { expect, it } from "vitest";
import { siteAddress } from "../../src/sites/site-address.ts";

it.each([
  ["www.a.gov.cn", "https://www.a.gov.cn/", true],
  [" http://www.a.gov.cn/index.html ", "http://www.a.gov.cn/index.html", false],
  ["HTTP://WWW.A.GOV.CN", "http://www.a.gov.cn/", false],
  ["//www.a.gov.cn/x", "https://www.a.gov.cn/x", true],
  ["www.a.gov.cn:8080/x", "https://www.a.gov.cn:8080/x", true],
  ["ｗｗｗ．ａ１．ｇｏｖ．ｃｎ", "https://www.a1.gov.cn/", true],
  ["ｈｔｔｐ：／／ｗｗｗ．ａ．ｇｏｖ．ｃｎ／ｘ", "http://www.a.gov.cn/%EF%BD%98", false],
  ["www。a。gov。cn", "https://www.a.gov.cn/", true],
  ["http://例子.政务/首页", "http://xn--fsqu00a.xn--zfr164b/%E9%A6%96%E9%A1%B5", false],
  ["localhost:3000", "https://localhost:3000/", true],
  ["http://[::1]:80/", "http://[::1]/", false],
])("%s is %s", (text, url, schemeGuessed) => {
  expect(siteAddress(text)).toEqual({ url, schemeGuessed });
});

it.each([
  "",
  "无",
  "-",
  "暂无网站",
  "ftp://a.gov.cn/",
  "mailto:a@b.cn",
  "http://",
  "a b.gov.cn",
  "javascript:alert(1)",
])("%j is no address", (text) => {
  expect(siteAddress(text)).toBeNull();
});
