import { domainToASCII, domainToUnicode } from "node:url";

/** Host in its ASCII spelling without `www.` and default port, of a URL or a bare domain; null when it is none. */
export function hostKey(address: string): string | null {
  const bare = address
    .trim()
    .replace(/^https?:\/\//i, "")
    .replace(/[/?#].*$/s, "")
    .toLowerCase();
  const [name = "", port] = bare.split(":");
  const ascii = domainToASCII(name.replaceAll("。", "."));
  if (ascii === "" || !ascii.includes(".")) return null;
  const host = ascii.replace(/^www\./, "");
  return port === undefined || port === "80" || port === "443" ? host : `${host}:${port}`;
}

/** Both spellings of a Chinese domain. */
export function spelled(host: string): string {
  const unicode = domainToUnicode(host.replace(/:\d+$/, ""));
  return unicode === "" || unicode === host ? host : `${unicode} (${host})`;
}
