import { expect, it } from "vitest";
import { memoPerPage } from "../../../src/observe/page/memo-per-page.ts";
import { pageWith } from "../part-of.ts";

it("looks once at a page and again at another", () => {
  const seen: unknown[] = [];
  const look = memoPerPage((page) => seen.push(page));
  const [first, second] = [pageWith("a"), pageWith("a")];
  expect([look(first), look(first), look(second)]).toEqual([1, 1, 2]);
});
