/**
 * Soft 404: a page that is answered with 200 and is what the server says to any nonsense. Told by comparing it with the
 * answers to made-up addresses of the same shape; the words alone make it likely, never certain.
 */
import { type Evidence, excerptOf } from "../../model/evidence.ts";
import type { Confidence } from "../../model/outcome.ts";
import type { PageIndex } from "../page/page-index.ts";
import { errorPageOf } from "./error-page.ts";

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

/** `requestedUrl` is what the link named, `page.url` where redirects ended. */
export function soft404(
  page: PageIndex,
  requestedUrl: string,
  probes: readonly ProbeAnswer[],
): Soft404 | null {
  if (isIndex(requestedUrl)) return null;
  const notice = errorPageOf(page);
  const isGone = notice?.kind === "not-found";
  const answered = probes.filter((probe) => probe.status === 200);
  const twins = answered.filter((probe) => isTwin(page, requestedUrl, probe));
  if (twins.length > 0 && twins.length === answered.length) {
    const sure =
      isGone || leadsAway(page, requestedUrl) ? "certain" : twins.length >= 2 ? "likely" : "suspect";
    return {
      confidence: sure,
      evidence: {
        excerpt: excerptOf(notice?.evidence.excerpt ?? page.title),
        place: `same as ${twins[0]?.url}`,
      },
    };
  }
  return isGone ? { confidence: "likely", evidence: notice.evidence } : null;
}

/** Homepages and column fronts are what a server falls back to; alike to them means nothing about themselves. */
const isIndex = (url: string): boolean =>
  /\/(?:(?:index|default|main|list|home)(?:_\d+)?\.[a-z]{2,5})?$/i.test(new URL(url).pathname);

const leadsAway = (page: PageIndex, requestedUrl: string): boolean => page.url !== requestedUrl;

/** The same answer: both sent on to one address, or two documents of one build and one text. */
function isTwin(page: PageIndex, requestedUrl: string, probe: ProbeAnswer): boolean {
  if (leadsAway(page, requestedUrl) && probe.finalUrl === page.url && probe.finalUrl !== probe.url)
    return true;
  if (probe.page === null || page.text.length < fewestWords) return false;
  return (
    similarity(tagShingles(page), tagShingles(probe.page)) >= alike &&
    similarity(textShingles(page), textShingles(probe.page)) >= alike
  );
}

/** Jaccard similarity of two sets. */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared += 1;
  const all = a.size + b.size - shared;
  return all === 0 ? 1 : shared / all;
}

/** Every four tags in a row. */
function tagShingles(page: PageIndex): Set<string> {
  const tags = page.elements.slice(0, 5000).map(({ tag }) => tag);
  return new Set(tags.map((_, i) => tags.slice(i, i + 4).join(">")));
}

/** Every four characters in a row, digits left out: clocks and counters differ between two answers of one page. */
function textShingles(page: PageIndex): Set<string> {
  const text = page.text.slice(0, 20_000).replace(/[\d\s]+/g, "");
  const found = new Set<string>();
  for (let i = 0; i + 4 <= text.length; i += 1) found.add(text.slice(i, i + 4));
  return found;
}
