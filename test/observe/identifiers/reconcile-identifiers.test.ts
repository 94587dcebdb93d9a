import { describe, expect, it } from "vitest";
import { type Identifier, identifierNames, type Observations } from "../../../src/model/observation.ts";
import {
  reconcileIdentifiers,
  reconcileMentions,
} from "../../../src/observe/identifiers/reconcile-identifiers.ts";

const evidence = { excerpt: "粤ICP备05000001号", place: "script" };
const found: Identifier = { found: true, value: "粤ICP备05000001号", evidence };
const absent: Identifier = { found: false };
const open = (why: "script-footer" | "iframe" | "image-only" | "truncated"): Identifier => ({
  found: "unknown",
  why,
  source: "http://a.cn/f.js",
});
const all = (icp: Identifier) =>
  Object.fromEntries(
    identifierNames.map((name) => [name, name === "icp" ? icp : absent]),
  ) as Observations["identifiers"] & object;

const page = (icp: Identifier, urls: string[]): Observations => ({
  identifiers: all(icp),
  "page.includes": urls.map((url) => ({ url, how: "script" as const })),
  mentions: [],
});
const read = (url: string, icp: Identifier) => ({
  url,
  observations: {
    identifiers: all(icp),
    mentions: [{ what: "icp" as const, value: url, where: "footer", evidence }],
  },
});

describe("reconcileIdentifiers", () => {
  it.each([
    ["found in the include", open("script-footer"), ["f.js"], [read("f.js", found)], found],
    ["found in a frame", open("iframe"), ["f.html"], [read("f.html", found)], found],
    ["what the page itself shows", found, ["f.js"], [read("f.js", absent)], found],
    ["what the page itself decides", absent, ["f.js"], [read("f.js", found)], absent],
    [
      "absent once all were read",
      open("script-footer"),
      ["f.js", "g.js"],
      [read("f.js", absent), read("g.js", absent)],
      absent,
    ],
    [
      "open while one was not read",
      open("script-footer"),
      ["f.js", "g.js"],
      [read("f.js", absent)],
      open("script-footer"),
    ],
    [
      "open where the include is",
      open("script-footer"),
      ["f.js"],
      [read("f.js", open("iframe"))],
      open("iframe"),
    ],
    ["open where no include is named", open("script-footer"), [], [], open("script-footer")],
    ["open for an image", open("image-only"), ["f.js"], [read("f.js", absent)], open("image-only")],
    [
      "nothing from another page's include",
      open("script-footer"),
      ["f.js"],
      [read("x.js", found)],
      open("script-footer"),
    ],
  ])("%s", (_, own, urls, includes, expected) => {
    expect(reconcileIdentifiers(page(own, urls), includes)?.icp).toEqual(expected);
  });

  it("says nothing of a page whose identifiers were not observed", () => {
    expect(reconcileIdentifiers({}, [])).toBeUndefined();
  });
});

it("reconcileMentions adds those of the page's own includes", () => {
  const mentions = reconcileMentions(page(absent, ["f.js"]), [read("f.js", found), read("x.js", found)]);
  expect(mentions.map(({ value }) => value)).toEqual(["f.js"]);
});
