import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, createClient } from "../../src/crawl/client.ts";
import type { FetchResult } from "../../src/crawl/fetch.ts";
import type { Reason } from "../../src/model/reason.ts";
import { loadLists } from "../../src/rules/load-lists.ts";
import { faults, type HostileServer, serveHostile } from "./hostile-server.ts";

interface Expected {
  readonly reason: Reason;
  readonly body?: string;
  readonly truncated?: true;
  readonly finalPath?: string;
  readonly method?: "HEAD";
}

const page = "<html><body><h1>政府网站</h1></body></html>";

/** What each fault must end as: named, bounded, and never taken for dead where only the answer was bad. */
const expected: Readonly<Record<string, Expected>> = {
  good: { reason: "answered", body: page },
  silence: { reason: "timeout" },
  "slow-headers": { reason: "timeout" },
  "dripping-body": { reason: "timeout", truncated: true },
  "endless-body": { reason: "too-large", truncated: true },
  "endless-chunks": { reason: "too-large", truncated: true },
  "huge-declared": { reason: "too-large", truncated: true },
  "reset-before-headers": { reason: "reset" },
  "reset-mid-headers": { reason: "reset" },
  "reset-mid-body": { reason: "truncated", truncated: true },
  "close-without-answer": { reason: "reset" },
  "length-too-long": { reason: "truncated", truncated: true },
  "length-too-short": { reason: "answered", body: "<html>" },
  "length-twice": { reason: "protocol-error" },
  "length-and-chunks": { reason: "answered", body: "" },
  "length-not-a-number": { reason: "protocol-error" },
  "padded-chunk-sizes": { reason: "answered", body: "<html>" },
  "garbage-chunks": { reason: "protocol-error", truncated: true },
  "unfinished-chunks": { reason: "truncated", truncated: true },
  "bare-lf": { reason: "answered", body: "<html></html>" },
  "not-http": { reason: "protocol-error" },
  "header-without-colon": { reason: "protocol-error" },
  "control-byte-in-header": { reason: "protocol-error" },
  "headers-of-100-kb": { reason: "answered", body: page },
  "ten-thousand-headers": { reason: "answered", body: page },
  "http-1-0": { reason: "answered", body: page },
  "no-reason-phrase": { reason: "answered", body: page },
  "status-999": { reason: "anti-bot" },
  "status-799": { reason: "protocol-error" },
  "status-000": { reason: "protocol-error" },
  "early-hints-first": { reason: "answered", body: page },
  "continue-unasked": { reason: "reset" },
  "keep-alive-lie": { reason: "answered", body: "ok" },
  "body-with-head-answer": { reason: "answered", method: "HEAD" },
  "not-modified-with-body": { reason: "not-modified" },
  "not-modified-with-length": { reason: "not-modified" },
  "no-content-with-length": { reason: "answered", body: "" },
  "gzip-bomb": { reason: "too-large", truncated: true },
  "brotli-bomb": { reason: "too-large", truncated: true },
  "gzip-in-gzip-bomb": { reason: "too-large", truncated: true },
  "gzip-twice": { reason: "answered", body: page },
  "gzip-nine-times": { reason: "protocol-error" },
  "fake-gzip": { reason: "answered", body: page },
  "fake-brotli": { reason: "answered", body: page },
  "raw-deflate": { reason: "answered", body: page },
  "broken-gzip": { reason: "protocol-error" },
  "gzip-cut": { reason: "truncated", truncated: true },
  "gzip-cut-behind-the-page": { reason: "answered", body: page },
  "brotli-cut": { reason: "truncated", truncated: true },
  "gzip-then-garbage": { reason: "answered", body: page },
  "gzip-wrong-checksum": { reason: "answered", body: page },
  "gzip-named-and-wrong-checksum": { reason: "answered", body: page },
  zstd: { reason: "protocol-error" },
  "said-to-be-zstd": { reason: "answered", body: page },
  "unknown-encoding": { reason: "answered", body: page },
  "redirect-loop": { reason: "redirect-loop" },
  "redirect-endless": { reason: "redirect-loop" },
  "redirect-to-metadata": { reason: "private-address" },
  "redirect-to-file": { reason: "unsupported-scheme" },
  "redirect-to-script": { reason: "unsupported-scheme" },
  "redirect-to-nonsense": { reason: "invalid-url" },
  "redirect-nowhere": { reason: "protocol-error" },
  "redirect-nowhere-with-page": { reason: "answered", body: page },
  "redirect-said-twice": { reason: "answered", finalPath: "/good/a" },
  "redirect-raw-gbk": { reason: "answered", finalPath: "/good/%E6%94%BF%E5%8A%A1" },
  "redirect-raw-utf8": { reason: "answered", finalPath: "/good/%E6%94%BF%E5%8A%A1" },
  "cookie-door": { reason: "answered", body: page },
  "cookie-wall": { reason: "redirect-loop" },
  "busy-503": { reason: "server-error" },
  "challenge-521": { reason: "challenge" },
  "null-bytes": { reason: "answered" },
};

const timeoutMs = 600;
const maxBytes = 2_000_000;

describe("a hostile server", () => {
  let server: HostileServer;
  let client: Client;
  beforeAll(async () => {
    server = await serveHostile();
    client = createClient({
      allowPrivate: ["127.0.0.1/32"],
      delayMs: 0,
      retries: 0,
      robots: "ignore",
      challenges: loadLists().challenges ?? [],
      // Each fault has a host of its own, so that no pause for one falls on the next.
      lookUp: async () => [{ address: "127.0.0.1", family: 4 }],
      timeoutMs,
      maxBytes,
    });
  });
  afterAll(async () => {
    await client.close();
    await server.close();
  });

  const ask = (path: string, method: "GET" | "HEAD" = "GET"): Promise<FetchResult> =>
    client.fetch({
      url: `${server.url.replace("127.0.0.1", `${path}.test`)}/${path}`,
      method,
      purpose: "crawl",
    });

  it("has an expectation for every fault", () => {
    expect(Object.keys(expected).sort()).toEqual(Object.keys(faults).sort());
  });

  it("asks an origin once a page, as soon as it is known to speak so", async () => {
    const before = server.heads.length;
    for (let i = 0; i < 3; i += 1) expect((await ask("bare-lf")).body?.toString()).toBe("<html></html>");
    // The first one twice; nothing is sent over a connection that such an answer came by.
    expect(server.heads.slice(before).filter((head) => head.startsWith("GET /bare-lf"))).toHaveLength(4);
    expect(client.ledgers().find(({ host }) => host === "bare-lf.test")).toMatchObject({
      requests: 3,
      diagnosticRequests: 1,
      connections: 4,
    });
  });

  it.each(Object.entries(expected))("%s", async (name, want) => {
    const result = await ask(name, want.method);
    expect(result.reason).toBe(want.reason);
    expect(result.truncated).toBe(want.truncated ?? false);
    expect(result.bytes).toBeLessThanOrEqual(maxBytes);
    expect(result.body?.length ?? 0).toBeLessThanOrEqual(30_000_000);
    if (want.body !== undefined) expect(result.body?.toString()).toBe(want.body);
    if (want.finalPath !== undefined) expect(new URL(result.finalUrl).pathname).toBe(want.finalPath);
    if (result.reason !== "answered" && result.reason !== "not-modified") expect(result.detail).toMatch(/\S/);
  });
});
