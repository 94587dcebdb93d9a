import { describe, expect, it } from "vitest";
import { repliedMessages } from "../../../src/observe/messages/messages-replied.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const entry = (n: number, answer: string | null, className = "item") =>
  `<div class=${className}><p><i>2026-0${n}-03 16:00</i>网友 王* 咨询：第${n}次停水何时恢复</p><p>我家住六楼，水压不足。</p>${answer === null ? "" : `<p><b>回复：</b>${answer}</p>`}</div>`;
const seen = (...entries: string[]) =>
  repliedMessages(
    indexPage(`<div class=book>${entries.join("")}</div><p>主办：某某局</p>`, "http://a.gov.cn/"),
  ).map(({ title, asked, isAnswered }) => [title, asked, isAnswered]);
const said = "您好，管网已修好，供水恢复正常。";

describe("a guest book that labels nothing but its answers", () => {
  it("is read entry by entry, and one without an answer says nothing of its state", () =>
    expect(seen(entry(1, said), entry(2, null), entry(3, said))).toEqual([
      ["网友 王* 咨询：第1次停水何时恢复", "2026-01-03T16:00", true],
      ["网友 王* 咨询：第2次停水何时恢复", "2026-02-03T16:00", null],
      ["网友 王* 咨询：第3次停水何时恢复", "2026-03-03T16:00", true],
    ]));

  it.each([
    ["one answer", [entry(1, said), entry(2, null)]],
    ["entries of different make", [entry(1, said), entry(2, said, "other")]],
    ["no answer", [entry(1, null), entry(2, null)]],
  ])("is not told by %s", (_, entries) => expect(seen(...entries)).toEqual([]));
});
