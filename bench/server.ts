/** Serves an estate on loopback in a process of its own, so that its work is not counted. Prints the port, then serves until stopped. */
import { createHash } from "node:crypto";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { EstateSite, elsewhereAddress, siteAddress } from "./estate.ts";

const [seed = 1, sites = 4, pagesPerSite = 250, firstPort = 0] = process.argv.slice(2).map(Number);
const estate = new Map<string, EstateSite>();

const answer: RequestListener = (request, response) => {
  const [host = ""] = (request.headers.host ?? "").split(":");
  const path = decodeURIComponent((request.url ?? "/").slice(1)).split("?")[0] ?? "";
  const site = estate.get(host);
  const page =
    site === undefined || path === "robots.txt" || path === "sitemap.xml"
      ? {
          status: site === undefined ? 200 : 404,
          type: "text/html",
          body: Buffer.from("<title>Elsewhere</title>"),
        }
      : site.answer(path);
  const etag = `"${createHash("sha1").update(page.body).digest("hex")}"`;
  if (page.status === 200 && request.headers["if-none-match"] === etag) {
    response.writeHead(304, { etag });
    response.end();
    return;
  }
  const { length } = page.body;
  response.writeHead(page.status, { "content-type": page.type, "content-length": length, etag });
  if (request.method !== "HEAD") bytes += length;
  response.end(request.method === "HEAD" ? undefined : page.body);
};

const addresses = [
  ...Array.from({ length: sites }, (_, i) => siteAddress(i)),
  ...Array.from({ length: 40 }, (_, i) => elsewhereAddress(i)),
];
let connections = 0;
let bytes = 0;
let requests = 0;
let port = firstPort;
for (const address of addresses) {
  const server = createServer({ keepAliveTimeout: 60_000 }, answer);
  server.on("connection", () => {
    connections += 1;
  });
  server.on("request", () => {
    requests += 1;
  });
  await new Promise<void>((done) => server.listen(port, address, done));
  port = (server.address() as AddressInfo).port;
}
for (let i = 0; i < sites; i += 1)
  estate.set(siteAddress(i), new EstateSite({ seed, sites, pagesPerSite }, i, port));

process.on("message", () => {
  process.send?.({ connections, requests, bytes });
  bytes = 0;
  connections = 0;
  requests = 0;
});
process.send?.({ port });
