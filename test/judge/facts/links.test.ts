import { describe, expect, test } from "vitest";
import { deadOf } from "../../../src/judge/facts/links.ts";
import { fateOf, type Reason, reasons } from "../../../src/model/reason.ts";
import type { SiteLink } from "../../../src/store/store.ts";
import { collectionOf, type Given, home, link, page } from "../evidence.ts";

const target = "https://elsewhere.gov.cn/x.pdf";
const gathered = async (links: SiteLink[], given: Given = {}) => collectionOf("links", { ...given, links });
const itemOf = async (one: SiteLink, given: Given = {}) => (await gathered([one], given)).items[0];

test("a link that nobody looked at", async () => {
  expect(await itemOf(link(target, null, { kind: "external" }))).toEqual({
    url: target,
    title: null,
    confidence: "certain",
    evidence: { excerpt: "链接 → unseen", place: `link ${target}` },
    seenAt: "2018-07-28T23:59:59+08:00",
    referrers: [home],
    seenBefore: [],
    fields: {
      kind: "external",
      dead: null,
      fate: "unseen",
      reason: null,
      status: null,
      text: "链接",
      onHomepage: true,
      government: true,
      host: "elsewhere.gov.cn",
      finalHost: null,
      targetTitle: null,
      toParent: null,
      filing: false,
      isAttachment: true,
    },
  });
});

test("one that was answered, by another host in the end", async () => {
  const { seen } = link(target, "answered");
  if (seen === null) throw new Error("it was seen");
  const one = link(target, "answered", {
    text: "",
    seen: { ...seen, status: 200, finalUrl: "https://other.example.com/", title: "别处" },
  });
  const item = await itemOf(one, { site: { parentUrl: "http://www.elsewhere.gov.cn/" } });
  expect(item).toMatchObject({
    evidence: { excerpt: "answered (HTTP 200)" },
    seenAt: "2018-07-28T10:00:00+08:00",
    fields: {
      ...{ dead: false, fate: "ok", reason: "answered", status: 200, finalHost: "other.example.com" },
      ...{ targetTitle: "别处", toParent: true },
    },
  });
  const gone = await itemOf(
    { ...one, seen: { ...seen, reason: "not-found", status: 404, title: "找不到" } },
    { site: { parentUrl: "http://parent.gov.cn/" } },
  );
  expect(gone?.fields).toMatchObject({
    ...{ dead: true, fate: "dead", finalHost: null, targetTitle: null, toParent: false },
  });
});

describe("what is said of every reason", () => {
  test.each(reasons.map((reason) => [reason, fateOf(reason)] as const))("%s is %s", (reason, fate) => {
    const said = fate === "dead" ? true : fate === "ok" || reason === "too-large" ? false : null;
    expect(deadOf(reason)).toBe(said);
  });
  test("nothing of nothing", () => expect(deadOf(null)).toBeNull());
});

test.each<[SiteLink["kind"], Reason | null, number]>([
  ["page", null, 1],
  ["resource", "not-found", 1],
  ["external", "timeout", 1],
  ["external-resource", "answered", 1],
  ["mailto", null, 0],
  ["script", null, 0],
  ["other", null, 0],
  ["page", "excluded", 0],
  ["page", "trap", 0],
  ["page", "out-of-scope", 0],
  ["external", "invalid-url", 0],
  ["external", "unsupported-scheme", 0],
  ["page", "budget-cut", 1],
])("a link of kind %s that ended as %s is judged: %i", async (kind, reason, n) => {
  expect((await gathered([link(target, reason, { kind })])).items).toHaveLength(n);
});

test.each([
  ["https://beian.miit.gov.cn/", true],
  ["https://www.beian.gov.cn/portal", true],
  ["https://bszs.conac.cn/sitename", true],
  ["https://zfwzgl.www.gov.cn/exposure/jiucuo.html", true],
  ["https://www.12377.cn/", true],
  ["https://notconac.cn/", false],
  ["https://conac.cn.example.com/", false],
])("%s is a register of filings: %j", async (url, filing) => {
  expect((await itemOf(link(url, null, { kind: "external" })))?.fields.filing).toBe(filing);
});

test("without the homepage nothing is known of its links, unless other pages named some", async () => {
  const unread = { pages: [page("/", null, {}, { reason: "timeout", status: null })], coverage: { seen: 0 } };
  expect(await gathered([], unread)).toMatchObject({
    state: "unread",
    gaps: [{}],
    reach: "site",
    figures: {},
  });
  expect(await gathered([link(target, "not-found")], unread)).toMatchObject({ state: "read", gaps: [{}] });
  expect(await gathered([])).toMatchObject({ state: "read", gaps: [] });
});

test.each([
  ["certain", "soft-404", { dead: true, fate: "dead" }, true],
  ["likely", "answered", { dead: null, fate: "unconfirmed" }, true],
  ["likely", "not-modified", { dead: null, fate: "unconfirmed" }, true],
  ["suspect", "answered", { dead: false, fate: "ok" }, false],
  ["likely", "not-found", { dead: true, fate: "dead" }, false],
] as const)(
  "a page that is %s not to be there, and ended as %s",
  async (confidence, reason, fields, isShown) => {
    const evidence = { excerpt: "您访问的页面不存在", place: "same as http://www.example.gov.cn/xyz.html" };
    const facts = { soft404: [{ url: target, confidence, evidence }] };
    const item = await itemOf(link(target, reason), { facts });
    expect(item?.fields).toMatchObject(fields);
    expect(item?.evidence.excerpt === evidence.excerpt).toBe(isShown);
  },
);
