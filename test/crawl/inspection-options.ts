/** Options of a crawl on loopback: no pauses, no robots of the machine's own network in the way. */
import type { CrawlOptions } from "../../src/crawl/crawl-options.ts";
import { type SiteInput, siteSchema } from "../../src/model/site.ts";
import { loadLists } from "../../src/rules/load-lists.ts";

const { challenges = [] } = loadLists();

export const options = (sites: readonly SiteInput[], more: Partial<CrawlOptions> = {}): CrawlOptions => ({
  sites: sites.map((site) => siteSchema.parse(site)),
  asOf: "2026-11-22T23:59:59+08:00",
  ruleSets: ["national-2019"],
  toolVersion: "0.1.0",
  stored: { delay: 0 },
  resume: false,
  cloaking: false,
  lists: { words: new Map(), hosts: new Map(), challenges, adFilters: [] },
  client: { delayMs: 0, retries: 0, timeoutMs: 3000, allowPrivate: ["127.0.0.0/8"], publicNames: [] },
  ...more,
});
