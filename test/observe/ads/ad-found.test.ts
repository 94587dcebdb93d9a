import { expect, test } from "vitest";
import { adOf } from "../../../src/observe/ads/ad-found.ts";

test("a long target and a long excerpt are cut", () => {
  const ad = adOf("banner", `http://a.cn/${"x".repeat(900)}`, "likely", "促销".repeat(900), "div > a");
  expect(ad.target).toHaveLength(300);
  expect(Array.from(ad.evidence.excerpt)).toHaveLength(200);
  expect(ad.evidence.place).toBe("div > a");
});
