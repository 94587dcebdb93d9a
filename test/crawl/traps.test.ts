import { describe, expect, it } from "vitest";
import { type TrapKind, Traps } from "../../src/crawl/traps.ts";

const host = "http://www.an.gov.cn";

describe("one address", () => {
  it.each<[string, TrapKind | null]>([
    ["/col/col1/index.html", null],
    ["/xw/xw/2020/xw/a.html", null],
    ["/a/a/a/b.html", "growing-path"],
    ["/a/b/a/b/a/b/c.html", "growing-path"],
    ["/a/b/b/a/a/b/a/c.html", "growing-path"],
    [`/${"x1/y2/z3/".repeat(2)}${Array.from({ length: 14 }, (_, i) => `d${i}/`).join("")}`, "growing-path"],
    ["/view.asp?id=1024", null],
    ["/list.jsp?cid=12&page=3", null],
    ["/a.asp?sid=12", null],
    ["/a.asp?PHPSESSID=0123456789abcdef0123", "session-id"],
    ["/a.asp?sid=8f14e45fceea167a5a36dedd4bea2543", "session-id"],
    ["/a?b=1&c=2&d=3&e=4&f=5&g=6&h=7", "parameters"],
    [`/a?b=${"x".repeat(600)}`, "parameters"],
    ["/calendar.asp?year=2020&month=5", null],
    ["/calendar.asp?year=1850&month=5", "calendar"],
    ["/calendar.asp?y=9999", "calendar"],
    ["/rili/2020/05/", null],
    ["/rili/9999/05/", "calendar"],
    ["/art/2020/5/6/art_12_345.html", null],
    ["/zwgk/202005/t20200506_12.html", null],
  ])("%s is %s", (path, kind) => {
    expect(new Traps().trapOf(host + path)).toBe(kind);
  });
});

/** How many of the addresses are let through. */
const taken = (paths: readonly string[]): number => {
  const traps = new Traps();
  return paths.filter((path) => traps.trapOf(host + path) === null).length;
};
const row = (length: number, path: (i: number) => string): string[] =>
  Array.from({ length }, (_, i) => path(i));

describe("many addresses", () => {
  it("takes every number of an article", () => {
    expect(taken(row(3000, (i) => `/view.asp?id=${i}`))).toBe(3000);
  });
  it("takes ten years of months of a calendar", () => {
    expect(taken(row(1000, (i) => `/rili.asp?year=${2000 + Math.floor(i / 12)}&month=${i % 12}`))).toBe(120);
  });
  it("takes some years of days whose folders hold nothing but each other", () => {
    const days = row(
      2000,
      (i) => `/rili/${2000 + Math.floor(i / 336)}/${1 + (Math.floor(i / 28) % 12)}/${1 + (i % 28)}/`,
    );
    expect(taken(days)).toBe(400);
    expect(taken(row(3000, (i) => `/art/2020/5/6/art_1_${i}.html`))).toBe(3000);
  });
  it("takes some of all combinations, and one order of the same ones", () => {
    expect(taken(row(3000, (i) => `/s?a=${i % 50}&b=${i}`))).toBe(400);
    expect(taken(["/s?a=1&b=2", "/s?b=2&a=1"])).toBe(1);
  });
});
