import { describe, expect, it } from "vitest";
import type { Facts, Observations } from "../../../src/model/observation.ts";
import { article } from "../../../src/observe/articles/article.ts";
import type { PageContext } from "../../../src/observe/observer.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const context: PageContext = {
  status: 200,
  headers: {},
  charset: "utf-8",
  isFirstPage: false,
  lists: { words: new Map(), hosts: new Map(), adFilters: [] },
};

const url = "https://www.qingshan.gov.cn/zwgk/202605/t20260511_88.html";
const prose =
  "<p>各乡镇人民政府，县直各部门：现将有关事项通知如下，请认真贯彻执行。</p><p>一、提高认识，加强领导。二、明确责任，抓好落实。</p>";
const menu =
  '<div class="nav"><a href="/">首页</a><a href="/zcjd/">政策解读</a><a href="/zcwj/">政策文件</a></div>';
const footer = '<div class="foot">主办单位：青山县人民政府办公室<br>备案号：某ICP备00000000号</div>';

interface Page {
  readonly head?: string;
  readonly body?: string;
  readonly tail?: string;
  readonly title?: string;
  readonly tags?: Facts["meta.tags"];
  readonly url?: string;
}

function see({ head = "<h1>关于做好植树工作的通知</h1>", body = prose, tail = "", ...page }: Page) {
  const html = `<html><head><title>${page.title ?? "关于做好植树工作的通知 - 青山县人民政府"}</title></head><body>${menu}<div class="w">${head}<div class="TRS_Editor">${body}</div>${tail}</div>${footer}</body></html>`;
  const seen: Observations = page.tags === undefined ? {} : { "meta.tags": page.tags };
  return article.observe(indexPage(html, page.url ?? url), context, seen);
}

const dated = (line: string, more: Page = {}) =>
  see({ head: `<h1>关于做好植树工作的通知</h1><div class="info">${line}</div>`, ...more });

describe("article dates", () => {
  it.each([
    ["a label", "发布时间：2026-05-09 10:20", "2026-05-09T10:20"],
    ["spaced signs", "时间 : 2026-05-09 10:20:30 来源 : 县林业局", "2026-05-09T10:20"],
    ["no label", "来源：县林业局 2026-05-09", "2026-05-09"],
    ["Chinese signs", "日期：2026年5月9日 字号：大 中 小", "2026-05-09"],
    ["brackets", "【信息发布时间：2026-05-09阅读次数：】", "2026-05-09"],
    ["glued to its neighbours", "2026-05-09来源：县林业局", "2026-05-09"],
    ["a misspelt label", "日间：2026-05-09", "2026-05-09"],
    [
      "the day of publication beside that of making",
      "成文日期：2026-05-01 发布日期：2026-05-09",
      "2026-05-09",
    ],
    [
      "the day of publication before that of an update",
      "更新时间：2026-05-10 发布时间：2026-05-09",
      "2026-05-09",
    ],
    ["a label in brackets", "[ 成文日期 ] 2026-05-01 [ 发布日期 ] 2026-05-09", "2026-05-09"],
    ["full-width digits", "发布时间：２０２６－０５－０９", "2026-05-09"],
  ])("reads %s", (_, line, date) => {
    expect(dated(line)?.publishedAt).toBe(date);
  });

  it("keeps the printed date against tag and address, which may be days of a migration", () => {
    const seen = dated("发布时间：2009-09-30", { tags: { PubDate: "2023-05-12 08:00" } });
    expect(seen?.publishedAt).toBe("2009-09-30");
    expect(seen?.witnesses.map(({ from, date }) => [from, date])).toEqual([
      ["visible", "2009-09-30"],
      ["meta", "2023-05-12T08:00"],
      ["url", "2026-05-11"],
    ]);
  });

  it("reads what a script writes into the date line", () => {
    const seen = dated(
      "发布时间：<script>var pubdata='2026年05月09日'; document.write(pubdata);</script> 字体：大 中 小",
    );
    expect(seen?.publishedAt).toBe("2026-05-09");
    expect(seen?.witnesses[0]?.from).toBe("script");
  });

  it("takes the tag where nothing is printed, the address never", () => {
    expect(see({ tags: { PubDate: "2026-05-09" } })?.publishedAt).toBe("2026-05-09");
    expect(see({})?.publishedAt).toBeNull();
  });

  it.each([
    ["the day a headline tells of", { head: "<h1>2026年4月16日 青山新闻</h1>" }],
    ["the clock of the page", { head: "<div>今天是：2026年5月20日</div><h1>关于做好植树工作的通知</h1>" }],
    ["the span of an event", { head: "<h1>通知</h1><div>2026年5月1日至2026年5月9日</div>" }],
    ["a day in the text", { body: `<p>2026年4月1日，县政府召开会议，部署植树工作。</p>${prose}` }],
  ])("does not take %s", (_, page) => {
    expect(see(page)?.publishedAt).toBeNull();
  });

  it("reads a date line below the body", () => {
    expect(see({ tail: "<div>发布日期：2026-05-09 来源：县林业局</div>" })?.publishedAt).toBe("2026-05-09");
  });
});

