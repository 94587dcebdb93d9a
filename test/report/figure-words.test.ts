import { expect, test } from "vitest";
import { figuresText } from "../../src/report/figure-words.ts";

test.each([
  ["zh", "数量 5，数量（第2项） 3，未列名2 1，无法判断 –，期限 14天"],
  ["en", "count 5, count (step 2) 3, 未列名2 1, could not be told –, within 14 days"],
] as const)("figures in %s; the second step's are numbered", (language, expected) => {
  expect(figuresText({ count: 5, count2: 3, 未列名2: 1, unknown: null, window: "14d" }, language)).toBe(
    expected,
  );
});
