/** T11: domains a page states as its own against the one it stands on, and what a careless search-and-replace left. */
import type { Tampering } from "../../model/observation.ts";
import { domainOf, hostIn, sameOwner } from "../page/host-trust.ts";
import { mayMatch } from "../page/marks.ts";
import type { PageIndex } from "../page/page-index.ts";
import { sign, wordsAt } from "./sign.ts";

const doubled = /www\.www\.[a-z0-9-]{2,63}(?:\.[a-z0-9-]{2,63}){1,4}/i;
const stated =
  /(?:英文域名|本站域名|网站域名|本站网址|本网站网址)(?:是|为|：|:)\s{0,3}(?:https?:\/\/)?((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,10})/i;
const glued = /\.(?:gov\.cn|com|cn)www\./i;

const mayDouble = mayMatch(doubled, "www.");
const mayGlue = mayMatch(glued, "www.");
const mayState = mayMatch(stated, "英文域名", "本站域名", "网站域名", "本站网址", "本网站网址");

export function statedDomains(page: PageIndex): Tampering[] {
  const twice = mayDouble(page) ? doubled.exec(page.text) : null;
  if (twice !== null)
    return [
      sign(
        "domain-mismatch",
        "T11",
        isPublic(twice[0]) || !isStatedDomain(page, twice.index) ? "suspect" : "likely",
        ...wordsAt(page, twice.index, twice[0].length),
      ),
    ];
  const stuck = mayGlue(page) ? glued.exec(page.text) : null;
  if (stuck !== null) return [sign("domain-mismatch", "T11", "suspect", ...wordsAt(page, stuck.index, 20))];
  return [...declared(page), ...served(page)];
}

/** A slip in somebody's address is a slip; a doubled www where the body states its domain was put there by a machine. */
const isStatedDomain = (page: PageIndex, at: number): boolean =>
  page.text.slice(Math.max(0, at - 20), at).includes("域名");

const isPublic = (host: string): boolean => /\.gov\.cn$/i.test(host);

/** null for a page from a file, whose address nobody gave: it stands under `.invalid`, which is no host (RFC 2606). */
function ownHost({ url }: PageIndex): string | null {
  const host = hostIn(url);
  return host?.endsWith(".invalid") ? null : host;
}

/** The page tag SiteDomain names another domain than the one that answered. */
function declared(page: PageIndex): Tampering[] {
  const own = ownHost(page);
  const tag = page.byTag("meta").find((i) => page.elements[i]?.attrs.name?.toLowerCase() === "sitedomain");
  const value = page.elements[tag ?? -1]?.attrs.content?.trim().toLowerCase() ?? "";
  const host = hostIn(value.startsWith("http") ? value : `http://${value}`);
  if (own === null || host === null || !host.includes(".") || sameOwner(host, own)) return [];
  return [
    sign("domain-mismatch", "T11", "suspect", `SiteDomain=${value}; ${domainOf(own)}`, "meta SiteDomain"),
  ];
}

/** A document that says under which public domain its site stands, served by a stranger's. */
function served(page: PageIndex): Tampering[] {
  const own = ownHost(page);
  const said = mayState(page) ? stated.exec(page.text) : null;
  if (
    own === null ||
    isPublic(own) ||
    said === null ||
    !isPublic(said[1] ?? "") ||
    sameOwner(said[1] ?? "", own)
  )
    return [];
  return [sign("fake-site", "T17", "suspect", ...wordsAt(page, said.index, said[0].length))];
}
