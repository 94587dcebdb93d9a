import { describe, expect, it } from "vitest";
import type { Message } from "../../../src/model/observation.ts";
import { messages } from "../../../src/observe/messages/messages.ts";
import type { PageContext } from "../../../src/observe/observer.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const context = (isFirstPage = false): PageContext => ({
  status: 200,
  headers: {},
  charset: "utf-8",
  isFirstPage,
  lists: { words: new Map(), hosts: new Map(), adFilters: [] },
});

const base = "https://www.qingshan.gov.cn/hdjl/xzxx/";

function see(body: string, { title = "青山县人民政府", url = base, trail = "" } = {}): Message[] {
  const crumbs = trail === "" ? "" : `<div class="pos">当前位置：${trail}</div>`;
  const html = `<html><head><title>${title}</title></head><body>${crumbs}${body}<div class="foot">主办单位：青山县人民政府办公室</div></body></html>`;
  return messages.observe(indexPage(html, url), context(), {}) ?? [];
}

/** What a reader compares: everything but the evidence. */
const short = ({ title, url, asked, answered, status, answeredBy, isAnswered, forwardedOnly }: Message) => ({
  title,
  url,
  asked,
  answered,
  status,
  answeredBy,
  isAnswered,
  ...(forwardedOnly ? { forwardedOnly } : {}),
});

const trail = '<a href="/">首页</a> &gt; <a href="/hdjl/">互动交流</a> &gt; <a href="./">县长信箱</a>';

describe("messages in a table", () => {
  const filter =
    '<form><select name="state"><option>全部</option><option>拒绝受理</option><option>处理完毕</option></select><input name="q"><input type="submit" value="查询"></form>';

  it("reads a mailbox table by its column names, not the filter above it", () => {
    const found = see(
      `${filter}<table class="mail"><thead><tr><th>编号</th><th>来信标题</th><th>来信人</th><th>来信时间</th><th>办理状态</th><th>回复时间</th></tr></thead><tbody>
      <tr><td>1021</td><td><a href="view.jsp?id=1021" title="东街路灯不亮">东街路灯不亮</a></td><td>李**</td><td>2026-10-08</td><td>处理完毕</td><td>2026-10-12</td></tr>
      <tr><td>1020</td><td><a href="view.jsp?id=1020">老旧小区加装电梯怎么申请</a></td><td>王**</td><td>2026-07-02</td><td>待处理</td><td></td></tr>
      <tr><td>1019</td><td><a href="view.jsp?id=1019">催缴私人欠款</a></td><td>赵**</td><td>2026-07-01</td><td>拒绝受理</td><td>-</td></tr></tbody></table>`,
      { trail },
    );
    expect(found.map(short)).toEqual([
      {
        title: "东街路灯不亮",
        url: `${base}view.jsp?id=1021`,
        asked: "2026-10-08",
        answered: "2026-10-12",
        status: "处理完毕",
        answeredBy: null,
        isAnswered: true,
      },
      {
        title: "老旧小区加装电梯怎么申请",
        url: `${base}view.jsp?id=1020`,
        asked: "2026-07-02",
        answered: null,
        status: "待处理",
        answeredBy: null,
        isAnswered: false,
      },
      {
        title: "催缴私人欠款",
        url: `${base}view.jsp?id=1019`,
        asked: "2026-07-01",
        answered: null,
        status: "拒绝受理",
        answeredBy: null,
        isAnswered: null,
      },
    ]);
  });

  it("finds the rows where the column names stand in a box of their own, in list rows", () => {
    const found = see(
      `<div class="hd"><span>信件标题</span><span>提交时间</span><span>受理单位</span><span>状态</span></div>
      <ul class="bd"><li><span><a href="/mail/7.html">公交三路末班时间…</a></span><span>2026/09/03 10:20</span><span>县交通运输局</span><span>已办结</span></li>
      <li><span><a href="/mail/6.html">学区如何划分</a></span><span>2026/09/01 08:05</span><span>县教育局</span><span>办理中</span></li></ul>`,
    );
    expect(found.map((m) => [m.title, m.asked, m.status, m.answeredBy, m.isAnswered])).toEqual([
      ["公交三路末班时间…", "2026-09-03T10:20", "已办结", "县交通运输局", true],
      ["学区如何划分", "2026-09-01T08:05", "办理中", "县教育局", false],
    ]);
  });

  it("takes common column names in a letter column, and the state from a picture's name", () => {
    const found = see(
      `<table><tr><td>标题</td><td>时间</td><td>状态</td></tr><tr><td><a href="a.html">小区漏水</a></td><td>2026-08-01</td><td><img src="1.gif" alt="已回复"></td></tr></table>`,
      { trail },
    );
    expect(found.map((m) => [m.title, m.asked, m.isAnswered])).toEqual([["小区漏水", "2026-08-01", true]]);
  });

  it.each([
    [
      "cases of an approval office",
      `<table><tr><th>事项名称</th><th>受理时间</th><th>办理状态</th></tr><tr><td>食品经营许可</td><td>2026-08-01</td><td>办理中</td></tr></table>`,
      '<a href="/">首页</a> &gt; 办件公示',
    ],
    [
      "common column names outside a letter column",
      `<table><tr><th>标题</th><th>日期</th><th>状态</th></tr><tr><td><a href="1.html">采购公告</a></td><td>2026-08-01</td><td>已完成</td></tr></table>`,
      "",
    ],
    [
      "petitions",
      `<table><tr><th>来信标题</th><th>来信时间</th><th>办理状态</th></tr><tr><td>反映问题</td><td>2026-08-01</td><td>办理中</td></tr></table>`,
      '<a href="/">首页</a> &gt; 网上信访',
    ],
    [
      "a template that no script has filled",
      `<table><tr><th>来信标题</th><th>来信时间</th><th>办理状态</th></tr><tr><td>{{title}}</td><td>{{time}}</td><td>{{state}}</td></tr></table>`,
      trail,
    ],
    [
      "a template's sample rows",
      `<table><tr><th>来信标题</th><th>来信时间</th><th>办理状态</th></tr><tr><td>sss</td><td>ss</td><td>ss</td></tr></table>`,
      trail,
    ],
  ])("invents none from %s", (_, body, crumbs) => {
    expect(see(body, { trail: crumbs })).toEqual([]);
  });
});

