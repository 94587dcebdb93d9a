import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type Client, type ClientOptions, createClient, honestUserAgent } from "../../src/crawl/client.ts";
import { UserError } from "../../src/model/failure.ts";

let server: Server | undefined;
let client: Client | undefined;
afterEach(async () => {
  await client?.close();
  server?.closeAllConnections();
  await new Promise((done) => server?.close(done));
});

async function serve(
  options: ClientOptions = {},
  robotsTxt = "User-agent: *\nDisallow: /shut\nSitemap: /map.xml",
) {
  const requests: IncomingMessage[] = [];
  server = createServer((request, response) => {
    requests.push(request);
    if (request.url === "/robots.txt") response.end(robotsTxt);
    else if (request.url === "/to-shut") response.writeHead(302, { location: "/shut" }).end();
    else if (request.url === "/slow") setTimeout(() => response.end("late"), 5000).unref();
    else if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
    else response.setHeader("etag", '"1"').end("here");
  });
  const listening = server;
  await new Promise<void>((done) => listening.listen(0, "127.0.0.1", done));
  const { port } = listening.address() as AddressInfo;
  const opened = createClient({ allowPrivate: ["127.0.0.1"], delayMs: 0, retries: 0, ...options });
  client = opened;
  const url = `http://127.0.0.1:${port}`;
  const ask = (path: string, method: "GET" | "HEAD" = "GET") =>
    opened.fetch({ url: url + path, method, purpose: "crawl" });
  return { url, ask, client: opened, requests };
}

describe("createClient", () => {
  it("keeps GET and HEAD of a host on the same few connections", async () => {
    const { ask, client } = await serve();
    const asks = Array.from({ length: 60 }, (_, i) => ask(`/${i}`, i % 2 === 0 ? "GET" : "HEAD"));
    expect((await Promise.all(asks)).every(({ reason }) => reason === "answered")).toBe(true);
    expect(client.ledgers()).toMatchObject([{ host: "127.0.0.1", requests: 61 }]);
    expect(client.ledgers()[0]?.connections).toBeLessThanOrEqual(2);
  });

  it("counts what leaves, robots included and diagnostics apart", async () => {
    const { url, ask, client } = await serve();
    await ask("/a");
    await client.fetch({ url: `${url}/b`, method: "GET", purpose: "diagnostic" });
    await ask("/shut");
    expect(client.counts()).toEqual({ requests: 2, diagnosticRequests: 1 });
  });

  it("asks robots.txt on every hop", async () => {
    const { ask, requests } = await serve();
    expect((await ask("/shut")).reason).toBe("robots-refused");
    expect(await ask("/to-shut")).toMatchObject({
      reason: "robots-refused",
      hops: [{ status: 302 }, { status: null }],
    });
    expect(requests.map(({ url }) => url)).toEqual(["/robots.txt", "/to-shut"]);
  });

  it("tells the sitemaps of robots.txt", async () => {
    const { url, client } = await serve();
    expect((await client.robotsOf(`${url}/a`)).sitemaps).toEqual([`${url}/map.xml`]);
  });

  it("asks no robots.txt where it was ordered to ignore it", async () => {
    const { url, ask, client, requests } = await serve({ robots: "ignore" });
    expect((await ask("/shut")).reason).toBe("answered");
    expect(await client.robotsOf(url)).toMatchObject({ kind: "none", sitemaps: [] });
    expect(requests).toHaveLength(1);
  });

  it("says who it is, and sends a host's own headers to that host alone", async () => {
    const { ask, requests } = await serve({
      contact: "https://example.gov.cn/inspection",
      ownHeaders: { hosts: new Set(["127.0.0.1"]), headers: { "x-token": "secret" } },
    });
    await ask("/a");
    expect(requests[1]?.headers).toMatchObject({
      "user-agent": honestUserAgent("https://example.gov.cn/inspection"),
      "x-token": "secret",
    });
    expect(honestUserAgent()).toMatch(/^govinspect\/\d+\.\d+\.\d+$/);
  });

  it("asks conditionally where a page is known", async () => {
    const { url, client } = await serve();
    const known = { etag: '"1"', lastModified: null };
    const result = await client.fetch({ url: `${url}/a`, method: "GET", purpose: "crawl", known });
    expect(result).toMatchObject({ reason: "not-modified", status: 304, body: null });
  });

  it("leaves the rest of a body where the request asks for its beginning only", async () => {
    const { url, client } = await serve();
    const result = await client.fetch({ url: `${url}/a`, method: "GET", purpose: "crawl", maxBytes: 2 });
    expect(result).toMatchObject({ reason: "answered", truncated: true, bytes: 2 });
  });

  it("rejects with the caller's reason when the caller gives up", async () => {
    const { url, client } = await serve();
    const caller = new AbortController();
    const slow = client.fetch({ url: `${url}/slow`, method: "GET", purpose: "crawl" }, caller.signal);
    setTimeout(() => caller.abort(new Error("enough")), 50);
    await expect(slow).rejects.toThrow("enough");
  });

  it.each([
    { proxy: "nonsense" },
    { proxy: "ftp://a" },
    { caFile: "/no/such/file" },
    { allowPrivate: ["x"] },
  ])("refuses options that mean nothing: %o", (options) => {
    expect(() => createClient(options)).toThrow(UserError);
  });
});

describe("through a proxy", () => {
  async function proxied(answer: (url: string) => number) {
    const asked: string[] = [];
    server = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.writeHead(answer(request.url ?? "")).end("by proxy");
    });
    const listening = server;
    await new Promise<void>((done) => listening.listen(0, "127.0.0.1", done));
    const { port } = listening.address() as AddressInfo;
    const nobody = async (): Promise<never> => {
      throw Object.assign(new Error("no such name"), { code: "ENOTFOUND", syscall: "getaddrinfo" });
    };
    client = createClient({
      proxy: `http://127.0.0.1:${port}`,
      robots: "ignore",
      delayMs: 0,
      retries: 0,
      lookUp: nobody,
    });
    return { client, asked };
  }
  const get = (url: string) => ({ url, method: "GET", purpose: "crawl" }) as const;

  it("asks for names it cannot look up itself", async () => {
    const { client, asked } = await proxied(() => 200);
    expect((await client.fetch(get("http://www.example.gov.cn/a"))).body?.toString()).toBe("by proxy");
    expect(asked).toEqual(["http://www.example.gov.cn/a"]);
  });

  it("still refuses private addresses", async () => {
    const { client, asked } = await proxied(() => 200);
    expect((await client.fetch(get("http://169.254.169.254/"))).reason).toBe("private-address");
    expect(asked).toEqual([]);
  });

  it.each([502, 503, 504, 407])("takes the proxy's %d for the proxy's", async (status) => {
    const { client } = await proxied(() => status);
    expect((await client.fetch(get("http://www.example.gov.cn/a"))).reason).toBe("proxy-failed");
  });

  it("takes a 404 for the server's", async () => {
    const { client } = await proxied(() => 404);
    expect((await client.fetch(get("http://www.example.gov.cn/a"))).reason).toBe("not-found");
  });
});
