import { expect, it } from "vitest";
import type { LinkTarget } from "../../../src/model/link.ts";
import { collectionOf, freshHome, home, link } from "../evidence.ts";

const evidence = { excerpt: "开元棋牌官网", place: "title" };
const to = (host: string, target: LinkTarget | null) => {
  const url = `http://${host}/`;
  const plain = link(url, "answered", { kind: "external" });
  return { ...plain, seen: plain.seen && { ...plain.seen, title: "开元棋牌官网", target } };
};
const links = [
  to("a.example.net", { kind: "vice", confidence: "likely", evidence }),
  to("b.example.net", { kind: "vice", confidence: "suspect", evidence }),
  to("c.example.net", { kind: "for-sale", confidence: "likely", evidence }),
  to("d.example.net", { kind: "other-domain", confidence: "suspect", evidence }),
  to("e.example.net", null),
];

it("tells the links whose page is a problem, each as sure as its sign, with the pages that name it", async () => {
  const { items, state } = await collectionOf("link-targets", { links, pages: [freshHome()] });
  expect(state).toBe("read");
  expect(items.map(({ url, fields, confidence }) => `${url} ${fields.target} ${confidence}`)).toEqual([
    "http://a.example.net/ vice likely",
    "http://b.example.net/ vice suspect",
    "http://c.example.net/ for-sale likely",
    "http://d.example.net/ other-domain suspect",
  ]);
  expect(items[0]).toMatchObject({ evidence, referrers: [home], fields: { targetTitle: "开元棋牌官网" } });
});

it("counts a link to vice among the signs of tampering, and nothing less sure or less grave", async () => {
  const { items } = await collectionOf("tampering", { links, pages: [freshHome()] });
  expect(items.map(({ url, fields }) => [url, fields])).toEqual([
    ["http://a.example.net/", { kind: "risky-link", technique: "T16" }],
  ]);
});
