import { describe, expect, test } from "vitest";
import { cloaking } from "../../../src/observe/tampering/cloaking.ts";
import { pageOf, shipped } from "../with-lists.ts";

const url = "http://www.example.gov.cn/zwgk/t20200102_1.html";
const page = (title: string, body: string) =>
  `<title>${title}</title><h1>关于春耕备耕的通知</h1><p>各乡镇要做好春耕备耕工作。</p>${body}`;
const honest = page("关于春耕备耕的通知", "");
const block = (words: readonly string[]): string =>
  words.map((word, i) => `<a href="http://s${i}.example${i}.com/">${word}</a>`).join("");

const told = (plain: string, disguised: string, finalUrl = url): string | null => {
  const found = cloaking(pageOf(plain, url), pageOf(disguised, finalUrl), "crawler", shipped);
  return found === null ? null : `${found.confidence} ${found.evidence.place}`;
};

describe("what only a search engine is shown", () => {
  test.each([
    ["a gambling title", honest, page("开元棋牌_皇冠体育官网", ""), "certain title"],
    ["one word of it", honest, page("开元棋牌", ""), "likely title"],
    ["links that sell", honest, page("关于春耕备耕的通知", block(["开元棋牌", "皇冠体育"])), "certain links"],
    ["many strangers' links", honest, page("关于春耕备耕的通知", block([..."甲乙丙丁戊"])), "suspect links"],
    [
      "words in the text",
      honest,
      page("关于春耕备耕的通知", "<p>开元棋牌 时时彩 皇冠体育</p>"),
      "likely body",
    ],
  ])("%s", (_, plain, disguised, expected) => {
    expect(told(plain, disguised)).toBe(expected);
  });

  test("shows both sides", () => {
    const found = cloaking(
      pageOf(honest),
      pageOf(page("开元棋牌_皇冠体育官网", "")),
      "search-visitor",
      shipped,
    );
    expect(found).toEqual({
      kind: "cloaking",
      technique: "T14",
      confidence: "certain",
      evidence: {
        excerpt: "“关于春耕备耕的通知” → search-visitor: “开元棋牌_皇冠体育官网”",
        place: "title",
      },
    });
  });

  test.each([
    ["a stranger's domain", "http://other.example.com/", "<title>欢迎</title>", "likely url"],
    ["a gambling site", "http://other.example.com/", "<title>开元棋牌</title>", "certain url"],
    ["another host of the same owner", "http://m.example.gov.cn/", "<title>手机版</title>", null],
    ["a public body", "http://www.gov.cn/", "<title>中国政府网</title>", null],
  ])("a way to %s", (_, finalUrl, disguised, expected) => {
    expect(told(honest, disguised, finalUrl)).toBe(expected);
  });
});

describe("what differs between any two answers", () => {
  const counter = (n: number, ad: string, day: string) =>
    page("关于春耕备耕的通知", `<p>今天是${day}，您是第${n}位访问者</p><a href="http://${ad}.com/">广告</a>`);
  test.each([
    ["counters, days and changing ads", counter(5, "ad-one", "5月6日"), counter(9, "ad-two", "5月7日")],
    ["a page for phones", honest, "<title>青禾县</title><p>手机版</p>"],
    ["a notice that robots are refused", honest, "<title>403 Forbidden</title><h1>403 Forbidden</h1>"],
    [
      "a report of the police",
      honest,
      page("警方通报：公安机关打击跨境赌博，捣毁皇冠体育开元棋牌等平台", ""),
    ],
    [
      "vice that everybody is shown: another sign tells that",
      page("开元棋牌_皇冠体育官网", ""),
      page("开元棋牌_皇冠体育官网", "<p>1</p>"),
    ],
    ["an application before its scripts have run", '<div id="app"></div><script src=a.js></script>', honest],
  ])("%s", (_, plain, disguised) => expect(told(plain, disguised)).toBeNull());
});
