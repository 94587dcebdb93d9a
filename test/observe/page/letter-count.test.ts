import { expect, it } from "vitest";
import { letterCount } from "../../../src/observe/page/letter-count.ts";

it.each([
  ["", 0],
  [" \n\t", 0],
  ["通知 公告\n2026\t年", 9],
])("counts what is no white space in %j", (text, letters) => {
  expect(letterCount(text, 0, text.length)).toBe(letters);
});

it("counts a stretch, and no further than asked", () => {
  expect(letterCount("甲乙 丙丁", 1, 4)).toBe(2);
  expect(letterCount("甲乙丙丁", 0, 4, 3)).toBe(3);
});
