/**
 * Soft 404: a page that is answered with 200 and is what the server says to any nonsense. Told by comparing it with the
 * answers to made-up addresses of the same shape; the words alone make it likely, and certain only where the title is a server's
 * own 404: an answer that was kept, or given with the wrong status.
 */
import { type Evidence, excerptOf } from "../../model/evidence.ts";
import type { Confidence } from "../../model/outcome.ts";
import { memoPerPage } from "../page/memo-per-page.ts";
import type { PageIndex } from "../page/page-index.ts";
import { type ErrorPage, errorPageOf } from "./error-page.ts";
import { shellOf } from "./shell.ts";

export interface ProbeAnswer {
  /** The made-up address. */
  readonly url: string;
  readonly finalUrl: string;
  /** Null when nothing was answered. */
  readonly status: number | null;
  /** Null when the answer was no HTML. */
  readonly page: PageIndex | null;
}

export interface Soft404 {
  readonly confidence: Confidence;
  readonly evidence: Evidence;
}

/** How alike two pages are to be one answer. */
const alike = 0.9;
/** A page that says less is a shell: alike or not, it shows nothing. */
const fewestWords = 20;

/** `requestedUrl` is what the link named, `page.url` where redirects ended; `front` the first page of the site, if it was read. */
export function soft404(
  page: PageIndex,
  requestedUrl: string,
  probes: readonly ProbeAnswer[],
  front: PageIndex | null = null,
): Soft404 | null {
  if (isIndex(requestedUrl) || isDoor(page)) return null;
  const notice = errorPageOf(page);
  const answered = probes.filter((probe) => probe.status === 200);
  const twins = answered.filter((probe) => isTwin(page, requestedUrl, probe));
  if (twins.length === 0 || twins.length < answered.length)
    return notice?.kind === "not-found"
      ? { confidence: isTitled404(notice) ? "certain" : "likely", evidence: notice.evidence }
      : null;
  const isSure =
    notice === null
      ? twins.length >= 2 &&
        (leadsAway(page, requestedUrl) || (isNumbered(requestedUrl) && isFront(page, front)))
      : notice.kind === "not-found";
  return {
    confidence: isSure ? "certain" : twins.length >= 2 ? "likely" : "suspect",
    evidence: {
      excerpt: excerptOf(notice?.evidence.excerpt ?? page.title),
      place: `same as ${twins[0]?.url}`,
    },
  };
}

const isTitled404 = ({ evidence }: ErrorPage): boolean =>
  evidence.place === "title" && evidence.excerpt.includes("404");

/** Homepages and column fronts are what a server falls back to; alike to them means nothing about themselves. */
export const isIndex = (url: string): boolean =>
  /\/(?:(?:index|default|main|list|home)(?:_\d+)?\.[a-z]{2,5})?$/i.test(new URL(url).pathname);

/** Whoever is not logged in is sent here from wherever he wanted to go; and an application shows nothing before its scripts run. */
const isDoor = (page: PageIndex): boolean =>
  page.byTag("input").some((i) => page.elements[i]?.attrs.type?.toLowerCase() === "password") ||
  /login|passport|(?:^|[/.])(?:sso|cas|oauth)(?:[/.?]|$)/i.test(page.url.replace(/^https?:\/\//, "")) ||
  shellOf(page) !== null;

const leadsAway = (page: PageIndex, requestedUrl: string): boolean => page.url !== requestedUrl;

/** The address of one thing among many: what stands there is never the front of the site. */
const isNumbered = (url: string): boolean => {
  const { pathname, search } = new URL(url);
  return /(?:\d{2,}[^/]*|\/\d+(?:\.\w+)?)$/.test(pathname) || /=[^&]*\d/.test(search);
};

const isFront = (page: PageIndex, front: PageIndex | null): boolean =>
  front !== null && areAlike(page, front);

/** The same answer: both sent on to one address, or two documents of one build and one text. */
function isTwin(page: PageIndex, requestedUrl: string, probe: ProbeAnswer): boolean {
  if (leadsAway(page, requestedUrl) && probe.finalUrl === page.url && probe.finalUrl !== probe.url)
    return true;
  return probe.page !== null && page.text.length >= fewestWords && areAlike(page, probe.page);
}

const areAlike = (a: PageIndex, b: PageIndex): boolean =>
  similarity(tagShingles(a), tagShingles(b)) >= alike &&
  similarity(textShingles(a), textShingles(b)) >= alike;

/** Jaccard similarity of two sets. */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared += 1;
  const all = a.size + b.size - shared;
  return all === 0 ? 1 : shared / all;
}

/** Every four tags in a row. */
const tagShingles = memoPerPage((page: PageIndex): ReadonlySet<string> => {
  const tags = page.elements.slice(0, 5000).map(({ tag }) => tag);
  return new Set(tags.map((_, i) => tags.slice(i, i + 4).join(">")));
});

/** Every four characters in a row, digits left out: clocks and counters differ between two answers of one page. */
const textShingles = memoPerPage((page: PageIndex): ReadonlySet<string> => {
  const text = page.text.slice(0, 20_000).replace(/[\d\s]+/g, "");
  const found = new Set<string>();
  for (let i = 0; i + 4 <= text.length; i += 1) found.add(text.slice(i, i + 4));
  return found;
});
