import { expect, test } from "vitest";
import { spunText } from "../../../src/observe/tampering/spun-text.ts";
import { pageOf, shipped } from "../with-lists.ts";

const told = (text: string) =>
  spunText(pageOf(`<p>${text}</p>`), shipped).map(({ confidence }) => confidence);

test.each([
  ["five fixed terms swapped", "当局网坐的从管单元、承办单元、卖力同道应按办理法子做好信息公然", ["certain"]],
  ["three", "从管单元和承办单元的卖力同道", ["likely"]],
  ["two and a doubtful one", "从管单元、承办单元，注销即取消申请", ["suspect"]],
  ["one slip of the pen", "从管单元应当做好工作", []],
  ["honest words alone", "当局、取消申请、监管和工做", []],
  ["a genuine text", "政府网站主管单位和承办单位的负责同志", []],
])("%s", (_, text, expected) => {
  expect(told(text)).toEqual(expected);
});
