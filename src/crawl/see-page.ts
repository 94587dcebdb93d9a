/** Looks at an answered page, unless the same body was looked at in an earlier run: then what was seen is taken from there. */
import { createHash } from "node:crypto";
import type { FoundLink } from "../model/link.ts";
import type { Observations } from "../model/observation.ts";
import type { Page } from "../model/page.ts";
import type { CrawledPage } from "../store/store.ts";
import type { Fetched } from "./ask-page.ts";
import { lookAt } from "./look.ts";
import type { SiteJob, SiteStore } from "./site-job.ts";
import type { StyleShelf } from "./style-shelf.ts";

/** A page and what was seen on it; what it names is not queued yet. */
export interface SeenPage extends Pick<CrawledPage, "page" | "body" | "observers"> {
  /** null when the page was not observed (not HTML, not answered). */
  readonly observations: Observations | null;
  readonly links: readonly FoundLink[];
  /** The view that has it already, kept by an earlier run; null for a page that was looked at now. */
  readonly knownView: number | null;
}

export interface SeeTools {
  readonly store: Pick<SiteStore, "viewOf" | "body">;
  readonly styles: Pick<StyleShelf, "sheetsOf">;
}

export async function seePage(
  page: Page,
  { result, earlier }: Fetched,
  isFirstPage: boolean,
  job: SiteJob,
  { store, styles }: SeeTools,
): Promise<SeenPage> {
  // The first page is observed as such: its view is not that of the same page met elsewhere.
  const observers = isFirstPage ? `${job.observers} first` : job.observers;
  const sha256 = result.body === null ? earlier?.bodySha256 : sha256Of(result.body);
  const unchanged = earlier !== null && earlier.bodySha256 === sha256 ? earlier : null;
  const answered = withEarlier({ ...page, bodySha256: sha256 ?? null }, unchanged);
  if (result.truncated) return unseen({ ...answered, reason: "too-large" });
  const known = job.hasEarlierRuns && sha256 != null ? await store.viewOf(page.url, sha256, observers) : null;
  if (known !== null) {
    const { id, observations, links } = known;
    return { page: answered, body: result.body, observers, observations, links, knownView: id };
  }
  const body = result.body ?? (sha256 == null ? null : await store.body(sha256));
  // "As you know it", of a page that nobody knows: never asked on a condition, or its body pruned since.
  if (body === null) return unseen({ ...answered, reason: "protocol-error" });
  const status = unchanged?.status ?? answered.status ?? 200;
  const { headers } = result;
  const { charset, reason, observations, links, styled } = lookAt(
    // Links are relative to where the page came from, which may be http where the list left the scheme open.
    { ...answered, url: answered.finalUrl, body, isFirstPage, status, headers },
    job.lists,
  );
  const seen = { ...answered, charset, reason: reason ?? answered.reason };
  const looked = { page: seen, observers, links, knownView: null };
  if (observations === null) return { ...looked, body: null, observations };
  const sheets = styled === null ? undefined : await styles.sheetsOf(styled.sheets, page.depth);
  const withStyles = sheets === undefined ? {} : styled?.observe(sheets);
  return { ...looked, body, observations: { ...observations, ...withStyles } };
}

/** A page that there was nothing to see on. */
export const unseen = (page: Page): SeenPage => ({
  page,
  body: null,
  observations: null,
  observers: "",
  links: [],
  knownView: null,
});

/** What a 304 or the same bytes leave unsaid stands in the earlier answer. */
const withEarlier = (page: Page, earlier: Page | null): Page =>
  earlier === null
    ? page
    : {
        ...page,
        charset: earlier.charset,
        contentType: page.contentType ?? earlier.contentType,
        etag: page.etag ?? earlier.etag,
        lastModified: page.lastModified ?? earlier.lastModified,
        headers: { ...earlier.headers, ...page.headers },
      };

const sha256Of = (body: Buffer): string => createHash("sha256").update(body).digest("hex");
