import { expect, it } from "vitest";
import { quotaWaitOf, retryAfterOf } from "../../src/crawl/wait-asked.ts";

const now = Date.parse("2026-11-22T10:00:00Z");

it.each([
  [undefined, null],
  ["", null],
  ["120", 120_000],
  ["0", 0],
  ["99999999999", 99_999_999_999_000],
  ["1.5", 1500],
  ["Sun, 22 Nov 2026 10:00:30 GMT", 30_000],
  ["Sun, 22 Nov 2026 09:00:00 GMT", 0],
  ["soon", null],
  ["-5", 0],
])("Retry-After %s", (value, ms) => {
  const headers: Record<string, string> = value === undefined ? {} : { "retry-after": value };
  const asked = retryAfterOf({ headers }, now);
  // V8 reads "-5" as a month: in the past, so nothing is asked either way.
  expect(asked).toBe(ms);
});

it("reads a moment by the server's own clock, whatever ours says", () => {
  const headers = { "retry-after": "Sun, 22 Nov 2026 10:00:30 GMT", date: "Sun, 22 Nov 2026 10:00:10 GMT" };
  for (const ours of [now - 86_400_000, now, now + 86_400_000])
    expect(retryAfterOf({ headers }, ours)).toBe(20_000);
});

it.each<[Record<string, string>, number | null]>([
  [{}, null],
  [{ "ratelimit-remaining": "3", "ratelimit-reset": "10" }, null],
  [{ "ratelimit-remaining": "0", "ratelimit-reset": "10" }, 10_000],
  [{ "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1795341605" }, 5000],
  [{ ratelimit: '"default";r=0;t=30' }, 30_000],
  [{ ratelimit: '"default";r=5;t=30' }, null],
  [{ ratelimit: "limit=100, remaining=0, reset=7" }, 7000],
  [{ "ratelimit-remaining": "0", "ratelimit-reset": "x" }, null],
])("quota %o", (headers, ms) => {
  expect(quotaWaitOf({ headers }, now)).toBe(ms);
});
