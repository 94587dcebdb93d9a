import { expect, test } from "vitest";
import { traitsOf } from "../../../src/observe/page/tag-traits.ts";

test.each([
  ["p", { breaks: "\n", isSilent: false, address: null }],
  ["td", { breaks: "\t", isSilent: false, address: null }],
  ["title", { breaks: null, isSilent: true, address: null }],
  ["script", { breaks: null, isSilent: true, address: { attribute: "src", leads: false } }],
  ["a", { breaks: null, isSilent: false, address: { attribute: "href", leads: true } }],
  ["iframe", { breaks: null, isSilent: false, address: { attribute: "src", leads: true } }],
  ["x-own", { breaks: null, isSilent: false, address: null }],
])("%s", (tag, traits) => {
  expect(traitsOf(tag)).toEqual({ tag, ...traits });
});

test("nobody's name for a tag is taken for one of ours", () => {
  expect(traitsOf("constructor")).toEqual({
    tag: "constructor",
    breaks: null,
    isSilent: false,
    address: null,
  });
});
