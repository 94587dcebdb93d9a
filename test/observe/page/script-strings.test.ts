import { expect, it } from "vitest";
import { stringRunsOf } from "../../../src/observe/page/script-strings.ts";

it.each([
  ["one literal", `write("a")`, ["a"]],
  ["joined literals", `x = '<p>' + name + "</p>"`, ["<p></p>"]],
  ["arguments apart", `f('a', 'b')`, ["a", "b"]],
  ["escapes", String.raw`'\x41\u7f51\u{7ad9}\'\/\n'`, ["A网站'/ "]],
  ["a continued line", "'a\\\nb'", ["ab"]],
  ["a template literal", "`<p>\n$x</p>`", ["<p>\n$x</p>"]],
  ["line comments", "// 'a'\n'b'", ["b"]],
  ["block comments", "/* 'a' */ 'b'", ["b"]],
  ["an address with slashes", "'http://a.cn/b'", ["http://a.cn/b"]],
  ["a regular expression with a quote", "s.replace(/'/g, 'b')", ["b"]],
  ["a class with a slash in it", "s.match(/[/']/) ; 'b'", ["b"]],
  ["a division", "a / b; 'c' / 2", ["c"]],
  ["a literal without an end", "'a\n'b'", ["ab"]],
  ["an open comment", "'a' /* 'b'", ["a"]],
  ["a broken escape", "'a\\", ["a"]],
])("reads %s", (_, source, texts) => {
  expect(stringRunsOf(source).map((run) => run.text)).toEqual(texts);
});
