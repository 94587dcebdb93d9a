/** Rows without links or days, lists of heads alone, what is paged through. */
import { describe } from "vitest";
import { type Case, empty, reads } from "./compare.ts";
import { crumb, rowsOf } from "./parts.ts";
import { asp, trs, trsList } from "./platforms.ts";

const tips = [["雷雨天怎么避险"], ["燃气安全常识"], ["溺水自救要点"], ["居家防火提示"]] as const;

const lists: Case[] = [
  {
    name: "short titles without days that lead to articles, above a paging script",
    html: trs(
      "科普宣传_青岩县人民政府",
      trsList(
        "首页>互动交流>科普宣传",
        `<ul>${rowsOf(tips, (t) => `<li><a href="./202608/t20260811_${t.length}.html">${t}</a></li>`)}</ul><script>createPageHTML(1, 0, "index", "html");</script>`,
      ),
    ),
    label: { kind: "listing", isColumn: true, items: 4, empty: false, newest: null },
  },
  {
    name: "short names that lead to pages by number, above a pager",
    html: trs(
      "教育机构_青岩县人民政府",
      `${crumb("教育", "教育机构")}<ul>${rowsOf([["青岩县第一中学"], ["城关小学"], ["实验幼儿园"]], (t) => `<li><a href="/jg/${t.length}.html">${t}</a></li>`)}</ul><div class="fy">共3条 首页 上一页 下一页 尾页</div>`,
    ),
    label: { kind: "listing", isColumn: true, items: 3, empty: false, newest: null },
  },
  {
    name: "a menu above an empty list with a pager",
    html: trs(
      "人事信息_青岩县人民政府",
      `${crumb("政务公开", "人事信息")}<ul>${rowsOf([["干部任免"], ["公务员招录"], ["事业招聘"]], (t) => `<li><a href="/rs/${t.length}/">${t}</a></li>`)}</ul><ul class="list"></ul><div class="fy">首页 上一页 下一页 尾页</div>`,
    ),
    label: empty("silent"),
  },
  {
    name: "years of two digits",
    html: asp(
      "青岩县统计局",
      `<table width="760"><tr><td>您的位置：<a href="index.asp">首页</a>→统计动态</td></tr>${rowsOf(
        [
          ["农业普查培训会召开", "14-03-21"],
          ["全县统计工作会议召开", "14-02-10"],
        ],
        (t, d) => `<tr><td>·<a href="show.asp?id=${d}">${t}</a></td><td>${d}</td></tr>`,
      )}</table>`,
    ),
    label: { kind: "listing", isColumn: true, items: 2, empty: false, newest: "2014-03-21" },
  },
  {
    name: "a list that holds the heads of its columns alone, under the column's name",
    html: `<!DOCTYPE html><html><head><title>应急预案-青岩县应急管理局</title></head><body><div class="nav"><a href="/">首页</a><a href="/dt/">动态</a><a href="/gk/">公开</a><a href="/fw/">服务</a><a href="/hd/">互动</a></div><div class="left"><p>信息公开</p><ul><li><a href="/gk/1/">公开指南</a></li><li><a href="/gk/2/">公开目录</a></li></ul></div><div class="right"><p>应急预案</p><ul class="listnews"><li><span>新闻标题</span><span>日期</span></li></ul></div><div class="footer">主办：青岩县应急管理局</div></body></html>`,
    label: empty("silent"),
  },
  {
    name: "a trail and a count of none in one cell",
    html: asp(
      "地方法规",
      `<table width="760"><tr><td>当前位置：<a href="/">首页</a> → 政策法规 → 地方法规<br><table width="100%"></table><div>共0条 第1页/共1页 首页 上一页 下一页 尾页</div></td></tr></table>`,
    ),
    label: empty("notice"),
  },
  {
    name: "three long titles with spans of days",
    html: trs(
      "意见征集_青岩县人民政府",
      `${crumb("互动交流", "意见征集")}<table><tr><th>征集主题</th><th>起止时间</th></tr>${rowsOf(
        [
          ["关于《青岩县养犬管理办法》公开征求意见的公告", "2026-05-01 至 2026-05-31"],
          ["关于公交线路优化调整方案征求意见的公告", "2026-03-01 至 2026-03-15"],
          ["关于征集2026年度民生实事项目的公告", "2025-10-08 至 2025-11-08"],
        ],
        (t, d) => `<tr><td><a href="/yj/${t.length}.html">${t}</a></td><td>${d}</td></tr>`,
      )}</table>`,
    ),
    label: { kind: "listing", isColumn: true, items: 3, empty: false, newest: null },
  },
  {
    name: "an article of nothing but attachments",
    url: "http://www.qingyan.gov.cn/czxx/20260214.html",
    html: trs(
      "2026年部门预算公开",
      `${crumb("财政信息")}<h1>2026年部门预算公开</h1><p>2026-02-14 来源：县财政局</p><div class="con">${rowsOf([["县教育局2026年部门预算"], ["县公安局2026年部门预算"], ["县民政局2026年部门预算"]], (t) => `<p><a href="/u/${t.length}.pdf">${t}</a></p>`)}</div>`,
    ),
    label: { kind: "article", isColumn: false, published: "2026-02-14" },
  },
];

const letters: Case[] = [
  {
    name: "letters of a mailbox that says nowhere where it stands",
    html: `<!DOCTYPE html><html><head><title>局长信箱</title></head><body><div class="nav"><a href="/">首页</a><a href="/dt/">动态</a></div><div class="mailbox"><div class="hd">局长信箱－最新回复信件</div><table><thead><tr><th>来信主题</th><th>状态</th><th>时间</th></tr></thead><tbody>${rowsOf(
      [
        ["小区充电桩有隐患", "已回复", "2026-08-03 09:11:21"],
        ["咨询继续教育", "未回复", "2026-07-22 15:20:06"],
      ],
      (t, s, d) => `<tr><td><a href="/mail?id=${t.length}">${t}</a></td><td>${s}</td><td>${d}</td></tr>`,
    )}</tbody></table></div><div class="footer">主办：青岩县应急管理局</div></body></html>`,
    label: { kind: "message-list", isColumn: true, items: 2, empty: false },
  },
];

describe("lists and articles", () => reads(lists));
describe("letters", () => reads(letters));
