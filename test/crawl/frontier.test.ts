import { expect, it } from "vitest";
import { Frontier } from "../../src/crawl/frontier.ts";
import type { QueuedUrl } from "../../src/store/store.ts";

const entry = (url: string, priority = 5): QueuedUrl => ({ url, depth: 1, priority, role: "page" });

it("gives the best first, and within a priority the first come", () => {
  const frontier = new Frontier();
  for (const one of [
    entry("http://a.cn/5a"),
    entry("http://a.cn/0", 0),
    entry("http://a.cn/5b"),
    entry("http://a.cn/7", 7),
  ])
    frontier.add(one);
  const order = [1, 2, 3, 4, 5].map(() => frontier.take()?.url);
  expect(order).toEqual(["http://a.cn/0", "http://a.cn/5a", "http://a.cn/5b", "http://a.cn/7", undefined]);
});

it.each([
  ["http://a.cn/x", "https://www.a.cn/x", false],
  ["http://a.cn/x", "http://a.cn/x?y=1", true],
  ["http://a.cn/x", "http://b.a.cn/x", true],
])("having queued %s, takes %s: %s", (first, second, isTaken) => {
  const frontier = new Frontier();
  frontier.add(entry(first));
  expect(frontier.add(entry(second))).toBe(isTaken);
  expect(frontier.waiting).toBe(isTaken ? 2 : 1);
});

it("knows what was claimed without queueing it, and takes back what was taken", () => {
  const frontier = new Frontier();
  expect(frontier.claim("http://a.cn/")).toBe(true);
  expect(frontier.add(entry("http://a.cn/"))).toBe(false);
  frontier.putBack(entry("http://a.cn/"));
  frontier.putBack(entry("http://a.cn/b"));
  const taken = frontier.take();
  if (taken !== undefined) frontier.putBackFirst(taken);
  expect([frontier.take()?.url, frontier.take()?.url]).toEqual(["http://a.cn/", "http://a.cn/b"]);
  expect([frontier.waiting, frontier.known]).toEqual([0, 1]);
});
