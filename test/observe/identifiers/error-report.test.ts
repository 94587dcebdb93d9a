import { expect, it } from "vitest";
import { errorReportIn, unclearErrorReportIn } from "../../../src/observe/identifiers/error-report.ts";
import { footerPart } from "../part-of.ts";

it.each([
  [
    "the platform",
    "<a href='https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=4416020005&amp;url='><img src='a.png'></a>",
    true,
  ],
  [
    "its script",
    "<script id='_jiucuo_' sitecode='4416020005' src='https://zfwzgl.www.gov.cn/exposure/jiucuo.js'></script>",
    true,
  ],
  ["a local copy of its script", "<script src='static/js/jiucuo.js'></script>", true],
  ["another host's copy", "<a href='http://pucha.example.cn/exposure/jiucuo.html'>a</a>", true],
  ["the old platform", "<a href='http://114.55.181.28/errorInfo/search'><img src='zc.png'></a>", true],
  ["its words as a link", "<a href='javascript:;'>政府网站找错</a>", true],
  ["its words without a link", "<span>我为政府网站找错</span>", true],
  ["an image's title", "<img src='a.png' title='政府网站找错'>", true],
  ["a handler with the code", "<img src='a.png' onclick=\"Link('4416020005')\">", true],
  [
    "a handler the page defines",
    "<a onclick='report()'>x</a><script>function report(){ window.open('https://zfwzgl.www.gov.cn/exposure/jiucuo.html') }</script>",
    true,
  ],
  [
    "a function nobody calls",
    "<script>function report(){ window.open('http://121.43.68.40/exposure/jiucuo.html') }</script>",
    false,
  ],
  ["a comment", "<!-- <script id='_jiucuo_'></script> -->", false],
  [
    "a comment of a script",
    "<script>// <a href='https://zfwzgl.www.gov.cn/exposure/jiucuo.html'></script>",
    false,
  ],
  ["a column of its own", "<a href='/wzjc/index.html'>网站纠错</a>", false],
])("%s", (_, footer, expected) => {
  expect(errorReportIn(footerPart(`<div class="footer">${footer}</div>`)) !== null).toBe(expected);
});

it("names an image that may be the entry", () => {
  expect(unclearErrorReportIn(footerPart("<div class='footer'><img src='images/jc.png'></div>"))).toBe(
    "images/jc.png",
  );
});
