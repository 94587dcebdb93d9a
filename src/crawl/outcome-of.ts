/** One table from what the network said to the closed list of reasons, and which of them may pass if asked again. */
import type { Reason } from "../model/reason.ts";
import { tlsTroubles } from "./tls-trouble.ts";

/** The reason an HTTP status means by itself, before its body is looked at. */
export function reasonOfStatus(status: number): Reason {
  const named = byStatus[status];
  if (named !== undefined) return named;
  if (status >= 200 && status < 400) return "answered";
  if (aboutTheAsking.has(status)) return "refused-as-asked";
  if (status >= 400 && status < 500) return "client-error";
  return status >= 500 && status < 600 ? "server-error" : "protocol-error";
}

/** The reason an error means. Several errors, one per address tried, count as dead only when they agree. */
export function reasonOfError(error: unknown): Reason {
  const several = (error as AggregateError).errors;
  if (Array.isArray(several) && several.length > 0) return agreed(several.map(reasonOfError));
  const { code = "", syscall = "" } = error as NodeJS.ErrnoException;
  if (syscall.startsWith("query") || syscall === "getaddrinfo")
    return byResolverCode[code] ?? "resolver-trouble";
  const named = byCode[code];
  if (named !== undefined) return named;
  if (code.startsWith("HPE_")) return "protocol-error";
  if (code.startsWith("ERR_SSL_") || code.startsWith("ERR_TLS_")) return "tls-failed";
  return "protocol-error";
}

/** One line for a person. */
export function detailOfError(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const words = (message === "" ? String((error as Error).name) : message).replace(/\s+/g, " ").trim();
  const trouble = tlsTroubles[code ?? ""];
  const said = code === undefined || words.includes(code) ? words : `${code}: ${words}`;
  return (trouble === undefined ? said : `${trouble}: ${said}`).slice(0, 300);
}

/** Whether asking again soon may give another answer. */
export function isTransient(reason: Reason, status: number | null): boolean {
  if (reason === "server-error") return status !== 501 && status !== 505;
  return transient.has(reason);
}

const transient: ReadonlySet<Reason> = new Set<Reason>([
  "timeout",
  "reset",
  "truncated",
  "connection-refused",
  "network-unreachable",
  "resolver-trouble",
  "proxy-failed",
  "rate-limited",
]);

const agreed = (reasons: readonly Reason[]): Reason =>
  reasons.find((reason) => reason !== "connection-refused") ?? "connection-refused";

const byStatus: Readonly<Record<number, Reason>> = {
  304: "not-modified",
  401: "unauthorized",
  403: "forbidden",
  404: "not-found",
  407: "unauthorized",
  408: "timeout",
  410: "gone",
  412: "anti-bot",
  418: "rate-limited",
  429: "rate-limited",
  451: "forbidden",
  // A captive portal between us and the world (RFC 6585): it says nothing about the server.
  511: "network-unreachable",
  521: "anti-bot",
  999: "anti-bot",
};

/**
 * Statuses that say something of the request's method, headers or connection, or of a payment or lock in its way: the page
 * may well be there for a visitor. Firewalls like to answer with them.
 */
const aboutTheAsking: ReadonlySet<number> = new Set([
  402, 405, 406, 411, 415, 417, 421, 423, 425, 426, 428, 431, 494, 495, 496,
]);

const byResolverCode: Readonly<Record<string, Reason>> = {
  ENOTFOUND: "name-not-found",
  ENODATA: "name-not-found",
};

const byCode: Readonly<Record<string, Reason>> = {
  PRIVATE_ADDRESS: "private-address",
  ECONNREFUSED: "connection-refused",
  ECONNRESET: "reset",
  ECONNABORTED: "reset",
  EPIPE: "reset",
  UND_ERR_SOCKET: "reset",
  ETIMEDOUT: "timeout",
  UND_ERR_CONNECT_TIMEOUT: "timeout",
  UND_ERR_HEADERS_TIMEOUT: "timeout",
  UND_ERR_BODY_TIMEOUT: "timeout",
  ENETUNREACH: "network-unreachable",
  EHOSTUNREACH: "network-unreachable",
  ENETDOWN: "network-unreachable",
  EHOSTDOWN: "network-unreachable",
  EADDRNOTAVAIL: "network-unreachable",
  // A local firewall or a full table of sockets: ours, not the server's.
  EACCES: "network-unreachable",
  EPERM: "network-unreachable",
  EMFILE: "network-unreachable",
  ENFILE: "network-unreachable",
  // Only a proxy's refusal to open a tunnel comes as an abort; our own ends are told before.
  UND_ERR_ABORTED: "proxy-failed",
  UND_ERR_PRX_TLS: "proxy-failed",
  EPROTO: "tls-failed",
  CERT_HAS_EXPIRED: "tls-invalid",
  CERT_NOT_YET_VALID: "tls-invalid",
  CERT_REVOKED: "tls-invalid",
  CERT_REJECTED: "tls-invalid",
  CERT_UNTRUSTED: "tls-invalid",
  CERT_CHAIN_TOO_LONG: "tls-invalid",
  CERT_SIGNATURE_FAILURE: "tls-invalid",
  DEPTH_ZERO_SELF_SIGNED_CERT: "tls-invalid",
  SELF_SIGNED_CERT_IN_CHAIN: "tls-invalid",
  UNABLE_TO_GET_ISSUER_CERT: "tls-invalid",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "tls-invalid",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "tls-invalid",
  INVALID_CA: "tls-invalid",
  INVALID_PURPOSE: "tls-invalid",
  HOSTNAME_MISMATCH: "tls-invalid",
  ERR_TLS_CERT_ALTNAME_INVALID: "tls-invalid",
};
