import fc from "fast-check";
import { expect, test } from "vitest";
import { declarationsOf } from "../../../src/observe/page/declarations.ts";
import { readSheets } from "../../../src/observe/page/sheets.ts";
import { styleRules } from "../../../src/observe/page/style-rules.ts";
import { pageOf } from "../with-lists.ts";

const styleOfLast = (html: string) => {
  const page = pageOf(html);
  return Object.fromEntries(styleRules(page.styles).styleOf(page, page.elements.length - 1));
};

test("declarations that cannot hide are left out", () => {
  expect(Object.fromEntries(declarationsOf("COLOR: Red; display:none!important; border:0; x"))).toEqual({
    color: "red",
    display: "none",
  });
});

test.each([
  ["by tag", "<style>p{color:#fff}</style><p>", { color: "#fff" }],
  ["by any of several", "<style>h1,p , .x{color:#fff}</style><p>", { color: "#fff" }],
  ["by tag and class", "<style>p.a.b{color:#fff}</style><p class='b  a'>", { color: "#fff" }],
  ["not by half a class", "<style>p.a.b{color:#fff}</style><p class='b'>", {}],
  ["by descent, however deep", "<style>.m p{color:#fff}</style><div class=m><div><p>", { color: "#fff" }],
  ["by child, read as descent", "<style>.m > p{color:#fff}</style><div class=m><p>", { color: "#fff" }],
  ["later wins among equals", "<style>p{color:#fff}p{color:#000}</style><p>", { color: "#000" }],
  [
    "nested at-rules are passed over",
    "<style>@supports (a){@media x{p{color:#fff}}}p{opacity:0}</style><p>",
    { opacity: "0" },
  ],
])("%s", (_, html, expected) => {
  expect(styleOfLast(html)).toEqual(expected);
});

test.each([
  [
    "what is important wins over the element's own style",
    "p{display:block!important}",
    "<p style=display:none>",
    "block",
  ],
  ["and over what is more precise", "p{display:none ! important}#a{display:block}", "<p id=a>", "none"],
  [
    "a page's own rules come after its sheets",
    "p{display:none}",
    "<style>p{display:block}</style><p>",
    "block",
  ],
  ["a rule after @charset", '@charset "utf-8";p{display:none}', "<p>", "none"],
])("linked sheets: %s", (_, css, html, display) => {
  const page = pageOf(html);
  const rules = styleRules(page.styles, readSheets([css]));
  expect(rules.styleOf(page, page.elements.length - 1).get("display")).toBe(display);
});

test.each([
  [
    "a menu that opens below the pointer",
    ".nav li:hover .sub{display:block}",
    '<ul class=nav><li><ul class="sub">',
    true,
  ],
  ["a tab that a script makes active", ".tab.active{display:block}", '<div class="tab">', true],
  ["a tab of a chosen box", ".box.on .tab{display:block}", '<div class="box"><div class="tab">', true],
  ["a panel behind a checked box", "#c:checked ~ .panel{max-height:300px}", '<div class="panel">', true],
  ["a footer for phones", "@media (max-width:768px){.m-foot{display:block}}", '<div class="m-foot">', true],
  ["a page for the printer", "@media print{.x{display:block}}", '<div class="x">', false],
  ["a rule that always holds", ".x{display:block}", '<div class="x">', false],
  ["another element", ".nav:hover .sub{display:block}", '<div class="x">', false],
  ["any element below the pointer", "div:hover{display:block}", "<div>", false],
])("what a sheet may show: %s", (_, css, html, expected) => {
  const page = pageOf(html);
  expect(styleRules([], readSheets([css])).mayShow(page, page.elements.length - 1)).toBe(expected);
});

test("no style sheet makes it throw or hang", () => {
  const piece = fc.constantFrom(
    "{",
    "}",
    "/*",
    "*/",
    "@media",
    ";",
    ":",
    ",",
    ">",
    ".a",
    "#b",
    "display:none",
    "p",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 200 }), (pieces) => {
      const page = pageOf("<p class=a id=b>x</p>");
      expect(styleRules([pieces.join("")]).styleOf(page, 0)).toBeInstanceOf(Map);
    }),
  );
});
