import { expect, test } from "vitest";
import { namesCompany, warns } from "../../../src/observe/ads/honest-talk.ts";
import { shipped } from "../with-lists.ts";

test.each([
  ["公安局侦破跨境赌博案", true],
  ["福利彩票公益金", true],
  ["谨防刷单骗局", true],
  ["皇冠体育官网", false],
  ["某县人民政府办公室", false],
])("%s warns: %s", (text, expected) => {
  expect(warns(text, shipped)).toBe(expected);
});

test("a company is named by its form", () => {
  expect(namesCompany("某某体育用品有限公司")).toBe(true);
  expect(namesCompany("公司网站")).toBe(false);
});
