/** Letters, questions and what only looks like them. A letter that is not one would accuse: nothing may be invented. */
import { describe } from "vitest";
import { type Case, reads } from "./compare.ts";
import { bootstrap, mobile, modern, tables } from "./frames.ts";
import { plainTrail } from "./parts.ts";

const lists: Case[] = [
  {
    name: "table with number, title, writer, day and state",
    html: modern(
      "县长信箱",
      `${plainTrail("互动交流", "县长信箱")}<table><tr><th>信件编号</th><th>信件标题</th><th>来信人</th><th>来信时间</th><th>状态</th></tr><tr><td>2026030012</td><td><a href="/xx/12.html">关于城北路路灯不亮的问题</a></td><td>李**</td><td>2026-03-02</td><td>已办结</td></tr><tr><td>2026030013</td><td><a href="/xx/13.html">咨询医保异地报销</a></td><td>王**</td><td>2026-03-05</td><td>办理中</td></tr></table>`,
    ),
    label: {
      kind: "message-list",
      isColumn: true,
      messages: [
        ["关于城北路路灯不亮的问题", "2026-03-02", null, true],
        ["咨询医保异地报销", "2026-03-05", null, false],
      ],
    },
  },
  {
    name: "table of 2006 with ASP pager",
    html: tables(
      "局长信箱",
      `<table width="95%"><tr><td>当前位置：首页 &gt;&gt; 局长信箱</td></tr></table><table border="1" width="95%"><tr bgcolor="#eee"><td>主题</td><td>提交日期</td><td>回复日期</td><td>处理情况</td></tr><tr><td><a href="xx.asp?id=5">何时通自来水</a></td><td>2026-1-5</td><td>2026-1-9</td><td>已回复</td></tr><tr><td><a href="xx.asp?id=6">请问户口怎么迁</a></td><td>2026-1-6</td><td>&nbsp;</td><td>待处理</td></tr></table>`,
    ),
    label: {
      kind: "message-list",
      messages: [
        ["何时通自来水", "2026-01-05", "2026-01-09", true],
        ["请问户口怎么迁", "2026-01-06", null, false],
      ],
    },
  },
  {
    name: "divs with icons as labels' neighbours",
    html: modern(
      "我要咨询",
      `${plainTrail("政民互动", "网上咨询")}<div class="q"><a href="/zx/1.html">新生儿落户需要什么材料</a><p><span>咨询时间：2026-04-11 09:22</span><span>答复单位：县公安局</span><span>状态：已答复</span></p></div><div class="q"><a href="/zx/2.html">退役军人优待证如何补办</a><p><span>咨询时间：2026-04-12 10:20</span><span>答复单位：县退役军人事务局</span><span>状态：待答复</span></p></div>`,
    ),
    label: {
      kind: "message-list",
      messages: [
        ["新生儿落户需要什么材料", "2026-04-11T09:22", null, true],
        ["退役军人优待证如何补办", "2026-04-12T10:20", null, false],
      ],
    },
  },
  {
    name: "list of titles with a state and a day in spans",
    html: modern(
      "书记信箱",
      `${plainTrail("书记信箱")}<ul><li><a href="/sj/1.html">反映某小区物业乱收费</a><em>[已回复]</em><span>2026-02-01</span></li><li><a href="/sj/2.html">请求修缮村道</a><em>[处理中]</em><span>2026-02-03</span></li></ul>`,
    ),
    label: {
      kind: "message-list",
      messages: [
        ["反映某小区物业乱收费", null, null, true],
        ["请求修缮村道", "2026-02-03", null, false],
      ],
    },
  },
  {
    name: "mailbox without trail, below the menu's name",
    html: modern(
      "书记信箱",
      `<div class="con"><h3>书记信箱</h3><table><tr><th>标题</th><th>来信日期</th><th>办理状态</th></tr><tr><td><a href="/sjxx/701.html">反映河道采砂</a></td><td>2025-08-03</td><td>未回复</td></tr><tr><td><a href="/sjxx/702.html">反映校车超载</a></td><td>2025-08-09</td><td>已回复</td></tr></table></div>`,
    ),
    url: "http://www.qingyan.gov.cn/sjxx/index.html",
    label: {
      kind: "message-list",
      messages: [
        ["反映河道采砂", "2025-08-03", null, false],
        ["反映校车超载", "2025-08-09", null, true],
      ],
    },
  },
  {
    name: "12345 call list",
    html: bootstrap(
      "12345热线办件公开",
      "首页>互动交流>诉求公开",
      `<table class="table"><thead><tr><th>工单编号</th><th>诉求标题</th><th>受理时间</th><th>办理单位</th><th>办理状态</th></tr></thead><tbody><tr><td>GD2603010001</td><td><a href="/gd/1">占道经营扰民</a></td><td>2026-03-01</td><td>城管局</td><td>已办结</td></tr><tr><td>GD2603020005</td><td><a href="/gd/2">井盖破损</a></td><td>2026-03-02</td><td>住建局</td><td>转办中</td></tr></tbody></table>`,
    ),
    label: {
      kind: "message-list",
      messages: [
        ["占道经营扰民", "2026-03-01", null, true],
        ["井盖破损", "2026-03-02", null, false],
      ],
    },
  },
  {
    name: "phone cards with 已处理 in a badge",
    html: mobile(
      "来信公开",
      `<div class="cards"><a class="c" href="/m/l/1"><h3>灌溉渠淤堵</h3><span class="badge">已处理</span><time>2026-05-01</time></a><a class="c" href="/m/l/2"><h3>公交站牌缺失</h3><span class="badge">未处理</span><time>2026-05-02</time></a></div>`,
    ),
    url: "http://m.qingyan.gov.cn/lxgk",
    label: {
      messages: [
        ["灌溉渠淤堵", null, null, true],
        ["公交站牌缺失", "2026-05-02", null, false],
      ],
    },
  },
];

