import { describe, expect, it, vi } from "vitest";
import type { Fetch, FetchResult } from "../../src/crawl/fetch.ts";
import { type PaceOptions, pace } from "../../src/crawl/pace.ts";
import { answered, get } from "./scripted-fetch.ts";

/** Sends requests through a gate under a clock of its own, and gives the moments they left at. */
async function departures(
  count: number,
  options: Partial<PaceOptions>,
  answer: (n: number) => Partial<FetchResult> = () => ({}),
  prepare: (gate: ReturnType<typeof pace>) => void = () => {},
): Promise<{ left: number[]; atOnce: number }> {
  vi.useFakeTimers({ now: 0 });
  try {
    const left: number[] = [];
    let inside = 0;
    let atOnce = 0;
    const below: Fetch = async (request) => {
      left.push(Date.now());
      const n = left.length - 1;
      inside += 1;
      atOnce = Math.max(atOnce, inside);
      await new Promise((done) => setTimeout(done, 10));
      inside -= 1;
      return answered(request, answer(n));
    };
    const gate = pace({ perHost: 2, delayMs: 500, random: () => 0, ...options });
    prepare(gate);
    const fetch = gate.layer(below);
    const all = Promise.all(
      Array.from({ length: count }, (_, i) => fetch(get(`http://www.example.gov.cn/${i}`))),
    );
    await vi.runAllTimersAsync();
    await all;
    return { left, atOnce };
  } finally {
    vi.useRealTimers();
  }
}

const gaps = (left: readonly number[]): number[] => left.slice(1).map((at, i) => at - (left[i] ?? 0));
const slow = { timing: { dns: null, connect: null, tls: null, firstByte: 2000, total: 2001 } };
const busy = { status: 503, reason: "server-error" } as const;

describe("pace", () => {
  it("keeps the delay between starts", async () => {
    expect(gaps((await departures(4, {})).left)).toEqual([500, 500, 500]);
  });

  it("adds jitter and never takes any", async () => {
    expect(gaps((await departures(3, { random: () => 0.8 })).left)).toEqual([600, 600]);
  });

  it("lets no more in at once than it may", async () => {
    expect((await departures(9, { delayMs: 0 })).atOnce).toBe(2);
    expect((await departures(9, { delayMs: 0, perHost: 5 })).atOnce).toBe(5);
  });

  it("waits twice the latency of a slow server", async () => {
    expect(Math.max(...gaps((await departures(4, {}, () => slow)).left))).toBe(4000);
  });

  it("does not slow down a server of one's own", async () => {
    expect(Math.max(...gaps((await departures(4, { delayMs: 0 }, () => slow)).left))).toBeLessThanOrEqual(10);
  });

  it("doubles its pause on every sign of distress, up to a limit", async () => {
    const { left } = await departures(9, { perHost: 1, maxDelayMs: 6000 }, () => busy);
    expect(gaps(left)).toEqual([1010, 2010, 4010, 6010, 6010, 6010, 6010, 6010]);
  });

  it("recovers with good answers", async () => {
    const { left } = await departures(7, { perHost: 1 }, (n) => (n < 2 ? busy : {}));
    expect(gaps(left)).toEqual([1010, 2010, 2000, 1000, 500, 500]);
  });

  it("waits as long as Retry-After says, within reason", async () => {
    const asks = (seconds: string) => () => ({ ...busy, headers: { "retry-after": seconds } });
    expect(gaps((await departures(2, { perHost: 1 }, asks("20"))).left)).toEqual([20_010]);
    expect(gaps((await departures(2, { perHost: 1 }, asks("86400"))).left)).toEqual([60_010]);
  });

  it("waits for a new quota", async () => {
    const spent = { headers: { "ratelimit-remaining": "0", "ratelimit-reset": "7" } };
    expect(gaps((await departures(2, { perHost: 1 }, () => spent)).left)).toEqual([7010]);
  });

  it("waits by a clock that nobody can put back", async () => {
    let day = Date.parse("2026-11-22T10:00:00Z");
    const now = (): number => {
      day -= 86_400_000;
      return day;
    };
    expect(gaps((await departures(4, { now }, () => busy)).left)).toEqual([1010, 2010, 4010]);
  });

  it("does not wait for what was held back and never sent", async () => {
    const { left } = await departures(4, { perHost: 1 }, (n) => (n === 1 ? { attempts: 0 } : {}));
    expect(gaps(left)).toEqual([500, 10, 500]);
  });

  it("keeps a crawl delay, within reason", async () => {
    const delayed = (ms: number) =>
      departures(3, {}, undefined, (gate) => gate.slowTo("www.example.gov.cn", ms));
    expect(gaps((await delayed(3000)).left)).toEqual([3000, 3000]);
    expect(gaps((await delayed(9_999_999)).left)).toEqual([10_000, 10_000]);
  });

  it("keeps it from the request on that learned of it", async () => {
    let told: ReturnType<typeof pace> | null = null;
    const learn = (n: number) => {
      if (n === 0) told?.slowTo("www.example.gov.cn", 3000);
      return {};
    };
    const { left } = await departures(3, {}, learn, (gate) => {
      told = gate;
    });
    expect(gaps(left)).toEqual([3000, 3000]);
  });

  it("lets a caller give up while waiting, and the others go on", async () => {
    const gate = pace({ perHost: 1, delayMs: 1, random: () => 0 });
    let finish = () => {};
    const below: Fetch = (request) =>
      new Promise((resolve) => {
        finish = () => resolve(answered(request));
      });
    const fetch = gate.layer(below);
    const caller = new AbortController();
    const first = fetch(get("http://a.example.cn/1"));
    const second = fetch(get("http://a.example.cn/2"), caller.signal);
    const third = fetch(get("http://a.example.cn/3"));
    caller.abort(new Error("enough"));
    await expect(second).rejects.toThrow("enough");
    finish();
    expect((await first).url).toBe("http://a.example.cn/1");
    const finishing = setInterval(() => finish(), 5);
    expect((await third).url).toBe("http://a.example.cn/3");
    clearInterval(finishing);
  });

  it("keeps hosts apart", async () => {
    const below: Fetch = async (request) => answered(request);
    const fetch = pace({ perHost: 1, delayMs: 60_000 }).layer(below);
    const all = await Promise.all(["a", "b", "c"].map((name) => fetch(get(`http://${name}.example.cn/`))));
    expect(all).toHaveLength(3);
  });
});
