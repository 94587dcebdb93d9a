import { expect, it } from "vitest";
import type { Ad } from "../../../src/model/observation.ts";
import { collectionOf, page } from "../evidence.ts";

const ad = (kind: Ad["kind"], target: string, confidence: Ad["confidence"]): Ad => ({
  kind,
  target,
  confidence,
  evidence: { excerpt: target, place: "div" },
});

it.each<[string, Record<string, Ad[]>, string[]]>([
  [
    "what two signs gave away is one advertisement, by the surer sign",
    { "/": [ad("floating", "http://x.com/", "likely"), ad("banner", "http://x.com/", "certain")] },
    ["https://www.example.gov.cn/ banner"],
  ],
  [
    "an advertisement on two pages stands on both",
    { "/": [ad("banner", "x", "certain")], "/a.html": [ad("banner", "x", "certain")] },
    ["https://www.example.gov.cn/ banner", "https://www.example.gov.cn/a.html banner"],
  ],
  [
    "a suspicion in every footer is one",
    { "/": [ad("vendor", "某公司", "suspect")], "/a.html": [ad("vendor", "某公司", "suspect")] },
    ["https://www.example.gov.cn/ vendor"],
  ],
])("%s", async (_, pages, expected) => {
  const stored = Object.entries(pages).map(([path, ads]) => page(path, "homepage", { ads }));
  const { items } = await collectionOf("ads", { pages: stored });
  expect(items.map(({ url, fields }) => `${url} ${fields.kind}`)).toEqual(expected);
});

it("counts a page that answers under several addresses once", async () => {
  const ads = [ad("banner", "x", "certain")];
  const same = { bodySha256: "ab" };
  const stored = ["/", "/index.html", "/index.html?link=bsfw"].map((path) =>
    page(path, "homepage", { ads }, same),
  );
  expect((await collectionOf("ads", { pages: stored })).items).toHaveLength(1);
});
