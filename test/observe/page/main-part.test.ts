import { expect, it } from "vitest";
import { mainPartOf, mainWords } from "../../../src/observe/page/main-part.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const page = (main: string) =>
  indexPage(
    `<div class=nav><a href=/>首页</a></div><div>当前位置：首页 > 要闻</div>${main}<p>主办单位：某某县人民政府</p>`,
    "http://a.gov.cn/x/",
  );

it("lies between trail and foot", () => {
  const index = page("<p>一段文字</p>");
  const { from, to } = mainPartOf(index);
  expect(index.text.slice(from, to).trim()).toBe("一段文字");
});

it.each([
  ["<p>一段文字</p>", "一段文字"],
  ["<a href=1>标题</a><p>文字</p>", "文字"],
  ["<p style='display:none'>暂无</p><p>文字</p>", "文字"],
  ["<div>首页 上一页 下一页 尾页 共 3 页</div>", ""],
])("says of %s: %j", (main, words) => expect(mainWords(page(main))).toBe(words));
