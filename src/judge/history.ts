/** What earlier runs of the database saw of a site: the second look that some outcomes rest on. Later runs are never asked. */
import type { Reason } from "../model/reason.ts";
import type { Run } from "../model/run.ts";
import type { Site } from "../model/site.ts";
import { addDays, dayOf } from "../model/time.ts";
import type { Store, StoredPage } from "../store/store.ts";
import { siteKeyOf } from "./finding-id.ts";

/** The same site in an earlier run. */
export interface EarlierRun {
  readonly run: Run;
  readonly siteIndex: number;
  readonly site: Site;
}

export interface Visit {
  readonly runId: string;
  readonly stored: StoredPage;
}

export interface EarlierAnswer {
  readonly reason: Reason;
  /** RFC 3339 with +08:00. */
  readonly at: string;
}

/** All newest first. */
export interface SiteHistory {
  runs(): Promise<readonly EarlierRun[]>;
  /** A page as earlier runs saw it. */
  visitsOf(url: string): Promise<readonly Visit[]>;
  /** What became of an address in earlier runs. */
  answersOf(url: string): Promise<readonly EarlierAnswer[]>;
}

/** A year and the weeks after it; more runs than any schedule has in the time that windows span. */
const limits = { days: 400, runs: 60 };

type HistoryStore = Pick<Store, "listRuns" | "sitesOf" | "findPage" | "answerTo">;

export function historiesOf(store: HistoryStore, run: Run): (site: Site) => SiteHistory {
  let bySite: Promise<ReadonlyMap<string, readonly EarlierRun[]>> | null = null;
  // Most sites need no second look: the log of all runs is read for the first that does.
  const runsOf = async (site: Site): Promise<readonly EarlierRun[]> => {
    bySite ??= earlierRunsBySite(store, run);
    return (await bySite).get(siteKeyOf(site.url)) ?? [];
  };
  return (site) => ({
    runs: () => runsOf(site),
    visitsOf: async (url) => visitsOf(store, await runsOf(site), url),
    answersOf: async (url) => answersOf(store, await runsOf(site), url),
  });
}

async function earlierRunsBySite(
  store: HistoryStore,
  current: Run,
): Promise<ReadonlyMap<string, readonly EarlierRun[]>> {
  const from = addDays(dayOf(current.startedAt), -limits.days);
  const earlier = (await store.listRuns())
    .filter(({ id, startedAt }) => id !== current.id && isBefore(startedAt, current.startedAt))
    .filter(({ startedAt }) => dayOf(startedAt) >= from)
    .sort((a, b) => (isBefore(a.startedAt, b.startedAt) ? 1 : -1))
    .slice(0, limits.runs);
  const bySite = new Map<string, EarlierRun[]>();
  for (const run of earlier)
    for (const [siteIndex, site] of (await store.sitesOf(run.id)).entries()) {
      const key = siteKeyOf(site.url);
      bySite.set(key, [...(bySite.get(key) ?? []), { run, siteIndex, site }]);
    }
  return bySite;
}

const isBefore = (a: string, b: string): boolean => Date.parse(a) < Date.parse(b);

async function visitsOf(store: HistoryStore, runs: readonly EarlierRun[], url: string): Promise<Visit[]> {
  const visits: Visit[] = [];
  for (const { run, siteIndex } of runs) {
    const stored = await store.findPage(run.id, siteIndex, url);
    if (stored !== null) visits.push({ runId: run.id, stored });
  }
  return visits;
}

async function answersOf(
  store: HistoryStore,
  runs: readonly EarlierRun[],
  url: string,
): Promise<EarlierAnswer[]> {
  const answers: EarlierAnswer[] = [];
  for (const { run } of runs) {
    const { page, check } = await store.answerTo(run.id, url);
    if (page !== null) answers.push({ reason: page.reason, at: page.fetchedAt });
    else if (check !== null) answers.push({ reason: check.reason, at: check.checkedAt });
  }
  return answers;
}
