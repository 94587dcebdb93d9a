import { expect, test } from "vitest";
import { memoByText } from "../../../src/observe/page/memo-by-text.ts";

test("asks once for each text, null included", () => {
  const asked: string[] = [];
  const look = memoByText((text): string | null => {
    asked.push(text);
    return text === "" ? null : text.toUpperCase();
  });
  expect(["nav", "", "nav", "top", "top"].map(look)).toEqual(["NAV", null, "NAV", "TOP", "TOP"]);
  expect(asked.filter((text) => text !== "")).toEqual(["nav", "top"]);
});

test("answers the same after it has forgotten", () => {
  const look = memoByText((text) => text.length, { most: 3 });
  const texts = ["a", "bb", "ccc", "dddd", "a", "bb"];
  expect(texts.map(look)).toEqual(texts.map((text) => text.length));
});

test("remembers no long text", () => {
  let asked = 0;
  const look = memoByText(() => {
    asked += 1;
    return true;
  });
  look("长".repeat(300));
  look("长".repeat(300));
  expect(asked).toBe(2);
});
