/** What became of a request: a closed list, and what each word means for the site (contract, "Dead, blocked, unconfirmed"). */

/** `ok` answered; `dead` certainly gone; `blocked` refused to us, not broken; `unconfirmed` could not be told; `skipped` never asked. */
export const fates = ["ok", "dead", "blocked", "unconfirmed", "skipped"] as const;
export type Fate = (typeof fates)[number];

/** Every reason a URL can end with, and its fate. */
export const reasonFates = {
  answered: "ok",
  "not-modified": "ok",
  "not-found": "dead", // 404
  gone: "dead", // 410
  "connection-refused": "dead",
  "name-not-found": "dead", // only where the resolver answered for another public name in this run
  "redirect-loop": "dead",
  "redirect-to-error": "dead",
  "server-error": "dead", // 5xx that stays after retries
  "soft-404": "dead", // with confidence `certain` only
  "client-error": "dead", // other 4xx: the server says the request is wrong
  "refused-as-asked": "unconfirmed", // 405, 406, 421, 431 and the like: about how it was asked, not about the page
  unauthorized: "blocked", // 401, 407
  forbidden: "blocked", // 403, 451
  "rate-limited": "blocked", // 429, 418
  "anti-bot": "blocked", // 412, 521, 999
  challenge: "blocked", // a challenge or captcha body with any status
  "robots-refused": "blocked",
  "robots-unreachable": "blocked", // 5xx or no answer to robots.txt is not a licence
  "host-unwell": "unconfirmed", // the circuit breaker stopped asking
  timeout: "unconfirmed",
  reset: "unconfirmed",
  "resolver-trouble": "unconfirmed",
  "tls-invalid": "unconfirmed", // expired, self-signed, wrong name, incomplete chain
  "tls-failed": "unconfirmed", // handshake, protocol version, legacy renegotiation
  "protocol-error": "unconfirmed", // bytes that are not HTTP
  "network-unreachable": "unconfirmed",
  "proxy-failed": "unconfirmed",
  truncated: "unconfirmed", // body ended early
  "too-large": "skipped", // the body cap cut it; what was read is not judged
  "private-address": "skipped", // refused by the guard
  "unsupported-scheme": "skipped",
  "invalid-url": "skipped",
  excluded: "skipped",
  "out-of-scope": "skipped",
  trap: "skipped",
  "budget-cut": "skipped",
} as const satisfies Record<string, Fate>;

export type Reason = keyof typeof reasonFates;
export const reasons = Object.keys(reasonFates) as [Reason, ...Reason[]];

export const fateOf = (reason: Reason): Fate => reasonFates[reason];
