import { expect, test } from "vitest";
import { ownText } from "../../src/observe/own-text.ts";
import { pageOf } from "./with-lists.ts";

test.each([
  ["links are left out", "<p>甲<a href='/'>乙</a>丙</p>", "甲 丙"],
  ["nested anchors", "<a href='/1'>甲<a href='/2'>乙</a></a><p>丙</p>", "丙"],
  ["no links", "<p>甲</p><p>乙</p>", "甲 乙"],
  ["nothing", "", ""],
])("%s", (_, html, text) => {
  expect(ownText(pageOf(html))).toBe(text);
});
