/** The one item that says what the site is: as listed, as served and as its crawl noted it. */
import { describe, expect, test } from "vitest";
import type { FieldValue } from "../../../src/model/collection.ts";
import type { Facts, Observations } from "../../../src/model/observation.ts";
import type { Tls } from "../../../src/model/page.ts";
import type { SiteInput } from "../../../src/model/site.ts";
import { collectionOf, freshHome, type Given, home, page } from "../evidence.ts";

async function fieldsOf(given: Given): Promise<Readonly<Record<string, FieldValue>>> {
  return (await collectionOf("site", given)).items[0]?.fields ?? {};
}
const seen = (listed: Partial<SiteInput>, observations: Observations = {}) =>
  fieldsOf({ site: listed, pages: [freshHome(observations)] });

const served = {
  ...{ listedHost: "www.example.gov.cn", kind: "department", name: null, sponsor: null, siteCode: null },
  ...{ province: null, publicService: null, status: "normal", level: null },
  ...{ ipv6: null, httpsWorks: null, certificateUntil: null, certificateDays: null, simplified: null },
  ...{ governmentSuffix: true, isIp: false, hasPort: false, path: "/", isWholeHost: true },
  ...{ parentHost: null, underParent: null, englishDomains: 1 },
  ...{ chineseDomain: null, chineseSuffix: null, chineseMatches: null, siteName: null },
  ...{ nameInTitle: null, sponsorInTitle: null, nameInHeader: null, sponsorInHeader: null },
};

test("a site of which the list says nothing but its address", async () => {
  const { items, ...frame } = await collectionOf("site", { pages: [freshHome()] });
  expect(items).toEqual([
    {
      url: home,
      title: null,
      confidence: "certain",
      evidence: { excerpt: "示例", place: "title" },
      seenAt: "2018-07-28T10:00:00+08:00",
      referrers: [],
      fields: {
        ...served,
        ...{ host: "www.example.gov.cn", scheme: "https", title: "示例", reachable: true, pageHost: true },
      },
    },
  ]);
  expect(frame).toMatchObject({ state: "read", gaps: [], reach: "page", figures: {} });
});

test("a site whose homepage was not read is what the list says, and no more", async () => {
  const timedOut = page("/", null, {}, { reason: "timeout" });
  expect(await fieldsOf({ site: { name: "青山县教育局" }, pages: [timedOut] })).toEqual({
    ...served,
    ...{ name: "青山县教育局", host: null, scheme: null, title: null, reachable: null, pageHost: null },
  });
});

test.each<[string, Given, boolean | null]>([
  ["read", { pages: [freshHome()] }, true],
  ["answered by a bot check", { pages: [page("/", "challenge")] }, true],
  ["answered by an error page", { pages: [page("/", "error")] }, true],
  ["timed out", { pages: [page("/", null, {}, { reason: "timeout" })] }, null],
  [
    "refused: one visit is no proof",
    { pages: [page("/", null, {}, { reason: "connection-refused" })] },
    null,
  ],
  ["never asked for", { pages: [] }, null],
])("whether it can be reached, where the homepage was %s", async (_, given, reachable) => {
  expect((await fieldsOf(given)).reachable).toBe(reachable);
});

test("a bot check in place of the homepage tells no host, scheme or title", async () => {
  const check = page("/", "challenge", { "page.title": "青山县教育局" });
  const header = page("/", "challenge", { "page.header": { words: "青山县教育局", mayHoldMore: false } });
  const none = { host: null, scheme: null, pageHost: null, nameInTitle: null, sponsorInTitle: null };
  for (const front of [check, header])
    expect(await fieldsOf({ site: { name: "青山县教育局" }, pages: [front] })).toMatchObject(none);
});

test("what the list says is handed on", async () => {
  const listed: Partial<SiteInput> = {
    ...{ kind: "portal", name: "青山县人民政府", sponsor: "青山县人民政府办公室", siteCode: "4114240001" },
    ...{ province: "某省", publicService: true, status: "exception", level: "3" },
  };
  expect(await seen(listed)).toMatchObject(listed);
});

