import { expect, test } from "vitest";
import type { Lists } from "../../../src/observe/observer.ts";
import { hitsOn, wordsOf } from "../../../src/observe/page/list-words.ts";
import { pageOf } from "../with-lists.ts";

const hard = (word: string) => ({ word, weight: "hard" as const, suggestion: null });
const lists: Lists = {
  words: new Map([
    ["brands", [hard("皇冠体育"), hard("皇冠体育平台")]],
    ["kinds", [hard("体育"), hard("体育平台")]],
  ]),
  hosts: new Map(),
  adFilters: [],
};
const shown = (hits: readonly { list: string; word: { word: string }; at: number }[]) =>
  hits.map(({ list, word, at }) => `${list}:${word.word}@${at}`);

test("inside a longer hit of the same list a word is not told again", () => {
  expect(shown(wordsOf(lists, "brands", "kinds").find("皇冠体育平台与体育"))).toEqual([
    "brands:皇冠体育平台@0",
    "kinds:体育平台@2",
    "kinds:体育@7",
  ]);
});

test("a page is read once, and each asks for its own lists", () => {
  const page = pageOf("<p>皇冠体育</p>");
  expect(shown(hitsOn(page, lists, "brands"))).toEqual(["brands:皇冠体育@0"]);
  expect(shown(hitsOn(page, lists, "kinds"))).toEqual(["kinds:体育@2"]);
  expect(hitsOn(page, { ...lists, words: new Map() }, "kinds")).toEqual([]);
});

test("a list that is not there has no words", () => {
  expect(wordsOf(lists, "none").find("皇冠体育")).toEqual([]);
});
