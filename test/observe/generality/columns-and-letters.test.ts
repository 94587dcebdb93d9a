/** Columns, articles, letters and feet in the wordings that the first of these pages left out. */
import { describe } from "vitest";
import { type Case, reads } from "./compare.ts";
import { bootstrap, mobile, modern, tables } from "./frames.ts";

const pos = (...names: string[]): string =>
  `<div class="dqwz">您所在的位置：<a href="/">网站首页</a> &gt;&gt; ${names.join(" &gt;&gt; ")}</div>`;
const prose = `<p>为进一步规范行政行为，保护公民、法人和其他组织的合法权益，根据有关法律法规，结合我县实际，制定本办法。</p><p>第二条　本办法适用于全县各级行政机关，法律、法规另有规定的，从其规定。</p>`;

const columns: Case[] = [
  {
    name: "年月 heading rows inside a list",
    html: modern(
      "大事记",
      `${pos("青岩概况", "大事记")}<ul><li class="y">2025年</li><li><a href="/dsj/1.html">县第十四次党代会召开</a><span>[2025-12-20]</span></li><li><a href="/dsj/2.html">青岩大桥建成通车</a><span>[2025-10-01]</span></li></ul>`,
    ),
    label: { kind: "listing", isColumn: true, items: 2, newest: "2025-12-20" },
  },
  {
    name: "two-column list in a table, cell by cell",
    html: tables(
      "招商项目",
      `<table><tr><td>当前位置：<a href="/">首页</a> → 招商项目</td></tr></table><table><tr><td>·<a href="p.asp?id=1">中药材精深加工项目</a></td><td>2026-01-03</td><td>·<a href="p.asp?id=2">山地旅游综合开发项目</a></td><td>2026-01-05</td></tr><tr><td>·<a href="p.asp?id=3">冷链物流中心建设项目</a></td><td>2026-01-07</td><td>·<a href="p.asp?id=4">工业园区标准厂房项目</a></td><td>2026-01-09</td></tr></table>`,
    ),
    label: { kind: "listing", isColumn: true, items: 4, newest: "2026-01-09" },
  },
  {
    name: "picture cards with a caption and a day",
    html: modern(
      "图片新闻",
      `${pos("图片新闻")}<ul class="pics">${[1, 2, 3, 4].map((i) => `<li><a href="/tp/${i}.html"><img src="/upload/2026/${i}.jpg"><p>干部群众义务植树现场第${i}组</p></a><span>2026-03-1${i}</span></li>`).join("")}</ul>`,
    ),
    label: { kind: "listing", isColumn: true, items: 4, newest: "2026-03-14" },
  },
  {
    name: "summaries that speak of other days",
    html: modern(
      "要闻",
      `${pos("青岩要闻")}${[1, 2, 3].map((i) => `<div class="n"><h3><a href="/yw/${i}.html">我县第${i}批援建项目开工</a></h3><p>2025年12月${10 + i}日，县领导出席开工仪式，项目计划于2026年10月30日竣工。</p><div class="m">来源：融媒体中心 | 2026-01-0${i}</div></div>`).join("")}`,
    ),
    label: { kind: "listing", isColumn: true, items: 3, newest: "2026-01-03" },
  },
  {
    name: "annual plan titles whose years lie ahead",
    html: modern(
      "规划",
      `${pos("发展规划")}<ul><li><a href="/gh/1.html">青岩县国土空间总体规划（2021-2035年）</a><span>2024-06-01</span></li><li><a href="/gh/2.html">2026-11-30前完成的重点任务清单</a><span>2024-05-01</span></li></ul>`,
    ),
    label: { isColumn: true, items: 2, newest: "2024-06-01" },
  },
  {
    name: "data-attribute dates and a relative day",
    html: modern(
      "动态",
      `${pos("部门动态")}<ul><li><a href="/d/1.html">县税务局开展送政策上门活动</a><span class="time" data-time="2026-05-05">2026-05-05 09:00:12</span></li><li><a href="/d/2.html">县气象局发布暴雨橙色预警</a><span>昨天</span></li></ul>`,
    ),
    label: { isColumn: true, newest: "2026-05-05" },
  },
  {
    name: "gallery of pictures without a pager or words",
    html: modern(
      "青岩风光",
      `${pos("走进青岩", "青岩风光")}<div class="gal"><img src="/u/20200101/1.jpg"><img src="/u/20200101/2.jpg"></div>`,
    ),
    label: { isColumn: false, empty: false },
  },
  {
    name: "video column",
    html: modern("视频", `${pos("青岩视频")}<div class="v"><video src="/v/1.mp4" controls></video></div>`),
    label: { empty: false },
  },
  {
    name: "leaders' page of portraits",
    html: modern(
      "领导之窗",
      `${pos("政务公开", "领导之窗")}<ul><li><a href="/ld/1.html"><img src="/images/ld1.jpg"><b>张某某</b></a> 县委副书记、县长</li><li><a href="/ld/2.html"><img src="/images/ld2.jpg"><b>李某某</b></a> 县委常委、副县长</li></ul>`,
    ),
    label: { empty: false },
  },
  {
    name: "directory of departments and telephones",
    html: modern(
      "机构设置",
      `${pos("机构设置")}<table><tr><th>单位</th><th>电话</th></tr><tr><td>县发改局</td><td>0851-8100001</td></tr><tr><td>县教育局</td><td>0851-8100002</td></tr></table>`,
    ),
    label: { isColumn: false, empty: false },
  },
  {
    name: "service guide with labels and no date",
    html: modern(
      "居民身份证换领",
      `${pos("办事服务", "公安")}<h2>居民身份证换领</h2><table><tr><td>事项名称</td><td>居民身份证换领</td></tr><tr><td>申请材料</td><td>户口簿</td></tr><tr><td>办理时限</td><td>60日</td></tr><tr><td>办理地点</td><td>户籍派出所</td></tr></table>`,
    ),
    label: { isColumn: false, empty: false },
  },
  {
    name: "empty list of a column beside a full hot list",
    html: modern(
      "听证会",
      `${pos("听证会")}<div class="fl"><ul class="list"></ul><p>暂无内容</p></div><div class="hot"><h4>热点排行</h4><ul><li><a href="/h/1.html">关于社保缴费基数的通知</a></li><li><a href="/h/2.html">关于招聘教师的公告</a></li></ul></div>`,
    ),
    label: { kind: "listing", isColumn: true, items: 0, empty: true, emptyWhy: "notice" },
  },
  {
    name: "notice in an italic grey line of a table",
    html: tables(
      "人事信息",
      `<table width="100%"><tr><td>位置：<a href="/">首页</a> &gt; 人事信息</td></tr><tr><td height="200" align="center"><i><font color="gray">对不起，没有相关记录。</font></i></td></tr></table>`,
    ),
    label: { kind: "listing", isColumn: true, empty: true, emptyWhy: "notice" },
  },
  {
    name: "empty for this year, as a choice box says",
    html: modern(
      "预决算",
      `${pos("财政信息", "预决算")}<select><option>2026</option><option>2025</option></select><div class="r">尚未发布信息</div>`,
    ),
    label: { isColumn: true, empty: true, emptyWhy: "notice" },
  },
  {
    name: "a short page of a project that is being built",
    html: modern(
      "青岩大道-青岩县人民政府",
      `<div class="c"><h2>青岩大道</h2><p>该项目正在建设中，全长三公里。</p></div>`,
    ),
    label: { isColumn: false, empty: false },
  },
  {
    name: "heading only, list filled by an include",
    html: modern(
      "视频新闻-青岩县人民政府",
      `<div class="c"><h2>视频新闻</h2><div id="vlist"></div><script src="/js/vlist.js"></script></div>`,
    ),
    url: "http://www.qingyan.gov.cn/spxw/",
    label: { isColumn: true, items: 0, empty: null, emptyWhy: "script-filled" },
  },
  {
    name: "WAP column of a department, heading in the bar",
    html: mobile(
      "通知公告",
      `<ul class="ui-list">${[1, 2, 3].map((i) => `<li><a href="a${i}.html">关于做好第${i}季度统计报表的通知</a><p>2026-04-0${i}</p></li>`).join("")}</ul>`,
    ),
    url: "http://m.tjj.qingyan.gov.cn/tzgg/",
    label: { kind: "listing", isColumn: true, items: 3, newest: "2026-04-03" },
  },
];

