import { expect, it } from "vitest";
import { alignRows, cutTo, padTo, widthOf } from "../../src/report/columns.ts";

it("counts two columns for a Chinese character", () => {
  expect([widthOf("甲县a"), padTo("甲", 4)]).toEqual([5, "甲  "]);
});

it.each([
  ["甲县人民政府", 7, "甲县人…"],
  ["甲县", 4, "甲县"],
  ["abcdef", 4, "abc…"],
  ["👍👍👍", 5, "👍👍…"],
])("cuts %s to %i columns", (text, width, expected) => {
  expect(cutTo(text, width)).toBe(expected);
});

it("aligns rows and leaves no space at their ends", () => {
  expect(
    alignRows([
      ["结论", "a"],
      ["b", ""],
      ["", "c"],
    ]),
  ).toEqual(["结论  a", "b", "      c"]);
});