describe("its address", () => {
  test.each<[string, Partial<SiteInput>, Record<string, FieldValue>]>([
    ["no parent listed", {}, { parentHost: null, underParent: null }],
    ["below its parent", { parentUrl: "https://www.gov.cn/" }, { parentHost: "gov.cn", underParent: true }],
    ["beside its parent", { parentUrl: "https://www.qingshan.gov.cn/" }, { underParent: false }],
    [
      "of a name that merely ends like its parent's",
      { parentUrl: "https://www.ple.gov.cn/" },
      { parentHost: "ple.gov.cn", underParent: false },
    ],
  ])("%s", async (_, listed, expected) => {
    expect(await seen(listed)).toMatchObject(expected);
  });

  test.each<[string, Record<string, FieldValue>]>([
    [
      "https://www.example.gov.cn/",
      { governmentSuffix: true, isIp: false, hasPort: false, isWholeHost: true },
    ],
    ["https://www.example.com.cn/", { governmentSuffix: false }],
    ["https://10.1.2.3/", { isIp: true, governmentSuffix: false, path: "/" }],
    ["https://[2001:db8::1]/", { isIp: true }],
    ["https://1.example.gov.cn/", { isIp: false }],
    ["https://portal10/", { isIp: false, governmentSuffix: false }],
    ["https://www.example.gov.cn:8080/", { hasPort: true }],
    ["https://www.example.gov.cn/index.html", { path: "/index.html", isWholeHost: true }],
    ["https://www.example.gov.cn/Default.aspx", { isWholeHost: true }],
    ["https://www.example.gov.cn/main.jsp", { isWholeHost: true }],
    ["https://www.example.gov.cn/home.do", { isWholeHost: true }],
    ["https://www.example.gov.cn/jyj/", { path: "/jyj/", isWholeHost: false }],
    ["https://www.example.gov.cn/jyj/index.html", { isWholeHost: false }],
    ["https://www.example.gov.cn/index", { isWholeHost: false }],
    ["https://www.example.gov.cn/myindex.html", { isWholeHost: false }],
    ["https://www.example.gov.cn/index.html/a", { isWholeHost: false }],
  ])("%s", async (url, expected) => {
    expect(await fieldsOf({ site: { url }, pages: [page(url, "homepage", {}, { depth: 0 })] })).toMatchObject(
      expected,
    );
  });

  test.each([
    ["a folder that its front leads to", home, `${home}web/index.html`, true],
    ["a folder of another site that it leads to", home, "https://www.other.gov.cn/jyj/", false],
    ["a folder that the list names", `${home}jyj/`, `${home}jyj/`, false],
    ["the front that a listed folder leads to", `${home}jyj/`, home, true],
  ])("whole host: %s", async (_, url, finalUrl, isWholeHost) => {
    const front = page(url, "homepage", {}, { depth: 0, finalUrl });
    expect(await fieldsOf({ site: { url }, pages: [front] })).toMatchObject({ isWholeHost });
  });

  test.each([
    ["its own host, less www", "http://example.gov.cn/portal/", { host: "example.gov.cn", pageHost: true }],
    ["another host", "http://www.qingshan.gov.cn/", { host: "www.qingshan.gov.cn", pageHost: false }],
  ])("redirected to %s", async (_, finalUrl, expected) => {
    const front = page("/", "homepage", {}, { finalUrl });
    expect(await fieldsOf({ pages: [front] })).toMatchObject({
      ...expected,
      scheme: "http",
      path: new URL(finalUrl).pathname,
      listedHost: "www.example.gov.cn",
    });
  });
});

