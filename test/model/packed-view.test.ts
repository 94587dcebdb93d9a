import { expect, it } from "vitest";
import type { Observations } from "../../src/model/observation.ts";
import { packFacts, packView } from "../../src/model/packed-view.ts";

const tags = { SiteName: "安县人民政府", SiteDomain: "www.an.gov.cn", SiteIDCode: "5107240001" };

it("parts what a page says itself from what stands around it", () => {
  const facts: Observations = { "page.title": "通知公告", "meta.tags": tags };
  expect(packFacts(facts)).toEqual({
    ownFacts: '{"page.title":"通知公告"}',
    sharedFacts: [`meta.tags ${JSON.stringify(tags)}`],
  });
});

it("keeps a short fact with the page: a number for it would save nothing", () => {
  expect(packFacts({ "meta.tags": {} })).toEqual({ ownFacts: '{"meta.tags":{}}', sharedFacts: [] });
});

it("keeps the links that lead to an http(s) URL", () => {
  const kinds = ["page", "mailto", "external", "script", "resource"] as const;
  const links = kinds.map((kind) => ({ url: `http://www.an.gov.cn/${kind}`, kind, text: "要闻" }));
  expect(packView({}, links).links.map(({ kind }) => kind)).toEqual(["page", "external", "resource"]);
});
