/** `report [run]`: write a report of a stored run; its original judgement unless `-r` or `--as-of` ask for another. */
import type { Text } from "../model/text.ts";
import { readReport } from "../report/read-report.ts";
import { stateWords } from "../report/texts.ts";
import { asOfNote } from "./as-of-note.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { entriesLeftOut } from "./entries-left-out.ts";
import { findRun, type JudgingOptions, judgementOf, withStore } from "./stored-run.ts";
import { tell } from "./tell.ts";
import { type ReportingOptions, writeReports } from "./write-reports.ts";

export interface ReportOptions extends JudgingOptions, ReportingOptions {
  readonly db: string;
}

export default async function report(
  [wanted]: readonly string[],
  options: ReportOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  return withStore(context, options.db, "read", async (store) => {
    const run = await findRun(store, wanted);
    if (run.state !== "finished")
      tell(
        {
          en: `run ${run.id} is ${stateWords[run.state].en}: what was seen so far is reported\n`,
          zh: `检查批次 ${run.id} ${stateWords[run.state].zh}：仅报告已取得的内容\n`,
        },
        context,
      );
    if (run.options.recheck !== undefined) tell(recheckNote(run.id, String(run.options.recheck)), context);
    tell(asOfNote(run, options.asOf), context);
    const source = await judgementOf(store, run, options);
    tell(entriesLeftOut(source.judgement, options), context);
    await writeReports(await readReport(run, source), options, context);
    return done;
  });
}

/** The latest run may be a re-check, of which nobody should make a notice unawares. */
const recheckNote = (run: string, earlier: string): Text => ({
  en: `run ${run} looked again only at what ${earlier} found wrong; govinspect report ${earlier} tells the whole\n`,
  zh: `检查批次 ${run} 仅复查了 ${earlier} 发现的问题；全面检查的报告：govinspect report ${earlier}\n`,
});
