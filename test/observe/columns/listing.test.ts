import { describe, expect, it } from "vitest";
import type { Observations } from "../../../src/model/observation.ts";
import { listing } from "../../../src/observe/columns/listing.ts";
import { pageKind } from "../../../src/observe/kinds/page-kind.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";
import { context, observed } from "../observed.ts";

const head =
  "<div class=nav><ul><li><a href=/>首页</a></li><li><a href=/xw/>新闻</a></li></ul></div><div class=pos>当前位置：<a href=/>首页</a> > 通知公告</div>";
const foot = "<div class=footer>主办单位：某某县人民政府 网站标识码：1234567890</div>";
const url = "http://www.a.gov.cn/tzgg/index.html";

function see(main: string) {
  const html = head + main + foot;
  const kind = pageKind.observe(indexPage(html, url), context, {});
  const seen: Observations = kind === undefined ? {} : { "page.kind": kind };
  return observed(listing, html, { url, seen });
}

const row = (n: number) =>
  `<li><a href=${n}.html>关于某某事项第${n}号的通知</a><span>2020-07-${10 + n}</span></li>`;

describe("a column with rows", () => {
  const seen = see(
    `<ul>${row(1)}${row(2)}</ul><div class=page><a href=index.html>上一页</a><a href=index_2.html>下一页</a></div>`,
  );
  it("is one, with its name, rows and next page", () =>
    expect(seen).toMatchObject({
      isColumn: true,
      name: "通知公告",
      empty: false,
      emptyWhy: null,
      nextPage: "http://www.a.gov.cn/tzgg/index_2.html",
      items: [
        { title: "关于某某事项第1号的通知", url: "http://www.a.gov.cn/tzgg/1.html", date: "2020-07-11" },
        { title: "关于某某事项第2号的通知", url: "http://www.a.gov.cn/tzgg/2.html", date: "2020-07-12" },
      ],
    }));

  it("leaves side lists out", () =>
    expect(
      see(
        `<div class=hot><ul>${row(8)}${row(9)}</ul></div><div class=main><ul>${row(1)}${row(2)}${row(3)}</ul></div>`,
      )?.items,
    ).toHaveLength(3));

  it("names a row once that a second copy repeats", () =>
    expect(see(`<ul>${row(1)}${row(2)}</ul><ul>${row(1)}${row(2)}</ul>`)?.items).toHaveLength(2));
});

describe("a column without rows", () => {
  it.each([
    ["a notice", "<ul>此栏目暂无任何新增信息</ul>", true, "notice"],
    ["a notice in other words", "<div>暂时没有相关内容！</div>", true, "notice"],
    ["a placeholder", "<p>栏目建设中，敬请期待</p>", true, "placeholder"],
    ["an empty list", "<ul class=list></ul><div class=page>第一页 最后一页</div>", true, "silent"],
    ["a pager script alone", "<script>createPageHTML(1, 0, 'index', 'html');</script>", true, "silent"],
    [
      "a template",
      "<ul>{{#Table}}<li><a href='{{Url}}'>{{Title}}</a></li>{{/Table}}</ul>",
      null,
      "script-filled",
    ],
    ["a framework", "<ul><li v-for='x in rows'></li></ul>", null, "script-filled"],
    [
      "a known source",
      "<div id=list></div><script>$('#list').jpage({proxyurl:'/module/web/jpage/dataproxy.jsp'})</script>",
      null,
      "script-filled",
    ],
    [
      "a request",
      "<ul id=l></ul><script>$.ajax({url:'/list',data:{pageNo:1},success:function(d){$('#l').append(d)}})</script>",
      null,
      "script-filled",
    ],
  ])("%s", (_, main, empty, emptyWhy) =>
    expect(see(main)).toMatchObject({ isColumn: true, items: [], empty, emptyWhy }),
  );

  it.each([
    ["links to sub-columns", "<ul><li><a href=a/>政策文件</a></li><li><a href=b/>政策解读</a></li></ul>"],
    ["pictures", "<img src=/upload/2020/map.jpg>"],
    ["a frame", "<iframe src=/list.jsp></iframe>"],
    ["a form", "<form><input name=a><input name=b></form>"],
    ["a text", "<p>地址：某某县某某路一号，办公时间为工作日上午九时至下午五时。</p>"],
    [
      "a hidden notice",
      "<div style='display:none'>暂无数据</div><div id=a><script src=/fill.js></script></div>",
    ],
  ])("is not called empty for %s", (_, main) => expect(see(main)?.empty).not.toBe(true));
});

it("reads the records of a data script", () =>
  expect(
    see(
      `<script type="text/xml"><datastore><recordset><record><![CDATA[${row(1)}]]></record><record><![CDATA[${row(2)}]]></record></recordset></datastore></script><script>$('#x').jpage({proxyurl:'/module/web/jpage/dataproxy.jsp?col=1'})</script>`,
    ),
  ).toMatchObject({
    isColumn: true,
    empty: false,
    items: [{ date: "2020-07-11" }, { date: "2020-07-12" }],
    endpoints: ["http://www.a.gov.cn/module/web/jpage/dataproxy.jsp?col=1"],
  }));

it("lists the rows of other pages too", () =>
  expect(
    observed(listing, `<ul>${row(1)}${row(2)}</ul>`, { url, seen: { "page.kind": "homepage" } }),
  ).toMatchObject({
    isColumn: false,
    empty: false,
    items: [{ date: "2020-07-11" }, { date: "2020-07-12" }],
  }));
