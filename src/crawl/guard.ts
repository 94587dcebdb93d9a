/**
 * Decides which address a connection may go to. It stands inside the connector, below everything else, so that crawl, link
 * checks, robots, sitemaps and every redirect hop pass it. A filter on the look-up alone would be a hole: literal
 * addresses are never looked up. Addresses are looked up once and the connection goes to exactly what was checked, so a
 * name that changes its answer in between (DNS rebinding) gains nothing; the socket's peer is checked once more anyway.
 */
import { isIP } from "node:net";
import { UserError } from "../model/failure.ts";
import { addressClass, allowedBy } from "./address-class.ts";
import type { LookUp, ResolvedAddress } from "./name-resolver.ts";

export interface GuardOptions {
  /** CIDR blocks opened by `--allow-private`. */
  readonly allowPrivate?: readonly string[];
  /** `--resolve host=address[:port]`, like curl: where a name leads, still checked. */
  readonly resolve?: readonly string[];
  readonly lookUp: LookUp;
}

export interface Target {
  /** Never empty, all of them allowed. */
  readonly addresses: readonly ResolvedAddress[];
  readonly port: number;
}

export interface Guard {
  /** Where a connection to this name may go. Rejects with `PrivateAddressError`, or as the look-up does. */
  targetOf(hostname: string, port: number): Promise<Target>;
  /** Throws `PrivateAddressError` for an address that is not to be talked to. */
  admit(address: string, hostname: string): void;
}

export class PrivateAddressError extends Error {
  readonly code = "PRIVATE_ADDRESS";
  constructor(hostname: string, address: string, kind: string) {
    super(hostname === address ? `${address} is ${kind}` : `${hostname} is at ${address}, which is ${kind}`);
  }
}

export function guard(options: GuardOptions): Guard {
  const isOpened = allowedBy(options.allowPrivate ?? []);
  const fixed = new Map((options.resolve ?? []).map(parseResolve));
  const refusalOf = (address: string) => (isOpened(address) ? null : addressClass(address));

  function admit(address: string, hostname: string): void {
    const kind = refusalOf(address);
    if (kind !== null) throw new PrivateAddressError(hostname, address, kind);
  }

  async function addressesOf(hostname: string): Promise<readonly ResolvedAddress[]> {
    const found = await options.lookUp(hostname);
    const allowed = found.filter(({ address }) => refusalOf(address) === null);
    const first = found[0];
    if (first === undefined) throw Object.assign(new Error(`${hostname} has no address`), noAddress);
    if (allowed.length === 0) admit(first.address, hostname);
    return allowed;
  }

  return {
    admit,
    async targetOf(hostname, port) {
      const name = bare(hostname);
      const pinned = fixed.get(name);
      const literal = pinned?.address ?? (isIP(name) === 0 ? null : name);
      if (literal === null) return { addresses: await addressesOf(name), port };
      admit(literal, name);
      return { addresses: [{ address: literal, family: isIP(literal) }], port: pinned?.port ?? port };
    },
  };
}

const noAddress = { code: "ENOTFOUND", syscall: "getaddrinfo" };

/** Without brackets and root dot, lower case: one spelling per host. */
const bare = (hostname: string): string =>
  hostname
    .replace(/^\[|\]$/g, "")
    .replace(/\.+$/, "")
    .toLowerCase();

function parseResolve(text: string): [host: string, target: { address: string; port: number | null }] {
  const [, host = "", inBrackets, plain, port] =
    /^([^=\s]+)=(?:\[([^\]\s]+)\]|([^\s[\]]+?))(?::(\d{1,5}))?$/.exec(wholeIpv6(text)) ?? [];
  const address = inBrackets ?? plain ?? "";
  if (isIP(address) === 0 || Number(port ?? 1) > 65_535)
    throw new UserError({
      en: `--resolve ${text}: expected host=address[:port], like www.example.cn=127.0.0.1:8080`,
      zh: `--resolve ${text}：应为 主机=地址[:端口]，如 www.example.cn=127.0.0.1:8080`,
    });
  return [bare(host), { address, port: port === undefined ? null : Number(port) }];
}

/** `host=::1` has no port: all of it is the address. */
function wholeIpv6(text: string): string {
  const at = text.indexOf("=");
  const value = text.slice(at + 1);
  return isIP(value) === 6 ? `${text.slice(0, at)}=[${value}]` : text;
}
