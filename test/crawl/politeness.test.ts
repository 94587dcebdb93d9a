/**
 * Politeness as the server sees it: its own log of who was there when, and the books that say the same. Nothing is asserted
 * about how fast anything goes, only that it never goes faster than was promised.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { clientOptions, type NetworkOptions } from "../../src/commands/client-options.ts";
import { type Client, createClient } from "../../src/crawl/client.ts";
import type { CrawlEvent } from "../../src/crawl/crawl-event.ts";
import { serverWords } from "../../src/report/server-words.ts";

interface Visit {
  readonly path: string;
  /** Milliseconds by a clock that nobody can set. */
  readonly at: number;
  /** Requests inside, this one with them. */
  readonly atOnce: number;
}

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

let server: Server | undefined;
let client: Client | undefined;
afterEach(async () => {
  await client?.close();
  server?.closeAllConnections();
  await new Promise((closed) => server?.close(closed));
});

const plain: Answer = (response) => void response.end("here");
const slowly =
  (ms: number): Answer =>
  (response) =>
    void setTimeout(() => response.end("here"), ms);

const said: Pick<NetworkOptions, "timeout" | "retries" | "robots"> = {
  timeout: 15_000,
  retries: 0,
  robots: "respect",
};

async function visited(
  paths: readonly string[],
  options: Partial<NetworkOptions>,
  answers: Record<string, Answer>,
) {
  const log: Visit[] = [];
  const events: CrawlEvent[] = [];
  let inside = 0;
  server = createServer((request, response) => {
    const path = request.url ?? "/";
    inside += 1;
    log.push({ path, at: performance.now(), atOnce: inside });
    response.once("close", () => {
      inside -= 1;
    });
    (answers[path] ?? answers["*"] ?? plain)(response, request);
  });
  const listening = server;
  await new Promise<void>((done) => listening.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  const opened = createClient({
    ...clientOptions({ ...said, ...options, allowPrivate: ["127.0.0.0/8"] }, new Set(), {}),
    onEvent: (event) => void events.push(event),
    random: () => 0.1,
  });
  client = opened;
  const results = await Promise.all(
    paths.map((path) => opened.fetch({ url: url + path, method: "GET", purpose: "crawl" })),
  );
  const [book] = opened.ledgers();
  if (book === undefined) throw new Error("nothing was asked");
  return { log, events, book, reasons: results.map(({ reason }) => reason) };
}

const pages = (count: number): string[] => Array.from({ length: count }, (_, i) => `/${i}`);
const most = (log: readonly Visit[]): number => Math.max(...log.map(({ atOnce }) => atOnce));
const lasted = (log: readonly Visit[]): number => (log.at(-1)?.at ?? 0) - (log[0]?.at ?? 0);

describe("presets", () => {
  it.each<
    [
      string,
      Partial<NetworkOptions>,
      { count: number; answers: number; atOnce: number; perSecond: number; delay: number },
    ]
  >([
    ["--polite", { polite: true }, { count: 2, answers: 50, atOnce: 1, perSecond: 1, delay: 2000 }],
    ["by default", {}, { count: 5, answers: 450, atOnce: 2, perSecond: 2, delay: 500 }],
    ["--fast", { fast: true }, { count: 12, answers: 450, atOnce: 4, perSecond: 10, delay: 100 }],
  ])("%s", async (_, options, { count, answers, atOnce, perSecond, delay }) => {
    const { log, book } = await visited(pages(count), options, { "*": slowly(answers) });
    expect(log.map(({ path }) => path)).toEqual(["/robots.txt", ...pages(count)]);
    expect(most(log)).toBeLessThanOrEqual(atOnce);
    // One pause less than there were: a busy machine may log the first visit late.
    expect(lasted(log)).toBeGreaterThanOrEqual((count - 1) * delay);
    expect(book).toMatchObject({ requests: count + 1, tooManyRequests: 0 });
    expect(book.peakPerSecond).toBeLessThanOrEqual(perSecond);
    expect(book.connections).toBeLessThanOrEqual(atOnce);
  });
});

describe("what a server asks for", () => {
  it.each<[string, Record<string, string>, number]>([
    ["Retry-After", { "retry-after": "1" }, 200],
    ["RateLimit-Remaining", { "ratelimit-remaining": "0", "ratelimit-reset": "1" }, 200],
    ["RateLimit", { ratelimit: '"default";r=0;t=1' }, 200],
  ])("%s is waited for", async (_, headers, status) => {
    const full: Answer = (response) => void response.writeHead(status, headers).end("full");
    const { log } = await visited(["/full", "/next"], { delay: 20, perHost: 1 }, { "/full": full });
    expect(log.map(({ path }) => path)).toEqual(["/robots.txt", "/full", "/next"]);
    expect((log[2]?.at ?? 0) - (log[1]?.at ?? 0)).toBeGreaterThanOrEqual(950);
  });

  it("429 doubles the pauses, is tried again later, and stands in the book", async () => {
    let asked = 0;
    const busy: Answer = (response) => {
      asked += 1;
      response.writeHead(asked <= 2 ? 429 : 200).end();
    };
    const { log, events, book, reasons } = await visited(
      ["/busy"],
      { retries: 2, delay: 20 },
      { "/busy": busy },
    );
    expect([reasons, log.length]).toEqual([["answered"], 4]);
    const [, first, second, third] = log.map(({ at }) => at);
    // 1 s and 2 s: half a second is the least that is doubled.
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(950);
    expect((third ?? 0) - (second ?? 0)).toBeGreaterThanOrEqual(1950);
    expect(events).toMatchObject([
      { event: "retry", attempt: 1, reason: "rate-limited" },
      { event: "retry", attempt: 2, reason: "rate-limited" },
    ]);
    expect(serverWords(book, "en")).toContain("answered 429 2 times");
    expect(serverWords(book, "zh")).toContain("返回 429 共 2 次");
  });

  it("Crawl-delay is kept", async () => {
    const rules: Answer = (response) => void response.end("User-agent: *\nCrawl-delay: 0.7\n");
    const { log } = await visited(pages(3), { delay: 20 }, { "/robots.txt": rules });
    expect(lasted(log.slice(1))).toBeGreaterThanOrEqual(1350);
  });

  it("a server that fails gets a rest, and its book says so", async () => {
    let asked = 0;
    const unwell: Answer = (response) => {
      asked += 1;
      if (asked > 6) response.end("well");
      else response.writeHead(200, { "content-length": 100 }).write("cut", () => response.destroy());
    };
    const { book, events, reasons } = await visited(
      pages(4),
      { retries: 2, delay: 0 },
      { "*": unwell, "/robots.txt": plain },
    );
    expect(reasons.filter((reason) => reason === "answered").length).toBeGreaterThanOrEqual(2);
    expect(events.filter(({ event }) => event === "breaker")).toHaveLength(1);
    expect(serverWords(book, "en")).toContain("given a rest after 6 failures in a row");
  });
});

describe("robots.txt", () => {
  const rules: Answer = (response) => void response.end("User-agent: *\nDisallow: /shut\n");

  it("is asked first and obeyed", async () => {
    const { log, reasons } = await visited(["/shut", "/open"], { delay: 1 }, { "/robots.txt": rules });
    expect(reasons).toEqual(["robots-refused", "answered"]);
    expect(log.map(({ path }) => path)).toEqual(["/robots.txt", "/open"]);
  });

  it("is ignored only where somebody answers for it", async () => {
    const order = { robots: "ignore" as const, delay: 1 };
    expect(() => clientOptions({ ...said, ...order }, new Set(), {})).toThrow(/--authorised-by/);
    const ordered = { ...order, authorisedBy: "某市政务公开办" };
    const { log, reasons } = await visited(["/shut"], ordered, { "/robots.txt": rules });
    expect(reasons).toEqual(["answered"]);
    expect(log.map(({ path }) => path)).toEqual(["/shut"]);
  });
});
