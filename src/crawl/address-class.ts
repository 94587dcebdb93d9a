/** Which IP addresses are nobody's public web server: everything the crawl must not be led to by a page, a redirect or a name. */
import { BlockList, isIP } from "node:net";
import { UserError } from "../model/failure.ts";

/**
 * The kind of a non-public address, or null for a public one. Text that is no address is `unparsable`: refused too.
 * Addresses that carry an IPv4 address inside (mapped, NAT64, 6to4, Teredo) are refused whatever they carry, because the
 * network, not we, decides where they lead; `--allow-private 64:ff9b::/96` opens NAT64 where a network needs it.
 */
export function addressClass(address: string): string | null {
  const family = isIP(address);
  if (family === 0 || address.includes("%")) return "unparsable";
  if (family === 4) return refused4.find((range) => range.list.check(address, "ipv4"))?.kind ?? null;
  const kind = refused6.find((range) => range.list.check(address, "ipv6"))?.kind;
  return kind ?? (global6.check(address, "ipv6") ? null : "reserved");
}

/** Tells whether an address lies in one of the CIDR blocks a person opened; exactly those, never their mapped twins. */
export function allowedBy(cidrs: readonly string[]): (address: string) => boolean {
  const four = new BlockList();
  const six = new BlockList();
  for (const cidr of cidrs) {
    const { address, bits, family } = parseCidr(cidr);
    (family === 4 ? four : six).addSubnet(address, bits, family === 4 ? "ipv4" : "ipv6");
  }
  return (address) => {
    const family = isIP(address);
    if (family === 0 || address.includes("%")) return false;
    return family === 4 ? four.check(address, "ipv4") : six.check(address, "ipv6");
  };
}

function parseCidr(cidr: string): { address: string; bits: number; family: number } {
  const [address = "", suffix, ...more] = cidr.trim().split("/");
  const family = isIP(address);
  const widest = family === 4 ? 32 : 128;
  const bits = suffix === undefined ? widest : Number(suffix);
  if (
    family === 0 ||
    address.includes("%") ||
    suffix === "" ||
    more.length > 0 ||
    !Number.isInteger(bits) ||
    bits < 0 ||
    bits > widest
  )
    throw new UserError({
      en: `--allow-private ${cidr}: not an address block; like 127.0.0.0/8 or fd00::/8`,
      zh: `--allow-private ${cidr}：不是地址段，应如 127.0.0.0/8 或 fd00::/8`,
    });
  return { address, bits, family };
}

interface Range {
  readonly kind: string;
  readonly list: BlockList;
}

/** IANA special-purpose registries for IPv4 and IPv6 (RFC 6890 and its updates), and the clouds' metadata services. */
const refused4 = ranges("ipv4", {
  "this-network": ["0.0.0.0/8"],
  private: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"],
  "carrier-nat": ["100.64.0.0/10"], // also 100.100.100.200, the metadata service of Alibaba Cloud
  loopback: ["127.0.0.0/8"],
  "link-local": ["169.254.0.0/16"], // also 169.254.169.254, everybody else's metadata service
  metadata: ["168.63.129.16/32"], // Azure's, on a public-looking address
  protocol: ["192.0.0.0/24", "192.88.99.0/24"],
  documentation: ["192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24"],
  benchmark: ["198.18.0.0/15"],
  multicast: ["224.0.0.0/4"],
  reserved: ["240.0.0.0/4"],
});

const refused6 = ranges("ipv6", {
  unspecified: ["::/128"],
  loopback: ["::1/128"],
  "ipv4-mapped": ["::ffff:0:0/96", "::ffff:0:0:0/96"],
  "ipv4-compatible": ["::/96"],
  nat64: ["64:ff9b::/96", "64:ff9b:1::/48"],
  teredo: ["2001::/32"],
  protocol: ["2001::/23"],
  documentation: ["2001:db8::/32", "3fff::/20"],
  "6to4": ["2002::/16"],
  private: ["fc00::/7", "fec0::/10"],
  "link-local": ["fe80::/10"],
  multicast: ["ff00::/8"],
});

/** All that has been given out as public so far; the rest of IPv6 is reserved. */
const global6 = blockList("ipv6", ["2000::/3"]);

function ranges(family: "ipv4" | "ipv6", kinds: Readonly<Record<string, readonly string[]>>): Range[] {
  return Object.entries(kinds).map(([kind, cidrs]) => ({ kind, list: blockList(family, cidrs) }));
}

function blockList(family: "ipv4" | "ipv6", cidrs: readonly string[]): BlockList {
  const list = new BlockList();
  for (const cidr of cidrs) {
    const { address, bits } = parseCidr(cidr);
    list.addSubnet(address, bits, family);
  }
  return list;
}
