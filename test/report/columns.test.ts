import { Chalk } from "chalk";
import { expect, it } from "vitest";
import { alignRows, cutTo, folded, padTo, widthOf } from "../../src/report/columns.ts";

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

it("breaks the last column to fit beside the others", () => {
  expect(
    alignRows(
      [
        ["网站", "甲县人民政府门户网站首页栏目和信息更新"],
        ["b", "short"],
      ],
      { width: 30 },
    ),
  ).toEqual(["网站  甲县人民政府门户网站首页", "      栏目和信息更新", "b     short"]);
});

it("breaks lines at a terminal's width and sets what is broken off further in", () => {
  expect(folded("  ✗ one rule and another rule and a third rule\n  short", 32)).toBe(
    "  ✗ one rule and another rule\n    and a third rule\n  short",
  );
});

it("keeps colours over a break", () => {
  const red = new Chalk({ level: 1 }).red("first words of a line, last words of it");
  const lines = folded(red, 30).split("\n");
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line).toContain("\u001b[31m");
});

it.each([
  ["no terminal", "a line that is long ".repeat(5), null],
  ["a terminal too narrow to read in", "a line that is long ".repeat(5), 20],
  ["an address", "  - http://www.qingyanxian.gov.cn/zwgk/zfxxgk/202603/t20260312_18273.html", 40],
])("leaves the text whole: %s", (_why, text, width) => {
  expect(folded(text, width)).toBe(text);
});
