import fc from "fast-check";
import { expect, test } from "vitest";
import { allMatches } from "../../../src/observe/page/all-matches.ts";

test.each([/[ab]+/g, /(?<=a)b?/g, /a*/gu, /$|(?=b)/gm, /./gu])("gives what matchAll gives: %s", (pattern) => {
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom("a", "b", "县", "🎰", "\n"), { maxLength: 12 })
        .map((letters) => letters.join("")),
      (text) => {
        expect(allMatches(pattern, text)).toEqual([...text.matchAll(pattern)]);
        expect(allMatches(pattern, text, 2)).toEqual([...text.matchAll(pattern)].slice(0, 2));
      },
    ),
  );
});