const articles: Case[] = [
  {
    name: "the issue's day in the foot of the text only",
    html: modern(
      "青岩县城市管理办法",
      `${pos("政策文件", "正文")}<h1>青岩县城市管理办法</h1><div class="src">信息来源：县政府办　发布时间：2026-02-02 　有效期至：2026-11-01</div><div id="zoom">${prose}<p style="text-align:right">2026年1月20日</p></div>`,
    ),
    label: { kind: "article", published: "2026-02-02", newest: null },
  },
  {
    name: "article page of a phone with a relative day and a full one",
    html: mobile(
      "青岩县教育局关于招生的公告",
      `<div class="art"><h1>青岩县教育局关于招生的公告</h1><div class="i"><em>教育局</em> <em>2026-06-18 08:00</em></div><div class="c">${prose}</div></div>`,
    ),
    label: { kind: "article", published: "2026-06-18T08:00" },
  },
  {
    name: "an article about a closed site in another county",
    html: bootstrap(
      "某镇网站关停移交公告",
      "首页>公示公告>正文",
      `<h1>某镇网站关停移交公告</h1><div>来源：县政府办 日期：2026-01-09</div><div class="content"><p>根据集约化工作要求，某镇人民政府网站已关停，相关栏目内容整合至县政府网站，请广大群众知悉。</p></div>`,
    ),
    label: { kind: "article", published: "2026-01-09" },
  },
  {
    name: "answer to a deputy's motion",
    html: modern(
      "关于县政协第12号提案的答复",
      `${pos("建议提案办理", "正文")}<h1>关于县政协第12号提案的答复</h1><p>发布日期：2026-07-07</p><div class="TRS_Editor"><p>尊敬的王委员：您提出的关于加强校园周边交通管理的提案收悉，现答复如下，感谢您的关心。</p></div>`,
    ),
    label: { kind: "article", messages: [], published: "2026-07-07" },
  },
];

