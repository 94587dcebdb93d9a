/** Addresses as people type them into a list: without a scheme, in full-width letters, with Chinese names. */
import { normaliseUrl } from "../model/url.ts";

export interface SiteAddress {
  readonly url: string;
  /** True when the list gave no scheme: https is tried, then http. */
  readonly schemeGuessed: boolean;
}

/** Null where the text is no address of a website. */
export function siteAddress(text: string): SiteAddress | null {
  const typed = withHalfWidthHost(text.trim());
  const schemeGuessed = !/^[a-z][a-z0-9+.-]*:\/\//i.test(typed);
  if (schemeGuessed && typed.includes("@")) return null; // a mail address in the wrong column
  const url = normaliseUrl(schemeGuessed ? `https://${typed.replace(/^\/\//, "")}` : typed);
  return url === null || !namesHost(url) ? null : { url, schemeGuessed };
}

/** `无` and `-` parse as host names; a website's has a dot, but for `localhost` and literal IPv6. */
function namesHost(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname.includes(".") || hostname === "localhost" || hostname.startsWith("[");
}

/** Scheme and host in half-width characters; the path may mean its full-width ones. */
function withHalfWidthHost(text: string): string {
  const found = /^([a-z\uff21-\uff3a\uff41-\uff5a]{2,10}[:：][/／]{2})?([^/?#／？＃]*)(.*)$/is.exec(text);
  return found === null
    ? text
    : halfWidth(found[1] ?? "") + halfWidth(found[2] ?? "") + (found[3] ?? "").replace(/^／/, "/");
}

const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/。/g, ".");
