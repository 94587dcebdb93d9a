/** Which inspections of a site the database holds: the patrol that regulations ask for, as far as this tool did it. */
import type { Run } from "../model/run.ts";
import { addDays, dayOf } from "../model/time.ts";
import { siteHostOf } from "../model/url.ts";
import type { Store } from "../store/store.ts";

export type Inspection = Pick<Run, "startedAt" | "state">;

/** A year and the weeks in which its report is due. */
const daysBack = 400;

/** Up to the as-of time, oldest first, by the host of the site. */
export async function inspectionsByHost(
  store: Pick<Store, "listRuns" | "sitesOf">,
  asOf: string,
): Promise<ReadonlyMap<string, readonly Inspection[]>> {
  const from = addDays(dayOf(asOf), -daysBack);
  const byHost = new Map<string, Inspection[]>();
  const runs = (await store.listRuns()).filter(
    ({ startedAt }) => dayOf(startedAt) >= from && Date.parse(startedAt) <= Date.parse(asOf),
  );
  for (const { id, startedAt, state } of runs)
    for (const { url } of await store.sitesOf(id)) {
      const host = siteHostOf(url);
      byHost.set(host, [...(byHost.get(host) ?? []), { startedAt, state }]);
    }
  return byHost;
}