describe("messages in labelled rows", () => {
  it("reads rows that print everything in one box", () => {
    const found = see(
      `<div class="item"><a href="88.html">夜间施工噪音</a><div>[提交时间：2026-05-06 09:10]回复人：县城管局[回复时间：2026-05-09 16:00]</div></div>
      <div class="item"><a href="87.html">公园何时开放</a><div>[提交时间：2026-05-05 19:44]回复人：[回复时间：]</div></div>`,
      { trail },
    );
    expect(found.map((m) => [m.title, m.asked, m.answered, m.answeredBy, m.isAnswered])).toEqual([
      ["夜间施工噪音", "2026-05-06T09:10", "2026-05-09T16:00", "县城管局", true],
      ["公园何时开放", "2026-05-05T19:44", null, null, null],
    ]);
  });

  it("reads a guest book with questions and answers one below the other", () => {
    const found = see(
      `<div class="gb"><p>留言标题：办证需要哪些材料</p><p>留言时间：2026-03-02</p><p>留言内容：请问办理老年证需要带什么材料？</p><p>回复内容：您好，请携带身份证原件到镇便民中心办理。</p><p>回复时间：2026-03-04</p></div>
      <div class="gb"><p>留言标题：村道破损</p><p>留言时间：2026-02-11</p><p>留言内容：李家村村道破损，望修复。</p><p>回复内容：来信收悉，已转县交通运输局办理。</p><p>回复时间：2026-02-12</p></div>
      <div class="gb"><p>留言标题：停水</p><p>留言时间：2026-02-01</p><p>留言内容：昨晚停水到现在。</p><p>状态：待回复</p></div>`,
    );
    expect(found.map((m) => [m.title, m.asked, m.answered, m.status, m.isAnswered, m.forwardedOnly])).toEqual(
      [
        ["办证需要哪些材料", "2026-03-02", "2026-03-04", null, true, false],
        ["村道破损", "2026-02-11", "2026-02-12", null, true, true],
        ["停水", "2026-02-01", null, "待回复", false, false],
      ],
    );
  });

  it("finds labels that no space parts from the title", () => {
    const found = see(
      "<div><a href=2.html>路灯不亮</a><i>来信时间：2026-01-02</i></div><div><a href=1.html>井盖丢失</a><i>来信时间：2026-01-01</i></div>",
    );
    expect(found.map((m) => [m.title, m.asked])).toEqual([
      ["路灯不亮", "2026-01-02"],
      ["井盖丢失", "2026-01-01"],
    ]);
  });

  it("gives a row the title that stands before its own element", () => {
    const found = see(
      `<dl><dt><a href="2.html">医保报销比例</a></dt><dd>来信时间：2026-04-02 状态：已答复</dd><dt><a href="1.html">幼儿园入园年龄</a></dt><dd>来信时间：2026-04-01 状态：待受理</dd></dl>`,
    );
    expect(found.map((m) => [m.title, m.url, m.asked, m.isAnswered])).toEqual([
      ["医保报销比例", `${base}2.html`, "2026-04-02", true],
      ["幼儿园入园年龄", `${base}1.html`, "2026-04-01", false],
    ]);
  });
});