const letters: Case[] = [
  {
    name: "questions and answers side by side in a box",
    html: modern(
      "咨询回复",
      `${pos("互动交流", "咨询回复")}<div class="qa"><div class="q"><b>网友：</b>吴** <b>咨询时间：</b>2026-03-01</div><div class="t"><a href="/zx/9.html">灵活就业社保补贴怎么领</a></div><div class="a"><b>答复单位：</b>县人社局 <b>答复时间：</b>2026-03-04</div></div><div class="qa"><div class="q"><b>网友：</b>周** <b>咨询时间：</b>2026-03-08</div><div class="t"><a href="/zx/10.html">老旧小区加装电梯政策</a></div><div class="a"><b>答复单位：</b>县住建局 <b>答复时间：</b>2026-03-12</div></div>`,
    ),
    label: {
      kind: "message-list",
      messages: [
        ["灵活就业社保补贴怎么领", "2026-03-01", "2026-03-04", true],
        ["老旧小区加装电梯政策", "2026-03-08", "2026-03-12", true],
      ],
    },
  },
  {
    name: "GridView mailbox, state as a picture",
    html: tables(
      "市民信箱",
      `<div>当前位置：首页 &gt; 市民信箱</div><table id="GridView1"><tr><th>编号</th><th>标题</th><th>来信时间</th><th>状态</th></tr><tr><td>1</td><td><a href="v.aspx?id=1">公园灯坏了</a></td><td>2026/3/1 9:20:11</td><td><img src="i/y.gif" alt="已回复"></td></tr><tr><td>2</td><td><a href="v.aspx?id=2">小区停水没有通知</a></td><td>2026/3/2 10:11:12</td><td><img src="i/n.gif" alt="待回复"></td></tr></table>`,
    ),
    label: {
      kind: "message-list",
      messages: [
        ["公园灯坏了", "2026-03-01T09:20", null, true],
        ["小区停水没有通知", "2026-03-02T10:11", null, false],
      ],
    },
  },
  {
    name: "mailbox without a letter",
    html: modern(
      "局长信箱",
      `${pos("互动交流", "局长信箱")}<table><tr><th>标题</th><th>来信时间</th><th>状态</th></tr><tr><td colspan="3">暂无数据</td></tr></table>`,
    ),
    label: { messages: [], isColumn: true, items: 0, empty: true },
  },
  {
    name: "rules of a mailbox",
    html: modern(
      "写信须知",
      `${pos("县长信箱", "写信须知")}<h2>写信须知</h2><p>一、来信请填写真实姓名，来信内容应客观真实。二、受理单位将在五个工作日内答复，办理状态可凭查询码查询。</p>`,
    ),
    label: { messages: [] },
  },
  {
    name: "interview list",
    html: modern(
      "在线访谈",
      `${pos("在线访谈")}<ul><li><a href="/ft/1.html">县医保局局长谈医保改革</a><p>访谈时间：2026-02-02</p><p>状态：已结束</p></li><li><a href="/ft/2.html">县教育局局长谈招生政策</a><p>访谈时间：2026-06-02</p><p>状态：已结束</p></li></ul>`,
    ),
    label: { messages: [], isColumn: true, items: 2, newest: "2026-06-02" },
  },
  {
    name: "statistics box of a front",
    html: modern(
      "政民互动",
      `${pos("政民互动")}<div class="tj"><span>来信总数：1280件</span><span>已回复：1275件</span><span>处理中：5件</span></div><form><input name="title"><textarea name="content"></textarea></form>`,
    ),
    label: { messages: [] },
  },
];

