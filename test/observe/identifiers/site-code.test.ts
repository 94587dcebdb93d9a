import { describe, expect, it } from "vitest";
import { isSiteCode, normaliseSiteCode, siteCodesIn } from "../../../src/observe/identifiers/site-code.ts";
import { article, footerPart } from "../part-of.ts";

const codes = (footer: string, body?: string) =>
  siteCodesIn(footerPart(footer, body)).map((seen) => seen.value);

describe("siteCodesIn", () => {
  it.each([
    ["网站标识码：4416020005", "4416020005"],
    ["政府网站标识码:4416020005", "4416020005"],
    ["网站标识码 ：4416020005", "4416020005"],
    ["网站标识码4416020005", "4416020005"],
    ["网站标识码&nbsp;4416020005 粤ICP备05000001号", "4416020005"],
    ["网站标识编码：4416020005", "4416020005"],
    ["网站标识码：<span>bm14000002</span>", "bm14000002"],
    ["网站标识码：BM14000002", "bm14000002"],
    ["网站标识码：<br>4416020005", "4416020005"],
    ["网站标识码：４４１６０２０００５", "4416020005"],
    ["网站标识码：44 1602 0005", "4416020005"],
    ["网站标识码：4416020005 0762-3331234", "4416020005"],
    ["网站标识号：4416020005", "4416020005"],
    ["网站标示码：4416020005", "4416020005"],
    ["标识码：bm07000001", "bm07000001"],
    ["网站识别号:4416020005", "4416020005"],
    ["网站识别码：4416020005", "4416020005"],
  ])("reads %s", (markup, code) => {
    expect(codes(`<div class="footer"><p>${markup}</p></div>`)).toEqual([code]);
  });

  it.each([
    ["no number", `<div class="footer">网站标识码：</div>`, undefined],
    ["a comment", `<div class="footer"><!-- 网站标识码：4416020005 --></div>`, undefined],
    ["an article", `<div class="footer"></div>`, article.replace("<p>", "<p>网站标识码：4416020005。")],
    ["a product's code in the page", `<div class="footer"></div>`, "<p>产品标识码：4416020005</p>"],
    ["a taxpayer's number", `<div class="footer">纳税人识别号：4416020005</div>`, undefined],
    ["an unfilled template", `<div class="footer">网站标识码：{{code}}</div>`, undefined],
  ])("sees none in %s", (_, footer, body) => {
    expect(codes(footer, body)).toEqual([]);
  });

  it.each(["44160200", "441602000005"])("copies a code of the wrong length as printed: %s", (code) => {
    expect(codes(`<div class="footer">网站标识码：${code}</div>`)).toEqual([code]);
  });
});

describe("isSiteCode", () => {
  it.each([
    ["4416020005", true],
    ["bm14000002", true],
    ["bm1400000", false],
    ["441602000", false],
    ["政府网站标识码", false],
  ])("%s is %s", (code, expected) => expect(isSiteCode(normaliseSiteCode(code))).toBe(expected));
});
