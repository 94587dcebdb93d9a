/** `judge [run]`: judge a stored run again; no network. */
import { readReport } from "../report/read-report.ts";
import { asOfNote } from "./as-of-note.ts";
import type { CommandContext, ExitStatus } from "./command.ts";
import { exitOf, type FailOn } from "./exit.ts";
import { findRun, type JudgingOptions, judged, withStore } from "./stored-run.ts";
import { tell } from "./tell.ts";
import { type ReportingOptions, writeReports } from "./write-reports.ts";

export interface JudgeOptions extends JudgingOptions, ReportingOptions {
  readonly db: string;
  readonly failOn: FailOn;
}

export default async function judge(
  [wanted]: readonly string[],
  options: JudgeOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  return withStore(context, options.db, "read", async (store) => {
    const run = await findRun(store, wanted);
    tell(asOfNote(run, options.asOf), context);
    const report = await readReport(run, await judged(store, run, options));
    const exit = exitOf(report.head.totals, options.failOn);
    const head = {
      ...report.head,
      run: { ...report.head.run, exit: { code: exit.code, reason: exit.reason } },
    };
    await writeReports({ ...report, head }, options, context);
    return exit;
  });
}
