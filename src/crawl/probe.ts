/**
 * One look at whether a site opens, as the availability indicator asks for: a single visit of its first page on a fresh
 * connection, without a second attempt.
 *
 * A crawl that finds no robots.txt may not go on; a visit that did so would record every site that is down as one that
 * refuses us. So robots.txt is asked whether it forbids the visit, and its silence is no answer.
 */
import { setMaxListeners } from "node:events";
import pLimit from "p-limit";
import type { Probe } from "../model/probe.ts";
import { fateOf } from "../model/reason.ts";
import type { Site } from "../model/site.ts";
import { toStamp } from "../model/time.ts";
import { type Client, type ClientOptions, createClient } from "./client.ts";
import type { FetchResult } from "./fetch.ts";
import { tellsMore } from "./tells-more.ts";

export interface ProbeOptions {
  /** How long a visit may take and that it is not repeated is not theirs to say. */
  readonly client: Omit<ClientOptions, "timeoutMs" | "retries">;
  /** Sites at once. */
  readonly concurrency: number;
}

/** 19号: a page that is not open after 15 s is not open. */
const single = { timeoutMs: 15_000, retries: 0 } as const;
/** Bytes of a first page that show that it opens. */
const glanceBytes = 2_000_000;

/** Hands on every sample as it is taken; those that are cut off by the signal are none. */
export async function probeSites(
  sites: readonly Site[],
  { client, concurrency }: ProbeOptions,
  onProbe: (site: Site, probe: Probe) => Promise<void>,
): Promise<void> {
  // One listener per request in flight: many are no leak.
  if (client.signal !== undefined) setMaxListeners(0, client.signal);
  const asking = createClient({ ...client, ...single });
  const visiting = createClient({ ...client, ...single, robots: "ignore" });
  const limit = pLimit(concurrency);
  try {
    await Promise.all(
      sites.map((site) =>
        limit(async () => {
          const probe = await probeSite(site, asking, visiting);
          if (probe !== null) await onProbe(site, probe);
        }),
      ),
    );
  } finally {
    await Promise.all([asking.close(), visiting.close()]);
  }

  async function probeSite(site: Site, rules: Client, visits: Client): Promise<Probe | null> {
    const sample = async (url: string): Promise<Probe> => {
      const refusal = await refusalOf(url, rules);
      return refusal === null
        ? probeOf(site, await visit(url, visits))
        : { ...blank(site, Date.now()), ...refusal };
    };
    try {
      const first = await sample(site.jumpUrl ?? site.url);
      if (!site.schemeGuessed || site.jumpUrl !== null || fateOf(first.reason) === "ok") return first;
      const plain = await sample(site.url.replace(/^https:/, "http:"));
      return tellsMore(plain, first) ? plain : first;
    } catch (error) {
      if (client.signal?.aborted === true) return null;
      throw error;
    }
  }
}

async function refusalOf(url: string, client: Client): Promise<Pick<Probe, "reason" | "detail"> | null> {
  const robots = await client.robotsOf(url);
  if (robots.kind !== "rules" || robots.allows(url)) return null;
  return { reason: "robots-refused", detail: "robots.txt forbids the first page" };
}

const visit = (url: string, client: Client): Promise<FetchResult> =>
  client.fetch({ url, method: "GET", purpose: "crawl", maxBytes: glanceBytes });

const probeOf = (site: Site, result: FetchResult): Probe => ({
  siteUrl: site.url,
  at: toStamp(result.at),
  reason: result.reason,
  status: result.status,
  phases: result.timing,
  remoteAddress: result.remoteAddress,
  detail: result.detail,
});

const blank = (site: Site, at: number): Omit<Probe, "reason" | "detail"> => ({
  siteUrl: site.url,
  at: toStamp(at),
  status: null,
  phases: { dns: null, connect: null, tls: null, firstByte: null, total: 0 },
  remoteAddress: null,
});
