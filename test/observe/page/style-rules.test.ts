import fc from "fast-check";
import { expect, test } from "vitest";
import { declarationsOf, styleRules } from "../../../src/observe/page/style-rules.ts";
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
