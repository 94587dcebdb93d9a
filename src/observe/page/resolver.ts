/**
 * Resolves the addresses of one page. Nearly all of them are plain paths that need no URL parser; the rest go through
 * `normaliseUrl`, whose answer the shortcut must equal (held by a property test).
 */
import { flat } from "../../model/evidence.ts";
import { normaliseUrl, urlLimit } from "../../model/url.ts";
import { withQueryIn } from "./query-bytes.ts";

export type Resolve = (href: string, base: string) => string | null;

/** Host and path of letters and digits that the parser would leave as they are. */
const plainUrl = /^https?:\/\/(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,20}\/[\w/.-]*(?:\?[\w=&.-]+)?$/;
const plainPath = /^(?:\.\.?\/)*[\w/-][\w/.-]*(?:\?[\w=&.-]+)?$/;

/** A resolver that remembers the base it was last asked with. `charset`: that of the page, in which its queries are sent. */
export function resolver(charset = "utf-8"): Resolve {
  let known: Base | null = null;
  return (written, base) => {
    const href = withQueryIn(charset, written);
    if (known?.url !== base) known = baseOf(base);
    const plain = shortcut(href, known);
    if (plain !== null) return plain;
    const absolute = absoluteOf(href, known);
    return absolute === null ? normaliseUrl(href, base) : normalised(absolute);
  };
}

/** What names its host is the same wherever it stands. The parser goes its own ways with fewer or more slashes. */
function absoluteOf(href: string, { scheme, isPlain }: Base): string | null {
  if (/^https?:\/\/[^\s/\\]/.test(href)) return href;
  return isPlain && /^\/\/[^\s/\\]/.test(href) ? `${scheme}:${href}` : null;
}

const absolutes = new Map<string, string | null>();
/** Addresses remembered: the same few stand in every footer of a site. */
const remembered = 2000;

function normalised(href: string): string | null {
  const before = absolutes.get(href);
  if (before !== undefined) return before;
  const url = normaliseUrl(href);
  if (absolutes.size >= remembered) absolutes.clear();
  if (href.length <= urlLimit) absolutes.set(flat(href), url);
  return url;
}

interface Base {
  readonly url: string;
  /** False where a path cannot be put behind the origin as it is. */
  readonly isPlain: boolean;
  readonly scheme: string;
  readonly origin: string;
  /** Names of the folders the page stands in. */
  readonly folders: readonly string[];
}

function baseOf(url: string): Base {
  const host = url.indexOf("/", 8);
  const path = url.slice(host + 1).replace(/[?#].*$/s, "");
  // Whatever the host is: an address that the parser gives back unchanged is spelled as it would spell it.
  const isPlain =
    host > 0 &&
    /^[\w/.-]*$/.test(path) &&
    isSettled(url) &&
    (plainUrl.test(url) || normaliseUrl(url) === url);
  return {
    url,
    isPlain,
    scheme: url.slice(0, url.indexOf(":")),
    origin: url.slice(0, host),
    folders: path.split("/").slice(0, -1),
  };
}

function shortcut(href: string, base: Base): string | null {
  if (href.length > 1000) return null;
  if (href.startsWith("http")) return plainUrl.test(href) && isSettled(href) ? href : null;
  if (!base.isPlain || !plainPath.test(href) || href.startsWith("//")) return null;
  if (href.startsWith("/")) return isSettled(href) ? base.origin + href : null;
  let depth = base.folders.length;
  let rest = href;
  while (rest.startsWith(".")) {
    if (rest.startsWith("../")) depth = Math.max(0, depth - 1);
    rest = rest.slice(rest.indexOf("/") + 1);
  }
  if (rest.startsWith("/") || !isSettled(`/${rest}`)) return null;
  const folder = base.folders.slice(0, depth).map((name) => `${name}/`);
  return `${base.origin}/${folder.join("")}${rest}`;
}

/** No dot segments to resolve, no punycode to check. */
const isSettled = (url: string): boolean => !url.includes("/.") && !url.includes("xn--");
