/** Whether the style sheets of a page can change what is said of it: only where it links to strangers. */
import { normaliseUrl, siteHostOf } from "../../model/url.ts";
import type { Lists } from "../observer.ts";
import { domainOf, hostIn, standingOf } from "../page/host-trust.ts";
import type { PageIndex } from "../page/page-index.ts";

/** A page that links more sheets of its own site is not worth as many requests. */
const mostSheets = 8;

/** The site's own style sheets that a page links, in their order; none where what they say does not matter. */
export function sheetsWanted(page: PageIndex, lists: Lists): string[] {
  const own = siteOf(page.url);
  if (own === null || !linksStrangers(page, lists)) return [];
  const sheets = page.byTag("link").flatMap((index) => {
    const { rel = "", href = "", media = "" } = page.elements[index]?.attrs ?? {};
    if (!/(?:^|\s)stylesheet(?:\s|$)/i.test(rel) || /alternate/i.test(rel) || /^\s*print\s*$/i.test(media))
      return [];
    const url = normaliseUrl(href, page.base);
    return url === null || siteOf(url) !== own ? [] : [url];
  });
  const each = [...new Set(sheets)];
  return each.length > mostSheets ? [] : each;
}

/** One stranger is a credit of whoever made the site; a block has several. */
function linksStrangers(page: PageIndex, lists: Lists): boolean {
  const own = hostIn(page.url);
  const domains = new Set<string>();
  for (const { kind, url } of page.links) {
    const host = kind === "external" ? hostIn(url) : null;
    if (host !== null && standingOf(host, own, lists) === "foreign") domains.add(domainOf(host));
    if (domains.size > 1) return true;
  }
  return false;
}

const siteOf = (url: string): string | null =>
  /^https?:/i.test(url) && URL.canParse(url) ? siteHostOf(url) : null;
