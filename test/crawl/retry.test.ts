import { describe, expect, it } from "vitest";
import { retry } from "../../src/crawl/retry.ts";
import { get, scripted } from "./scripted-fetch.ts";

const url = "http://www.example.gov.cn/";
const timeout = { reason: "timeout", status: null } as const;
const busy = { reason: "server-error", status: 503 } as const;
const good = {};

describe("retry", () => {
  it.each([
    ["a good answer", [good], "answered", 1],
    ["a server that recovers", [busy, timeout, good], "answered", 3],
    ["a server that does not", [busy], "server-error", 3],
    ["a page that is not there", [{ reason: "not-found", status: 404 }], "not-found", 1],
    ["a challenge", [{ reason: "challenge", status: 503 }], "challenge", 1],
    [
      "a request to come back in an hour",
      [{ ...busy, headers: { "retry-after": "3600" } }],
      "server-error",
      1,
    ],
    ["a request to come back at once", [{ ...busy, headers: { "retry-after": "0" } }, good], "answered", 2],
  ] as const)("%s", async (_, answers, reason, sent) => {
    const { fetch, asked } = scripted(...answers);
    const result = await retry({ retries: 2, backoffMs: 1, random: () => 0 })(fetch)(get(url));
    expect(result).toMatchObject({ reason, attempts: sent, bytes: 10 * sent });
    expect(asked).toHaveLength(sent);
  });

  it("tells of every time it asks again", async () => {
    const told: unknown[] = [];
    const onEvent = (event: unknown) => told.push(event);
    const { fetch } = scripted(busy, good);
    await retry({ retries: 2, backoffMs: 1, random: () => 0, onEvent })(fetch)(get(url));
    expect(told).toEqual([{ event: "retry", url, reason: "server-error", attempt: 1, pauseMs: 1 }]);
  });

  it("stops waiting when the caller gives up", async () => {
    const { fetch, asked } = scripted(busy);
    const caller = new AbortController();
    const result = retry({ retries: 2, backoffMs: 60_000 })(fetch)(get(url), caller.signal);
    caller.abort(new Error("enough"));
    await expect(result).rejects.toThrow("enough");
    expect(asked).toHaveLength(1);
  });
});
