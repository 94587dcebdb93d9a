/** Front pages of sites and sections, and documents without content of their own. */
import { describe } from "vitest";
import { type Case, reads } from "./compare.ts";
import { modern, tables } from "./frames.ts";

const rows = (n: number, from: number, date: (i: number) => string): string =>
  Array.from(
    { length: n },
    (_, i) =>
      `<li><a href="/a/${from + i}.html">县政府部署第${from + i}项重点工作任务</a><span>${date(i)}</span></li>`,
  ).join("");

const fronts: Case[] = [
  {
    name: "front of three lists, years printed",
    html: modern(
      "青岩县人民政府",
      `<div class="yw"><h2>青岩要闻</h2><ul>${rows(4, 1, (i) => `2026-11-1${i}`)}</ul></div><div class="bm"><h2>部门动态</h2><ul>${rows(4, 11, (i) => `2026-11-0${i + 1}`)}</ul></div><div class="gg"><h2>通知公告</h2><ul>${rows(4, 21, (i) => `2026-10-0${i + 1}`)}</ul></div>`,
    ),
    url: "http://www.qingyan.gov.cn/",
    isFirst: true,
    label: { kind: "homepage", isColumn: false, items: 12, newest: "2026-11-13" },
  },
  {
    name: "front with a clock and a copyright year newer than its news",
    html: tables(
      "青岩县教育局",
      `<table><tr><td>今天是2026年11月22日 星期日</td></tr><tr><td><a href="a.asp?id=1">教育工作会议召开</a> 2026-08-01</td></tr><tr><td><a href="a.asp?id=2">开学检查工作</a> 2026-07-30</td></tr></table><p>版权所有 2026-2027 有效期至2026年11月20日</p>`,
    ),
    url: "http://jyj.qingyan.gov.cn/index.asp",
    isFirst: true,
    label: { kind: "homepage", newest: "2026-08-01" },
  },
  {
    name: "front with weather and an announcement of a future meeting",
    html: modern(
      "青岩县水务局",
      `<div>11月22日 星期日 多云 8℃~15℃</div><marquee><a href="/n/1.html">关于2026年11月20日召开全县水利工作会议的通知</a></marquee><ul>${rows(3, 1, (i) => `2026-09-0${i + 1}`)}</ul>`,
    ),
    url: "http://swj.qingyan.gov.cn/",
    isFirst: true,
    label: { kind: "homepage", newest: "2026-09-03" },
  },
  {
    name: "section portal of several lists",
    html: modern(
      "政务公开-青岩县人民政府",
      `<div class="pos">当前位置：<a href="/">首页</a> &gt; 政务公开</div><div class="b1"><h3><a href="/zwgk/zcwj/">政策文件</a><a class="more" href="/zwgk/zcwj/">更多</a></h3><ul>${rows(4, 1, (i) => `2026-05-0${i + 1}`)}</ul></div><div class="b2"><h3><a href="/zwgk/czzj/">财政资金</a></h3><ul>${rows(4, 11, (i) => `2026-04-0${i + 1}`)}</ul></div><div class="b3"><h3><a href="/zwgk/rsrm/">人事任免</a></h3><ul>${rows(4, 21, (i) => `2026-03-0${i + 1}`)}</ul></div>`,
    ),
    url: "http://www.qingyan.gov.cn/zwgk/index.html",
    label: { kind: "homepage", isColumn: false, items: 12, newest: "2026-05-04" },
  },
  {
    name: "tabs: the hidden tabs are lists of the front too",
    html: modern(
      "青岩县卫生健康局",
      `<div class="tab-hd"><span>要闻</span><span>公告</span></div><div class="tab-bd"><ul>${rows(4, 1, (i) => `11-0${i + 1}`)}</ul><ul style="display:none">${rows(4, 11, (i) => `10-0${i + 1}`)}</ul></div>`,
    ),
    url: "http://wjj.qingyan.gov.cn/",
    isFirst: true,
    label: { kind: "homepage", items: 8, newest: null },
  },
];

const shells: Case[] = [
  {
    name: "frame set",
    html: `<html><head><title>青岩县林业局</title></head><frameset rows="100,*"><frame src="top.htm"><frame src="main.htm"></frameset></html>`,
    label: { kind: "shell", identifiers: { siteCode: "iframe" } },
  },
  {
    name: "Vue application",
    html: `<!DOCTYPE html><html><head><title>政务服务</title></head><body><noscript>请启用JavaScript</noscript><div id="app"></div><script src="/js/chunk-vendors.3f1.js"></script><script src="/js/app.9c2.js"></script></body></html>`,
    label: { kind: "shell", identifiers: { icp: "script-footer" } },
  },
  {
    name: "splash page that sends on",
    html: `<html><head><title>青岩县人民政府</title><script>window.location.href="/site/main.html";</script></head><body></body></html>`,
    label: { kind: "shell" },
  },
  {
    name: "refresh by meta",
    html: `<html><head><meta http-equiv="refresh" content="0;url=index_1.html"><title>跳转</title></head><body>正在跳转…</body></html>`,
    label: { kind: "shell" },
  },
];

