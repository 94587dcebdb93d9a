/**
 * robots.txt as its parser wants it: in ASCII, because paths are compared octet by octet (RFC 9309 §2.2.2), whether the file
 * is in UTF-8 or, as old servers have it, in GBK. Slips that leave no doubt what was meant are read as what was meant:
 * obeying a rule too many hurts nobody.
 */
export function robotsText(body: Buffer): string {
  const lines = octets(body)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.length <= lineLimit)
    .map(meant);
  const wild = lines.reduce((sum, line) => sum + wildLength(line), 0);
  return (wild > wildLimit ? lines.map(withoutWildcards) : lines).join("\n");
}

/**
 * From the first wildcard of a rule on, each of its characters is tried at every place of every address. More of them in one
 * file than this (a long file has a few thousand) would keep the run busy with one server's rules.
 */
const wildLimit = 50_000;
const rule = /^\s*(allow|disallow)\s*:\s*([^#]*)/i;

const wildLength = (line: string): number => /\*.*/.exec(rule.exec(line)?.[2] ?? "")?.[0].length ?? 0;

/** Shuts at least what the rule shuts: all below what stands before the wildcard, and no exception from it. */
function withoutWildcards(line: string): string {
  const [, directive, path = ""] = rule.exec(line) ?? [];
  if (directive === undefined || path.trim() === "") return line;
  return directive.toLowerCase() === "allow" ? "Allow:" : `Disallow: ${path.split("*")[0] || "/"}`;
}

/** `%61` is `a`: an octet that needs no triplet compares as itself, in rules and in addresses. */
export const withoutNeedlessTriplets = (path: string): string =>
  path.replace(/%(?:2[DE]|3\d|[46][1-9A-F]|5[\dAF]|7[\dAE])/gi, (triplet) =>
    String.fromCharCode(Number.parseInt(triplet.slice(1), 16)),
  );

const lineLimit = 2048;

function octets(body: Buffer): string {
  const isUtf16 = body[0] === 0xff && body[1] === 0xfe;
  const bytes = isUtf16 ? Buffer.from(body.toString("utf16le")) : body;
  return bytes
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .replace(/[\u0080-\u00ff]/g, (octet) => `%${octet.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A colon as Chinese keyboards type it, and the misspellings that search engines put up with. */
const wideColon = /^(\s*[a-z -]{5,12}?)\s*(?:%EF%BC%9A|%A3%BA)/i;
const disallow = /^\s*(?:dissallow|dissalow|disalow|diasllow|disallaw)\s*:/i;
const userAgent = /^\s*(?:useragent|user agent)\s*:/i;

const meant = (line: string): string =>
  withoutNeedlessTriplets(
    line.replace(wideColon, "$1:").replace(disallow, "Disallow:").replace(userAgent, "User-agent:"),
  );
