import { expect, test } from "vitest";
import { leftovers } from "../../../src/observe/tampering/leftovers.ts";
import { pageOf } from "../with-lists.ts";

test.each([
  ["filler text", "<p>Lorem ipsum dolor sit amet</p>", 1],
  ["a demonstration item", "<li>测试新闻 1</li>", 1],
  ["a template's title", "<h2>这里是标题</h2>", 1],
  ["a menu of a template", "<li>真人真錢</li>", 1],
  ["a test that is meant", "<p>测试新闻发布系统，演示文章写作</p>", 0],
  ["plain text", "<p>通知公告</p>", 0],
])("%s", (_, html, count) => {
  expect(leftovers(pageOf(html))).toHaveLength(count);
});
