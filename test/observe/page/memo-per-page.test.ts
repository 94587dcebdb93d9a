import { expect, it } from "vitest";
import { memoPerPage } from "../../../src/observe/page/memo-per-page.ts";
import { pageWith } from "../part-of.ts";

it("looks once at a page and again at another", () => {
  const seen: unknown[] = [];
  const look = memoPerPage((page) => seen.push(page));
  const [first, second] = [pageWith("a"), pageWith("a")];
  expect([look(first), look(first), look(second)]).toEqual([1, 1, 2]);
});

it("says the same of a page it has forgotten, and of none what it said of another", () => {
  const lengthOf = memoPerPage(({ text }) => text.length);
  const pages = Array.from({ length: 10 }, (_, i) => pageWith("字".repeat(i)));
  expect([...pages, ...pages].map(lengthOf)).toEqual([...pages, ...pages].map(({ text }) => text.length));
});
