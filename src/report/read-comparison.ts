/** Reads two judged runs of a store and compares them site by site. */
import type { SiteVerdict } from "../model/judgement.ts";
import type { Run } from "../model/run.ts";
import type { Site } from "../model/site.ts";
import type { Text } from "../model/text.ts";
import { normaliseUrl, siteHostOf } from "../model/url.ts";
import type { JudgementHead, Store } from "../store/store.ts";
import {
  type ComparedSite,
  compareSite,
  countFates,
  type Differences,
  type FateCounts,
  type History,
  type LookAgain,
} from "./compare.ts";

export interface JudgedRun {
  readonly run: Run;
  readonly judgement: JudgementHead;
  /** Answers for the judgement. */
  readonly store: Store;
}

export interface Comparison {
  readonly before: JudgedRun;
  readonly after: JudgedRun;
  readonly differs: Differences;
  /** False where the earlier run could not be judged by the later rules: then causes may stay unclear. */
  readonly isRejudged: boolean;
  /** True where the later run looked at the earlier one's findings alone: its verdicts then say nothing. */
  readonly isRecheck: boolean;
  readonly totals: FateCounts;
  /** In the order of the later list, then those of the earlier one alone. */
  readonly sites: readonly ComparedSite[];
  readonly titles: ReadonlyMap<string, Text>;
}

export interface ComparisonSource {
  readonly before: JudgedRun;
  readonly after: JudgedRun;
  /** The earlier run judged by the later rules; asked for only where rules or tool differ, null where it cannot be had. */
  rejudge(): Promise<JudgedRun | null>;
  readonly titles: ReadonlyMap<string, Text>;
  /** Rules that look at a sample of pages only. */
  readonly sampling: ReadonlySet<string>;
}

export async function readComparison(store: Store, source: ComparisonSource): Promise<Comparison> {
  const { before, after, titles, sampling } = source;
  const differs = await differencesOf(store, before, after);
  const rejudged = differs.rules || differs.tool ? await source.rejudge() : null;
  const [old, again, now] = [
    await verdictsByKey(before),
    rejudged === null ? null : await verdictsByKey(rejudged),
    await verdictsByKey(after),
  ];
  const history = await historyBefore(store, before.run);
  const rectifications = await store.rectifications();
  const sites: ComparedSite[] = [];
  for (const key of new Set([...now.keys(), ...old.keys()])) {
    const [one, other] = [old.get(key), now.get(key)];
    const site = other?.site ?? one?.site;
    if (site === undefined) continue;
    const pair = {
      site,
      before: one?.verdict ?? null,
      after: other?.verdict ?? null,
      rejudged: again?.get(key)?.verdict ?? null,
      isListed: other !== undefined,
      sampling,
      lookAgain: other === undefined ? notAtAll : looksOf(store, after.run.id, other.index),
    };
    sites.push(await compareSite(pair, differs, history, rectifications));
  }
  return {
    before,
    after,
    differs,
    isRejudged: rejudged !== null,
    isRecheck: after.run.options.recheck !== undefined,
    totals: countFates(sites),
    sites,
    titles,
  };
}

async function differencesOf(store: Store, before: JudgedRun, after: JudgedRun): Promise<Differences> {
  const rules = ({ judgement }: JudgedRun): string =>
    judgement.ruleSets
      .map(({ sha256 }) => sha256)
      .sort()
      .join();
  const tool = async ({ run, judgement }: JudgedRun): Promise<string> => {
    const { observers } = await store.runFacts(run.id);
    return JSON.stringify([run.toolVersion, judgement.toolVersion, observers ?? null]);
  };
  return { rules: rules(before) !== rules(after), tool: (await tool(before)) !== (await tool(after)) };
}

interface SiteInRun {
  readonly index: number;
  readonly site: Site;
  readonly verdict: SiteVerdict | null;
}

/** By host and path: http and https, with and without `www.`, are one site. */
async function verdictsByKey({ run, judgement, store }: JudgedRun): Promise<Map<string, SiteInRun>> {
  const byKey = new Map<string, SiteInRun>();
  const sites = await store.sitesOf(run.id);
  for (const [index, site] of sites.entries()) byKey.set(keyOf(site), { index, site, verdict: null });
  for await (const [index, verdict] of store.verdictsOf(judgement)) {
    const site = sites[index];
    if (site !== undefined) byKey.set(keyOf(site), { index, site, verdict });
  }
  return byKey;
}

const keyOf = ({ url }: Site): string => `${siteHostOf(url)}${new URL(url).pathname}`;

/** Findings of the original judgements of all runs before this one. */
async function historyBefore(store: Store, { id }: Run): Promise<History> {
  const history = new Map<string, string>();
  for (const run of await store.listRuns()) {
    if (run.id === id) break;
    const judgement = await store.originalJudgement(run.id);
    if (judgement === null) continue;
    for await (const { finding } of store.findingsOf(judgement))
      if (finding.confidence !== "suspect" && !history.has(finding.id))
        history.set(finding.id, finding.seenAt);
  }
  return history;
}

const notAtAll: LookAgain = async () => null;

/** As a page of the site, else as a link that its pages name; links are read once, when the first is asked for. */
function looksOf(store: Store, runId: string, index: number): LookAgain {
  let links: Promise<ReadonlyMap<string, Awaited<ReturnType<LookAgain>>>> | null = null;
  const readLinks = async () =>
    new Map((await store.linksOf(runId, index, 0)).map(({ url, seen }) => [url, seen] as const));
  return async (url) => {
    const stored = await store.findPage(runId, index, normaliseUrl(url) ?? url);
    if (stored !== null) return stored.page;
    links ??= readLinks();
    return (await links).get(url) ?? null;
  };
}
