import { expect, it } from "vitest";
import { ReceivedTexts, SentTexts } from "../../../src/crawl/workers/numbered-texts.ts";

it("sends a text once and names it by its number from then on", () => {
  const sent = new SentTexts();
  const received = new ReceivedTexts();
  const first = ["首页", "通知公告", "首页"].map((text) => sent.numberOf(text));
  const message = sent.take();
  expect(message.texts).toEqual(["首页", "通知公告"]);
  received.add(message);
  const second = ["通知公告", "政策文件"].map((text) => sent.numberOf(text));
  const next = sent.take();
  expect(next).toEqual({ from: 2, texts: ["政策文件"] });
  received.add(next);
  expect([...first, ...second].map((number) => received.textOf(number))).toEqual([
    "首页",
    "通知公告",
    "首页",
    "通知公告",
    "政策文件",
  ]);
});

it("begins anew on both sides when many are remembered", () => {
  const sent = new SentTexts(3);
  const received = new ReceivedTexts();
  for (const texts of [["a"], [], ["b", "c", "d"], ["e", "a"], ["f"], []]) {
    const numbers = texts.map((text) => sent.numberOf(text));
    received.add(sent.take());
    expect(numbers.map((number) => received.textOf(number))).toEqual(texts);
  }
  expect(() => received.textOf(3)).toThrow("text 3 was never sent");
});
