import fc from "fast-check";
import { expect, test } from "vitest";
import { hasAny } from "../../../src/observe/page/has-any.ts";
import { pageWith } from "../part-of.ts";

const hasStar = hasAny("★✿");
const hasMark = hasAny("?锟");

test("tells each set of characters by itself", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("★", "✿", "?", "锟", "县", "a"), { maxLength: 6 }), (letters) => {
      const page = pageWith(`县${letters.join("")}`);
      expect(hasStar(page)).toBe(letters.some((letter) => "★✿".includes(letter)));
      expect(hasMark(page)).toBe(letters.some((letter) => "?锟".includes(letter)));
    }),
  );
});

test("finds a character beyond the basic plane by its halves", () => {
  expect(hasAny("🎰")(pageWith("县🎰"))).toBe(true);
});
