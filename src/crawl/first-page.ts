/** What the first page of a site tells of it: whether it answers, where it lives, and how it is secured. */
import { getDomain } from "tldts";
import type { Page } from "../model/page.ts";
import { fateOf } from "../model/reason.ts";
import type { SiteFacts } from "../store/store.ts";
import type { FetchResult } from "./fetch.ts";
import type { Scope } from "./scope.ts";

/** The site's facts with those of the page. A site that moved within its own domain lives where it moved to: its scope grows. */
export function firstPageFacts(page: Page, { tls }: FetchResult, before: SiteFacts, scope: Scope): SiteFacts {
  const facts = tls === null ? before : { ...before, tls };
  if (fateOf(page.reason) !== "ok") return { ...facts, first: before.first ?? firstFact(page, false) };
  // One that leads to a stranger does not.
  if (isSameDomain(page.finalUrl, page.url)) scope.add(page.finalUrl);
  const staysHere = scope.holds(page.finalUrl);
  return {
    ...facts,
    first: firstFact(page, !staysHere),
    ...(staysHere && { homepage: before.homepage ?? page.finalUrl }),
  };
}

const isSameDomain = (a: string, b: string): boolean =>
  getDomain(a) === getDomain(b) && getDomain(a) !== null;

const firstFact = ({ url, finalUrl, reason, status }: Page, leadsAway: boolean) => ({
  url,
  finalUrl,
  reason,
  status,
  leadsAway,
});
