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
