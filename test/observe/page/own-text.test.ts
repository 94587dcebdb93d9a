import { expect, test } from "vitest";
import { ownText, saysMoreThan } from "../../../src/observe/page/own-text.ts";
import { pageOf } from "../with-lists.ts";

test.each([
  ["links are left out", "<p>甲<a href='/'>乙</a>丙</p>", "甲 丙"],
  ["nested anchors", "<a href='/1'>甲<a href='/2'>乙</a></a><p>丙</p>", "丙"],
  ["no links", "<p>甲</p><p>乙</p>", "甲 乙"],
  ["nothing", "", ""],
])("%s", (_, html, text) => {
  expect(ownText(pageOf(html))).toBe(text);
});

test.each([
  ["the words of links are not counted", "<p>甲乙<a href='/'>丙丁戊</a></p>", 2, false],
  ["white space is not counted", "<p>甲 乙</p><p>丙</p>", 3, false],
  ["one more than asked", "<p>甲乙<a href='/'>丙</a>丁</p>", 2, true],
])("saysMoreThan: %s", (_, html, most, more) => {
  expect(saysMoreThan(pageOf(html), most)).toBe(more);
});
