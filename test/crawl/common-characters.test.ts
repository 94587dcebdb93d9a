import fc from "fast-check";
import { expect, test } from "vitest";
import { commonShare } from "../../src/crawl/common-characters.ts";

test.each([
  ["everyday characters", "我们的国家", 1],
  ["letters that are none", "鑫焱淼犇", 0],
  ["half of them", "我们鑫焱", 0.5],
  ["ASCII does not count", "abc 我", 1],
  ["nothing to tell by", "abc", 0],
])("%s", (_, text, expected) => {
  expect(commonShare(text)).toBe(expected);
});

test("counts characters, not the halves of pairs", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("我", "鑫", "a", "🎰", "\ud83c", "\udfb0")), (letters) => {
      const text = letters.join("");
      const all = [...text].filter((letter) => letter >= "\u0080");
      const share = all.length === 0 ? 0 : all.filter((letter) => letter === "我").length / all.length;
      expect(commonShare(text)).toBe(share);
    }),
  );
});
