import { expect, it } from "vitest";
import { jsonText } from "../../src/report/json-text.ts";

it.each([
  ["a direction mark", "a\u202eb", '"a\\u202eb"'],
  ["an escape of one byte and of two", "\u001b[2J\u009b31m", '"\\u001b[2J\\u009b31m"'],
  ["line ends of Unicode", "a\u2028b\u0085", '"a\\u2028b\\u0085"'],
  ["half a character", "\ud83d", '"\\ud83d"'],
  ["ordinary words", "甲县 👩‍👧", '"甲县 👩‍👧"'],
])("writes %s so that nothing acts on it, and the same is read", (_, value, text) => {
  expect(jsonText(value)).toBe(text);
  expect(JSON.parse(jsonText({ value }, 2))).toEqual({ value });
});
