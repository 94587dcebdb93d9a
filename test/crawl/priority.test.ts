import { expect, it } from "vitest";
import { priorities, prioritiesOn } from "../../src/crawl/priority.ts";
import type { Observations } from "../../src/model/observation.ts";

const evidence = { excerpt: "", place: "a" };
const listing = (urls: readonly string[], nextPage: string | null): Observations => ({
  listing: {
    isColumn: true,
    name: null,
    items: urls.map((url) => ({ title: url, url, date: null })),
    empty: false,
    emptyWhy: null,
    nextPage,
    evidence: null,
    endpoints: [],
  },
});

it.each<[string, Observations, [string, number][]]>([
  ["nothing seen", {}, []],
  [
    "a list",
    listing(["a"], "next"),
    [
      ["next", priorities.nextPage],
      ["a", priorities.item],
    ],
  ],
  ["a message list", { ...listing([], "next"), "page.kind": "message-list" }, [["next", priorities.item]]],
  [
    "a navigation that names a listed page",
    { ...listing(["m"], null), navigation: [{ name: "市长信箱", url: "m", level: 1, kind: "message" }] },
    [["m", priorities.message]],
  ],
  ["a channel", { "messages.channel": { kind: "form", url: "f", evidence } }, [["f", priorities.message]]],
])("%s", (_, observations, expected) => {
  expect([...prioritiesOn(observations)]).toEqual(expected);
});

it("puts only the newest items of a list first", () => {
  expect(
    prioritiesOn(
      listing(
        Array.from({ length: 50 }, (_, i) => `u${i}`),
        null,
      ),
    ).size,
  ).toBe(20);
});
