import { describe, expect, it } from "vitest";
import { messageStatistics } from "../../../src/observe/messages/message-statistics.ts";
import type { PageContext } from "../../../src/observe/observer.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const context: PageContext = {
  status: 200,
  headers: {},
  charset: "utf-8",
  isFirstPage: false,
  lists: { words: new Map(), hosts: new Map(), adFilters: [] },
};

function see(body: string, title = "青山县人民政府") {
  const page = indexPage(`<title>${title}</title><body>${body}</body>`, "https://www.qingshan.gov.cn/xx/");
  return messageStatistics
    .observe(page, context, {})
    ?.map(({ received, answered, period }) => [received, answered, period]);
}

describe("messages.statistics", () => {
  it.each([
    ["a sentence", "<p>11月收到来信69条，办结57条。</p>", [69, 57, "11月"]],
    ["a year", "<p>2025年共收到网民留言3059件，答复3055件，答复率99.87%。</p>", [3059, 3055, "2025年"]],
    ["boxes", "<div>累计收到信件：<b>120</b> 封</div><div>已回复：<b>118</b> 封</div>", [120, 118, "累计"]],
    ["one line", "<p>有效信件88封，回复80封，正在办理8封</p>", [88, 80, null]],
  ])("reads %s", (_, body, expected) => {
    expect(see(body)).toEqual([expected]);
  });

  it.each([
    ["other things counted", "<p>全年共受理案件120件，办结118件。</p>"],
    ["a share alone", "<p>共收到来信多封，答复率100%。</p>"],
    ["figures of different sentences", "<p>收到来信5封。</p><p>今年答复提案7件。</p>"],
    ["counters a script fills", "<div>收到信件：<b></b>封</div><div>回复：<b></b>封</div>"],
  ])("reads none from %s", (_, body) => {
    expect(see(body)).toBeUndefined();
  });

  it("reads figures without a word for letters on a mailbox's own page", () => {
    expect(see("<p>本月受理12件，办结10件。</p>", "县长信箱")).toEqual([[12, 10, "本月"]]);
  });
});
