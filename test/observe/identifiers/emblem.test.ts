import { expect, it } from "vitest";
import { emblemIn, unclearEmblemIn } from "../../../src/observe/identifiers/emblem.ts";
import { drawnByInlineScripts } from "../../../src/observe/page/script-text.ts";
import { article, footerPart, pageWith, partOf } from "../part-of.ts";

const script = "https://dcs.conac.cn/js/20/000/0000/60000001/CA200000000600000010001.js";

it.each([
  [
    "the register's page",
    "<a href='http://bszs.conac.cn/sitename?method=show&amp;id=00'><img src='a.png'></a>",
    true,
  ],
  ["the register's script", `<script src="${script}"></script>`, true],
  [
    "the script by way of a proxy",
    `<script src="/proxy/js/20/000/0000/60000001/CA200000000600000010001.js"></script>`,
    true,
  ],
  ["the drawn image", "<img id='imgConac' src='image/blue.png'>", true],
  ["an image by its name", "<img src='images/red.png'>", true],
  ["an image by its name", "<img src='skin/dzjg.png'>", true],
  ["an image by its alternative", "<img src='a1.png' alt='党政机关'>", true],
  ["words as a link", "<a href='#'>党政机关</a>", true],
  ["a comment", "<!-- <a href='http://bszs.conac.cn/sitename'></a> -->", false],
  ["a decoration", "<img src='images/logo.png'>", false],
])("%s", (_, footer, expected) => {
  expect(emblemIn(footerPart(`<div class="footer">${footer}</div>`)) !== null).toBe(expected);
});

it("does not take a picture above the footer for it", () => {
  expect(
    emblemIn(footerPart("<div class='footer'>联系我们</div>", `<img src="red.png">${article}`)),
  ).toBeNull();
});

it("reads it from document.write(unescape(…))", () => {
  const page = pageWith(
    `<div class="footer"><script>document.write(unescape("%3Cspan id='_ideConac' %3E%3C/span%3E%3Cscript src='${script}' type='text/javascript'%3E%3C/script%3E"));</script></div>`,
  );
  const drawn = drawnByInlineScripts(page);
  expect(drawn === null ? null : emblemIn({ ...partOf(drawn), origin: "script" })?.evidence.place).toBe(
    "script",
  );
});

it("names an image that may be the emblem", () => {
  expect(unclearEmblemIn(footerPart("<div class='footer'><img src='img/timg.png'></div>"))).toBe(
    "img/timg.png",
  );
});
