/** A stored judgement as reports take it: its head with the totals, and its sites as they come from the store. */
import type { Run } from "../model/run.ts";
import type { Site } from "../model/site.ts";
import type { Text } from "../model/text.ts";
import type { JudgementHead, Store } from "../store/store.ts";
import type { ReportedSite, ReportHead } from "./report.ts";

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
  readonly remedies: ReadonlyMap<string, Text>;
}

export async function readReport(
  run: Run,
  { store, judgement, titles, remedies }: ReportSource,
): Promise<Report> {
  const sites = await store.sitesOf(run.id);
  return {
    head: {
      run: { ...run, asOf: judgement.asOf },
      toolVersion: judgement.toolVersion,
      ruleSets: judgement.ruleSets,
      totals: await totalsOf(store, run.id, judgement),
      titles,
      remedies,
      inputs: judgement.inputs ?? [],
      setAside: sites.filter(({ status }) => status !== "normal"),
    },
    sites: () => ({ [Symbol.asyncIterator]: () => reportedSites(store, sites, judgement) }),
  };
}

async function* reportedSites(
  store: Store,
  sites: readonly Site[],
  judgement: JudgementHead,
): AsyncGenerator<ReportedSite> {
  for await (const [index, verdict] of store.verdictsOf(judgement)) {
    const site = sites[index];
    if (site !== undefined) yield { site, verdict };
  }
}

/** Verdicts are counted as they stream by: no report needs them all at once. */
async function totalsOf(
  store: Store,
  runId: string,
  judgement: JudgementHead,
): Promise<ReportHead["totals"]> {
  const { requests, diagnosticRequests } = await store.runFacts(runId);
  const totals = { sites: 0, qualified: 0, unqualified: 0, inconclusive: 0, pages: 0 };
  for await (const [, { verdict, coverage }] of store.verdictsOf(judgement)) {
    totals.sites += 1;
    totals[verdict] += 1;
    totals.pages += coverage.pagesSeen;
  }
  return { ...totals, requests: countOf(requests), diagnosticRequests: countOf(diagnosticRequests) };
}

const countOf = (fact: unknown): number => (typeof fact === "number" ? fact : 0);
