import { createHash } from "node:crypto";
import { siteHostOf } from "../model/url.ts";

/** The same in every run and rule set: rule, site, subject and, where one page holds several, the item's title. */
export const findingIdOf = (rule: string, siteUrl: string, url: string, title: string | null): string =>
  createHash("sha256")
    .update([rule, siteKeyOf(siteUrl), url, title ?? ""].join("\n"))
    .digest("hex")
    .slice(0, 16);

/** A site is its host and path, so that http and https, with and without `www.`, name one. */
export const siteKeyOf = (siteUrl: string): string => `${siteHostOf(siteUrl)}${new URL(siteUrl).pathname}`;