const footers: Case[] = [
  {
    name: "labels with inner spaces and a slash",
    html: modern(
      "公告",
      pos("公告"),
      `<div class="copyright">版权所有/主办单位：青岩县交通运输局<br>地&nbsp;&nbsp;址：青岩县迎宾路9号 电&nbsp;&nbsp;话：0851—8765432<br>贵公网安备 52 0998 02000077 号　工信部备案：黔ICP备2023000001号</div>`,
    ),
    label: { identifiers: { sponsor: "青岩县交通运输局", contact: true, icp: "黔ICP备2023000001号" } },
  },
  {
    name: "two footers, the phone's hidden",
    html: modern(
      "公告",
      pos("公告"),
      `<div class="pc-footer"><p>主办单位：青岩县人民政府办公室</p><p>网站标识码：5209980001</p></div><div class="m-footer" style="display:none"><p>主办：青岩县人民政府</p></div>`,
    ),
    label: { identifiers: { sponsor: "青岩县人民政府办公室", siteCode: "5209980001" } },
  },
  {
    name: "traditional footer",
    html: modern(
      "公告",
      pos("公告"),
      `<div class="footer"><p>主辦單位：青巖縣人民政府　承辦單位：青巖縣大數據局</p><p>版權所有</p><p>網站標識碼：5209980001</p></div>`,
    ),
    label: {
      identifiers: {
        sponsor: "青巖縣人民政府",
        organizer: "青巖縣大數據局",
        siteCode: "5209980001",
        copyright: true,
      },
    },
  },
  {
    name: "friend links that sponsor nothing",
    html: modern(
      "公告",
      pos("公告"),
      `<div class="links">主办单位网站：<a href="http://www.qingyan.gov.cn">青岩县人民政府</a></div><div class="footer"><p>Copyright 2020 青岩县总工会 All Rights Reserved</p></div>`,
    ),
    label: { identifiers: { copyright: true, sponsor: false } },
  },
];

describe("columns", () => reads(columns));
describe("articles", () => reads(articles));
describe("letters", () => reads(letters));
describe("footers", () => reads(footers));
