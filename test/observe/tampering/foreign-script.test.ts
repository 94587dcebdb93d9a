import { expect, test } from "vitest";
import { foreignScripts } from "../../../src/observe/tampering/foreign-script.ts";
import { pageOf, shipped } from "../with-lists.ts";

const script = (src: string) => `<script src="${src}"></script>`;
const told = (html: string) => foreignScripts(pageOf(html), shipped).map(({ confidence }) => confidence);
const stranger = "https://stranger-example.net";

test.each([
  ["a bare script of a stranger", script(`${stranger}/js/kb.js`), ["likely"]],
  [
    "beside the site's own of the same path",
    `${script("/js/kb.js") + script(`${stranger}/js/kb.js`)}<a href="${stranger}/">x</a>`,
    ["likely"],
  ],
  ["a cheap ending", script("https://a1.xyz/jquery.min.js"), ["likely"]],
  [
    "a domain the page names in a link",
    `${script(`${stranger}/js/kb.js`)}<a href="${stranger}/about">承建</a>`,
    ["suspect"],
  ],
  [
    "a domain the page names in its text",
    `${script(`${stranger}/js/kb.js`)}<p>邮箱 a@stranger-example.net</p>`,
    ["suspect"],
  ],
  ["a library", script(`${stranger}/js/jquery.min.js`), ["suspect"]],
  ["an account in the address", script(`${stranger}/a.js?id=77`), ["suspect"]],
  ["a port", script("https://stranger-example.net:8443/a.js"), ["suspect"]],
  ["a counter", script("https://s4.cnzz.com/z.js"), []],
  ["a public body", script("http://zfwzgl.www.gov.cn/exposure/jiucuo.js"), []],
  ["the site's own", script("/js/kb.js") + script("http://static.example.gov.cn/x.js"), []],
  ["by address", script("http://114.55.181.28/errorInfo/x.js"), []],
])("%s", (_, html, expected) => {
  expect(told(html)).toEqual(expected);
});
