import { describe, expect, test } from "vitest";
import { hiddenBy } from "../../../src/observe/page/visibility.ts";
import { pageOf } from "../with-lists.ts";

/** How the link of the page is hidden. */
const how = (html: string): string | null => {
  const page = pageOf(html);
  return hiddenBy(page)(page.byTag("a").at(-1) ?? -1)?.how ?? null;
};
const link = "<a href='http://x-example.com/'>x</a>";
const inside = (style: string) => `<div style="${style}"><p>${link}</p></div>`;

describe("hidden by its own or a parent's inline style", () => {
  test.each([
    ["display:none", "display:none"],
    ["DISPLAY : None !important", "display:none"],
    ["visibility:hidden", "visibility:hidden"],
    ["opacity:0", "opacity:0"],
    ["opacity:0.01", "opacity:0.01"],
    ["font-size:0", "font-size:0"],
    ["font-size:1px", "font-size:1px"],
    ["position:absolute;left:-9999px", "left:-9999px"],
    ["position:fixed;top:-100em", "top:-100em"],
    ["margin-left:-5000px", "margin-left:-5000px"],
    ["text-indent:-9999px", "text-indent:-9999px"],
    ["height:1px;overflow:hidden", "height:1px"],
    ["max-height:0;overflow:hidden", "max-height:0"],
    ["transform:scale(0)", "transform:scale(0)"],
    ["position:absolute;clip:rect(0 0 0 0)", "clip:rect(0 0 0 0)"],
    ["background:#fff;color:#ffffff", "color:#ffffff on the same ground"],
  ])("%s", (style, expected) => {
    expect(how(inside(style))).toBe(expected);
  });
});

describe("to be seen", () => {
  test.each([
    ["display:block"],
    ["opacity:0.5"],
    ["opacity:1"],
    ["font-size:12px"],
    ["font-size:100%"],
    ["left:-9999px"], // not lifted out of the flow
    ["position:absolute;left:-20px"],
    ["height:1px"], // what flows over is seen
    ["height:100px;overflow:hidden"],
    ["overflow:hidden;width:100%"],
    ["color:#fff"], // the ground is not declared
    ["color:#fff;background:#fff url(a.jpg)"],
    ["background:#000;color:#fff"],
  ])("%s", (style) => {
    expect(how(inside(style))).toBeNull();
  });
});

describe("other ways", () => {
  test.each([
    [
      "a style rule by class",
      `<style>.a .b{display:none}</style><div class="a"><div class="b">${link}</div></div>`,
      "display:none",
    ],
    [
      "a style rule by id",
      `<style>/* x */ #q { left:-999px; position:absolute }</style><div id="q">${link}</div>`,
      "left:-999px",
    ],
    [
      "the heavier rule wins",
      `<style>#q{display:block} .b{display:none}</style><div id="q" class="b">${link}</div>`,
      null,
    ],
    [
      "inline wins over the sheet",
      `<style>.b{display:none}</style><div class="b" style="display:block">${link}</div>`,
      null,
    ],
    ["only while hovering", `<style>.b:hover{display:none}</style><div class="b">${link}</div>`, null],
    ["only in print", `<style>@media print{.b{display:none}}</style><div class="b">${link}</div>`, null],
    ["a sheet that never ends", `<style>.b{display:none</style><div class="b">${link}</div>`, null],
    ["a marquee of one pixel", `<marquee width="1" height="1">${link}</marquee>`, "height=1"],
    ["the hidden attribute", `<section hidden>${link}</section>`, "hidden"],
    ["a class of a known style sheet", `<div class="box mfp-hide">${link}</div>`, "class=mfp-hide"],
    [
      "a script",
      `<p id="k">${link}</p><script>document.getElementById('k').style.display='none'</script>`,
      "display:none by script",
    ],
    [
      "an unclosed chain of anchors",
      `<div style="display:none"><a href="/1">a<a><a href="/2">b<a></div>`,
      "display:none",
    ],
    ["nothing", `<div>${link}</div>`, null],
  ])("%s", (_, html, expected) => {
    expect(how(html)).toBe(expected);
  });
});

test("the outermost hiding element is named", () => {
  const page = pageOf(`<div style="display:none"><div style="opacity:0">${link}</div></div>`);
  expect(hiddenBy(page)(page.byTag("a")[0] ?? -1)).toEqual({
    root: page.byTag("div")[0],
    how: "display:none",
    mayShow: false,
  });
});
