import { expect, it } from "vitest";
import type { PageKind } from "../../../src/model/observation.ts";
import { pageKind } from "../../../src/observe/kinds/page-kind.ts";
import { observed } from "../observed.ts";

const trail = "<div>当前位置：<a href=/>首页</a> > <a href=/z/>要闻</a></div>";
const row = (n: number) =>
  `<li><a href=/n/${n}.html>关于某某事项第${n}号的通知</a><span>2020-07-${10 + n}</span></li>`;
const list = `<ul>${[1, 2, 3, 4].map(row).join("")}</ul>`;
const prose =
  "<p>七月十四日，某某县召开会议，研究部署防汛工作。会议要求，各乡镇要压实责任，加强值守，确保安全。</p>".repeat(
    3,
  );
const article = `<h1>某某县召开防汛会议</h1><div>发布时间：2020-07-14 来源：本站</div><div id=zoom>${prose}</div>`;

it.each<[PageKind, string, string]>([
  ["homepage", "http://a.gov.cn/", list],
  ["homepage", "http://a.gov.cn/index.html", "<p>欢迎</p>"],
  ["homepage", "http://a.gov.cn/web/", `<title>首页-某某县人民政府</title>${list}`],
  ["homepage", "http://a.gov.cn/web/index.html", `<title>某某县人民政府 - 首页</title>${list}`],
  ["listing", "http://a.gov.cn/web/dt/", `<title>首页-某某县人民政府</title>${list}`],
  [
    "homepage",
    "http://a.gov.cn/sub/front",
    `<div class=a>${list}</div><div class=b>${list}</div><div class=c>${list}</div>`,
  ],
  ["listing", "http://a.gov.cn/z/index.html", trail + list],
  ["listing", "http://a.gov.cn/z/index.html", `${list}<div>共 3 页 下一页 尾页</div>`],
  ["listing", "http://a.gov.cn/z/index.html", `${trail}<p>暂无信息</p>`],
  ["article", "http://a.gov.cn/z/1.html", trail + article],
  ["article", "http://a.gov.cn/z/1.html", `${trail}${article}<div class=related>${list}</div>`],
  ["error", "http://a.gov.cn/x.html", "<title>404 Not Found</title><h1>Not Found</h1>"],
  ["shell", "http://a.gov.cn/x/", '<meta http-equiv=refresh content="0;url=/x/y/">'],
  ["shell", "http://a.gov.cn/x/", "<script>location.href='/x/y/'</script>"],
  ["shell", "http://a.gov.cn/x/", '<frameset cols="*"><frame src=a.html></frameset>'],
  ["shell", "http://a.gov.cn/x/", "<div id=app></div><script src=/js/app.js></script>"],
  ["search", "http://a.gov.cn/search?q=1", "<p>某某</p>"],
  ["service", "http://a.gov.cn/x/", `${trail}<form><input name=n><textarea name=t></textarea></form>`],
  [
    "other",
    "http://a.gov.cn/x/",
    `${trail}<ul><li><a href=1>县民政局</a></li><li><a href=2>县水利局</a></li></ul>`,
  ],
])("%s: %s", (kind, url, html) => expect(observed(pageKind, html, { url })).toBe(kind));

it("calls a list of answered letters a message list", () =>
  expect(observed(pageKind, `<p>当前位置：首页 > 县长信箱</p>${list}`, { url: "http://a.gov.cn/x/" })).toBe(
    "message-list",
  ));
