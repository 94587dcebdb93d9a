import { expect, it } from "vitest";
import { chineseNumber } from "../../../src/report/docx/chinese-number.ts";

it.each([
  [1, "一"],
  [10, "十"],
  [12, "十二"],
  [20, "二十"],
  [23, "二十三"],
  [99, "九十九"],
  [100, "100"],
])("writes %i as %s", (number, expected) => {
  expect(chineseNumber(number)).toBe(expected);
});