describe("article title", () => {
  it.each([
    ["the headline", {}, "关于做好植树工作的通知"],
    [
      "a headline over two lines",
      { head: "<h1>青山县人民政府<br>关于做好植树工作的通知</h1>" },
      "青山县人民政府 关于做好植树工作的通知",
    ],
    [
      "a title box without heading markup",
      {
        head: '<div class="xl_tit">当前位置：首页 &gt; 通知</div><div class="tit1">造林补助公示</div>',
        title: "青山县",
      },
      "造林补助公示",
    ],
    [
      "the page tag",
      { head: "", title: "青山县人民政府", tags: { ArticleTitle: "造林补助公示" } },
      "造林补助公示",
    ],
    ["the document title", { head: "", title: "造林补助公示_通知公告_青山县人民政府" }, "造林补助公示"],
    [
      "the headline without the date behind it",
      { head: "<h2>造林补助公示 ( 2026-05-09 )</h2>", title: "造林补助公示__青山县" },
      "造林补助公示",
    ],
  ])("is %s", (_, page: Page, title) => {
    expect(see(page)?.title).toBe(title);
  });
});

describe("article source and author", () => {
  it.each([
    ["来源：县林业局 字号：大 中 小", "县林业局", null],
    ["信息来源：新华社　作者：某某某 浏览次数：", "新华社", "某某某"],
    ["2026-05-09 来源 : 县融媒体中心", "县融媒体中心", null],
    ["来源：本站 作者：admin", null, null],
    ["来源： 作者：佚名 点击：", null, null],
    ["发布时间：2026-05-09", null, null],
  ])("reads %s", (line, source, author) => {
    const seen = dated(line);
    expect([seen?.source, seen?.author]).toEqual([source, author]);
  });
});

describe("article document number", () => {
  it.each([
    [
      "the head table",
      { head: "<h1>通知</h1><table><tr><td>发文字号：</td><td>青政办〔2026〕5号</td></tr></table>" },
      "青政办〔2026〕5号",
    ],
    ["a line of its own", { body: `<p>青政发[2026]12号</p>${prose}` }, "青政发[2026]12号"],
    ["a spaced one", { body: `<p>青政 〔2026〕 6 号</p>${prose}` }, "青政 〔2026〕 6 号"],
    [
      "a document cited",
      { body: `<p>根据省政发〔2025〕3号文件精神，现通知如下，请遵照执行。</p>${prose}` },
      null,
    ],
    ["the number of a letter", { body: `<p>第20180441号</p>${prose}` }, null],
  ])("reads %s", (_, page: Page, number) => {
    expect(see(page)?.documentNumber).toBe(number);
  });
});

