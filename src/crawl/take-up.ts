/** The latest unfinished run is taken up where it stopped, its options and sites being those given now. */
import { UserError } from "../model/failure.ts";
import type { Run } from "../model/run.ts";
import type { Store } from "../store/store.ts";
import type { CrawlOptions } from "./crawl-options.ts";

export async function takeUp(options: CrawlOptions, store: Store): Promise<Run> {
  const unfinished = (await store.listRuns()).filter(({ state }) => state !== "finished").at(-1);
  if (unfinished === undefined)
    throw new UserError(
      { en: "there is no unfinished run to resume", zh: "没有未完成的检查批次可续跑" },
      { hint: { en: "Start one without --resume.", zh: "请去掉 --resume 重新开始。" } },
    );
  const differing = differingOption(unfinished.options, options.stored);
  if (differing !== null)
    throw differingRun(unfinished, differing, [unfinished.options[differing], options.stored[differing]]);
  const sites = await store.sitesOf(unfinished.id);
  if (canonical(sites) !== canonical(options.sites))
    throw new UserError(
      {
        en: `run ${unfinished.id} was started with another site list`,
        zh: `检查批次 ${unfinished.id} 所用的网站名单与此不同`,
      },
      {
        hint: {
          en: "Resume with the same list, or start a new run without --resume.",
          zh: "请用相同名单续跑，或去掉 --resume 重新开始。",
        },
      },
    );
  await store.setRunState(unfinished.id, "running");
  return { ...unfinished, state: "running", finishedAt: null, exit: null };
}

function differingRun({ id }: Run, option: string, values: readonly unknown[]): UserError {
  const [before, now] = values.map((value) => JSON.stringify(value ?? null));
  const typed = `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return new UserError(
    {
      en: `run ${id} was started with another ${typed}: ${before}, not ${now}`,
      zh: `检查批次 ${id} 的 ${typed} 与此不同：当时为 ${before}，现为 ${now}`,
    },
    {
      hint: {
        en: "Resume with the same options, or start a new run without --resume.",
        zh: "请用相同选项续跑，或去掉 --resume 重新开始。",
      },
    },
  );
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
