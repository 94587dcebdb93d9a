import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { probeUrl } from "../../../src/observe/kinds/probe-url.ts";

describe("the shape stays", () => {
  test.each([
    [
      "http://a.gov.cn/art/2020/1/2/art_12_345.html",
      /^http:\/\/a\.gov\.cn\/art\/2020\/1\/2\/art_12_9\d{8}\.html$/,
    ],
    ["http://a.gov.cn/t20200102_20926246.shtml", /^http:\/\/a\.gov\.cn\/t20200102_9\d{8}\.shtml$/],
    ["http://a.gov.cn/view.jsp?col=1&id=77", /^http:\/\/a\.gov\.cn\/view\.jsp\?col=1&id=9\d{8}$/],
    ["http://a.gov.cn/zwgk/jgzn.html", /^http:\/\/a\.gov\.cn\/zwgk\/[a-z]{8}\.html$/],
  ])("%s", (url, shape) => {
    expect(probeUrl(url, "seed")).toMatch(shape);
  });
});

test("a folder has nothing to replace", () => {
  expect(probeUrl("http://a.gov.cn/zwgk/", "seed")).toBeNull();
});

test("the same seed gives the same address, another gives another, and never the page's own", () => {
  fc.assert(
    fc.property(fc.webPath(), fc.string(), fc.string(), (path, one, other) => {
      const url = new URL(`http://a.gov.cn/${path}`).href;
      const probe = probeUrl(url, one);
      expect(probeUrl(url, one)).toBe(probe);
      if (probe !== null) expect(probe).not.toBe(url);
      if (probe !== null && one.length > 3 && other.length > 3 && one !== other)
        expect(probeUrl(url, other)).not.toBe(probe);
    }),
  );
});