describe("article attachments", () => {
  const files = (page: Page) =>
    see(page)?.attachments.map(({ url: at, text }) => [at.replace(/^.*\//, ""), text]);
  it("takes files and what is called one, each once", () => {
    const body = `${prose}<a href="./P020.pdf">附件1.补助标准.pdf</a><a href="./P020.pdf">下载</a><a href="/down?id=3">附件2：申请表</a><a href="/x/">县林业局</a><img src="a.jpg">`;
    expect(files({ body })).toEqual([
      ["P020.pdf", "附件1.补助标准.pdf"],
      ["down?id=3", "附件2：申请表"],
    ]);
  });
  it("takes the block behind the body, not a side bar's downloads", () => {
    expect(files({ tail: '<div>附件：<a href="b.docx">申请表</a></div>' })).toEqual([["b.docx", "申请表"]]);
    expect(files({ tail: '<div>办事表格 <a href="c.docx">户籍申请表</a></div>' })).toEqual([]);
  });
});

describe("article links between policy and interpretation", () => {
  const related = (page: Page) => see(page)?.related.map(({ relation, text }) => [relation, text]);
  it.each([
    [
      "words",
      '<p><a href="/1.html">《青山县植树办法》政策解读</a></p>',
      [["interpretation", "《青山县植树办法》政策解读"]],
    ],
    [
      "a picture story",
      '<p><a href="/1.html">一图读懂青山县植树办法</a></p>',
      [["interpretation", "一图读懂青山县植树办法"]],
    ],
    ["a way back", '<p><a href="/1.html">政策原文</a></p>', [["policy", "政策原文"]]],
    [
      "a block's heading",
      '<div class="rel"><h3>相关解读</h3><ul><li><a href="/1.html">植树办法问与答</a></li></ul></div>',
      [["interpretation", "植树办法问与答"]],
    ],
    [
      "a block of documents",
      '<div class="rel"><h3>相关文件：</h3><a href="/1.html">青山县植树办法</a></div>',
      [["policy", "青山县植树办法"]],
    ],
    [
      "an empty block before the footer's links",
      '<div><b>关联文件：</b></div><p><a href="/map.html">网站地图</a></p>',
      [],
    ],
    ["the menu's column", '<p><a href="/zcjd/">政策解读</a></p>', []],
  ])("reads %s", (_, tail, expected) => {
    expect(related({ tail })).toEqual(expected);
  });
});

describe("article maps and archive label", () => {
  it("reads the approval number and sees a map", () => {
    const seen = see({
      body: `${prose}<img src="1.jpg" alt="青山县行政区划图"><p>审图号：某S（2026）012号</p>`,
    });
    expect([seen?.mapApprovalNumber, seen?.showsMap]).toEqual(["某S（2026）012号", true]);
    expect(see({ tail: '<script src="https://api.map.baidu.com/api?v=3"></script>' })?.showsMap).toBe(true);
    expect(see({})).toMatchObject({ mapApprovalNumber: null, showsMap: false });
  });

  it("reads a label, not a column of the same name", () => {
    expect(see({ head: "<h1>通知</h1><span>【已归档】</span>" })?.archiveLabel).toBe("已归档");
    expect(see({ head: '<a href="/x/">冬季植树（已归档）</a><h1>通知</h1>' })?.archiveLabel).toBeNull();
  });
});

describe("article", () => {
  it("counts the text and fingerprints it", () => {
    expect(see({ body: "<p>现予 公示。</p>" })).toMatchObject({ length: 5, simhash: null });
    expect(see({})?.simhash).toMatch(/^[0-9a-f]{16}$/);
  });

  it("dates the page of a letter by its answer, else by its question", () => {
    const page = indexPage(
      `<h1>路灯不亮</h1><p>时间：2026-05-12</p><div class="TRS_Editor">${prose}</div>`,
      url,
    );
    const letter = (answered: string | null): Observations => ({
      "page.kind": "message",
      messages: [
        {
          title: "路灯不亮",
          url,
          asked: "2026-05-01",
          answered,
          status: null,
          answeredBy: null,
          isAnswered: null,
          forwardedOnly: false,
          evidence: { excerpt: "路灯不亮", place: "h1" },
        },
      ],
    });
    expect(article.observe(page, context, letter("2026-05-04"))?.publishedAt).toBe("2026-05-04");
    expect(article.observe(page, context, letter(null))?.publishedAt).toBe("2026-05-01");
  });

  it("says nothing of pages of another kind or without a body", () => {
    const page = indexPage(`<div class="TRS_Editor">${prose}</div>`, url);
    expect(article.observe(page, context, { "page.kind": "listing" })).toBeUndefined();
    expect(article.observe(page, context, { "page.kind": "article" })).toBeDefined();
    expect(article.observe(indexPage("<a href=/>首页</a>", url), context, {})).toBeUndefined();
  });
});
