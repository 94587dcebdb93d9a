import { expect, test } from "vitest";
import { openedByScript } from "../../../src/observe/tampering/opened-by-script.ts";
import { pageOf } from "../with-lists.ts";

const how = (html: string) => {
  const page = pageOf(html);
  return page.byTag("a").map((element) => openedByScript(page)(element)?.how ?? null);
};
const write = (markup: string) => `<script>document.write("${markup}");</script>`;
const link = `<a href="http://a-example.com/">x</a>`;

test.each([
  [
    "between the scripts that open and close",
    `${write("<div style='display:none'>")}${link}${write("</div>")}${link}`,
    ["display:none", null],
  ],
  [
    "to the end of the parent where nothing closes it",
    `<p>${write("<div style='height:1px;overflow:hidden'>")}${link}</p>${link}`,
    ["height:1px", null],
  ],
  ["a box in plain sight", `${write("<div class='ad'>")}${link}${write("</div>")}`, [null]],
  ["a box that the same script closes", `${write("<div style='display:none'>x</div>")}${link}`, [null]],
  ["no script at all", link, [null]],
])("%s", (_, html, expected) => expect(how(html)).toEqual(expected));
