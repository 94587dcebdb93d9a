import { expect, test } from "vitest";
import { sign, wordsAt } from "../../../src/observe/tampering/sign.ts";
import { pageOf } from "../with-lists.ts";

test("a sign carries one cut line and its place", () => {
  const found = sign("other", "T13", "suspect", `a\n${"b".repeat(500)}`, "div > p");
  expect(found).toMatchObject({ kind: "other", technique: "T13", confidence: "suspect" });
  expect(found.evidence.excerpt).toMatch(/^a b+…$/);
  expect(found.evidence.excerpt).toHaveLength(200);
});

test("the words around a position stand in their element", () => {
  const page = pageOf("<div class='t'><p>某县</p><p>通知公告</p></div>");
  expect(wordsAt(page, page.text.indexOf("公告"), 2)).toEqual([
    "某县\n通知公告\n",
    "div.t > p:nth-of-type(2)",
  ]);
});