describe("the page of one letter", () => {
  it("reads label and value cells as jact prints them", () => {
    const found = see(
      `<table><tr><td>信件编号</td><td>20260311001</td><td>写信时间</td><td>2026-03-11 09:12:44</td></tr><tr><td>标　题</td><td colspan="3">咨询公租房申请条件</td></tr><tr><td>来信内容</td><td colspan="3">外地户籍可以申请公租房吗？</td></tr></table>
      <table><tr><td>回复单位</td><td>县住房和城乡建设局</td><td>回复时间</td><td>2026-03-16 15:02:10</td></tr><tr><td>回复内容</td><td colspan="3">您好，经查询，在我县连续缴纳社保满一年可以申请，请到窗口办理。</td></tr></table>`,
      { url: `${base}mail.do?id=1` },
    );
    expect(found.map(short)).toEqual([
      {
        title: "咨询公租房申请条件",
        url: `${base}mail.do?id=1`,
        asked: "2026-03-11T09:12",
        answered: "2026-03-16T15:02",
        status: null,
        answeredBy: "县住房和城乡建设局",
        isAnswered: true,
      },
    ]);
  });

  it("reads an article page whose body is a letter, by the letter's own title", () => {
    const found = see(
      `<h1>某女士咨询已回复</h1><div>时间：2026-06-20 来源：本站</div><div id="zoom"><p>留言标题：居住证续签</p><p>留言时间：2026-06-11 10:00:00</p><p>答复时间：2026-06-18 11:00:00</p><p>留言内容：居住证到期怎么续签？</p><p>回 复：您好！请在到期前三十日内到派出所办理签注手续。</p></div>`,
    );
    expect(found.map((m) => [m.title, m.asked, m.answered, m.isAnswered])).toEqual([
      ["居住证续签", "2026-06-11T10:00", "2026-06-18T11:00", true],
    ]);
  });

  it("takes the answer's day from its head or signature where no label gives it", () => {
    const page = (reply: string) =>
      see(
        `<table><tr><td>来信标题</td><td>生活污水</td></tr><tr><td>来信内容</td><td>污水无处排放，请解决。</td></tr><tr><td>办理结果</td><td>${reply}</td></tr></table>`,
      )[0]?.answered;
    expect(page("城关镇（2026-05-20 11:31:10）：您好，来信收悉，现回复如下：已清理沟渠。")).toBe(
      "2026-05-20T11:31",
    );
    expect(page("您好，经核查沟渠已清理完毕，欢迎监督。城关镇人民政府 2026年5月20日")).toBe("2026-05-20");
    expect(page("您好，污水管网工程计划于2026年5月20日开工，届时一并解决该问题。")).toBeNull();
  });

  it("takes the heading above the fields for the title, not the column's name", () => {
    const [letter] = see(
      "<h1>青山县人民政府</h1><h2>县长信箱</h2><h3>路灯不亮</h3><p>来信时间：2026-03-01</p><p>回复时间：2026-03-02</p><p>回复内容：您好，已于当日修复，请放心出行。</p>",
      { title: "路灯不亮-县长信箱-青山县人民政府" },
    );
    expect(letter?.title).toBe("路灯不亮");
  });

  it("takes the document title where nothing else names the letter", () => {
    const [letter] = see("<p>来信时间：2026-03-01</p><p>回复时间：2026-03-02</p>", {
      title: "路灯不亮-县长信箱-青山县人民政府",
    });
    expect(letter?.title).toBe("路灯不亮");
  });

  it("says that a letter waits when the page says so", () => {
    const [letter] = see(
      "<div><h2>路口红绿灯时长</h2><p>来信时间：2026-01-05</p><p>信件状态：办理中</p><p>来信内容：中山路口绿灯太短。</p><p>回复内容：</p></div>",
    );
    expect(letter).toMatchObject({ asked: "2026-01-05", isAnswered: false, status: "办理中" });
  });

  it("takes no link of the menu or the foot for the letter's title", () => {
    const html = `<title>留言|青山县人民政府</title><ul class="nav"><li><a href="/">首页</a></li><li><a href="/hdjl/">咨询投诉</a></li></ul><div class="ask"><h3>公租房申请条件</h3><p>留言时间：2026-05-02</p><p>外来务工人员可以申请吗？</p></div><div class="reply"><p>暂无回复</p></div><div class="foot"><p>主办：青山县人民政府 网站标识码：5134250001 <a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=51342502000011">川公网安备 51342502000011号</a></p></div>`;
    const url = `${base}show.php?id=14`;
    const found = messages.observe(indexPage(html, url), context(), {}) ?? [];
    expect(found.map((m) => [m.title, m.url, m.asked])).toEqual([["公租房申请条件", null, "2026-05-02"]]);
  });

  it("knows a waiting letter by its day and state alone", () => {
    const [letter] = see(
      "<h2>污水外溢</h2><table><tr><td>来信时间：</td><td>2026-01-16</td></tr><tr><td>内容：</td><td>望解决。</td></tr><tr><td>办理状态：</td><td>待处理</td></tr></table>",
    );
    expect(letter).toMatchObject({ title: "污水外溢", asked: "2026-01-16", isAnswered: false });
  });

  it.each([
    [
      "a form",
      "<form><label>来信标题：</label><input name=t><label>来信内容：</label><textarea></textarea><label>来信人：</label><input></form>",
    ],
    [
      "a news item about letters",
      "<h1>县政府召开来信办理工作会</h1><p>时间：2026-03-02</p><p>会议要求认真办理群众来信，及时回复。</p>",
    ],
    [
      "a query form",
      "<p>信件编号：<input></p><p>查询码：<input></p><p>来信时间：<input></p><p>回复状态：<select><option>已回复</option></select></p>",
    ],
  ])("invents none from %s", (_, body) => {
    expect(see(body)).toEqual([]);
  });
});