const notices: Case[] = [
  {
    name: "IIS 404 in Chinese",
    html: `<html><head><title>无法找到该页</title></head><body><h1>无法找到该页</h1>您正在搜索的页面可能已经删除、更名或暂时不可用。<hr><p>请尝试以下操作：</p><h2>HTTP 错误 404 - 文件或目录未找到。<br>Internet 信息服务 (IIS)</h2></body></html>`,
    label: { kind: "error" },
  },
  {
    name: "nginx 502",
    html: `<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>`,
    label: { kind: "error" },
  },
  {
    name: "Tomcat 500 report",
    html: `<html><head><title>HTTP状态 500 - 内部服务器错误</title></head><body><h1>HTTP状态 500 - 内部服务器错误</h1><p><b>类型</b> 异常报告</p><p><b>描述</b> 服务器遇到一个意外的情况，阻止它完成请求。</p></body></html>`,
    label: { kind: "error" },
  },
  {
    name: "site head and foot around a missing article",
    html: modern(
      "提示信息",
      `<div class="tip"><p>对不起，您访问的页面不存在或已被删除！</p><a href="/">返回首页</a></div>`,
    ),
    label: { kind: "error" },
  },
  {
    name: "maintenance",
    html: `<html><head><title>系统维护中</title></head><body><p>尊敬的用户：网站正在进行升级维护，给您带来不便敬请谅解。</p></body></html>`,
    label: { kind: "error" },
  },
  {
    name: "moved to another name",
    html: `<html><head><title>公告</title></head><body><p>本站域名已变更为 www.newqingyan.gov.cn，请使用新域名访问。</p></body></html>`,
    label: { kind: "error" },
  },
  {
    name: "closed and merged into the portal",
    html: `<html><head><title>网站关停公告</title></head><body><h2>网站关停公告</h2><p>根据政府网站集约化要求，青岩县粮食局网站已关停，相关内容整合至青岩县人民政府门户网站。</p></body></html>`,
    label: { kind: "error" },
  },
  {
    name: "session over",
    html: `<html><head><title>提示</title></head><body><p>会话超时，请重新登录。</p></body></html>`,
    label: { kind: "error" },
  },
  {
    name: "加速乐 check",
    html: `<html><head></head><body><script>document.cookie="__jsl_clearance_s=1700000000.12|-1|aaa;max-age=3600";location.href=location.pathname</script></body></html>`,
    label: { kind: "challenge" },
  },
  {
    name: "firewall's page with an event number",
    html: `<html><head><title>访问被拦截！</title></head><body><h1>您的请求可能存在威胁，已被拦截！</h1><p>事件ID：1a2b3c</p><p>网站防火墙</p></body></html>`,
    label: { kind: "challenge" },
  },
  {
    name: "an article about a site that moved is an article",
    html: modern(
      "关于县政府网站改版升级的公告",
      `<div class="pos">当前位置：<a href="/">首页</a> > 通知公告 > 正文</div><h1>关于县政府网站改版升级的公告</h1><div>发布时间：2026-03-03 来源：县政府办</div><div class="TRS_Editor"><p>为进一步提升服务水平，县政府网站将于近期进行改版升级，升级期间部分栏目可能无法访问。</p><p>新版网站优化了检索、办事和互动功能，增加了无障碍浏览，欢迎广大网民提出宝贵意见和建议。</p><p>特此公告。</p></div>`,
    ),
    label: { kind: "article" },
  },
];

const box = (name: string, at: number): string =>
  `<div class="mod"><div class="modhd"><h3>${name}</h3><a class="more" href="c${at}/">MORE+</a></div><ul>${[
    5, 4, 3,
  ]
    .map(
      (day) =>
        `<li><a href="c${at}/t2020030${day}_${at}.html">县委常委会研究第${at}${day}项工作</a><span>2020-03-0${day}</span></li>`,
    )
    .join("")}</ul></div>`;

const quoting: Case[] = [
  {
    name: "a topic's front: boxes of one make, each with the way to its column, no trail",
    html: `<html><head><title>疫情防控专题</title></head><body><div class="banner"><img src="b.jpg"></div>${["最新动态", "政策措施", "科普知识"].map(box).join("")}<div class="ztfoot">青岩县人民政府办公室主办</div></body></html>`,
    url: "http://www.qingyan.gov.cn/ztzl/fkyq/index.html",
    label: { kind: "homepage", isColumn: false, newest: "2020-03-05" },
  },
  {
    name: "a business platform's front: one quoted column among entries",
    html: `<html><head><title>科技业务平台</title></head><body><div class="login"><a href="/reg">注册</a><a href="/ca">CA登录入口</a></div><div class="notice"><h3>通知公告</h3><a href="/tz/">更多公告&gt;&gt;</a><ul><li>2020-11-27<a href="/tz/1">关于申报年度专项资金的通知</a></li><li>2020-11-25<a href="/tz/2">关于征求管理办法意见的通知</a></li></ul></div></body></html>`,
    url: "http://pro.qingyan.gov.cn/egrant/",
    label: { kind: "homepage", isColumn: false, newest: "2020-11-27" },
  },
  {
    name: "a town's front: two boxes and no heading of its own",
    html: `<html><head><title>青岩镇人民政府</title></head><body><div class="nav"><a href="/">首页</a></div>${["要闻", "公告"].map(box).join("")}<div class="fw"><a href="/fw/1">社保查询</a></div></body></html>`,
    url: "http://www.qingyan.gov.cn/zhen/",
    label: { kind: "homepage", isColumn: false, newest: "2020-03-05" },
  },
  {
    name: "the answer to a search is no column",
    html: `<html><head><title>搜索结果</title></head><body><form><input name="q" value="防汛"></form><p>找到约 128 条结果</p><ul>${[1, 2, 3].map((i) => `<li><a href="/x/${i}.html">关于做好第${i}轮防汛工作的通知</a><span>2020-07-0${i}</span></li>`).join("")}</ul><div class="pages">共 13 页</div></body></html>`,
    url: "http://www.qingyan.gov.cn/s.jsp?q=%E9%98%B2%E6%B1%9B",
    label: { kind: "search", isColumn: false },
  },
];

describe("fronts", () => reads(fronts));
describe("pages that quote columns", () => reads(quoting));
describe("shells", () => reads(shells));
describe("notices of errors, closing and checks", () => reads(notices));
