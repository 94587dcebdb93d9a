import { describe, expect, test } from "vitest";
import {
  domainOf,
  hostIn,
  isCheapEnding,
  isListed,
  sameOwner,
  standingOf,
} from "../../../src/observe/page/host-trust.ts";
import { shipped } from "../with-lists.ts";

test.each([
  ["http://www.a.gov.cn/x", "www.a.gov.cn"],
  ["https://A.CN:8443/", "a.cn"],
  ["http://xn--fiq228c.cn/", "xn--fiq228c.cn"],
  ["http://a b.cn/", null],
  ["javascript:void(0)", null],
  ["/relative", null],
  ["", null],
])("host of %s", (url, host) => {
  expect(hostIn(url)).toBe(host);
});

describe("who stands behind a host", () => {
  test.each([
    ["www.example.gov.cn", "own"],
    ["static.example.gov.cn", "own"],
    ["www.other.gov.cn", "public"],
    ["www.pku.edu.cn", "public"],
    ["www.xinhuanet.com", "trusted"],
    ["s13.cnzz.com", "counter"],
    ["114.55.181.28", "address"],
    ["www.company-example.com", "foreign"],
    ["gov.cn.example.com", "foreign"],
    ["fakegov.cn", "foreign"],
  ])("%s is %s", (host, standing) => {
    expect(standingOf(host, "www.example.gov.cn", shipped)).toBe(standing);
  });
});

test("two bodies under gov.cn are not one owner, two hosts of one company are", () => {
  expect(sameOwner("www.a.gov.cn", "www.b.gov.cn")).toBe(false);
  expect(sameOwner("img.a-example.com", "www.a-example.com")).toBe(true);
  expect(sameOwner("10.0.0.1", "10.0.0.2")).toBe(false);
});

test("a listed domain holds for what is below it, not beside it", () => {
  const hosts = new Set(["b.cn"]);
  expect(isListed("a.b.cn", hosts)).toBe(true);
  expect(isListed("ab.cn", hosts)).toBe(false);
  expect(isListed("b.cn", undefined)).toBe(false);
});

test("endings and domains", () => {
  expect(isCheapEnding("a.b.xyz")).toBe(true);
  expect(isCheapEnding("a.com.cn")).toBe(false);
  expect(domainOf("a.b.com.cn")).toBe("b.com.cn");
  expect(domainOf("localhost")).toBe("localhost");
});
