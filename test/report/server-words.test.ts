import { expect, it } from "vitest";
import type { ServerBook } from "../../src/model/server-book.ts";
import { serverWords, strainWords } from "../../src/report/server-words.ts";

const book: ServerBook = {
  host: "www.a.gov.cn",
  requests: 120,
  diagnosticRequests: 8,
  connections: 4,
  tooManyRequests: 0,
  peakPerSecond: 2,
  bytes: 4_000_000,
  breaker: null,
};

it("says how hard a server was asked", () => {
  expect(serverWords(book, "en")).toBe(
    "www.a.gov.cn: 120 requests and 8 diagnostic ones, at most 2 a second",
  );
  expect(serverWords(book, "zh")).toBe("www.a.gov.cn：请求 120，诊断请求 8，每秒最多 2");
  expect(strainWords(book, "en")).toBeNull();
});

it("says when it was too much, and what was left unasked for it", () => {
  const strained = { ...book, tooManyRequests: 3, breaker: { after: 10, unasked: 25 } };
  expect(strainWords(strained, "en")).toBe(
    "answered 429 3 times, left alone after 10 failures in a row, 25 addresses not asked for",
  );
  expect(serverWords(strained, "zh")).toBe(
    "www.a.gov.cn：请求 120，诊断请求 8，每秒最多 2；返回 429 共 3 次，连续失败 10 次后暂停访问，未请求地址 25 个",
  );
});

it("says that a rest was enough", () => {
  const rested = { ...book, breaker: { after: 6, unasked: 0 } };
  expect([strainWords(rested, "en"), strainWords(rested, "zh")]).toEqual([
    "given a rest after 6 failures in a row",
    "连续失败 6 次后曾暂停访问",
  ]);
});
