import { describe, expect, it } from "vitest";
import { drawnByInlineScripts, drawnByScript, markupOf } from "../../../src/observe/page/script-text.ts";
import { pageWith } from "../part-of.ts";

describe("markupOf", () => {
  it.each([
    ["document.write", `document.write("<p>a</p>")`, "<p>a</p>"],
    ["document.writeln in lines", `document.writeln("<p>");\ndocument.writeln("a</p>");`, "<p>\na</p>"],
    ["escaped quotes", String.raw`document.writeln("<a title=\'甲\'>a<\/a>")`, "<a title='甲'>a</a>"],
    ["unescape", `document.write(unescape("%3Cp%3E%u7F51%3C/p%3E"))`, "<p>网</p>"],
    ["UTF-8 triplets", `document.write(decodeURIComponent("%3Cp%3E%E7%BD%91%3C/p%3E"))`, "<p>网</p>"],
    ["append without the selector", `$('body').append('<div>' + x + '</div>')`, "<div></div>"],
    ["plain words that are written", `document.write('粤ICP备05000001号')`, "粤ICP备05000001号"],
    ["text set on a node", `node.innerText = "主办：清河区人民政府"`, "主办：清河区人民政府"],
    [
      "text that is gathered first",
      `str += '<p>'; str += '粤ICP备05000001号'; $("#f").html(str)`,
      "<p>\n粤ICP备05000001号",
    ],
    ["nothing of what is only said", `var title = '网站'; alert('a'); node.html(title)`, ""],
    ["nothing of a comment", `// document.write("<p>a</p>")`, ""],
  ])("reads %s", (_, script, markup) => expect(markupOf(script)).toBe(markup));
});

it("indexes what inline scripts draw", () => {
  const page = pageWith("<script>document.write('<p>网站标识码：4416020005</p>')</script>");
  expect(drawnByInlineScripts(page)?.text.trim()).toBe("网站标识码：4416020005");
});

it("leaves data and templates alone", () => {
  const page = pageWith(
    "<script type='text/template'>document.write('<p>网站标识码：4416020005</p>')</script>",
  );
  expect(drawnByInlineScripts(page)).toBeNull();
});

it("indexes what a script file draws", () => {
  expect(
    drawnByScript("document.write('<a href=\"/map.html\">网站地图</a>')", "http://a.cn/x.js").links[0]?.text,
  ).toBe("网站地图");
});
