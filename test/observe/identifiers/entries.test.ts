import { describe, expect, it } from "vitest";
import { entries } from "../../../src/observe/identifiers/entries.ts";
import { article, pageWith } from "../part-of.ts";

const context = {
  status: 200,
  headers: {},
  charset: "utf-8",
  isFirstPage: false,
  lists: { words: new Map(), hosts: new Map(), adFilters: [] },
};
const of = (header: string, footer = "<div class='footer'>版权所有：清河县人民政府</div>") =>
  entries.observe(pageWith(footer, `${header}${article}`), context, {});

type Name = "search" | "accessibility" | "language" | "login" | "newMedia" | "parentPortal" | "openData";

describe("entries", () => {
  it.each<[Name, string]>([
    ["search", "<form><input name='searchword'></form>"],
    ["search", "<input placeholder='请输入关键字'>"],
    ["search", "<a href='/s/'>站内搜索</a>"],
    ["accessibility", "<a href='#'>无障碍浏览</a>"],
    ["accessibility", "<a href='#'><img src='a.png' alt='长者助手'></a>"],
    ["accessibility", "<span onclick='aria()'>关怀版</span>"],
    ["language", "<a href='/en/'>English</a>"],
    ["language", "<a href='#'>繁體</a>"],
    ["login", "<a href='/login'>登录</a>"],
    ["newMedia", "<a href='#'>政务微博</a>"],
    ["newMedia", "<img src='q.png' alt='微信公众号'>"],
    ["parentPortal", "<a href='http://www.heyuan.gov.cn/'>河源市人民政府</a>"],
    ["openData", "<a href='/data/'>数据开放</a>"],
  ])("%s by %s", (name, markup) => expect(of(markup)?.[name]).toMatchObject({ found: true }));

  it.each<[Name, string, string]>([
    ["search", "a hidden field", "<input type='hidden' name='q'>"],
    ["newMedia", "a share button", "<a class='bds_weixin' data-cmd='weixin'>微信</a>"],
    ["newMedia", "a share button", "<a href='#'>分享到微信</a>"],
    [
      "accessibility",
      "a headline",
      "<a href='/a.html'>清河县开展无障碍环境建设检查，推动设施改造全面提升</a>",
    ],
    ["parentPortal", "a page of its own", "<a href='/zf/'>清河县人民政府</a>"],
    ["parentPortal", "a company's site", "<a href='http://www.example.com/'>河源市人民政府</a>"],
    ["language", "a comment", "<!-- <a>English</a> -->"],
  ])("no %s in %s", (name, _, markup) => expect(of(markup)?.[name]).toEqual({ found: false }));

  it("are open where a script draws the header", () => {
    expect(of("<script src='/js/header.js'></script>")?.search).toEqual({
      found: "unknown",
      why: "script-footer",
      source: "http://www.qinghe.gov.cn/js/header.js",
    });
  });
});