const letters: Case[] = [
  {
    name: "one letter as a table, answered",
    html: modern(
      "路灯不亮-县长信箱",
      `${plainTrail("县长信箱", "信件详情")}<table class="xx"><tr><td>信件标题</td><td colspan="3">城北路路灯不亮</td></tr><tr><td>来信人</td><td>李**</td><td>来信时间</td><td>2026-03-02</td></tr><tr><td>信件内容</td><td colspan="3">您好，城北路路灯已有一周不亮，请尽快修复。</td></tr><tr><td>答复单位</td><td>县住建局</td><td>答复时间</td><td>2026-03-06</td></tr><tr><td>答复内容</td><td colspan="3">您好，经核实，路灯线路故障，现已修复，感谢您的监督。</td></tr></table>`,
    ),
    url: "http://www.qingyan.gov.cn/xx/12.html",
    label: { kind: "message", messages: [["城北路路灯不亮", "2026-03-02", "2026-03-06", true]] },
  },
  {
    name: "one letter that waits",
    html: modern(
      "咨询医保-县长信箱",
      `${plainTrail("县长信箱", "详情")}<div class="d"><h2>咨询医保异地报销</h2><p>写信人：王** 写信时间：2026-03-05 10:00 状态：办理中</p><div><b>信件内容：</b>我在外省务工，请问住院费用如何报销？</div><div><b>回复内容：</b></div></div>`,
    ),
    url: "http://www.qingyan.gov.cn/xx/13.html",
    label: { kind: "message", messages: [["咨询医保异地报销", "2026-03-05T10:00", null, false]] },
  },
];

const none: Case[] = [
  {
    name: "news of an interaction column",
    html: modern(
      "互动交流",
      `${plainTrail("互动交流")}<ul><li><a href="/h/1.html">县政府召开网民留言办理工作推进会</a><span>2026-03-01</span></li><li><a href="/h/2.html">12345热线上半年办理情况通报</a><span>2026-02-01</span></li><li><a href="/h/3.html">关于征集十五五规划意见建议的公告</a><span>2026-01-11</span></li></ul>`,
    ),
    label: { kind: "listing", messages: [] },
  },
  {
    name: "opinion polls with states of their own",
    html: modern(
      "意见征集",
      `${plainTrail("互动交流", "意见征集")}<table><tr><th>标题</th><th>开始时间</th><th>结束时间</th><th>状态</th></tr><tr><td><a href="/zj/1.html">关于养犬管理办法征求意见</a></td><td>2026-01-01</td><td>2026-01-30</td><td>已结束</td></tr><tr><td><a href="/zj/2.html">关于停车收费征求意见</a></td><td>2026-11-01</td><td>2026-11-30</td><td>征集中</td></tr></table>`,
    ),
    label: { messages: [] },
  },
  {
    name: "permits handled: a list of cases",
    html: modern(
      "办件公示",
      `${plainTrail("办事服务", "办件公示")}<table><tr><th>办件编号</th><th>事项名称</th><th>申请人</th><th>受理时间</th><th>办理状态</th></tr><tr><td>1</td><td>食品经营许可</td><td>王*</td><td>2026-01-01</td><td>已办结</td></tr><tr><td>2</td><td>医疗机构设置</td><td>李*</td><td>2026-01-02</td><td>办理中</td></tr></table>`,
    ),
    label: { messages: [] },
  },
  {
    name: "purchase list with a state",
    html: modern(
      "政府采购",
      `${plainTrail("政府采购")}<table><tr><th>标题</th><th>发布时间</th><th>状态</th></tr><tr><td><a href="/cg/1.html">县医院设备采购</a></td><td>2026-01-01</td><td>已完成</td></tr><tr><td><a href="/cg/2.html">校服采购</a></td><td>2026-01-02</td><td>处理中</td></tr></table>`,
    ),
    label: { messages: [] },
  },
  {
    name: "form of a mailbox",
    html: modern(
      "我要写信",
      `${plainTrail("县长信箱", "我要写信")}<form><table><tr><td>姓名：</td><td><input name="xm"></td></tr><tr><td>信件标题：</td><td><input name="bt"></td></tr><tr><td>联系电话：</td><td><input name="dh"></td></tr><tr><td>信件内容：</td><td><textarea name="nr"></textarea></td></tr></table><input type="submit" value="提交"></form>`,
    ),
    label: { kind: "service", messages: [], isColumn: false },
  },
  {
    name: "frequent questions without days",
    html: modern(
      "常见问题",
      `${plainTrail("互动交流", "常见问题")}<dl><dt>问：身份证到期怎么办？</dt><dd>答：到户籍地派出所办理换领。</dd><dt>问：如何申请公租房？</dt><dd>答：向社区提交书面申请。</dd></dl>`,
    ),
    label: { messages: [] },
  },
  {
    name: "an article about answered letters",
    html: modern(
      "县长信箱工作情况通报",
      `${plainTrail("通知公告", "正文")}<h1>2026年一季度县长信箱工作情况通报</h1><p>发布时间：2026-04-10 来源：县信访局</p><div class="TRS_Editor"><p>一季度县长信箱收到来信69件，已办结57件，办理中12件。</p><p>反映时间集中在三月，答复时间平均为四个工作日。</p></div>`,
    ),
    label: { kind: "article", messages: [], published: "2026-04-10" },
  },
];

describe("lists of letters", () => reads(lists));
describe("single letters", () => reads(letters));
describe("no letters", () => reads(none));
