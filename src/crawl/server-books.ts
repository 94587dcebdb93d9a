/** What was done to each server, over all processes that took part in a run. */
import type { Site } from "../model/site.ts";
import { hostOf } from "../model/url.ts";
import type { HostLedger } from "./fetch.ts";

/** The books of a run that was taken up go on where they ended. */
export function addedUp(before: unknown, now: readonly HostLedger[]): HostLedger[] {
  const books = new Map<string, HostLedger>();
  for (const ledger of Array.isArray(before) ? (before as HostLedger[]) : []) books.set(ledger.host, ledger);
  for (const ledger of now) {
    const old = books.get(ledger.host);
    books.set(ledger.host, old === undefined ? ledger : together(old, ledger));
  }
  return [...books.values()].sort((a, b) => (a.host < b.host ? -1 : 1));
}

const together = (a: HostLedger, b: HostLedger): HostLedger => ({
  host: a.host,
  requests: a.requests + b.requests,
  diagnosticRequests: a.diagnosticRequests + b.diagnosticRequests,
  connections: a.connections + b.connections,
  tooManyRequests: a.tooManyRequests + b.tooManyRequests,
  peakPerSecond: Math.max(a.peakPerSecond, b.peakPerSecond),
  bytes: a.bytes + b.bytes,
  breaker: b.breaker ?? a.breaker,
});

/** True for the books of the site's own server. */
export const isOwnServer = (host: string, site: Site): boolean =>
  [site.url, site.jumpUrl].some(
    (url) =>
      url !== null && hostOf(url).replace(/^www\./, "") === host.replace(/^www\./, "").replace(/:\d+$/, ""),
  );
