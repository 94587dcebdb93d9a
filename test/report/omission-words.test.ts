import { expect, it } from "vitest";
import { leftOutSchema, omissions } from "../../src/model/omission.ts";
import { omissionWords } from "../../src/report/omission-words.ts";

it("says what was left out and why, in one order", () => {
  const leftOut = leftOutSchema.parse({ "budget-cut": 12, repetition: 3 });
  expect(Object.keys(leftOut)).toEqual(["repetition", "budget-cut"]);
  expect(omissionWords(leftOut, "en")).toBe(
    "addresses left out: repetitions of one page 3, beyond the page budget 12",
  );
  expect(omissionWords(leftOut, "zh")).toBe("未访问的网址：重复页面 3，超出页数上限 12");
});

it("says nothing where nothing was left out, or nothing was kept of it", () => {
  for (const kept of [undefined, {}, { "no such reason": 1 }])
    expect(omissionWords(leftOutSchema.parse(kept), "en")).toBeNull();
});

it("has words for every reason", () => {
  for (const why of omissions)
    expect(omissionWords({ [why]: 1 }, "zh")).toMatch(/^未访问的网址：[\u4e00-\u9fff]+ 1$/);
});
