/** Leaves a run in its state, with what was done to the servers. */
import { FullError } from "../model/failure.ts";
import { awaitsJudgement, type Run } from "../model/run.ts";
import type { Site } from "../model/site.ts";
import { toStamp } from "../model/time.ts";
import type { SiteFacts, Store } from "../store/store.ts";
import { type Books, bookFacts } from "./books.ts";
import type { HostLedger } from "./fetch.ts";
import { isOwnServer } from "./server-books.ts";
import type { StopCause } from "./stop.ts";

/** With what was sent this time. */
export interface RunToEnd extends Books {
  readonly run: Run;
  readonly sites: readonly Site[];
  /** Facts of the run as the processes before left them. */
  readonly before: SiteFacts;
  readonly stoppedBy: StopCause | null;
  readonly observers: string;
}

export interface EndedRun {
  readonly run: Run;
  readonly requests: number;
  readonly diagnosticRequests: number;
}

export async function endRun(
  { run, sites, before, stoppedBy, observers, counts, ledgers }: RunToEnd,
  store: Store,
): Promise<EndedRun> {
  const facts = bookFacts(before, { ledgers, counts });
  const finishedAt = notBefore(run.startedAt, toStamp(Date.now()));
  const { state, exit } = endOf(stoppedBy);
  try {
    await saveServers(run.id, sites, facts.servers, store);
    await store.saveRunFacts(run.id, { ...facts, observers });
    await store.setRunState(run.id, state, { finishedAt, exit });
  } catch (error) {
    // On a full disk not even the state may fit: the next opening then finds the run interrupted, which is as good.
    if (!(error instanceof FullError)) throw error;
  }
  const { requests, diagnosticRequests } = facts;
  return { run: { ...run, state, exit, finishedAt }, requests, diagnosticRequests };
}

/** Each site's facts hold what was done to its own server. */
async function saveServers(
  runId: string,
  sites: readonly Site[],
  servers: readonly HostLedger[],
  store: Store,
): Promise<void> {
  for (const [index, site] of sites.entries()) {
    const own = servers.filter(({ host }) => isOwnServer(host, site));
    if (own.length > 0) await store.saveSiteFacts(runId, index, { servers: own });
  }
}

function endOf(by: StopCause | null): { state: Run["state"]; exit: { code: number; reason: string } } {
  if (by === null) return { state: "finished", exit: awaitsJudgement };
  if (by === "signal") return { state: "interrupted", exit: { code: 130, reason: by } };
  return { state: "stopped", exit: { code: 6, reason: by } };
}

/** A clock that was put back in mid-run ends no run before it began. Stamps of one offset sort as texts. */
const notBefore = (startedAt: string, now: string): string => (now < startedAt ? startedAt : now);
