/** Asks for one URL of a site: only for what changed since an earlier run, and without TLS where a list left the scheme open. */
import type { Page } from "../model/page.ts";
import { fateOf } from "../model/reason.ts";
import type { Site } from "../model/site.ts";
import { normaliseUrl } from "../model/url.ts";
import type { FetchRequest, FetchResult } from "./fetch.ts";
import type { SiteJob, SiteTools } from "./site-job.ts";
import { tellsMore } from "./tells-more.ts";

export interface Fetched {
  readonly result: FetchResult;
  /** The earlier run's page, where one made the request conditional. */
  readonly earlier: Page | null;
}

type AskTools = Pick<SiteTools, "store" | "client" | "giveUp">;

/** Bytes of one page. */
const maxBytes = 10_000_000;

/** A second look asks on no condition: what was answered to one may have been the trouble. null when the run gave up: the URL stays waiting. */
export async function askPage(
  url: string,
  purpose: FetchRequest["purpose"],
  { runId, site, hasEarlierRuns }: SiteJob,
  { store, client, giveUp }: AskTools,
): Promise<Fetched | null> {
  const ask = (address: string, earlier: Page | null): Promise<FetchResult> =>
    client.fetch({
      url: address,
      method: "GET",
      purpose,
      maxBytes,
      ...(earlier !== null && { known: { etag: earlier.etag, lastModified: earlier.lastModified } }),
    });
  try {
    const earlier = hasEarlierRuns && purpose === "crawl" ? await store.earlierPage(runId, url) : null;
    const fetched = { result: await ask(url, earlier), earlier };
    return isHomeWithGuessedScheme(url, site) && fateOf(fetched.result.reason) !== "ok"
      ? await plainly(url, fetched, (address) => ask(address, null))
      : fetched;
  } catch (error) {
    if (giveUp.aborted) return null;
    throw error;
  }
}

const isHomeWithGuessedScheme = (url: string, site: Site): boolean =>
  site.schemeGuessed && url === normaliseUrl(site.url) && url.startsWith("https:");

async function plainly(
  url: string,
  secure: Fetched,
  ask: (url: string) => Promise<FetchResult>,
): Promise<Fetched> {
  const result = await ask(url.replace(/^https:/, "http:"));
  if (!tellsMore(result, secure.result)) return secure;
  const hop = { url, status: secure.result.status, location: null };
  return { result: { ...result, url, hops: [hop, ...result.hops] }, earlier: null };
}
