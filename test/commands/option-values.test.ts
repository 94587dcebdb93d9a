import { describe, expect, it } from "vitest";
import {
  addressBlock,
  day,
  duration,
  headerLine,
  repeated,
  reportFile,
  resolveEntry,
  webAddress,
  wholeNumber,
} from "../../src/commands/option-values.ts";

it.each([
  ["500ms", 500],
  ["0ms", 0],
  ["15s", 15_000],
  ["1.5s", 1500],
  ["5m", 300_000],
  ["2h", 7_200_000],
  ["14d", 1_209_600_000],
])("a time of %s is %i ms", (text, ms) => {
  expect(duration(text)).toBe(ms);
});

const json = reportFile(["json", "csv"]);
describe.each<[string, (text: string) => unknown, string[], string[]]>([
  ["a time", duration, ["1s"], ["5", "", "s", "-1s", "1 s", "1w", "1e3s"]],
  ["a whole number", wholeNumber(1), ["1", "007"], ["0", "-1", "1.5", "x", ""]],
  ["a day", day, ["2026-02-28", "2024-02-29"], ["2026-02-29", "2026-2-1", "20260201", ""]],
  ["an address", webAddress, ["http://a.cn"], ["a.cn", "ftp://a.cn", ""]],
  [
    "a resolution",
    resolveEntry,
    ["a.cn=127.0.0.1", "a.cn=127.0.0.1:80", "a.cn=[::1]:80", "a.cn=::1"],
    ["a.cn", "a.cn=", "=1.1.1.1", "a.cn=b.cn"],
  ],
  ["a block", addressBlock, ["127.0.0.0/8", "::1/128"], ["127.0.0.1", "127.0.0.0/33", "x/8"]],
  ["a header", headerLine, ["Cookie: a=b", "X-Key: env:KEY"], ["Cookie", ": x", "A B: c", "A: b\r\nC: d"]],
  ["a report file", json, ["json:a.json", "csv:C:\\a.csv"], ["json", "json:", "xml:a", "a.json"]],
])("%s", (_, parse, good, bad) => {
  it.each(good)("may be %j", (text) => {
    expect(() => parse(text)).not.toThrow();
  });
  it.each(bad)("is not %j", (text) => {
    expect(() => parse(text)).toThrow();
  });
});

it("adds up what is given several times", () => {
  const add = repeated(day);
  expect(add("2026-01-02", add("2026-01-01", undefined))).toEqual(["2026-01-01", "2026-01-02"]);
});
