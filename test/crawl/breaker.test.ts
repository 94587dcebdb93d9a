import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { breaker } from "../../src/crawl/breaker.ts";
import type { Fetch, FetchResult } from "../../src/crawl/fetch.ts";
import { Ledgers } from "../../src/crawl/ledger.ts";
import { pace } from "../../src/crawl/pace.ts";
import { retry } from "../../src/crawl/retry.ts";
import { answered, get, scripted } from "./scripted-fetch.ts";

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

const timeout = { reason: "timeout", status: null } as const;
const refused = { reason: "connection-refused", status: null } as const;
const busy = { reason: "server-error", status: 503 } as const;
const good = {};
const restMs = 1000;

function ask(answers: Parameters<typeof scripted>) {
  const ledgers = new Ledgers();
  const { fetch, asked } = scripted(...answers);
  const told: unknown[] = [];
  const rest = breaker({ ledgers, after: 3, restMs, onEvent: (event) => void told.push(event) });
  const guarded = rest.layer(rest.lastDoor(fetch));
  const page = (path: string) => guarded(get(`http://www.example.gov.cn/${path}`));
  return { page, asked, told, book: () => ledgers.all()[0]?.breaker };
}

/** The answers to so many pages asked one after the other, under a clock of their own. */
async function inTurn(count: number, page: (path: string) => Promise<FetchResult>): Promise<string[]> {
  const reasons: string[] = [];
  const all = (async () => {
    for (let i = 0; i < count; i += 1) reasons.push((await page(`${i}`)).reason);
  })();
  await vi.runAllTimersAsync();
  await all;
  return reasons;
}

describe("breaker", () => {
  it("gives a failing server a rest, and loses nothing when that was enough", async () => {
    const { page, asked, told, book } = ask([timeout, timeout, timeout, good]);
    expect(await inTurn(6, page)).toEqual([...Array(3).fill("timeout"), ...Array(3).fill("answered")]);
    expect(asked).toHaveLength(6);
    expect(Date.now()).toBe(restMs);
    expect(book()).toEqual({ after: 3, unasked: 0 });
    expect(told).toEqual([{ event: "breaker", origin: "http://www.example.gov.cn", failures: 3, restMs }]);
  });

  it("leaves it alone after three rests in vain, and says how much was left unasked", async () => {
    const { page, asked, told, book } = ask([timeout]);
    expect(await inTurn(9, page)).toEqual([...Array(6).fill("timeout"), ...Array(3).fill("host-unwell")]);
    expect(asked).toHaveLength(6);
    expect(Date.now()).toBe(3 * restMs);
    expect(book()).toEqual({ after: 3, unasked: 3 });
    expect(told).toHaveLength(4);
    expect(told.at(-1)).toMatchObject({ failures: 6, restMs: 10 * restMs });
  });

  it("lets one try again after ten rests, and all when it succeeds", async () => {
    const { page, asked } = ask([...Array(7).fill(timeout), good]);
    await inTurn(7, page);
    await vi.advanceTimersByTimeAsync(10 * restMs);
    expect((await Promise.all([page("a"), page("b")])).map(({ reason }) => reason)).toEqual([
      "timeout",
      "host-unwell",
    ]);
    await vi.advanceTimersByTimeAsync(10 * restMs);
    expect([(await page("c")).reason, (await page("d")).reason]).toEqual(["answered", "answered"]);
    expect(asked).toHaveLength(9);
  });

  it("leaves a server alone that rest after rest helps for a moment only", async () => {
    const { page } = ask([...Array.from({ length: 50 }, () => [timeout, timeout, timeout, good]).flat()]);
    const reasons = await inTurn(60, page);
    expect(reasons.filter((reason) => reason === "answered")).toHaveLength(10);
    expect(reasons.at(-1)).toBe("host-unwell");
  });

  it("counts only what is consecutive", async () => {
    const { page } = ask([timeout, timeout, good, timeout, timeout, good]);
    await inTurn(6, page);
    expect(Date.now()).toBe(0);
  });

  it.each([
    ["pages that are not there", { reason: "not-found", status: 404 }],
    ["errors of one page", { reason: "server-error", status: 500 }],
    ["a port that never answered", refused],
    ["names that do not exist", { reason: "name-not-found", status: null }],
  ] as const)("is not opened by %s", async (_, answer) => {
    const { page, asked } = ask([answer]);
    await inTurn(8, page);
    expect([asked.length, Date.now()]).toEqual([8, 0]);
  });

  it("is opened by a port that answered before: the server is being started again", async () => {
    const { page } = ask([good, refused, refused, refused, good]);
    expect((await inTurn(8, page)).slice(4)).toEqual(Array(4).fill("answered"));
    expect(Date.now()).toBe(restMs);
  });

  it("lets a caller give up while the server rests", async () => {
    const { page } = ask([timeout]);
    for (let i = 0; i < 3; i += 1) await page(`${i}`);
    const caller = new AbortController();
    const ledgers = new Ledgers();
    const rest = breaker({ ledgers, after: 1, restMs });
    const fetch = rest.layer(rest.lastDoor(scripted(timeout).fetch));
    await fetch(get("http://a.gov.cn/1"));
    const waiting = fetch(get("http://a.gov.cn/2"), caller.signal);
    caller.abort(new Error("enough"));
    await expect(waiting).rejects.toThrow("enough");
  });
});

describe("a server that fails in the middle of a site, at ordinary politeness", () => {
  /** The layers of the client around a server that answers so many requests well. */
  function site(answer: (asked: number) => Partial<FetchResult>) {
    const ledgers = new Ledgers();
    let asked = 0;
    const wire: Fetch = async (request) => {
      asked += 1;
      return answered(request, answer(asked));
    };
    const random = () => 0;
    const gate = pace({ perHost: 2, delayMs: 500, random });
    const rest = breaker({ ledgers });
    const fetch = retry({ retries: 2, backoffMs: 1000, random })(rest.layer(gate.layer(rest.lastDoor(wire))));
    const all = Promise.all(
      Array.from({ length: 200 }, (_, i) => fetch(get(`http://www.example.gov.cn/${i}`))),
    );
    return { all, ledgers, asked: () => asked };
  }

  it("is left alone within four minutes and a dozen requests", async () => {
    const { all, ledgers, asked } = site((n) => (n <= 10 ? good : busy));
    await vi.advanceTimersByTimeAsync(4 * 60_000);
    const reasons = (await all).map(({ reason }) => reason);
    expect(reasons.filter((reason) => reason === "host-unwell").length).toBeGreaterThan(180);
    expect(asked()).toBeLessThanOrEqual(10 + 12);
    expect(ledgers.all()[0]?.breaker?.unasked).toBeGreaterThan(180);
  });

  it("is asked for all its pages when it was started again within a minute", async () => {
    let downUntil = Number.POSITIVE_INFINITY;
    const { all, asked } = site((n) => {
      if (n === 11) downUntil = Date.now() + 60_000;
      return n > 10 && Date.now() < downUntil ? refused : good;
    });
    await vi.runAllTimersAsync();
    const reasons = (await all).map(({ reason }) => reason);
    expect(reasons.filter((reason) => reason !== "answered").length).toBeLessThanOrEqual(2);
    expect(asked()).toBeLessThanOrEqual(200 + 10);
  });
});
