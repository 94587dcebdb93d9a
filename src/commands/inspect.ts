/** `inspect <sites…>`: the main job: crawl, observe, judge, store, print verdicts. */
import { type CrawlSummary, crawlRun } from "../crawl/crawl-run.ts";
import { UserError } from "../model/failure.ts";
import type { Run } from "../model/run.ts";
import type { Site } from "../model/site.ts";
import { endOfDay, toStamp } from "../model/time.ts";
import { hostOf } from "../model/url.ts";
import { readReport } from "../report/read-report.ts";
import type { FormatName } from "../report/registry.ts";
import { loadLists } from "../rules/load-lists.ts";
import { loadRuleSets } from "../rules/load-rule-sets.ts";
import { readSites } from "../sites/read-sites.ts";
import type { Store } from "../store/store.ts";
import { version } from "../version.ts";
import { clientOptions, type NetworkOptions } from "./client-options.ts";
import type { CommandContext, ExitStatus } from "./command.ts";
import { type Exit, exitOf, type FailOn, stoppedExit } from "./exit.ts";
import { type Journal, openJournal } from "./journal.ts";
import type { ReportFile } from "./option-values.ts";
import { progressView } from "./progress.ts";
import { keptOptions, resumedOptions } from "./run-options.ts";
import { type Judged, type JudgingOptions, judged, withStore } from "./stored-run.ts";
import { writeReport } from "./write-reports.ts";

export interface InspectOptions extends NetworkOptions, JudgingOptions {
  readonly db: string;
  readonly format: FormatName;
  readonly output: string;
  readonly report?: readonly ReportFile<FormatName>[];
  readonly failOn: FailOn;
  readonly maxPages: number;
  readonly maxDepth: number;
  readonly maxDuration?: number;
  readonly concurrency: number;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly adLists?: readonly string[];
  readonly resume?: boolean;
}

const standardRules = ["national-2019"];

export default async function inspect(
  sources: readonly string[],
  given: InspectOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  if (sources.length === 0 && given.resume !== true)
    throw new UserError("no site is named", {
      hint: "Give a site list (CSV, XLSX, YAML, text) or addresses.",
    });
  const listed = sources.length === 0 ? null : await readSites(sources);
  const journal = await openJournal(context.logFile);
  return withStore(context, given.db, "inspect", async (store) => {
    const unfinished = given.resume === true ? await unfinishedRun(store) : null;
    const options = unfinished === null ? given : resumedOptions(unfinished, given, context.given);
    const sites = listed ?? (await store.sitesOf(unfinished?.id ?? ""));
    const crawled = await crawl(sites, options, store, context, journal);
    const exit = await concluded(crawled, options, store, context);
    journal.note("end", { run: crawled.run.id, exit: exit.code, reason: exit.reason });
    return exit;
  });
}

async function unfinishedRun(store: Store): Promise<Run> {
  const run = (await store.listRuns()).filter(({ state }) => state !== "finished").at(-1);
  if (run !== undefined) return run;
  throw new UserError("there is no unfinished run to resume", { hint: "Start one without --resume." });
}

/** Everything that can be wrong with rules and lists is found before the first request. */
async function crawl(
  sites: readonly Site[],
  options: InspectOptions,
  store: Store,
  context: CommandContext,
  journal: Journal,
): Promise<CrawlSummary> {
  const ruleSets = options.rules ?? standardRules;
  loadRuleSets(ruleSets);
  const hosts = new Set(sites.flatMap(({ url, jumpUrl }) => [url, jumpUrl ?? url].map(hostOf)));
  const stored = keptOptions(options);
  journal.note("start", { sites: sites.length, ruleSets, options: stored });
  const view = progressView(context);
  try {
    return await crawlRun(
      {
        sites,
        asOf: options.asOf === undefined ? toStamp(Date.now()) : endOfDay(options.asOf),
        ruleSets,
        toolVersion: version,
        stored,
        resume: options.resume === true,
        lists: loadLists(options.adLists === undefined ? {} : { adLists: options.adLists }),
        client: clientOptions(options, hosts, context.env),
        concurrency: options.concurrency,
        maxPages: options.maxPages,
        maxDepth: options.maxDepth,
        ...(options.maxDuration !== undefined && { maxDurationMs: options.maxDuration }),
        ...(options.include !== undefined && { include: options.include }),
        ...(options.exclude !== undefined && { exclude: options.exclude }),
      },
      { store, signal: context.signal, onProgress: view.show },
    );
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
    const exit = stoppedExit(stoppedBy, context.signal.reason, run.id);
    if (stoppedBy !== "full-disk") await finish(exit);
    return exit;
  }
  const judgement = await judged(store, run, { rules: run.ruleSets, ...requiredBy(options) });
  const report = await readReport(store, run, judgement.judgement, judgement.titles);
  const exit = exitOf(report.head.totals, options.failOn);
  await finish(exit);
  await writeReports(
    { ...run, exit: { code: exit.code, reason: exit.reason } },
    judgement,
    options,
    store,
    context,
  );
  return exit;
}

const requiredBy = ({ require }: JudgingOptions): JudgingOptions =>
  require === undefined ? {} : { require };

async function writeReports(
  run: Run,
  { judgement, titles }: Judged,
  options: InspectOptions,
  store: Store,
  context: CommandContext,
): Promise<void> {
  const report = await readReport(store, run, judgement, titles);
  await writeReport(report, options.format, options.output, context);
  for (const { format, file } of options.report ?? []) await writeReport(report, format, file, context);
  if (context.verbosity !== "quiet") context.stderr.write(lastLines(run, options)[context.language]);
}

function lastLines(run: Run, { db, output, report = [] }: InspectOptions) {
  const files = [db, ...(output === "-" ? [] : [output]), ...report.map(({ file }) => file)].join(", ");
  return {
    en: `run ${run.id} is kept in ${files}\n`,
    zh: `检查批次 ${run.id}，文件：${files}\n`,
  };
}
