/**
 * Resolves the addresses of one page. Nearly all of them are plain paths that need no URL parser; the rest go through
 * `normaliseUrl`, whose answer the shortcut must equal (held by a property test).
 */
import { normaliseUrl } from "../model/url.ts";

export type Resolve = (href: string, base: string) => string | null;

/** Host and path of letters and digits that the parser would leave as they are. */
const plainUrl = /^https?:\/\/(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,20}\/[\w/.-]*(?:\?[\w=&.-]+)?$/;
const plainPath = /^(?:\.\.?\/)*[\w/-][\w/.-]*(?:\?[\w=&.-]+)?$/;

/** A resolver that remembers the base it was last asked with. */
export function resolver(): Resolve {
  let known: Base | null = null;
  return (href, base) => {
    if (known?.url !== base) known = baseOf(base);
    return (known.isPlain ? shortcut(href, known) : null) ?? normaliseUrl(href, base);
  };
}

interface Base {
  readonly url: string;
  readonly isPlain: boolean;
  readonly scheme: string;
  readonly origin: string;
  /** Names of the folders the page stands in. */
  readonly folders: readonly string[];
}

function baseOf(url: string): Base {
  const isPlain = plainUrl.test(url) && isSettled(url);
  const host = url.indexOf("/", 8);
  const path = url.slice(host + 1).replace(/\?.*$/s, "");
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
  if (!plainPath.test(href) || href.startsWith("//")) return null;
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
