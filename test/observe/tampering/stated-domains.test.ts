import { expect, test } from "vitest";
import { statedDomains } from "../../../src/observe/tampering/stated-domains.ts";
import { pageOf } from "../with-lists.ts";

const told = (html: string, url?: string) =>
  statedDomains(pageOf(html, url)).map(({ kind, confidence }) => `${kind} ${confidence}`);
const farm = "http://www.farm-example.com/a.html";

test.each([
  [
    "a doubled www of a stranger",
    "<p>英文域名为：www.www.farm-example.com</p>",
    farm,
    ["domain-mismatch likely"],
  ],
  [
    "a doubled www of a public body",
    "<p>网址 www.www.example.gov.cn</p>",
    undefined,
    ["domain-mismatch suspect"],
  ],
  ["two domains glued", "<p>域名为www.a.gov.cnwww.b.gov.cn。</p>", undefined, ["domain-mismatch suspect"]],
  [
    "a page tag of another domain",
    `<meta name="SiteDomain" content="www.a.gov.cn">`,
    farm,
    ["domain-mismatch suspect"],
  ],
  ["a page tag of its own", `<meta name="SiteDomain" content="example.gov.cn">`, undefined, []],
  ["a public domain, served by a stranger", "<p>英文域名为www.a.gov.cn</p>", farm, ["fake-site suspect"]],
  ["another body's address in an article", "<p>请登录（网址：www.b.gov.cn）查询</p>", farm, []],
  [
    "a page whose address is not known",
    `<meta name="SiteDomain" content="www.a.gov.cn"><p>英文域名为www.a.gov.cn</p>`,
    "http://page.invalid/about:blank",
    [],
  ],
  ["nothing stated", "<p>正文</p>", undefined, []],
])("%s", (_, html, url, expected) => {
  expect(told(html, url)).toEqual(expected);
});
