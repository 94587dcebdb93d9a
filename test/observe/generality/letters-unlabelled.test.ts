/** Letters whose title and day no label names, a foot that names its organ in front of 主办, cards with a day in `<i>`. */
import { describe } from "vitest";
import { type Case, empty, reads } from "./compare.ts";
import { bootstrap, mobile, modern } from "./frames.ts";

const board = (state: string, below: string): string =>
  `<html><head><title>
  车站前修路要多久-政务信息咨询
</title></head><body><div class="nav2"><a href="/index.htm">首页</a><a href="/help.htm">帮助</a></div>
<div class="path">当前位置 ： <a href="../index.htm">领导留言板</a> &gt; 青岩市 &gt; <i>南城区区长罗某</i></div>
<div class="ask"><h2><b><span>车站前修路要多久</span>
<em class="red">${state}</em> <em>咨询</em></b></h2><h3><span>
2026-01-05 09:12
</span></h3><p>车站前的路挖了三个月，公交改道不方便，什么时候能修好？</p></div>
<div class="answer"><ul><li>${below}</li></ul></div></body></html>`;

const crumb = (...names: string[]): string =>
  `<div class="dqwz">当前位置：<a href="/">首页</a>${names.map((name) => ` &gt; <a href="./">${name}</a>`).join("")}</div>`;
const told = "您好，该路段预计本月底恢复通车，感谢您的理解。";
const step = (day: string, name: string, text: string): string =>
  `<div class="step"><div class="l"><span>${day}</span><span class="big">${name}</span></div><p>${text}</p></div>`;
const steps = (state: string, more: string): string =>
  modern(
    "车站前修路要多久-问政",
    `${crumb("县直部门", "问政详情")}<h1>车站前修路要多久</h1><div class="info"><span>网友17</span><span>发表于:2026-01-04 10:22</span><span>${state}</span></div>${step("2026-01-04", "投诉内容", "车站前的路挖了三个月。")}${more}<div class="box"><strong>未回应留言</strong><ul><li><a href="/d?id=1">农贸市场占道</a></li></ul></div>`,
  );
const labelled = (answer: string): string =>
  modern(
    "车站前修路要多久",
    `${crumb("县长信箱", "信件查看")}<h1>车站前修路要多久</h1><div><p>写信时间：2026-01-04 08:15</p><p>写信人：王**</p></div><div><b>信件内容：</b>车站前的路挖了三个月。</div><div><b>答复内容：</b>${answer}</div>`,
  );

const letters: Case[] = [
  {
    name: "the answer's day alone has a label",
    html: board(
      "已回复",
      '<span class="title">回复</span><h3><i class="red">南城区区长罗某</i></h3><p>您好，该路段预计本月底恢复通车，感谢您的理解。</p><h3><em>\n回复时间：2026-01-08 08:33\n</em></h3>',
    ),
    label: {
      kind: "message",
      messages: [["车站前修路要多久", "2026-01-05T09:12", "2026-01-08T08:33", true]],
    },
  },
  {
    name: "a letter that was received, and has no answer",
    html: board(
      "未回复",
      '<h3><i class="red">认领交办</i></h3><p>您的咨询已经收到！会及时与您进行沟通。感谢您的宝贵咨询！</p><h3><em>\n咨询时间:&nbsp; 2026-01-05 09:12\n</em></h3>',
    ),
    label: {
      kind: "message",
      messages: [["车站前修路要多久", "2026-01-05T09:12", null, false]],
    },
  },
  {
    name: "days in a column beside what was done, and the state in an element of its own",
    html: steps(
      "已回复",
      `${step("2026-01-05", "转达单位", "县住建局")}${step("2026-01-08", "回复内容", told)}`,
    ),
    label: {
      kind: "message",
      messages: [["车站前修路要多久", "2026-01-04T10:22", "2026-01-08", true]],
    },
  },
  {
    name: "the same before the answer",
    html: steps("待回复", step("2026-01-05", "转达单位", "县住建局")),
    label: {
      kind: "message",
      messages: [["车站前修路要多久", "2026-01-04T10:22", null, false]],
    },
  },
  {
    name: "an answer that asks for patience",
    html: labelled("该信件正在办理中，请您耐心等待！"),
    label: { kind: "message", messages: [["车站前修路要多久", "2026-01-04T08:15", null, null]] },
  },
  {
    name: "the day that a machine prints for none",
    html: labelled(`${told}</div><div>答复时间：1970-01-01 08:00:00`),
    label: { kind: "message", messages: [["车站前修路要多久", "2026-01-04T08:15", null, true]] },
  },
  {
    name: "rows whose state is a picture",
    html: modern(
      "在线咨询",
      `${crumb("在线咨询")}<ul>${["已回复", "未回复"].map((state, i) => `<li><img src="/s${i}.png" alt="${state}"><a href="/zx/${i}.html">咨询社保第${i}问</a><span>2026-01-0${i + 1}</span></li>`).join("")}</ul>`,
    ),
    label: {
      kind: "message-list",
      messages: [
        ["咨询社保第0问", null, null, true],
        ["咨询社保第1问", "2026-01-02", null, false],
      ],
    },
  },
  {
    name: "a page that is no letter's, below a heading that the document is named after",
    html: modern(
      "来信须知-青岩县人民政府",
      '<div class="dqwz">当前位置：<a href="/">首页</a> &gt; <a href="./">来信须知</a></div><h2>来信须知</h2><p>请勿重复提交，一般在五个工作日内答复。</p><p>2026-01-05</p>',
    ),
    label: { messages: [] },
  },
];

const organsFoot =
  '<div class="ft"><p><span>&nbsp; 青岩县人民政府主办 &nbsp;</span><span>&nbsp; 青岩县大数据中心承办 &nbsp;</span><span>&nbsp; 热线：0851--81234567&nbsp;</span></p></div>';

const columns: Case[] = [
  {
    name: "an empty column above a foot that starts with its organ",
    html: bootstrap(
      "青岩县人民政府-公告公示",
      "您当前所在的位置：>首页>新闻中心>公告公示",
      '<div>公告公示</div><ul class="news-list2">\n</ul>',
    ).replace(/<footer[\s\S]*<\/footer>/, organsFoot),
    label: empty("silent"),
  },
  {
    name: "an empty column above a foot that is most of the page and starts with telephones",
    html: modern(
      "公告公示",
      `${crumb("公告公示")}<div class="main"><ul class="list"></ul></div>`,
      '<div class="footer"><div>县委办公室电话（Tel）：0851-81234567　传真（Fax）：0851-81234568　信息中心电话（Tel）：0851-81234569</div><p>网址：http://www.qingyan.gov.cn E-mail:qyxx@qingyan.gov.cn</p><p>地址：西三横路(552013)</p><p>Copyright©1999--2024　县信息中心　版权所有　黔ICP备09002222号</p><p>建议使用1024×768分辨率 IE8.0以上版本浏览器</p></div>',
    ),
    label: empty("silent"),
  },
  {
    name: "cards whose link holds the row, with the day in an element of its own before a count",
    html: mobile(
      "政务动态",
      `<ul>${["县里召开防汛工作会议", "新院区今日开工建设", "小麦机收全面展开"].map((title, i) => `<a href="/dt/${i}.html"><li><h3>${title}</h3><p><i>2026-01-0${9 - i}</i><em>阅读 1${i}</em></p></li></a>`).join("")}</ul>`,
    ),
    label: { kind: "listing", items: 3, newest: "2026-01-09" },
  },
];

describe("letters without labels for their titles", () => reads(letters));
describe("columns", () => reads(columns));
