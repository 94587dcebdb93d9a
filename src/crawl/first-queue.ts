/** Where the crawl of a site begins: its first pages, and the columns a person named or the pages to be looked at again. */
import type { Site } from "../model/site.ts";
import { normaliseUrl } from "../model/url.ts";
import type { QueuedUrl } from "../store/store.ts";
import { priorities } from "./priority.ts";
import type { Scope } from "./scope.ts";
import type { SiteJob } from "./site-job.ts";

export function firstQueue({ site, only }: Pick<SiteJob, "site" | "only">, scope: Scope): QueuedUrl[] {
  const entry = (url: string, priority: number, depth: number): QueuedUrl => ({
    url,
    depth,
    priority,
    role: "page",
  });
  const first = firstUrlsOf(site).map((url) => entry(url, priorities.first, 0));
  if (only !== null) return [...first, ...only.map(({ url, depth }) => entry(url, priorities.hint, depth))];
  const columns = site.hints.columns.flatMap(({ url }) => normaliseUrl(url, site.url) ?? []);
  return [
    ...first,
    ...columns.filter((url) => scope.holds(url)).map((url) => entry(url, priorities.hint, 1)),
  ];
}

/** 跳转网址 before 首页网址; what is no URL was refused with the list. */
export function firstUrlsOf(site: Site): string[] {
  const urls = [site.jumpUrl, site.url].flatMap((url) => (url === null ? [] : (normaliseUrl(url) ?? [])));
  return [...new Set(urls)];
}
