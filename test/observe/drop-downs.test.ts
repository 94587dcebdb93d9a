import { expect, test } from "vitest";
import { dropDowns } from "../../src/observe/drop-downs.ts";
import { observed } from "./observed.ts";

test.each([
  [
    "sites",
    "<select><option value=''>友情链接</option><option value='http://www.c.gov.cn/'> 甲市 </option></select>",
    ["http://www.c.gov.cn/"],
  ],
  [
    "pages of the site itself",
    "<select><option value='http://www.a.gov.cn/x/'>局</option></select>",
    undefined,
  ],
  [
    "values of a form",
    "<select><option value='1'>标题</option><option value='http://['>坏</option></select>",
    undefined,
  ],
  ["no list", "<a href='http://www.c.gov.cn/'>甲市</a>", undefined],
])("%s", (_name, html, expected) => {
  expect(observed(dropDowns, html)).toEqual(expected);
});

test("no more than two hundred", () => {
  const options = Array.from(
    { length: 300 },
    (_, i) => `<option value='http://s${i}.gov.cn/'>站${i}</option>`,
  );
  expect(observed(dropDowns, `<select>${options.join("")}</select>`)).toHaveLength(200);
});
