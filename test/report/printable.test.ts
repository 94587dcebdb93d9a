import { expect, it } from "vitest";
import { printable } from "../../src/report/printable.ts";

it.each([
  ["a\nb\r\n\tc", "a b c"],
  ["\u001b[31mred\u001b[0m", "\ufffd[31mred\ufffd[0m"],
  ["a\u0000b\u007f\u009b", "a\ufffdb\ufffd\ufffd"],
  ["file\u202egnp.exe\u2066\u200f", "filegnp.exe"],
  ["half \ud83d pair \udc00", "half \ufffd pair \ufffd"],
  ["not XML \uffff\ufffe", "not XML \ufffd\ufffd"],
  ["通过 👨‍👩‍👧 é", "通过 👨‍👩‍👧 é"],
])("%j reads %j", (text, expected) => {
  expect(printable(text)).toBe(expected);
});
