/**
 * List addresses of known systems that a page names itself, on its own site: the crawl may fetch them like any page. One
 * without the query that says which list is meant answers nothing and is not asked for.
 */
import { normaliseUrl, siteHostOf } from "../../model/url.ts";
import type { PageIndex } from "../page/page-index.ts";

const endpoint =
  /["']((?:https?:\/\/|\.{0,2}\/)?[^"'\s<>]{0,300}?(?:\/gkmlpt\/api\/all\/\d+|(?:dataproxy\.jsp|\/was5\/web\/search)\?)[^"'\s<>]{0,600})["']/g;
const endpointLimit = 20;

export function listEndpoints(page: PageIndex): string[] {
  if (!/^https?:/.test(page.url)) return [];
  const found = new Set<string>();
  for (const { text } of page.scripts) {
    for (const match of text.slice(0, 200_000).matchAll(endpoint)) {
      const url = normaliseUrl(match[1] ?? "", page.base);
      if (url !== null && siteHostOf(url) === siteHostOf(page.url)) found.add(url);
      if (found.size >= endpointLimit) return [...found];
    }
  }
  return [...found];
}
