import { expect, it } from "vitest";
import { fuzz, mutatedPage } from "../../bench/fuzz.ts";

it("makes the same page of the same seed and another of another", () => {
  expect(mutatedPage(7, 3)).toEqual(mutatedPage(7, 3));
  expect(mutatedPage(7, 3).body.equals(mutatedPage(8, 3).body)).toBe(false);
});

it("gets 2,000 mutated pages through decoding, index and observers without a throw or a second of CPU", () => {
  expect(fuzz(2000, 2026).failures).toEqual([]);
}, 300_000);