describe("its Chinese domain", () => {
  test.each<[string, Partial<SiteInput>, Record<string, FieldValue>]>([
    [
      "that is its sponsor's name",
      { chineseDomain: "青山县教育局.政务", sponsor: "青山县教育局" },
      { chineseDomain: "青山县教育局.政务", chineseSuffix: "政务", chineseMatches: true },
    ],
    [
      "that is its name, with www and spaces about it",
      { chineseDomain: " www.青山县教育局.政务 ", name: "青山县 教育局网站" },
      { chineseDomain: "www.青山县教育局.政务", chineseMatches: true },
    ],
    [
      "in punycode",
      { chineseDomain: "xn--fiq228c.xn--zfr164b", name: "某局" },
      { chineseDomain: "中文.政务", chineseSuffix: "政务", chineseMatches: false },
    ],
    [
      "that is a part of its name alone",
      { chineseDomain: "青山县.政务", name: "青山县教育局" },
      { chineseMatches: false },
    ],
    [
      "that is not listed",
      { name: "某局" },
      { chineseDomain: null, chineseSuffix: null, chineseMatches: null },
    ],
    [
      "and no name to compare",
      { chineseDomain: "某局.政务" },
      { chineseSuffix: "政务", chineseMatches: null },
    ],
  ])("%s", async (_, listed, expected) => {
    expect(await seen(listed)).toMatchObject(expected);
  });
});

describe("the domains it is known by", () => {
  const mention = (value: string, what: Facts["mentions"][number]["what"] = "site-domain") => ({
    ...{ what, value, where: "meta", evidence: { excerpt: "x", place: "y" } },
  });
  test.each<[string, Partial<SiteInput>, Facts["mentions"], number]>([
    ["one under two names", { jumpUrl: "https://jyj.example.gov.cn/" }, [], 1],
    ["another to jump to", { jumpUrl: "https://www.other.gov.cn/" }, [], 2],
    ["another in a page tag", {}, [mention("www.other.gov.cn")], 2],
    ["another in a page tag, with its scheme", {}, [mention("http://www.other.gov.cn/")], 2],
    ["another in an error report's address", {}, [mention("other.gov.cn", "own-domain")], 2],
    ["one that another mark names", {}, [mention("other.gov.cn", "police-link")], 1],
    ["a Chinese domain, which is no second English one", {}, [mention("青山县.政务")], 1],
    ["an address of numbers", {}, [mention("10.1.2.3")], 1],
    ["words that are no domain", {}, [mention("本站")], 1],
  ])("%s", async (_, listed, mentions, englishDomains) => {
    expect((await seen(listed, { mentions })).englishDomains).toBe(englishDomains);
  });

  test("where it was redirected to counts too", async () => {
    const front = page("/", "homepage", {}, { finalUrl: "https://www.qingshan.gov.cn/" });
    expect((await fieldsOf({ pages: [front] })).englishDomains).toBe(2);
  });
});

