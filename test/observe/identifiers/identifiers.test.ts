import { describe, expect, it } from "vitest";
import { identifierNames } from "../../../src/model/observation.ts";
import { identifiersOf, partsOf } from "../../../src/observe/identifiers/identifiers.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";
import { article, pageUrl, pageWith } from "../part-of.ts";

const of = (page: ReturnType<typeof pageWith>) => identifiersOf(page, partsOf(page));
const seen = (footer: string, body?: string) => of(pageWith(footer, body));

const full = `<div class="footer">
  <a href="/map.html">网站地图</a>
  <p>版权所有：清河县人民政府 主办单位：清河县人民政府办公室 承办单位：清河县大数据中心</p>
  <p>粤ICP备05000001号-1 <a href="#">粤公网安备 44160202000001号</a> 网站标识码：4416020005</p>
  <p>联系电话：0762-3331234</p>
  <a href="https://bszs.conac.cn/sitename?method=show&amp;id=00"><img src="red.png"></a>
  <script id="_jiucuo_" sitecode="4416020005" src="https://zfwzgl.www.gov.cn/exposure/jiucuo.js"></script>
</div>`;

describe("a full footer", () => {
  it("shows all ten with evidence", () => {
    const found = seen(full);
    for (const name of identifierNames)
      expect(found[name]).toMatchObject({
        found: true,
        evidence: { place: expect.stringContaining("footer") },
      });
  });

  it("shows all ten when a script of the page writes it", () => {
    const written = `<script>document.write(${JSON.stringify(full).replaceAll("</script>", "<\\/script>")})</script>`;
    const found = seen(written);
    for (const name of identifierNames)
      expect(found[name]).toMatchObject({ found: true, evidence: { place: "script" } });
  });
});

describe("what a document cannot decide", () => {
  it.each([
    [
      "a footer script",
      "<script src='/js/footer.js'></script>",
      "script-footer",
      "http://www.qinghe.gov.cn/js/footer.js",
    ],
    ["a footer frame", "<iframe src='/tail.html'></iframe>", "iframe", "http://www.qinghe.gov.cn/tail.html"],
    [
      "a loaded fragment",
      "<script>$('#f').load('/footer.html')</script>",
      "iframe",
      "http://www.qinghe.gov.cn/footer.html",
    ],
    [
      "a site script and no footer",
      "<script src='/js/common.js'></script>",
      "script-footer",
      "http://www.qinghe.gov.cn/js/common.js",
    ],
    ["an empty container", "<div id='footer'></div>", "script-footer", null],
    ["template marks", "<p>{{item.name}}</p>", "script-footer", null],
  ])("%s", (_, footer, why, source) => {
    expect(seen(footer).siteCode).toEqual({ found: "unknown", why, source });
  });

  it("keeps what the document shows beside a frame", () => {
    const found = seen("<div class='foot'>网站标识码：4416020005<iframe src='/a/index.html'></iframe></div>");
    expect(found.siteCode).toMatchObject({ found: true, value: "4416020005" });
    expect(found.partyEmblem).toMatchObject({ found: "unknown", why: "iframe" });
  });

  it("is open where the page is a set of frames", () => {
    const page = indexPage(
      "<frameset rows='80,*'><frame src='top.html'><frame src='main.html'></frameset>",
      pageUrl,
    );
    expect(of(page).icp).toMatchObject({ found: "unknown", why: "iframe" });
  });

  it("is open where an image may be the thing", () => {
    const found = seen("<div class='footer'>版权所有<img src='img/jc.png'></div>");
    expect(found.errorReport).toEqual({ found: "unknown", why: "image-only", source: "img/jc.png" });
  });
});

describe("what a document decides", () => {
  it.each([
    ["a footer without them", "<div class='footer'>版权所有：清河县人民政府</div>"],
    [
      "facts in comments",
      "<div class='footer'>版权所有<!-- 网站标识码：4416020005 粤ICP备05000001号 --></div>",
    ],
    ["a footer and a site script", "<div class='footer'>版权所有</div><script src='/js/common.js'></script>"],
    ["no footer and no script", ""],
  ])("%s", (_, footer) => {
    const found = seen(footer);
    expect([found.siteCode, found.icp]).toEqual([{ found: false }, { found: false }]);
  });
});

it("prefers the code the page tags name where two footers print two", () => {
  const page = indexPage(
    `<html><head><meta name="SiteIDCode" content="4416020005 "></head><body>${article}
     <div class="portal-footer">网站标识码：4400000131</div><div class="footer">网站标识码：4416020005</div></body></html>`,
    pageUrl,
  );
  expect(of(page).siteCode).toMatchObject({ value: "4416020005" });
});
