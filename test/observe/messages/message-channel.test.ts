import { describe, expect, it } from "vitest";
import type { Observations } from "../../../src/model/observation.ts";
import { messageChannel } from "../../../src/observe/messages/message-channel.ts";
import { messages } from "../../../src/observe/messages/messages.ts";
import type { PageContext } from "../../../src/observe/observer.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const context: PageContext = {
  status: 200,
  headers: {},
  charset: "utf-8",
  isFirstPage: false,
  lists: { words: new Map(), hosts: new Map(), adFilters: [] },
};

const url = "https://www.qingshan.gov.cn/hdjl/";

function see(body: string, title = "青山县人民政府") {
  const page = indexPage(`<title>${title}</title><body>${body}</body>`, url);
  const letters = messages.observe(page, context, {});
  const seen: Observations = letters === undefined ? {} : { messages: letters };
  const channel = messageChannel.observe(page, context, seen);
  return channel === undefined ? undefined : [channel.kind, channel.url];
}

describe("messages.channel", () => {
  it.each([
    ["a mailbox form", "<form>内容：<textarea name=content></textarea></form>", "网上留言", ["form", url]],
    [
      "a form known by its labels",
      "<form>来信标题：<input>来信内容：<textarea></textarea></form>",
      undefined,
      ["form", url],
    ],
    [
      "a list of letters",
      "<ul><li><a href=2.html>路灯</a> 2026-01-02</li><li><a href=1.html>停水</a> 2026-01-01</li></ul>",
      "县长信箱",
      ["list", url],
    ],
    ["an entry", '<a href="/xx/">县长信箱</a>', undefined, ["entry", "https://www.qingshan.gov.cn/xx/"]],
    [
      "the entry that says most",
      '<a href="/a/">回复选登</a><a href="/b/">我要写信</a><a href="/c/">局长信箱</a>',
      undefined,
      ["entry", "https://www.qingshan.gov.cn/b/"],
    ],
  ])("sees %s", (_, body, title, expected) => {
    expect(see(body, title)).toEqual(expected);
  });

  it.each([
    ["petitions", '<a href="http://xf.example.gov.cn/">网上信访</a>'],
    ["discipline reports", '<a href="/jj/">纪检监察举报信箱</a>'],
    ["a link that leads nowhere", '<a href="javascript:;">县长信箱</a><a href="#">我要写信</a>'],
    ["a column of notices", '<a href="/zx/">政策咨询指南</a>'],
    ["the comment box under an article", "<form>评论：<textarea name=comment></textarea></form>"],
    ["the site search", "<form><input name=q></form>"],
    [
      "a form for what is wrong on pages",
      "<form>内容标题：<input>出错页面地址：<input>出错问题描述：<textarea></textarea>姓名：<input></form>",
    ],
  ])("does not count %s", (_, body) => {
    expect(see(body)).toBeUndefined();
  });

  it("does not take a survey's form for a consultation", () => {
    expect(see("<form>意见内容：<textarea></textarea></form>", "意见征集")).toBeUndefined();
  });
});
