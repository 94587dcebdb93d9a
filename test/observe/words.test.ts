import { expect, test } from "vitest";
import type { ListedWord } from "../../src/observe/observer.ts";
import { words } from "../../src/observe/words.ts";
import { contextWith, nothingSeen, pageOf, shipped } from "./with-lists.ts";

const mine: ListedWord[] = [
  { word: "错误说法", suggestion: "正确说法", weight: "hard" },
  { word: "可疑说法", suggestion: null, weight: "soft" },
];
const lists = { ...shipped, words: new Map([...shipped.words, ["mine", mine]]), wordings: new Set(["mine"]) };

test("a user's wrong wordings are candidates, once each, never certain", () => {
  const page = pageOf("<p>此处有错误说法。</p><div><p>又有错误说法和可疑说法</p></div>");
  expect(words.observe(page, contextWith(lists), nothingSeen)).toEqual([
    {
      list: "mine",
      word: "错误说法",
      suggestion: "正确说法",
      confidence: "likely",
      evidence: { excerpt: "此处有错误说法。 又有错误说法和可疑说法", place: "p" },
    },
    {
      list: "mine",
      word: "可疑说法",
      suggestion: null,
      confidence: "suspect",
      evidence: { excerpt: "此处有错误说法。 又有错误说法和可疑说法", place: "div > p" },
    },
  ]);
});

test("spam words are not wordings", () => {
  expect(words.observe(pageOf("<p>皇冠体育</p>"), contextWith(lists), nothingSeen)).toEqual([]);
});

test("without a list of wordings there is nothing to say", () => {
  expect(words.observe(pageOf("<p>错误说法</p>"), contextWith(shipped), nothingSeen)).toBeUndefined();
});
