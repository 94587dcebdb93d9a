/** Collections whose items are what pages carry: each thing of each page, as it was seen there. */
import { describe, expect, test } from "vitest";
import type { FieldValue } from "../../../src/model/collection.ts";
import type { CollectionName } from "../../../src/model/fact-catalogue.ts";
import type { Observations } from "../../../src/model/observation.ts";
import { collectionOf, freshHome, home, page } from "../evidence.ts";

const evidence = { excerpt: "某处原文", place: "div.a" };
const sure = { confidence: "certain", evidence } as const;

test.each<[CollectionName, Observations, string, string, Record<string, FieldValue>]>([
  [
    "ads",
    { ads: [{ kind: "floating", target: "http://ad.example.com/", ...sure }] },
    "floating http://ad.example.com/",
    "certain",
    { kind: "floating", target: "http://ad.example.com/" },
  ],
  [
    "words",
    { words: [{ list: "typos", word: "布署", suggestion: "部署", confidence: "likely", evidence }] },
    "typos 布署",
    "likely",
    { list: "typos", word: "布署", suggestion: "部署" },
  ],
  [
    "privacy",
    { privacy: [{ kind: "mobile", masked: "138****0000", ...sure }] },
    "mobile 138****0000",
    "certain",
    { kind: "mobile", masked: "138****0000" },
  ],
  [
    "tampering",
    { tampering: [{ kind: "hidden-links", technique: "T1", confidence: "suspect", evidence }] },
    "hidden-links 某处原文",
    "suspect",
    { kind: "hidden-links", technique: "T1" },
  ],
  [
    "tampering",
    { tampering: [{ kind: "mojibake", confidence: "likely", evidence }] },
    "mojibake 某处原文",
    "likely",
    { kind: "mojibake", technique: null },
  ],
  [
    "markings",
    { markings: [{ mark: "秘密★1年", level: "秘密", evidence }] },
    "秘密★1年",
    "likely",
    { mark: "秘密★1年", level: "秘密" },
  ],
  [
    "message-statistics",
    { "messages.statistics": [{ received: 12, answered: 10, period: "7月", evidence }] },
    "7月 12/10",
    "certain",
    { received: 12, answered: 10, period: "7月" },
  ],
  [
    "message-statistics",
    { "messages.statistics": [{ received: null, answered: 0, period: null, evidence }] },
    " /0",
    "certain",
    { received: null, answered: 0, period: null },
  ],
])("%s: %j", async (name, observations, title, confidence, fields) => {
  const carrying = page("/a.html", "other", observations, { bodySha256: "ab", depth: 5 });
  const { items, ...frame } = await collectionOf(name, { pages: [freshHome(), carrying] });
  expect(items).toEqual([
    {
      url: `${home}a.html`,
      ...{ title, confidence, fields, evidence: { ...evidence, bodySha256: "ab" } },
      ...{ seenAt: "2018-07-28T10:00:00+08:00", referrers: [] },
    },
  ]);
  expect(frame).toMatchObject({ state: "read", reach: "site", gaps: [], figures: { pagesSeen: 2 } });
});

describe("a suspicion in the template of every page", () => {
  const word = (text: string, confidence: "suspect" | "likely") => ({
    words: [{ list: "l", word: text, suggestion: null, confidence, evidence }],
  });
  const told = async (...pages: ReturnType<typeof page>[]) =>
    (await collectionOf("words", { pages })).items.map(
      ({ url, fields }) => `${url.slice(home.length)} ${fields.word}`,
    );

  test("is one, told where it was first seen", async () => {
    expect(
      await told(page("/b", "other", word("甲", "suspect")), page("/a", "other", word("甲", "suspect"))),
    ).toEqual(["a 甲"]);
  });
  test("is not the next one", async () => {
    expect(
      await told(page("/a", "other", word("甲", "suspect")), page("/b", "other", word("乙", "suspect"))),
    ).toEqual(["a 甲", "b 乙"]);
  });
  test("is more than that where it is likely", async () => {
    expect(
      await told(page("/a", "other", word("甲", "likely")), page("/b", "other", word("甲", "likely"))),
    ).toEqual([...["a 甲", "b 甲"]]);
  });
});

describe("pages that showed a search engine something else", () => {
  const note = {
    ...{ url: `${home}x/`, seenAt: "2018-07-28T11:00:00+08:00", kind: "cloaking", technique: "T14" },
    ...{ confidence: "likely", evidence },
  };
  const noted = async (cloaking: unknown, ...pages: ReturnType<typeof page>[]) =>
    (await collectionOf("tampering", { pages: [freshHome(), ...pages], facts: { cloaking } })).items;

  test("are signs of tampering beside those on the pages, by address", async () => {
    const sign = { tampering: [{ kind: "mojibake" as const, confidence: "likely" as const, evidence }] };
    const items = await noted({ notes: [note] }, page("/y", "other", sign));
    expect(items.map(({ url }) => url)).toEqual([`${home}x/`, `${home}y`]);
    expect(items[0]).toEqual({
      ...{ url: `${home}x/`, title: "cloaking 某处原文", confidence: "likely", evidence, referrers: [] },
      ...{ seenAt: "2018-07-28T11:00:00+08:00", fields: { kind: "cloaking", technique: "T14" } },
    });
  });

  test.each<[string, unknown]>([
    ["nothing was noted", undefined],
    ["nothing was found", { notes: [] }],
    ["the note cannot be read", { notes: [{ url: 1 }] }],
  ])("are none where %s", async (_, cloaking) => expect(await noted(cloaking)).toEqual([]));

  test("one without a technique has none, and long quotes do not make its name long", async () => {
    const { technique: _, ...plain } = note;
    const long = { ...plain, evidence: { excerpt: "长".repeat(50), place: "x" } };
    expect(await noted({ notes: [long] })).toMatchObject([
      { title: `cloaking ${"长".repeat(40)}`, fields: { technique: null } },
    ]);
  });
});

test("ways to ask: one for each address, that of the page itself where it is a form", async () => {
  const channel = (kind: "form" | "list" | "entry", url: string | null): Observations => ({
    "messages.channel": { kind, url, evidence },
  });
  const away = "https://12345.example.gov.cn/";
  const { items, state, reach, gaps } = await collectionOf("message-columns", {
    pages: [
      page("/", "homepage", channel("entry", away)),
      page("/a/", "listing", channel("entry", away)),
      page("/xx/", "service", channel("form", null)),
      page("/part.html", "other", channel("list", `${home}l/`), { role: "include" }),
    ],
  });
  expect({ state, reach, gaps }).toEqual({ state: "read", reach: "site", gaps: [] });
  const base = {
    title: null,
    confidence: "certain",
    evidence,
    seenAt: "2018-07-28T10:00:00+08:00",
    referrers: [],
  };
  expect(items).toEqual([
    { ...base, url: away, fields: { kind: "entry" } },
    { ...base, url: `${home}xx/`, fields: { kind: "form" } },
  ]);
});