describe("messages in plain rows", () => {
  const rows = (texts: readonly string[]) => `<ul>${texts.map((t) => `<li>${t}</li>`).join("")}</ul>`;

  it("takes the rows of a reply column as answered, without guessing which day the date is", () => {
    const found = see(
      rows([
        '<a href="2.html">灵活就业参保</a><span>2026-10-13</span>',
        '<a href="1.html">退休年龄</a><span>2026-09-30</span>',
      ]),
      { trail: "首页 &gt; 互动交流 &gt; 回复选登" },
    );
    expect(found.map((m) => [m.title, m.asked, m.answered, m.isAnswered])).toEqual([
      ["灵活就业参保", null, null, true],
      ["退休年龄", null, null, true],
    ]);
  });

  it("takes a state printed beside each title", () => {
    const found = see(
      rows([
        '<em>[已回复]</em><a href="2.html">路面积水</a><i>2026-10-13</i>',
        '<em>[待处理]</em><a href="1.html">占道经营</a><i>2026-10-12</i>',
      ]),
      { trail: "首页 &gt; 咨询投诉" },
    );
    expect(found.map((m) => [m.title, m.status, m.isAnswered])).toEqual([
      ["路面积水", "已回复", true],
      ["占道经营", "待处理", false],
    ]);
  });

  it("tells title, state and date apart where no space parts them, and where one link holds them all", () => {
    const found = see(
      rows([
        '<a href="2.html">学费标准咨询</a><span>已答复</span><span>2026-03-02</span>',
        '<a href="1.html"><b>体育项目咨询</b><span>办理中</span><span>2026-01-12</span></a>',
      ]),
      { trail: "首页 &gt; 咨询投诉" },
    );
    expect(found.map((m) => [m.title, m.url, m.status])).toEqual([
      ["学费标准咨询", `${base}2.html`, "已答复"],
      ["体育项目咨询", `${base}1.html`, "办理中"],
    ]);
  });

  it("leaves open whether a mailbox's letters are answered where nothing says so", () => {
    const found = see(rows(['<a href="1.html">感谢信</a> 2026-10-12']), { trail });
    expect(found.map((m) => m.isAnswered)).toEqual([null]);
  });

  it.each([
    ["news under a general name", "首页 &gt; 互动交流"],
    ["broadcasts", "首页 &gt; 互动交流 &gt; 行风热线"],
    ["surveys", "首页 &gt; 互动交流 &gt; 意见征集"],
    ["interviews", "首页 &gt; 互动交流 &gt; 在线访谈"],
    ["set questions", "首页 &gt; 互动交流 &gt; 问答精选"],
    ["petitions", "首页 &gt; 互动交流 &gt; 阳光信访"],
    ["notices about the mailbox", "首页 &gt; 互动交流 &gt; 县长信箱写信须知"],
    ["news", "首页 &gt; 要闻动态"],
  ])("invents none from %s", (_, crumbs) => {
    const news = ['<a href="2.html">某某会议召开</a> 2026-10-13', '<a href="1.html">公告一则</a> 2026-10-12'];
    expect(see(rows(news), { trail: crumbs })).toEqual([]);
  });
});

describe("messages", () => {
  it("says nothing of the homepage, whatever it previews", () => {
    const html =
      "<table><tr><th>来信标题</th><th>来信时间</th><th>状态</th></tr><tr><td>路灯</td><td>2026-01-01</td><td>已回复</td></tr></table>";
    expect(messages.observe(indexPage(html, "https://a.gov.cn/"), context(true), {})).toBeUndefined();
  });

  it("gives every letter a place to look at", () => {
    const [letter] = see("<ul id=list><li><a href=1.html>路灯</a> 2026-01-01</li></ul>", { trail });
    expect(letter?.evidence).toEqual({ excerpt: "路灯 2026-01-01", place: "ul#list > li" });
  });
});
