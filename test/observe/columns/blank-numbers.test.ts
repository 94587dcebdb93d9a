import { expect, it } from "vitest";
import { blankNumbers } from "../../../src/observe/columns/blank-numbers.ts";

/** Numbers made up for the test: their check characters are right, the persons do not exist. */
const id = "110101199003074696";
const mobile = "13912345678";

const blanked = (html: string, charset = "utf-8") => {
  const found = blankNumbers(Buffer.from(html, charset === "utf-16le" ? "utf16le" : "utf8"), charset);
  return found && { ...found, body: found.body.toString(charset === "utf-16le" ? "utf16le" : "utf8") };
};

it.each([
  ["an identity number", `<p>身份证号：${id}</p>`, "<p>身份证号：1101************96</p>", 1],
  ["a mobile of a writer", `<p>本人手机：${mobile}。</p>`, "<p>本人手机：139******78。</p>", 1],
  [
    "every place of it",
    `<p>本人手机${mobile}</p><a href="tel:${mobile}">`,
    '<p>本人手机139******78</p><a href="tel:139******78">',
    2,
  ],
  [
    "markup between",
    `<p>身份证 110101<b class="c1">19900307</b>4696</p>`,
    '<p>身份证 1101**<b class="c1">********</b>**96</p>',
    1,
  ],
])("blanks %s", (_, html, expected, numbers) => {
  expect(blanked(html)).toEqual({ body: expected, numbers });
});

it.each([
  ["no number", "<p>今日要闻</p>"],
  ["an office's own telephone", `<p>监督举报热线：${mobile}</p>`],
  ["a longer number", `<p>流水号 9${id}9</p>`],
  ["a wrong check character", "<p>身份证号：110101199003074691</p>"],
])("leaves %s", (_, html) => expect(blanked(html)).toBeNull());

it("changes no other byte, in whatever charset", () => {
  const utf16 = blanked(`\ufeff<p>本人手机：${mobile}</p>`, "utf-16le");
  expect(utf16?.body).toBe("\ufeff<p>本人手机：139******78</p>");
  const gbk = Buffer.concat([
    Buffer.from([0xb1, 0xbe, 0xc8, 0xcb, 0xca, 0xd6, 0xbb, 0xfa]),
    Buffer.from(mobile),
  ]);
  const found = blankNumbers(gbk, "gb18030");
  expect(found?.body.subarray(0, 8)).toEqual(gbk.subarray(0, 8));
  expect(found?.body.subarray(8).toString()).toBe("139******78");
});
