import { expect, test } from "vitest";
import { randomTags } from "../../../src/observe/tampering/random-tags.ts";
import { pageOf } from "../with-lists.ts";

const row = (id: string, ...tags: string[]) => tags.map((tag) => `<${tag} id="${id}"></${tag}>`).join("");

test.each([
  ["five odd tags of one random id", row("h4sia", "legend", "samp", "tt", "em", "sub"), 1],
  ["four", row("h4sia", "legend", "samp", "tt", "em"), 0],
  ["one tag five times", row("h4sia", "em", "em", "em", "em", "em"), 0],
  ["a word for an id", row("content", "legend", "samp", "tt", "em", "sub"), 0],
  ["a number for an id", row("12345", "legend", "samp", "tt", "em", "sub"), 0],
  ["everyday tags", row("h4sia", "div", "p", "span", "li", "a"), 0],
])("%s", (_, html, count) => {
  expect(randomTags(pageOf(html))).toHaveLength(count);
});
