import { expect, test } from "vitest";
import { mojibake } from "../../../src/observe/tampering/mojibake.ts";
import { pageOf } from "../with-lists.ts";

const told = (text: string) => mojibake(pageOf(`<p>${text}</p>`)).map(({ confidence }) => confidence);

test.each([
  ["what a copying machine leaves", "支撐?；咏涣，公開?；ヂ網，現?,F(xiàn)將通知", ["likely"]],
  ["a page stored in the wrong charset", "锟斤拷通知锟斤拷公告锟斤拷", ["suspect"]],
  ["one lost character at a cut", "关于印发\ufffd", []],
  ["question and exclamation", "是吗?好的；什么?；再见", []],
  ["plain text", "本办法自印发之日起施行。", []],
])("%s", (_, text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each(["\ufffd", "锟斤拷", "烫烫烫", "屯屯屯", "ï¼", "ã€", "â€œ", "Ã¤Â"])("%s is told", (mark) => {
  expect(told(`${mark}通知${mark}公告${mark}`)).toEqual(["suspect"]);
});
