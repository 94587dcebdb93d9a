import { describe, expect, test } from "vitest";
import { type ProbeAnswer, soft404 } from "../../../src/observe/kinds/soft404.ts";
import { pageOf } from "../with-lists.ts";

const asked = "http://www.example.gov.cn/art/2020/1/2/art_12_345.html";
const frame = (body: string, title = "某县人民政府") =>
  `<title>${title}</title><div><ul><li><a href="/a/">公开</a></li><li><a href="/b/">服务</a></li></ul></div><div>${body}</div><p>主办：某县人民政府办公室</p>`;
const gone = frame("<h2>您访问的页面不存在</h2><p>访问时间 10:20:30</p>");
const goneLater = frame("<h2>您访问的页面不存在</h2><p>访问时间 11:59:01</p>");
const article = frame(
  `<h1>关于春耕的通知</h1>${"<p>各乡镇要做好春耕备耕工作，保障化肥供应。</p>".repeat(30)}`,
);
const shell = '<div id="app"></div>';
const home = frame("<p>欢迎访问某县人民政府门户网站，今日要闻</p>");

const probe = (name: string, html: string | null, options: Partial<ProbeAnswer> = {}): ProbeAnswer => {
  const url = `http://www.example.gov.cn/art/2020/1/2/art_12_9${name}.html`;
  const finalUrl = options.finalUrl ?? url;
  return { url, finalUrl, status: 200, page: html === null ? null : pageOf(html, finalUrl), ...options };
};

describe("what a page is beside the answers to nonsense", () => {
  test.each([
    ["a not-found text that nonsense gets too", gone, [probe("1", goneLater), probe("2", gone)], "certain"],
    ["a not-found text, nothing asked", gone, [], "likely"],
    ["a not-found text where nonsense is a real 404", gone, [probe("1", null, { status: 404 })], "likely"],
    [
      "a server's own 404 that was kept, where nonsense is a real 404",
      "<title>404 - 找不到文件或目录。</title><h1>服务器错误</h1><h2>404 - 找不到文件或目录。</h2>",
      [probe("1", null, { status: 404 })],
      "certain",
    ],
    ["the same words for everything, twice", home, [probe("1", home), probe("2", home)], "likely"],
    ["the same words for everything, once", home, [probe("1", home)], "suspect"],
    ["an article where nonsense gets a notice", article, [probe("1", gone), probe("2", gone)], null],
    ["an article where nonsense is a real 404", article, [probe("1", null, { status: 404 })], null],
    ["a shell of scripts", shell, [probe("1", shell), probe("2", shell)], null],
    ["one of two answers alike", home, [probe("1", home), probe("2", article)], null],
  ])("%s", (_, html, probes, confidence) => {
    expect(soft404(pageOf(html, asked), asked, probes)?.confidence ?? null).toBe(confidence);
  });
});

const other = frame(`<h2>栏目</h2><p>${"本栏目暂无内容，敬请期待。".repeat(4)}</p>`);
const login = frame('<form>用户名<input name=u>密码<input type="password"></form>', "统一身份认证");
const maintenance = frame("<h2>系统维护中</h2><p>网站正在升级维护，请稍后访问。</p>");

describe("one page under every address", () => {
  const twice = (html: string, more: Partial<ProbeAnswer> = {}) => [
    probe("1", html, more),
    probe("2", html, more),
  ];
  const front = pageOf(home, "http://www.example.gov.cn/");
  test.each([
    ["an article that is the front of the site", home, asked, twice(home), "certain"],
    ["the front, asked for nonsense only once", home, asked, [probe("1", home)], "suspect"],
    ["an alias of the front", home, "http://www.example.gov.cn/portal.html", twice(home), "likely"],
    ["the same other page everywhere", other, asked, twice(other), "likely"],
    ["a front where nonsense is told apart", home, asked, twice(gone), null],
    ["a form to log in", login, asked, twice(login), null],
  ])("%s", (_, html, url, probes, confidence) => {
    expect(soft404(pageOf(html, url), url, probes, front)?.confidence ?? null).toBe(confidence);
  });

  test.each([
    ["a log-in", login, "http://www.example.gov.cn/sso/login?from=1", null],
    ["a notice of maintenance", maintenance, "http://www.example.gov.cn/wh.html", "likely"],
    ["the front", home, "http://www.example.gov.cn/", "certain"],
  ])("where everything is sent on to %s", (_, html, finalUrl, confidence) => {
    const probes = twice(html, { finalUrl });
    expect(soft404(pageOf(html, finalUrl), asked, probes, front)?.confidence ?? null).toBe(confidence);
  });
});

test("a page that sends on to where all nonsense is sent is gone", () => {
  const front = "http://www.example.gov.cn/";
  const answers = [probe("1", home, { finalUrl: front }), probe("2", home, { finalUrl: front })];
  expect(soft404(pageOf(home, front), asked, answers)?.confidence).toBe("certain");
});

test.each([
  "http://www.example.gov.cn/",
  "http://www.example.gov.cn/zwgk/index.html",
  "http://www.example.gov.cn/zwgk/list_2.html",
])("fronts are not asked about: %s", (url) => {
  expect(soft404(pageOf(gone, url), url, [probe("1", gone), probe("2", gone)])).toBeNull();
});
