import { createHash } from "node:crypto";
import { siteHostOf } from "../model/url.ts";

/**
 * The same in every run and rule set: rule, site, subject and, where one page holds several, the item's title. The site
 * is its host and path, so that http and https, with and without `www.`, name one.
 */
export function findingIdOf(rule: string, siteUrl: string, url: string, title: string | null): string {
  const site = `${siteHostOf(siteUrl)}${new URL(siteUrl).pathname}`;
  return createHash("sha256")
    .update([rule, site, url, title ?? ""].join("\n"))
    .digest("hex")
    .slice(0, 16);
}
