import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, wordMatcher } from "../../../src/observe/page/word-match.ts";

const naive = (words: readonly string[], text: string) => {
  const plain = fold(text);
  const found: { word: number; at: number; length: number }[] = [];
  for (let at = 0; at < plain.length; at += 1) {
    const here = words.flatMap((word, index) =>
      word.length >= 2 && plain.startsWith(fold(word), at) ? [{ word: index, at, length: word.length }] : [],
    );
    found.push(...here.sort((a, b) => b.length - a.length || a.word - b.word));
  }
  return found;
};

// A small alphabet makes overlaps, repeats and words inside words the rule.
const letters = fc.constantFrom("彩", "票", "a", "B", "Ａ", "ｂ", " ");
const word = fc.array(letters, { minLength: 2, maxLength: 5 }).map((chars) => chars.join(""));
const text = fc.array(letters, { maxLength: 80 }).map((chars) => chars.join(""));

test("finds what looking for every word everywhere finds", () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 30 }), text, (words, given) => {
      expect(wordMatcher(words).find(given)).toEqual(naive(words, given));
    }),
  );
});

test("folding keeps the length of any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (given) => {
      expect(fold(given)).toHaveLength(given.length);
    }),
  );
});

test.each([
  ["upper case and full width", "ＢＥＴ３６５ 和 Bet365", [0, 9]],
  ["overlaps", "bet365bet365", [0, 6]],
  ["nothing", "体育局", []],
])("%s", (_, given, at) => {
  expect(
    wordMatcher(["bet365"])
      .find(given)
      .map((hit) => hit.at),
  ).toEqual(at);
});

test("stops at a limit", () => {
  expect(wordMatcher(["快三"]).find("快三".repeat(50), 7)).toHaveLength(7);
});
