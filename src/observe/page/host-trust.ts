/** Who stands behind a host, as far as its name says: the site itself, a public body, a known service, or a stranger. */
import { getDomain, getPublicSuffix } from "tldts";
import type { Lists } from "../observer.ts";

/** Suffixes that only public bodies, schools and the academy may hold (工信部 域名体系); .政务 and .公益 in punycode. */
const publicSuffixes = /(?:^|\.)(?:gov|edu|ac|mil)\.cn$|\.xn--zfr164b$|\.xn--55qw42g$/;

export type Standing = "own" | "public" | "trusted" | "counter" | "address" | "foreign";

const octet = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;
/** A host that the URL parser would leave as it is: a name, or an address of four numbers. */
const plainHost = new RegExp(
  String.raw`^https?:\/\/((?:[a-z0-9-]+\.)+[a-z]+|(?:${octet}\.){3}${octet})(?=[:/?#]|$)`,
);

/** The host of an http(s) URL, or null. */
export function hostIn(url: string): string | null {
  const plain = plainHost.exec(url)?.[1];
  if (plain !== undefined && !plain.includes("xn--")) return plain;
  return /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).hostname : null;
}

const known = new WeakMap<Lists, Map<string, Standing>>();

/** Hosts remembered: a crawl of many sites meets the same few again and again. */
const remembered = 5000;

export function standingOf(host: string, ownHost: string | null, lists: Lists): Standing {
  const standings = known.get(lists) ?? new Map<string, Standing>();
  known.set(lists, standings);
  const key = `${host} ${ownHost}`;
  const before = standings.get(key);
  if (before !== undefined) return before;
  if (standings.size >= remembered) standings.clear();
  const standing = look(host, ownHost, lists);
  standings.set(key, standing);
  return standing;
}

function look(host: string, ownHost: string | null, lists: Lists): Standing {
  if (ownHost !== null && sameOwner(host, ownHost)) return "own";
  if (publicSuffixes.test(host)) return "public";
  if (isListed(host, lists.hosts.get("statistics-hosts"))) return "counter";
  if (isListed(host, lists.hosts.get("trusted-hosts"))) return "trusted";
  // An address has no name to judge; public bodies did publish by address.
  return /^[\d.]+$|^\[/.test(host) ? "address" : "foreign";
}

/** True when the host or a domain above it is in the list. */
export function isListed(host: string, hosts: ReadonlySet<string> | undefined): boolean {
  if (hosts === undefined) return false;
  for (let name = host; name !== ""; name = name.slice(name.indexOf(".") + 1)) {
    if (hosts.has(name)) return true;
    if (!name.includes(".")) return false;
  }
  return false;
}

/** One owner by name: the same host or the same registrable domain (never two hosts under gov.cn or another suffix). */
export function sameOwner(a: string, b: string): boolean {
  if (a === b) return true;
  const domain = getDomain(a);
  return domain !== null && domain === getDomain(b);
}

/** The registrable domain, or the host itself where it has none (an address, a bare name). */
export const domainOf = (host: string): string => getDomain(host) ?? host;

/** Endings whose names are given away or nearly so, and rarely used by Chinese bodies. */
const cheap = new Set(
  "xyz top vip cc tk pw ml ga cf gq win bid icu buzz loan men date racing science club cyou sbs".split(" "),
);
export const isCheapEnding = (host: string): boolean => cheap.has(getPublicSuffix(host) ?? "");
