import { expect, test } from "vitest";
import { isFromAbove, isStranger, sourceKindOf } from "../../../src/judge/facts/source-kind.ts";

const names = ["青山县人民政府门户网站", "青山县教育信息网"];

test.each([
  ["本站", "own"],
  ["青山县人民政府", "own"],
  ["青山县政府网", "own"],
  ["青山县教育", "own"],
  ["云岭市教育局", "government"],
  ["中国政府网", "government"],
  ["国务院办公厅", "government"],
  ["云岭市财政局", "government"],
  ["新华社", "media"],
  ["人民日报", "media"],
  ["云岭日报", "media"],
  ["某某科技有限公司", "other"],
  ["网络", "other"],
  ["县扶贫办", "government"],
  ["县供电公司", "government"],
  ["秘书科", "government"],
  ["云岭市采购网", "government"],
  ["大河网", "media"],
  ["市场观察", "other"],
  ["凤凰网", "other"],
])("%s is %s", (source, expected) => {
  expect(sourceKindOf(source, names)).toBe(expected);
});

test.each([
  ["凤凰网", true],
  ["某某 公司", true],
  ["网络", true],
  ["某某在线", false],
])("%s is nobody's official word: %s", (source, expected) => {
  expect(isStranger(source)).toBe(expected);
});

test.each([
  ["河南政府网", true],
  ["中国 政府网", true],
  ["国务院办公厅", true],
  ["广西壮族自治区人民政府", true],
  ["省教育厅", true],
  ["河南省云岭市财政局", false],
  ["云岭市财政局", false],
  ["县司法局", false],
])("%s comes from above: %s", (source, expected) => {
  expect(isFromAbove(source)).toBe(expected);
});

test.each([
  ["a kind of unit after 本", "本局", "own"],
  ["本 inside of another name", "日本网", "other"],
  ["spaces between the characters", "青 山 县 人 民 政 府", "own"],
  ["its office", "青山县人民政府办公室", "own"],
  ["its site by another word", "青山县教育信息网上服务大厅", "own"],
  ["a bureau", "云岭市财政局", "government"],
  ["the head of a bureau", "云岭市财政局长", "other"],
  ["a town", "云岭镇", "government"],
  ["a converged media centre", "云岭市融媒体中心", "media"],
])("%s: %s is %s", (_, source, expected) => {
  expect(sourceKindOf(source, names)).toBe(expected);
});

test.each([
  ["all but two characters", "青山县教育", "own"],
  ["fewer", "青山县教", "other"],
  ["its beginning", "青山", "other"],
  ["its end", "信息", "other"],
])("of the name of a body %s stand for it or not: %s is %s", (_, source, expected) => {
  expect(sourceKindOf(source, ["青山县教育信息网"])).toBe(expected);
});

test("a site whose name is one short word names nobody else", () => {
  expect(sourceKindOf("县里的公司", ["县政府"])).not.toBe("own");
  expect(sourceKindOf("某某公司", [""])).toBe("other");
});
