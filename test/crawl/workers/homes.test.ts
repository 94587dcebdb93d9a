import { expect, it } from "vitest";
import { Homes, mainThread } from "../../../src/crawl/workers/homes.ts";

it("leaves a host with the thread that asked for it first", () => {
  const homes = new Homes();
  expect(homes.of("www.a.gov.cn")).toBeUndefined();
  expect(homes.claim("www.a.gov.cn", 2)).toBe(2);
  expect(homes.claim("www.a.gov.cn", 1)).toBe(2);
  expect(homes.claim("www.a.gov.cn", mainThread)).toBe(2);
  expect(homes.claim("a.gov.cn", mainThread)).toBe(mainThread);
  expect(homes.of("a.gov.cn")).toBe(mainThread);
});
