import { describe, expect, it } from "vitest";
import { partsOf } from "../../../src/observe/identifiers/identifiers.ts";
import { mentionsOf } from "../../../src/observe/identifiers/mentions.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";
import { article, pageUrl } from "../part-of.ts";

const said = (footer: string, head = "") => {
  const page = indexPage(
    `<html><head>${head}</head><body>${article}<div class="footer">${footer}</div></body></html>`,
    pageUrl,
  );
  return mentionsOf(page, partsOf(page)).map(({ what, value, where }) => [what, value, where]);
};

describe("mentionsOf", () => {
  it.each([
    ["a printed code", "网站标识码：4416020005", [["site-code", "4416020005", "footer"]]],
    [
      "filing numbers",
      "粤ICP备05000001号-1 粤公网安备 44160202000001号",
      [
        ["icp", "粤ICP备05000001号-1", "footer"],
        ["police", "粤公网安备 44160202000001号", "footer"],
      ],
    ],
    [
      "the police link",
      "<a href='http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=44160202000002'>备案</a>",
      [["police-link", "44160202000002", "link"]],
    ],
    [
      "a script attribute",
      "<script id='_jiucuo_' sitecode='4416020005' src='/j.js'></script>",
      [["site-code", "4416020005", "script-attribute"]],
    ],
    [
      "the error-report link",
      "<a href='https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=BM07000001&amp;url=http%3A%2F%2Fwww.qinghe.gov.cn%2F'>a</a>",
      [
        ["site-code", "bm07000001", "error-report-link"],
        ["error-report-url", "http://www.qinghe.gov.cn/", "error-report-link"],
      ],
    ],
    [
      "a broken escape as it stands",
      "<a href='/exposure/jiucuo.html?url=http%3A%2F%2'>a</a>",
      [["error-report-url", "http%3A%2F%2", "error-report-link"]],
    ],
    [
      "a handler's code",
      "<a onclick=\"Link('4416020005')\">a</a>",
      [["site-code", "4416020005", "error-report-link"]],
    ],
    [
      "the emblem's script",
      "<script src='//dcs.conac.cn/js/20/000/0000/60000001/CA200000000600000010001.js'></script>",
      [["emblem-script", "CA200000000600000010001", "link"]],
    ],
    [
      "the emblem's error image",
      "<img id='imgConac' src='https://dcs.conac.cn/image/red_error.png'>",
      [["emblem-image", "red_error.png", "link"]],
    ],
    ["the site's own domain", "中文域名：清河.政务", [["own-domain", "清河.政务", "footer"]]],
    ["nothing of a comment", "<!-- 网站标识码：5101000030 -->", []],
  ])("lists %s", (_, footer, expected) => expect(said(footer)).toEqual(expected));

  it("lists page tags and the title", () => {
    const head =
      "<title>清河县人民政府</title><meta name='SiteName' content='清河'><meta name='SiteDomain' content='www.qinghe.gov.cn'><meta name='SiteIDCode' content='４４１６０２０００５ '>";
    expect(said("", head)).toEqual([
      ["site-code", "4416020005", "meta"],
      ["site-name", "清河", "meta"],
      ["site-domain", "www.qinghe.gov.cn", "meta"],
      ["site-name", "清河县人民政府", "title"],
    ]);
  });
});
