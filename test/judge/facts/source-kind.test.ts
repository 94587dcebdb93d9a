import { expect, test } from "vitest";
import { sourceKindOf } from "../../../src/judge/facts/source-kind.ts";

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
])("%s is %s", (source, expected) => {
  expect(sourceKindOf(source, names)).toBe(expected);
});
