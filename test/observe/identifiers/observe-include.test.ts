import { expect, it } from "vitest";
import { observeFrame, observeScript } from "../../../src/observe/identifiers/observe-include.ts";

const url = "http://www.qinghe.gov.cn/js/footer.js";

it("reads a footer from a script file", () => {
  const script = String.raw`
    document.writeln("<div class=\"footer\">");
    document.writeln("<p>主办单位：清河县人民政府<\/p><p>粤ICP备<br>05000001号-7<\/p>");
    document.writeln("<p>政府网站标识码:4416020005<\/p>");
    // document.writeln("<p>粤公网安备 44160202000001号<\/p>");
    document.writeln("<script id='_jiucuo_' sitecode='4416020005' src='https://zfwzgl.www.gov.cn/exposure/jiucuo.js'><\/script>");
    document.writeln("<\/div>");`;
  const { identifiers, mentions } = observeScript(script, url);
  expect(identifiers).toMatchObject({
    siteCode: { found: true, value: "4416020005", evidence: { place: "script" } },
    icp: { found: true, value: "粤ICP备 05000001号-7" },
    sponsor: { found: true, value: "清河县人民政府" },
    errorReport: { found: true },
    police: { found: false },
  });
  expect(mentions?.map(({ what, where }) => `${what} ${where}`)).toEqual([
    "site-code footer",
    "icp footer",
    "site-code script-attribute",
  ]);
});

it("sees nothing in a script that draws nothing", () => {
  const { identifiers } = observeScript("var a = '网站标识码：4416020005'; $(a).hide();", url);
  expect(identifiers?.siteCode).toEqual({ found: false });
});

it("takes a frame's document as a footer whole", () => {
  const { identifiers } = observeFrame(
    "<table><tr><td>主办单位：清河县水利局 联系电话：0762-3331234</td></tr></table>",
    url,
  );
  expect(identifiers).toMatchObject({
    sponsor: { value: "清河县水利局" },
    contact: { found: true },
    icp: { found: false },
  });
});
