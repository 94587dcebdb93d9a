import { expect, it } from "vitest";
import { copyrightIn } from "../../../src/observe/identifiers/copyright.ts";
import { article, footerPart } from "../part-of.ts";

const found = (footer: string, body?: string) => copyrightIn(footerPart(footer, body)) !== null;

it.each([
  ["<div class='footer'>版权所有：清河县人民政府</div>", true],
  ["<div class='footer'>清河县人民政府 版权所有</div>", true],
  ["<div class='footer'>版 权 所 有：清河县人民政府</div>", true],
  ["<div class='footer'>Copyright 2021 All Rights Reserved</div>", true],
  ["<center>&copy; 2024 清河县人民政府</center>", true],
  ["<div class='footer'><a href='/bqsm/'>版权声明</a></div>", false],
  ["<div class='footer'><!-- 版权所有 --></div>", false],
  ["", false],
])("%s", (footer, expected) => expect(found(footer)).toBe(expected));

it("does not take the claim of an article's source", () => {
  expect(
    found(
      "<div class='footer'>联系我们</div>",
      article.replace("<p>", "<p>新华社版权所有，未经许可不得转载。"),
    ),
  ).toBe(false);
});