describe("its name", () => {
  test.each<[string, string | null, string, Record<string, FieldValue>]>([
    [
      "with 门户网站",
      "青山县人民政府门户网站",
      "青山县人民政府",
      { nameInTitle: true, sponsorInTitle: true },
    ],
    ["with 官方网站", "青山县人民政府官方网站", "青山县人民政府", { nameInTitle: true }],
    ["as 政府网", "青山县政府网", "欢迎访问青山县政府", { nameInTitle: true }],
    ["of a bureau's 政府门户网站", "青山县教育局政府门户网站", "青山县教育局", { nameInTitle: false }],
    ["with spaces and brackets", "青山县（教育局）", "青山县 教育局", { nameInTitle: true }],
    ["in quotation marks", "“青山教育”", '"青山·教育"', { nameInTitle: true }],
    ["in half-width brackets", "青山县(教育局)", "青山县教育局", { nameInTitle: true }],
    ["another", "青山县教育局", "某某信息网", { nameInTitle: false, sponsorInTitle: false }],
    ["not listed", null, "青山县教育局", { nameInTitle: null, sponsorInTitle: null }],
    ["that says nothing", "网站", "青山县教育局", { nameInTitle: null }],
  ])("in the title: %s", async (_, name, title, expected) => {
    expect(await seen({ name }, { "page.title": title })).toMatchObject(expected);
  });

  test("in the page tag instead of the title", async () => {
    const tags = { "meta.tags": { SiteName: "青山县教育局" } };
    const found = await seen({ name: "青山县教育局" }, { "page.title": "首页", ...tags });
    expect(found).toMatchObject({ siteName: "青山县教育局", title: "首页", nameInTitle: true });
  });

  test("the sponsor may stand in for it", async () => {
    const listed = { name: "青山教育在线", sponsor: "青山县教育局" };
    expect(await seen(listed, { "page.title": "青山县教育局" })).toMatchObject({
      ...{ nameInTitle: false, sponsorInTitle: true },
    });
    const header = { words: "青山县教育局", mayHoldMore: false };
    expect(await seen(listed, { "page.header": header })).toMatchObject({
      ...{ nameInHeader: false, sponsorInHeader: true },
    });
  });

  test.each<[string, Facts["page.header"] | null, boolean | null]>([
    ["in words", { words: "青山县教育局 首页", mayHoldMore: true }, true],
    ["not in words, and no picture", { words: "首页", mayHoldMore: false }, false],
    ["not in words, but a picture may show it", { words: "首页", mayHoldMore: true }, null],
    ["in a head that was not made out", null, null],
  ])("in the header: %s", async (_, header, expected) => {
    const observations = header === null ? {} : { "page.header": header };
    expect(await seen({ name: "青山县教育局" }, observations)).toMatchObject({
      ...{ nameInHeader: expected, sponsorInHeader: expected },
    });
  });

  test("is looked for on the homepage alone", async () => {
    const inner = page("/a/", "listing", {
      "page.header": { words: "青山县教育局", mayHoldMore: false },
      "meta.tags": { SiteName: "青山县教育局" },
      "page.characters": { simplified: 90, traditional: 10 },
      mentions: [
        { what: "own-domain", value: "other.gov.cn", where: "meta", evidence: { excerpt: "", place: "" } },
      ],
    });
    expect(await fieldsOf({ site: { name: "青山县教育局" }, pages: [inner, freshHome()] })).toMatchObject({
      ...{ siteName: null, nameInTitle: false, nameInHeader: null, simplified: null, englishDomains: 1 },
    });
  });
});

test.each([
  [90, 10, 0.9],
  [5, 5, null],
])("writing: %i simplified, %i traditional", async (simplified, traditional, expected) => {
  expect((await seen({}, { "page.characters": { simplified, traditional } })).simplified).toBe(expected);
});

describe("what the crawl noted of its host", () => {
  const tls = (given: Partial<Tls>): Tls => ({
    ...{ protocol: null, validTo: null, issuer: null, subjectAltNames: [], authorizationError: null },
    ...given,
  });
  test.each<[string, NonNullable<Given["facts"]>, Record<string, FieldValue>]>([
    ["an address of the new kind", { dns: { aaaa: ["2001:db8::1"] } }, { ipv6: true }],
    ["none", { dns: { aaaa: [] } }, { ipv6: false }],
    ["a note that cannot be read", { dns: { a: "?" }, tls: "?" }, { ipv6: null, httpsWorks: null }],
    ["no certificate", { tls: null }, { httpsWorks: null, certificateUntil: null, certificateDays: null }],
    [
      "a trusted one, for how long is not known",
      { tls: tls({}) },
      { httpsWorks: true, certificateUntil: null },
    ],
    [
      "one on the wrong name",
      { tls: tls({ authorizationError: "ERR_TLS_CERT_ALTNAME" }) },
      { httpsWorks: false },
    ],
    [
      "one for thirty days more",
      { tls: tls({ validTo: "2018-08-27T12:00:00Z" }) },
      { certificateUntil: "2018-08-27", certificateDays: 30 },
    ],
    [
      "one that ended the day before",
      { tls: tls({ validTo: "2018-07-27T12:00:00Z", authorizationError: "CERT_HAS_EXPIRED" }) },
      { certificateUntil: "2018-07-27", certificateDays: -1, httpsWorks: false },
    ],
  ])("%s", async (_, facts, expected) => {
    expect(await fieldsOf({ facts })).toMatchObject(expected);
  });
});
