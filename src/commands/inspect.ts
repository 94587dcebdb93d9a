/** `inspect <sites…>`: the main job: crawl, observe, judge, store, print verdicts. */

import type { CrawlEvent } from "../crawl/crawl-event.ts";
import type { CrawlOptions } from "../crawl/crawl-options.ts";
import { type CrawlSummary, crawlRun } from "../crawl/crawl-run.ts";
import { HeldError, UserError } from "../model/failure.ts";
import type { Run } from "../model/run.ts";
import type { Site } from "../model/site.ts";
import { dayOf, toStamp } from "../model/time.ts";
import { readReport } from "../report/read-report.ts";
import { loadRuleSets } from "../rules/load-rule-sets.ts";
import { readSampleManifest } from "../sites/read-sample-manifest.ts";
import { readSites } from "../sites/read-sites.ts";
import type { Store } from "../store/store.ts";
import { asOfNote } from "./as-of-note.ts";
import type { CommandContext, ExitStatus } from "./command.ts";
import { readEntries } from "./entries-of-persons.ts";
import { type Exit, exitOf, stoppedExit } from "./exit.ts";
import { type InspectionPlan, planInspection } from "./inspection-plan.ts";
import { type Journal, openJournal } from "./journal.ts";
import { progressView } from "./progress.ts";
import type { InspectOptions } from "./run-options.ts";
import { resumedOptions } from "./run-options.ts";
import { type JudgingOptions, judged, withStore } from "./stored-run.ts";
import { tell } from "./tell.ts";
import { writeReports } from "./write-reports.ts";

export default async function inspect(
  sources: readonly string[],
  given: InspectOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  if (given.resume === true) return resume(sources, given, context);
  if (sources.length === 0)
    throw new UserError(
      { en: "no site is named", zh: "未写明要检查的网站" },
      {
        hint: {
          en: "Give a site list (CSV, XLSX, YAML, text) or addresses; govinspect init writes a list to start from.",
          zh: "请给出网站名单（CSV、XLSX、YAML、文本）或网址；govinspect init 可生成名单样例。",
        },
      },
    );
  try {
    return await begin(sources, given, context);
  } catch (error) {
    if (given.ifRunning === "skip" && error instanceof HeldError) return skipped;
    throw error;
  }
}

const skipped: ExitStatus = {
  code: 0,
  next: {
    en: "Skipped: another inspection is using this database.",
    zh: "已跳过：另一检查正在使用本数据库。",
  },
};

async function begin(
  sources: readonly string[],
  given: InspectOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const sites = await readSites(sources, context.stdin);
  const sample = await readSampleManifest(sources);
  const planned = await planInspection(sites, given, context);
  const plan = sample === null ? planned : { ...planned, crawl: { ...planned.crawl, facts: { sample } } };
  return withStore(context, given.db, "inspect", async (store) => {
    const run = given.ifRunning === "resume" ? await unfinishedRun(store) : undefined;
    return run === undefined ? inspectSites(plan, store, context) : takeUp(run, sites, given, store, context);
  });
}

/** Goes on with the latest unfinished run: what is not said again is as it was begun. */
async function resume(
  sources: readonly string[],
  given: InspectOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const listed = sources.length === 0 ? null : await readSites(sources, context.stdin);
  return withStore(context, given.db, "inspect", async (store) => {
    const run = await unfinishedRun(store);
    if (run === undefined)
      throw new UserError(
        { en: "there is no unfinished run to resume", zh: "没有未完成的检查批次可续跑" },
        { hint: { en: "Start one without --resume.", zh: "请去掉 --resume 重新开始。" } },
      );
    return takeUp(run, listed ?? (await store.sitesOf(run.id)), given, store, context);
  });
}

const unfinishedRun = async (store: Store): Promise<Run | undefined> =>
  (await store.listRuns()).filter(({ state }) => state !== "finished").at(-1);

async function takeUp(
  run: Run,
  sites: readonly Site[],
  given: InspectOptions,
  store: Store,
  context: CommandContext,
): Promise<ExitStatus> {
  const options = resumedOptions(run, { ...given, resume: true }, context.given);
  return inspectSites(await planInspection(sites, options, context), store, context);
}

async function inspectSites(
  plan: InspectionPlan,
  store: Store,
  context: CommandContext,
): Promise<ExitStatus> {
  const journal = await openJournal(context.logFile);
  const { sites, ruleSets, stored } = plan.crawl;
  journal.note("start", { sites: sites.length, ruleSets, options: stored });
  await readEntries(store, plan.options, loadRuleSets(ruleSets), sites);
  const crawled = await crawl(plan.crawl, store, context, journal);
  const exit = await concluded(crawled, plan.options, store, context);
  journal.note("end", { run: crawled.run.id, exit: exit.code, reason: exit.reason });
  return exit;
}

async function crawl(
  options: CrawlOptions,
  store: Store,
  context: CommandContext,
  journal: Journal,
): Promise<CrawlSummary> {
  const onEvent = ({ event, ...details }: CrawlEvent): void => journal.note(event, details);
  const view = await progressView(context);
  try {
    return await crawlRun(options, { store, signal: context.signal, onProgress: view.show, onEvent });
  } finally {
    view.end();
  }
}

/** A run that came to its end is judged and reported; one that was stopped says how to go on. */
async function concluded(
  { run, stoppedBy }: CrawlSummary,
  options: InspectOptions,
  store: Store,
  context: CommandContext,
): Promise<Exit> {
  const finish = (exit: Exit): Promise<void> =>
    store.setRunState(run.id, run.state, {
      finishedAt: run.finishedAt ?? toStamp(Date.now()),
      exit: { code: exit.code, reason: exit.reason },
    });
  if (stoppedBy !== null) {
    const exit = stoppedExit(stoppedBy, context.signal.reason, run.id, options.db);
    if (stoppedBy !== "full-disk") await finish(exit);
    return exit;
  }
  tell(asOfNote(run, dayOf(run.asOf)), context);
  const source = await judged(store, run, { ...judgingOf(options), rules: run.ruleSets });
  const report = await readReport(run, source);
  const exit = exitOf(report.head.totals, options.failOn);
  await finish(exit);
  const ended = { ...run, exit: { code: exit.code, reason: exit.reason } };
  await writeReports({ ...report, head: { ...report.head, run: ended } }, options, context);
  tell(lastLines(run, options), context);
  return exit;
}

/** The day is the run's own. */
const judgingOf = ({ db, require, attestations, waivers }: JudgingOptions): JudgingOptions => ({
  ...(db !== undefined && { db }),
  ...(require !== undefined && { require }),
  ...(attestations !== undefined && { attestations }),
  ...(waivers !== undefined && { waivers }),
});

function lastLines(run: Run, { db, output, report = [] }: InspectOptions) {
  const files = [db, ...(output === "-" ? [] : [output]), ...report.map(({ file }) => file)].join(", ");
  return {
    en: `run ${run.id} is kept in ${files}\n`,
    zh: `检查批次 ${run.id}，文件：${files}\n`,
  };
}
