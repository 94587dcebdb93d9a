/** A stored judgement as reports take it: its head with the totals, and its sites as they come from the store. */
import { z } from "zod";
import { leftOutSchema } from "../model/omission.ts";
import type { Run } from "../model/run.ts";
import { serverBookSchema } from "../model/server-book.ts";
import type { Site } from "../model/site.ts";
import type { Text } from "../model/text.ts";
import type { JudgementHead, Store } from "../store/store.ts";
import { EntryWatch } from "./entry-standing.ts";
import type { ReportedSite, ReportHead } from "./report.ts";
import type { Standing } from "./standing.ts";

export interface Report {
  readonly head: ReportHead;
  /** Read anew for every format. */
  sites(): AsyncIterable<ReportedSite>;
}

/** A judgement and the store that answers for it. */
export interface ReportSource {
  readonly store: Store;
  readonly judgement: JudgementHead;
  readonly titles: ReadonlyMap<string, Text>;
  readonly indicators: ReadonlyMap<string, Text>;
  readonly remedies: ReadonlyMap<string, Text>;
}

export async function readReport(
  run: Run,
  { store, judgement, titles, indicators, remedies }: ReportSource,
): Promise<Report> {
  const sites = await store.sitesOf(run.id);
  const { totals, standings } = await tallied(store, run.id, judgement, sites);
  const inputs = (judgement.inputs ?? []).map((input, i) => ({
    ...input,
    standing: standings[i] ?? ("unmatched" as const),
  }));
  return {
    head: {
      run: { ...run, asOf: judgement.asOf },
      toolVersion: judgement.toolVersion,
      ruleSets: judgement.ruleSets,
      totals,
      titles,
      indicators,
      remedies,
      inputs,
      setAside: sites.filter(({ status }) => status !== "normal"),
      rectifications: await store.rectifications(),
    },
    sites: () => ({ [Symbol.asyncIterator]: () => reportedSites(store, run.id, sites, judgement) }),
  };
}

async function* reportedSites(
  store: Store,
  runId: string,
  sites: readonly Site[],
  judgement: JudgementHead,
): AsyncGenerator<ReportedSite> {
  for await (const [index, verdict] of store.verdictsOf(judgement)) {
    const site = sites[index];
    if (site === undefined) continue;
    const { servers, skipped } = await store.siteFacts(runId, index);
    yield {
      site,
      verdict,
      servers: serverBooks.safeParse(servers).data ?? [],
      leftOut: leftOutSchema.parse(skipped),
    };
  }
}

/** Verdicts are counted as they stream by: no report needs them all at once. */
async function tallied(
  store: Store,
  runId: string,
  judgement: JudgementHead,
  sites: readonly Site[],
): Promise<{ totals: ReportHead["totals"]; standings: readonly Standing[] }> {
  const { requests, diagnosticRequests } = await store.runFacts(runId);
  const counts = { sites: 0, qualified: 0, unqualified: 0, inconclusive: 0, pages: 0 };
  const watch = new EntryWatch(judgement.inputs ?? [], judgement.asOf);
  for await (const reported of reportedSites(store, runId, sites, judgement)) {
    const { verdict, coverage } = reported.verdict;
    counts.sites += 1;
    counts[verdict] += 1;
    counts.pages += coverage.pagesSeen;
    watch.see(reported);
  }
  const totals = { ...counts, requests: countOf(requests), diagnosticRequests: countOf(diagnosticRequests) };
  return { totals, standings: watch.standings() };
}

const serverBooks = z.array(serverBookSchema);

const countOf = (fact: unknown): number => (typeof fact === "number" ? fact : 0);
