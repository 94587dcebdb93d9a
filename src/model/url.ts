/** URLs as this tool compares them: WHATWG parsing, then the few changes that never change what a server answers. */

/** Longest URL kept; longer ones are invalid to us. */
export const urlLimit = 2048;

const sessionPath = /;(?:jsessionid|phpsessid|sid)=[^?#/;]*/gi;
const percentTriplet = /%[0-9a-f]{2}/gi;

/** What a script of the page would replace before anybody could follow it: `{{item.url}}`, `${url}`, `<%= url %>`. */
const placeholder = /\{\{[^{}]{0,200}\}\}|\$\{[^{}]{0,200}\}|<%[^<>]{0,200}%>/;

/**
 * Absolute, normalised http(s) URL, or null when it is not one. Fragment, default port, userinfo and path session ids go,
 * percent triplets are upper-cased. Idempotent. Queries keep their order and names: a CMS may mean something by them.
 */
export function normaliseUrl(href: string, base?: string): string | null {
  const trimmed = href.trim();
  if (trimmed === "" || trimmed.length > urlLimit * 4 || placeholder.test(trimmed)) return null;
  const parsed = parse(trimmed, base);
  if (
    parsed === null ||
    (parsed.protocol !== "http:" && parsed.protocol !== "https:") ||
    parsed.hostname === ""
  )
    return null;
  parsed.hash = "";
  parsed.username = "";
  parsed.password = "";
  if (parsed.hostname.endsWith(".")) parsed.hostname = parsed.hostname.replace(/\.+$/, "");
  if (parsed.pathname.includes(";")) parsed.pathname = parsed.pathname.replace(sessionPath, "");
  const text = parsed.href.includes("%")
    ? parsed.href.replace(percentTriplet, (t) => t.toUpperCase())
    : parsed.href;
  // An empty query is the same resource to every server seen; "?" alone is dropped so that it is not fetched twice.
  const url = text.endsWith("?") ? text.replace(/\?+$/, "") : text;
  return url.length > urlLimit ? null : url;
}

function parse(href: string, base: string | undefined): URL | null {
  try {
    return base === undefined ? new URL(href) : new URL(href, base);
  } catch {
    return null; // not a URL: said by null
  }
}

/** Host with port when it is not the default, without `www.`: http, https and `www.` of one site are one. */
export function siteHostOf(url: string): string {
  const { host } = new URL(url);
  return host.startsWith("www.") ? host.slice(4) : host;
}

/** Host name alone, lower case. */
export const hostOf = (url: string): string => new URL(url).hostname;

/**
 * One key for the spellings of one address on a site: scheme, `www.` and ASP.NET's session away, so that a page linked as
 * http and https, with and without `www.`, in one session and the next, is asked for once. The session stays in the address:
 * without it the server would send on to a new one.
 */
export function pageKeyOf(url: string): string {
  const { host, pathname, search } = new URL(url);
  const path = pathname.includes("/(") ? pathname.replace(aspSession, "") : pathname;
  return `${host.startsWith("www.") ? host.slice(4) : host}${path}${search}`;
}

/** `/(S(lit3py55t21z5v55vlm25s55))`, with or without its siblings for forms, anonymous visitors and cookies. */
const aspSession = /\/\((?:[ASFX]\([^()/]*\))+\)(?=\/)/;

const resourceExtension =
  /\.(?:jpe?g|png|gif|bmp|webp|svg|ico|css|js|mjs|json|xml|rss|pdf|docx?|xlsx?|pptx?|wps|et|ofd|ceb|txt|csv|zip|rar|7z|gz|tgz|tar|exe|msi|apk|ipa|mp[34]|m4[av]|wm[av]|avi|mov|flv|swf|f4v|rm|rmvb|wav|ogg|webm|mkv|ttf|woff2?|eot|cab|iso|dwg|psd)$/i;

/** True when the path's ending says it is a file, not a page. */
export const looksLikeResource = (url: string): boolean => resourceExtension.test(new URL(url).pathname);

/** The same of a normalised URL, told without parsing it: it has a path, and that ends at the query. */
export function endsLikeResource(url: string): boolean {
  const query = url.indexOf("?");
  return resourceExtension.test(query < 0 ? url : url.slice(0, query));
}

const documentExtension = /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|ofd|ceb|txt|csv|zip|rar|7z)$/i;

/** True when the path's ending says it is a text to read or fill in. */
export const isDocument = (url: string): boolean => documentExtension.test(new URL(url).pathname);

/** True for hosts under suffixes that only public bodies may hold: .gov.cn and .政务, written out or in punycode. */
export const isGovernmentHost = (host: string): boolean => /(?:^|\.)(?:gov\.cn|政务|xn--zfr164b)$/.test(host);
