import { describe, expect, test } from "vitest";
import { errorPageOf } from "../../../src/observe/kinds/error-page.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const read = (html: string) => errorPageOf(indexPage(html, "http://www.example.gov.cn/a/b.html"));
const links = (count: number) => `<ul>${'<li><a href="/x.html">政务公开</a></li>'.repeat(count)}</ul>`;
const prose = "各乡镇人民政府，县政府各部门：经县政府同意，现将有关事项通知如下，请认真贯彻执行。".repeat(20);

describe("a notice is told by its words", () => {
  test.each([
    [
      "not-found",
      "<title>404 Not Found</title><h1>Not Found</h1><p>The requested URL /a was not found on this server.</p>",
    ],
    [
      "not-found",
      "<title>某县人民政府</title><div>抱歉，您访问的页面不存在或已删除！</div><a href='/'>返回首页</a>",
    ],
    ["not-found", "<title>页面未找到-某县人民政府</title>"],
    ["not-found", "<title>某局</title><h2>404</h2><p>返回首页</p>"],
    ["not-found", `<title>某局</title>${links(60)}<p>您要查看的信息已被删除</p>`],
    ["forbidden", "<title>403 Forbidden</title>"],
    ["fault", "<title>502 Bad Gateway</title><center>nginx</center>"],
    [
      "fault",
      "<title>Apache Tomcat/8.5.5 - Error report</title><h1>HTTP Status 500</h1><p>服务器遇到内部错误</p>",
    ],
    ["moved", "<title>公告</title><p>我单位网站已迁移至市政府集约化平台，请使用新域名访问。</p>"],
    ["closed", "<title>公告</title><p>按照集约化要求，本网站已于2019年6月关停，感谢您的支持。</p>"],
    ["maintenance", "<title>网站维护中</title><p>请稍后再来</p>"],
    ["maintenance", "<title>某局</title><p>系统正在升级维护，给您带来不便敬请谅解。</p>"],
    ["not-found", "<title>提示_某县</title><p>抱歉，您访问的页面不存在或已被删除！</p>"],
    ["prompt", "<title>系统提示信息</title><script>setTimeout(jump, 3000)</script>"],
  ])("%s: %s", (kind, html) => {
    expect(read(html)?.kind).toBe(kind);
  });
});

describe("the same words inside something else are no notice", () => {
  test.each([
    ["an article about a removed page", `<title>通知</title><p>${prose}如您访问的页面不存在，请致电。</p>`],
    [
      "a portal with a maintenance note",
      `<title>某县</title>${links(40)}<p>系统正在升级维护，暂停服务。</p>`,
    ],
    [
      "a list of notices",
      `<title>公告</title><p>网站迁移公告</p>${"<p>2020-01-02 关于网站关停的公告</p>".repeat(6)}`,
    ],
    ["a number that looks like a status", "<title>第404次常务会议</title><p>会议听取了汇报。</p>"],
    ["a homepage", `<title>某县人民政府</title>${links(90)}<p>欢迎访问</p>`],
    ["an empty document", ""],
    ["a column that is empty", `<title>通知公告</title>${links(30)}<p>暂无信息</p>`],
  ])("%s", (_, html) => {
    expect(read(html)).toBeNull();
  });
});

test("the evidence names the sentence and where it stands", () => {
  expect(read("<title>某局</title><div class='tip'><p>您访问的页面不存在。</p></div>")?.evidence).toEqual({
    excerpt: "您访问的页面不存在。",
    place: "div.tip > p",
  });
});
