import { describe, expect, it } from "vitest";
import { detailOfError, isTransient, reasonOfError, reasonOfStatus } from "../../src/crawl/outcome-of.ts";
import { fateOf } from "../../src/model/reason.ts";

describe("reasonOfStatus", () => {
  it.each([
    [200, "answered", "ok"],
    [204, "answered", "ok"],
    [304, "not-modified", "ok"],
    [400, "client-error", "dead"],
    [401, "unauthorized", "blocked"],
    [403, "forbidden", "blocked"],
    [404, "not-found", "dead"],
    [405, "refused-as-asked", "unconfirmed"],
    [406, "refused-as-asked", "unconfirmed"],
    [431, "refused-as-asked", "unconfirmed"],
    [407, "unauthorized", "blocked"],
    [408, "timeout", "unconfirmed"],
    [410, "gone", "dead"],
    [412, "anti-bot", "blocked"],
    [418, "rate-limited", "blocked"],
    [429, "rate-limited", "blocked"],
    [451, "forbidden", "blocked"],
    [500, "server-error", "dead"],
    [503, "server-error", "dead"],
    [511, "network-unreachable", "unconfirmed"],
    [521, "anti-bot", "blocked"],
    [600, "protocol-error", "unconfirmed"],
    [999, "anti-bot", "blocked"],
  ])("%d is %s, %s", (status, reason, fate) => {
    expect(reasonOfStatus(status)).toBe(reason);
    expect(fateOf(reasonOfStatus(status))).toBe(fate);
  });
});

const error = (code: string, more: object = {}) => Object.assign(new Error("words"), { code, ...more });
const lookUp = { syscall: "getaddrinfo" };

describe("reasonOfError", () => {
  it.each([
    [error("ENOTFOUND", lookUp), "name-not-found"],
    [error("EAI_AGAIN", lookUp), "resolver-trouble"],
    [error("EAI_FAIL", lookUp), "resolver-trouble"],
    // A resolver that refuses is not a server that refuses.
    [error("ECONNREFUSED", { syscall: "queryA" }), "resolver-trouble"],
    [error("ECONNREFUSED", { syscall: "connect" }), "connection-refused"],
    [error("ECONNRESET"), "reset"],
    [error("EPIPE"), "reset"],
    [error("UND_ERR_SOCKET"), "reset"],
    [error("ETIMEDOUT"), "timeout"],
    [error("EHOSTUNREACH"), "network-unreachable"],
    [error("EMFILE"), "network-unreachable"],
    [error("HPE_INVALID_CONSTANT"), "protocol-error"],
    [error("UND_ERR_RES_CONTENT_LENGTH_MISMATCH"), "protocol-error"],
    [error("UND_ERR_HEADERS_OVERFLOW"), "protocol-error"],
    [error("CERT_HAS_EXPIRED"), "tls-invalid"],
    [error("DEPTH_ZERO_SELF_SIGNED_CERT"), "tls-invalid"],
    [error("ERR_TLS_CERT_ALTNAME_INVALID"), "tls-invalid"],
    [error("ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION"), "tls-failed"],
    [error("EPROTO"), "tls-failed"],
    [error("PRIVATE_ADDRESS"), "private-address"],
    [new Error("never seen"), "protocol-error"],
  ])("%o is %s", (given, reason) => {
    expect(reasonOfError(given)).toBe(reason);
  });

  it("counts several addresses as refused only when all refuse", () => {
    const refused = error("ECONNREFUSED");
    expect(reasonOfError(new AggregateError([refused, refused]))).toBe("connection-refused");
    expect(reasonOfError(new AggregateError([refused, error("ENETUNREACH")]))).toBe("network-unreachable");
  });
});

describe("isTransient", () => {
  it.each([
    ["timeout", null, true],
    ["reset", null, true],
    ["server-error", 503, true],
    ["server-error", 500, true],
    ["server-error", 501, false],
    ["rate-limited", 429, true],
    ["not-found", 404, false],
    ["challenge", 503, false],
    ["tls-invalid", null, false],
    ["name-not-found", null, false],
    ["private-address", null, false],
  ] as const)("%s %s: %s", (reason, status, transient) => {
    expect(isTransient(reason, status)).toBe(transient);
  });
});

it("says what is wrong with TLS in one word first", () => {
  expect(detailOfError(error("CERT_HAS_EXPIRED"))).toBe("expired: CERT_HAS_EXPIRED: words");
  expect(detailOfError(error("ECONNRESET"))).toBe("ECONNRESET: words");
});
