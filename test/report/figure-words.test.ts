import { expect, test } from "vitest";
import { figuresText } from "../../src/report/figure-words.ts";

test.each([
  ["zh", "数量 5，数量（2） 3，未列名2 1，无法判断 –"],
  ["en", "count 5, count (2) 3, 未列名2 1, could not be told –"],
] as const)("figures in %s; the second step's are numbered", (language, expected) => {
  expect(figuresText({ count: 5, count2: 3, 未列名2: 1, unknown: null }, language)).toBe(expected);
});
