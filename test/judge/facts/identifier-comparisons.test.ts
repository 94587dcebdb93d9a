import { expect, test } from "vitest";
import type { Mention, Observations } from "../../../src/model/observation.ts";
import { collectionOf, freshHome, type Given, home, page } from "../evidence.ts";

const mention = (what: Mention["what"], value: string, where: string): Mention => ({
  ...{ what, value, where },
  evidence: { excerpt: value, place: where },
});
const codes = (footer: string, meta: string): Observations => ({
  mentions: [mention("site-code", footer, "footer"), mention("site-code", meta, "meta")],
});
const gathered = (given: Given) => collectionOf("identifier-comparisons", given);
const codesOf = async (given: Given) => (await gathered(given)).items.find(({ title }) => title === "id-x-1");

test("two codes of the homepage are held against one another", async () => {
  const { state, gaps, reach, figures } = await gathered({
    pages: [freshHome(codes("1100000001", "1100000002"))],
  });
  expect({ state, gaps, reach, figures }).toEqual({ state: "read", gaps: [], reach: "page", figures: {} });
  expect(await codesOf({ pages: [freshHome(codes("1100000001", "1100000002"))] })).toMatchObject({
    ...{ url: home, title: "id-x-1", confidence: "certain", referrers: [] },
    fields: { comparison: "id-x-1", same: false, weight: "deduct" },
  });
  expect(await codesOf({ pages: [freshHome(codes("1100000001", "1100000001"))] })).toMatchObject({
    fields: { same: true },
  });
});

test("what a script writes into the homepage counts as its own", async () => {
  const script = `${home}footer.js`;
  const pages = [
    freshHome({
      mentions: [mention("site-code", "1100000001", "meta")],
      "page.includes": [{ url: script, how: "script" }],
    }),
    page(
      "/footer.js",
      "other",
      { mentions: [mention("site-code", "1100000002", "footer")] },
      { role: "include", depth: 5 },
    ),
  ];
  expect((await codesOf({ pages }))?.fields).toMatchObject({ same: false });
});

test("another page's mentions are not the homepage's", async () => {
  const pages = [
    freshHome({ mentions: [mention("site-code", "1100000001", "meta")] }),
    page("/a.html", "article", { mentions: [mention("site-code", "1100000002", "footer")] }),
  ];
  expect((await codesOf({ pages }))?.fields.same).not.toBe(false);
});

test("without the homepage, or without anything seen on it, nothing is compared", async () => {
  const blocked = page("/", "challenge", codes("1", "2"), { reason: "challenge" });
  expect(await gathered({ pages: [blocked] })).toMatchObject({
    state: "unread",
    items: [],
    gaps: [{ url: home }],
  });
  expect(await gathered({ pages: [freshHome()] })).toMatchObject({ state: "unread", items: [], gaps: [{}] });
});
