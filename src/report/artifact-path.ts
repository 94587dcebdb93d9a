/**
 * Where the page behind an address lies among the files of an export: `sites/<host>/<path>.html`, percent-encoded, as
 * code-scanning pages want it. They take relative addresses only; the real one is named beside it.
 */
export function artifactPath(url: string): string {
  if (!URL.canParse(url)) return "sites/unknown.html";
  const { host, pathname, search } = new URL(url);
  const path = `${pathname.endsWith("/") ? `${pathname}index` : pathname}${search}`;
  const file = path.endsWith(".html") ? path : `${path}.html`;
  return `sites/${encodeURIComponent(host)}${file.replace(strayPercent, "%25").replace(foreign, encodeURIComponent)}`;
}

const strayPercent = /%(?![0-9a-f]{2})/gi;
/** Whatever may not stand in the path of a URI (RFC 3986, 3.3). */
const foreign = /[^\w\-.~/!$&'()*+,;=:@%]+/g;
