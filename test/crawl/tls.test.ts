import { readFileSync } from "node:fs";
import { createServer as createPlainServer } from "node:http";
import { createServer, type ServerOptions } from "node:https";
import type { AddressInfo, Server } from "node:net";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { type Client, type ClientOptions, createClient } from "../../src/crawl/client.ts";
import { legacyTlsServer } from "./legacy-tls-server.ts";

const certificate = (name: string) => fileURLToPath(new URL(`certificates/${name}.pem`, import.meta.url));
const credentials = (name: string): ServerOptions => ({
  cert: readFileSync(certificate(name)),
  key: readFileSync(certificate(`${name}-key`)),
});

let server: Server | undefined;
let client: Client | undefined;
afterEach(async () => {
  await client?.close();
  await new Promise((done) => server?.close(done));
});

/** Starts a server and gives the base address of a host name that leads to it, and a client that may go there. */
async function serve(started: Server, hostname: string, options: ClientOptions = {}) {
  server = started;
  await new Promise<void>((done) => started.listen(0, "127.0.0.1", done));
  const opened = createClient({
    allowPrivate: ["127.0.0.1/32"],
    lookUp: async () => [{ address: "127.0.0.1", family: 4 }],
    robots: "ignore",
    retries: 0,
    delayMs: 0,
    timeoutMs: 3000,
    ...options,
  });
  client = opened;
  const url = `https://${hostname}:${(started.address() as AddressInfo).port}/`;
  const ask = () => opened.fetch({ url, method: "GET", purpose: "crawl" });
  return { url, ask, client: opened };
}

const page = (options: ServerOptions) =>
  createServer(options, (_, response) => {
    response.setHeader("connection", "close").end("secret of an unverified server");
  });

describe("TLS", () => {
  it("keeps what the certificate said at the first handshake, also where later ones are resumed", async () => {
    const { ask } = await serve(page(credentials("sound")), "sound.example.test", {
      caFile: certificate("sound"),
    });
    for (let i = 0; i < 3; i += 1) {
      const result = await ask();
      expect(result).toMatchObject({ reason: "answered", remoteAddress: "127.0.0.1" });
      expect(result.tls).toEqual({
        protocol: "TLSv1.3",
        validTo: "2126-01-01T08:00:00+08:00",
        issuer: "sound.example.test",
        subjectAltNames: ["sound.example.test"],
        authorizationError: null,
      });
    }
  });

  const troubles: readonly [
    word: string,
    reason: string,
    server: () => Server,
    hostname: string,
    ca?: string,
  ][] = [
    ["expired", "tls-invalid", () => page(credentials("expired")), "expired.example.test", "expired"],
    ["self-signed", "tls-invalid", () => page(credentials("sound")), "sound.example.test"],
    ["wrong-name", "tls-invalid", () => page(credentials("sound")), "other.example.test", "sound"],
    [
      "old-protocol",
      "tls-failed",
      () =>
        page({
          ...credentials("sound"),
          minVersion: "TLSv1",
          maxVersion: "TLSv1.1",
          ciphers: "ALL:@SECLEVEL=0",
        }),
      "sound.example.test",
      "sound",
    ],
    [
      "legacy-renegotiation",
      "tls-failed",
      () => legacyTlsServer(readFileSync(certificate("legacy")), readFileSync(certificate("legacy-key"))),
      "legacy.example.test",
      "legacy",
    ],
    ["not-tls", "tls-failed", () => createPlainServer((_, response) => response.end()), "sound.example.test"],
  ];

  it.each(troubles)(
    "%s is %s, looked at once more and never read",
    async (word, reason, start, hostname, ca) => {
      const options = ca === undefined ? {} : { caFile: certificate(ca) };
      const { ask, client } = await serve(start(), hostname, options);
      const result = await ask();
      expect(result).toMatchObject({ reason, status: null, body: null, bytes: 0 });
      expect(result.detail?.startsWith(`${word}: `)).toBe(true);
      expect(result.detail).toContain("without demands");
      await ask();
      expect(client.counts()).toEqual({ requests: 2, diagnosticRequests: 1 });
    },
  );

  it("sees what certificate a server without secure renegotiation has", async () => {
    const { ask } = await serve(
      legacyTlsServer(readFileSync(certificate("legacy")), readFileSync(certificate("legacy-key"))),
      "legacy.example.test",
    );
    const { tls, detail } = await ask();
    expect(detail).toContain("seen without demands: TLSv1.2, issued by legacy.example.test");
    expect(tls).toMatchObject({ protocol: "TLSv1.2", subjectAltNames: ["legacy.example.test"] });
  });

  it("says what the second look saw", async () => {
    const { ask } = await serve(page(credentials("expired")), "expired.example.test", {
      caFile: certificate("expired"),
    });
    const { tls, detail } = await ask();
    expect(detail).toContain("valid to 2020-02-01T08:00:00+08:00");
    expect(tls).toMatchObject({
      validTo: "2020-02-01T08:00:00+08:00",
      authorizationError: expect.stringMatching(/./),
    });
  });
});
