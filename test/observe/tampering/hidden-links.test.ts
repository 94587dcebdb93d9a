import { expect, test } from "vitest";
import { hiddenLinks } from "../../../src/observe/tampering/hidden-links.ts";
import { pageOf, shipped } from "../with-lists.ts";

const told = (html: string) =>
  hiddenLinks(pageOf(html), shipped).map(({ confidence, evidence }) => `${confidence} ${evidence.place}`);
const foreign = (count: number, text = "某某网", attrs = "") =>
  Array.from(
    { length: count },
    (_, i) => `<a ${attrs} href="http://www.s${i}-example.com/">${text}</a>`,
  ).join("");
const items = (links: string) =>
  `<ul>${links.replaceAll("<a", "<li><a").replaceAll("</a>", "</a></li>")}</ul>`;
const hidden = (body: string, attrs = "") => `<p>正文</p><div ${attrs} style="display:none">${body}</div>`;

test.each([
  ["many strangers in a bare block", hidden(foreign(9)), ["certain div"]],
  ["wares among five strangers", hidden(foreign(5, "代开发票")), ["certain div"]],
  ["five strangers in a bare block", hidden(foreign(5)), ["likely div"]],
  ["one gambling site", hidden(foreign(1, "开元棋牌")), ["likely div"]],
  ["two strangers", hidden(foreign(2)), ["suspect div"]],
  ["one stranger", hidden(foreign(1)), []],
  ["a list under a heading of partners", `<h3>友情链接</h3>${hidden(items(foreign(9)), 'class="tab"')}`, []],
  ["a named tab of strangers, as a list", hidden(items(foreign(9)), 'class="tab"'), []],
  ["gambling in a named tab", hidden(items(foreign(6, "开元棋牌")), 'class="tab"'), ["certain div.tab"]],
  ["strangers in plain sight", foreign(9), []],
  ["own and public links", hidden(`<a href="/a">a</a><a href="http://www.b.gov.cn/">b</a>`), []],
  [
    "written by a script",
    `<script>document.write('<div style="display:none">${foreign(9)}</div>')</script>`,
    ["certain script"],
  ],
  ["noscript with honest links", `<noscript><a href="/help">请启用脚本</a></noscript>`, []],
])("%s", (_, html, expected) => {
  expect(told(html)).toEqual(expected);
});

test("the evidence says how it is hidden, how many and where to", () => {
  const [sign] = hiddenLinks(pageOf(hidden(foreign(9))), shipped);
  expect(sign?.evidence.excerpt).toMatch(/^display:none; 9 × 某某网 <http:\/\/www\.s0-example\.com\/>/);
});
