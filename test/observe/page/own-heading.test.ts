import { expect, it } from "vitest";
import { ownHeadingOf } from "../../../src/observe/page/own-heading.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const menu = `<ul><li><a href="/">首页</a></li><li><a href="/xzxx/">乡镇信息</a></li><li><a href="/tzgg/">通知公告</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/xwzx/">新闻中心</a></li></ul>`;
const name = (title: string, body: string, path = "/xzxx/"): string | undefined =>
  ownHeadingOf(indexPage(`<title>${title}</title>${menu}${body}`, `http://a.gov.cn${path}`))?.name;

it.each([
  ["the name the title starts with", "乡镇信息-某县人民政府", "<h3>乡镇信息</h3>", "/x.html", "乡镇信息"],
  ["a heading that is a link", "乡镇信息", "<h3><a href=#>乡镇信息</a></h3>", "/x.html", "乡镇信息"],
  ["the menu leads to this very page", "某县人民政府", "<div>乡镇信息</div>", "/xzxx/", "乡镇信息"],
  [
    "a heading that says 分类 before",
    "乡镇信息 – 某县",
    "<h1>分类：乡镇信息</h1>",
    "/category/x/",
    "乡镇信息",
  ],
  ["a centre that the menu names", "新闻中心", "<h3>新闻中心</h3>", "/x.html", "新闻中心"],
])("%s", (_case, title, body, path, expected) => expect(name(title, body, path)).toBe(expected));

it.each([
  ["the heading of a front's box", "某县人民政府", "<h3>通知公告</h3>", "/"],
  ["the organ's own name", "某县教育局", "<h1>某县教育局</h1>", "/jyj/"],
  ["a link in a row", "乡镇信息", "<li><a href=1>乡镇信息</a></li>", "/x.html"],
  ["words inside a line", "乡镇信息", "<p>本栏公布乡镇信息。</p>", "/x.html"],
  [
    "the title of a text",
    "关于开展乡镇政务信息报送工作的通知",
    "<h1>关于开展乡镇政务信息报送工作的通知</h1>",
    "/x.html",
  ],
])("not %s", (_case, title, body, path) => expect(name(title, body, path)).toBeUndefined());
