import { expect, test } from "vitest";
import { firstFound } from "../../../src/observe/page/first-found.ts";

test("looks no further than it has to", () => {
  const looked: number[] = [];
  const found = firstFound([1, 2, 3, 4, 5, 6], 2, (n) => {
    looked.push(n);
    return n % 2 === 0 ? n * 10 : null;
  });
  expect(found).toEqual([20, 40]);
  expect(looked).toEqual([1, 2, 3, 4]);
});

test("finds nothing in nothing", () => {
  expect(firstFound([], 5, () => 1)).toEqual([]);
});
