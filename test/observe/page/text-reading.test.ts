import fc from "fast-check";
import { expect, test } from "vitest";
import { askForCharacters, askForWords, readingOf } from "../../../src/observe/page/text-reading.ts";
import { wordMatcher } from "../../../src/observe/page/word-match.ts";
import { pageWith } from "../part-of.ts";

test("what is asked for after a page was read is looked for all the same", () => {
  const page = pageWith("县政府★服务大厅");
  const before = readingOf(page);
  const star = askForCharacters("★");
  const words = wordMatcher(["大厅", "服务大厅"]);
  askForWords(words.heads);
  expect(before.characters & star).toBe(0);
  expect(readingOf(page).characters & star).toBe(star);
  expect(words.findAt(page.text, readingOf(page).starts)).toEqual(words.find(page.text));
});

test("a word is found where the reading says that it may begin", () => {
  const words = wordMatcher(["彩票", "票a", "ab"]);
  askForWords(words.heads);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("彩", "票", "a", "Ａ", "B", "县"), { minLength: 1, maxLength: 40 }),
      (letters) => {
        const page = pageWith(letters.join(""));
        const { starts } = readingOf(page);
        expect(words.findAt(page.text, starts)).toEqual(words.find(page.text));
        expect([...words.firstAt(page.text, starts)]).toEqual(
          [0, 1, 2].map((word) => words.find(page.text).find((hit) => hit.word === word)?.at ?? -1),
        );
      },
    ),
  );
});
