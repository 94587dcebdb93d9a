import { domainToASCII, domainToUnicode } from "node:url";

/** Name of a host in its ASCII spelling without `www.`, of a URL or a bare domain; null when it is none. A port names nobody. */
export function hostKey(address: string): string | null {
  const bare = address
    .trim()
    .replace(/^https?:\/\//i, "")
    .replace(/[:/?#].*$/s, "")
    .toLowerCase();
  const ascii = domainToASCII(bare.replaceAll("。", "."));
  return ascii.includes(".") ? ascii.replace(/^www\./, "") : null;
}

/** Both spellings of a Chinese domain. */
export function spelled(host: string): string {
  const unicode = domainToUnicode(host);
  return unicode === "" || unicode === host ? host : `${unicode} (${host})`;
}
