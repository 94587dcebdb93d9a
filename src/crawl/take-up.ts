/** The latest unfinished run is taken up where it stopped, its options and sites being those given now. */
import { UserError } from "../model/failure.ts";
import type { Run } from "../model/run.ts";
import type { Store } from "../store/store.ts";
import type { CrawlOptions } from "./crawl-options.ts";

export async function takeUp(options: CrawlOptions, store: Store): Promise<Run> {
  const unfinished = (await store.listRuns()).filter(({ state }) => state !== "finished").at(-1);
  if (unfinished === undefined)
    throw new UserError("there is no unfinished run to resume", { hint: "start one without --resume" });
  const differing = differingOption(unfinished.options, options.stored);
  if (differing !== null)
    throw new UserError(
      `run ${unfinished.id} was started with another ${differing}: ${JSON.stringify(unfinished.options[differing] ?? null)}, not ${JSON.stringify(options.stored[differing] ?? null)}`,
      { hint: "resume with the same options, or start a new run without --resume" },
    );
  const sites = await store.sitesOf(unfinished.id);
  if (canonical(sites) !== canonical(options.sites))
    throw new UserError(`run ${unfinished.id} was started with another site list`, {
      hint: "resume with the same list, or start a new run without --resume",
    });
  await store.setRunState(unfinished.id, "running");
  return { ...unfinished, state: "running", finishedAt: null, exit: null };
}

function differingOption(
  before: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): string | null {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return names.find((name) => canonical(before[name]) !== canonical(now[name])) ?? null;
}

/** The same text for the same value, whatever the order of its keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? "null";
