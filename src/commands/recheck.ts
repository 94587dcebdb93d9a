/** `recheck [run]`: looks again at what a run found wrong and nothing else; a run of its own, linked to the earlier one. */
import { type CrawlSummary, crawlRun } from "../crawl/crawl-run.ts";
import { UserError } from "../model/failure.ts";
import type { Run } from "../model/run.ts";
import { toStamp } from "../model/time.ts";
import { emptyComparisonDocument } from "../report/compare-json.ts";
import { jsonText } from "../report/json-text.ts";
import type { JudgedRun } from "../report/read-comparison.ts";
import { readReport } from "../report/read-report.ts";
import { stateWords } from "../report/texts.ts";
import type { Store } from "../store/store.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { type CompareOptions, compareRuns, writeComparison } from "./compare.ts";
import { exitOf, stoppedExit } from "./exit.ts";
import { planInspection } from "./inspection-plan.ts";
import { type Journal, openJournal } from "./journal.ts";
import { print } from "./print.ts";
import { progressView } from "./progress.ts";
import { type Recheck, recheckScope } from "./recheck-scope.ts";
import type { InspectOptions } from "./run-options.ts";
import { findRun, judged, judgementOf, withStore } from "./stored-run.ts";
import { tell } from "./tell.ts";
import { writeFile } from "./write-file.ts";

export interface RecheckOptions
  extends Omit<InspectOptions, "format" | "rules" | "report" | "maxPages" | "maxDepth" | "resume">,
    Pick<CompareOptions, "format"> {
  /** Milliseconds an unconfirmed link is left alone before it is looked at again. */
  readonly apart: number;
}

export default async function recheck(
  [wanted]: readonly string[],
  options: RecheckOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  return withStore(context, options.db, "inspect", async (store) => {
    const run = await findRun(store, wanted);
    const { judgement } = await judgementOf(store, run, {});
    const scope = await recheckScope(store, run, judgement, toStamp(Date.now() - options.apart));
    if (scope.sites.length === 0) return nothingWrong({ run, judgement }, options, context);
    const journal = await openJournal(context.logFile);
    journal.note("start", { recheck: run.id, sites: scope.sites.length });
    const crawled = await lookAgain(run, scope, options, store, context, journal);
    const exit = await concluded(run, crawled, options, store, context);
    journal.note("end", { run: crawled.run.id, exit: exit.code });
    return exit;
  });
}

/** Of a run that did not come to its end that is no all-clear. */
async function nothingWrong(
  judged: Pick<JudgedRun, "run" | "judgement">,
  { format, output }: RecheckOptions,
  { stdout, stderr, language, verbosity }: CommandContext,
): Promise<ExitStatus> {
  const { run } = judged;
  if (run.state !== "finished")
    throw new UserError(
      {
        en: `run ${run.id} is ${stateWords[run.state].en} and has found nothing wrong so far`,
        zh: `检查批次 ${run.id} ${stateWords[run.state].zh}，已取得的内容中未发现问题`,
      },
      {
        hint: {
          en: "Go on with govinspect inspect --resume.",
          zh: "请先用 govinspect inspect --resume 续跑。",
        },
      },
    );
  const said = {
    en: `run ${run.id} found nothing wrong: there is nothing to look at again\n`,
    zh: `检查批次 ${run.id} 未发现问题，无需复查\n`,
  }[language];
  if (format === "json") {
    const document = [`${jsonText(emptyComparisonDocument(judged), 2)}\n`];
    await (output === "-" ? print(stdout, document) : writeFile(output, document));
  }
  if (format === "terminal") stdout.write(said);
  else if (verbosity !== "quiet") stderr.write(said);
  return done;
}

/** As wide and as deep as what was found. */
const unbounded = { maxPages: 1_000_000, maxDepth: 1_000_000 } as const;

async function lookAgain(
  run: Run,
  { sites, only }: Recheck,
  options: RecheckOptions,
  store: Store,
  context: CommandContext,
  journal: Journal,
): Promise<CrawlSummary> {
  const { format: _format, ...network } = options;
  const { crawl } = await planInspection(
    sites,
    { ...network, ...unbounded, format: "terminal", rules: run.ruleSets },
    context,
  );
  const view = await progressView(context);
  try {
    return await crawlRun(
      { ...crawl, only, stored: { ...crawl.stored, recheck: run.id } },
      {
        store,
        signal: context.signal,
        onProgress: view.show,
        onEvent: ({ event, ...details }) => journal.note(event, details),
      },
    );
  } finally {
    view.end();
  }
}

async function concluded(
  earlier: Run,
  { run, stoppedBy }: CrawlSummary,
  options: RecheckOptions,
  store: Store,
  context: CommandContext,
): Promise<ExitStatus> {
  if (stoppedBy !== null)
    return { ...stoppedExit(stoppedBy, context.signal.reason, run.id, options.db), next: again };
  const { db, attestations, waivers } = options;
  const source = await judged(store, run, {
    db,
    ...(attestations !== undefined && { attestations }),
    ...(waivers !== undefined && { waivers }),
  });
  const { head } = await readReport(run, source);
  const exit = exitOf(head.totals, options.failOn);
  await store.setRunState(run.id, run.state, {
    finishedAt: run.finishedAt ?? toStamp(Date.now()),
    exit: { code: exit.code, reason: exit.reason },
  });
  const comparison = await compareRuns(store, [earlier.id, run.id], {});
  await writeComparison(comparison, options, context);
  tell(lastLine(run, earlier), context);
  return exit;
}

const again = {
  en: "The re-check was stopped; start it again with: govinspect recheck <run>",
  zh: "复查已停止，可重新运行：govinspect recheck <批次>",
};

const lastLine = (run: Run, earlier: Run) => ({
  en: `run ${run.id} looked again at what ${earlier.id} found wrong, and at nothing else\n`,
  zh: `检查批次 ${run.id} 仅复查了 ${earlier.id} 发现的问题\n`,
});
