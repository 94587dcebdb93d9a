import { expect, test } from "vitest";
import type { SiteLink } from "../../../src/store/store.ts";
import { collectionOf, freshHome, link, listing, page } from "../evidence.ts";

const away = "http://letters.example.com/list.aspx";
const mailbox = (given: Partial<SiteLink> = {}, reason: Parameters<typeof link>[1] = "answered") => [
  link(away, reason, { kind: "external", text: "县长信箱", ...given }),
];
const list = page("/msg/", "message-list", { messages: [], listing: listing({ empty: true }) });
const gapsIn = async (
  name: "messages" | "message-statistics",
  links: readonly SiteLink[],
  pages = [freshHome()],
) => (await collectionOf(name, { pages, links })).gaps.map(({ url }) => url);

test.each<[string, readonly SiteLink[], readonly string[]]>([
  ["a mailbox on another host", mailbox(), [away]],
  ["one that is dead", mailbox({}, "not-found"), []],
  ["petitions are no consultation", mailbox({ text: "网上信访" }), []],
  ["a headline", mailbox({ text: "关于开通县长信箱的通知公告" }), []],
  [
    "a page of the site itself",
    [link("https://www.example.gov.cn/m/", "answered", { text: "县长信箱" })],
    [],
  ],
])("%s", async (_name, links, expected) => {
  const { state, gaps } = await collectionOf("messages", { links });
  expect(state).toBe("none");
  expect(gaps.map(({ url }) => url)).toEqual(expected);
  expect(await gapsIn("message-statistics", links)).toEqual(expected);
});

test("letters that the site shows itself are enough", async () => {
  expect(await gapsIn("messages", mailbox(), [freshHome(), list])).toEqual([]);
});
