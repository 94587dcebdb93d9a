import fc from "fast-check";
import { expect, it } from "vitest";
import { packVarints, unpackVarints } from "../../src/store/varints.ts";

it("unpacks what was packed", () => {
  const numbers = fc.array(fc.maxSafeNat());
  fc.assert(fc.property(numbers, (given) => void expect(unpackVarints(packVarints(given))).toEqual(given)));
});

it("takes a byte for small numbers", () => {
  expect(packVarints([0, 1, 127])).toHaveLength(3);
  expect(packVarints([128])).toHaveLength(2);
});
