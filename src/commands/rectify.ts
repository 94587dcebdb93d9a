/** `rectify [sheets…]`: takes in what sites answered, by finding id, and sets the days until which findings are to be mended. */
import { UserError } from "../model/failure.ts";
import type { Rectification } from "../model/rectification.ts";
import { addDays, toStamp } from "../model/time.ts";
import { addWorkdays } from "../model/workdays.ts";
import { readRectificationSheet } from "../sites/rectification-sheet.ts";
import type { Store } from "../store/store.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { print } from "./print.ts";
import { findRun, judgementOf, withStore } from "./stored-run.ts";

export interface RectifyOptions {
  readonly db: string;
  readonly run?: string;
  /** A day, or days or workdays after the as-of of the run. */
  readonly due?: string;
}

export default async function rectify(
  sheets: readonly string[],
  options: RectifyOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  if (sheets.length === 0 && options.due === undefined)
    throw new UserError(
      {
        en: "give the filled-in sheets, or --due for the findings of a run",
        zh: "请给出填报后的整改反馈表，或用 --due 设定整改时限",
      },
      {
        hint: {
          en: "For example: govinspect rectify answers.xlsx, or govinspect rectify --due '10 workdays'.",
          zh: "例如：govinspect rectify 整改反馈.xlsx，或 govinspect rectify --due '10 workdays'。",
        },
      },
    );
  return withStore(context, options.db, "append", async (store) => {
    const entries = [...(await dueDates(store, options)), ...(await answers(store, sheets))];
    await store.saveRectifications(entries);
    await print(context.stdout, said(entries)[context.language]);
    return done;
  });
}

/** One entry for every finding of the run that counts. */
async function dueDates(store: Store, { run: wanted, due }: RectifyOptions): Promise<Rectification[]> {
  if (due === undefined) return [];
  const run = await findRun(store, wanted);
  const { judgement, store: answering } = await judgementOf(store, run, {});
  const day = dayAfter(due, judgement.asOf.slice(0, 10));
  const ids = new Set<string>();
  for await (const { finding } of answering.findingsOf(judgement))
    if (finding.confidence !== "suspect" && !finding.waived) ids.add(finding.id);
  const recordedAt = toStamp(Date.now());
  return [...ids].map((findingId) => ({
    findingId,
    due: day,
    state: null,
    note: null,
    recordedAt,
    source: `run ${run.id}`,
  }));
}

function dayAfter(due: string, asOf: string): string {
  const [, count, unit] = /^(\d+) ?(d|workdays?)$/.exec(due) ?? [];
  if (count === undefined) return due;
  return unit === "d" ? addDays(asOf, Number(count)) : addWorkdays(asOf, Number(count)).day;
}

/** An answer to a finding that nobody made is a mistake in the sheet: nothing of it is taken in then. */
async function answers(store: Store, sheets: readonly string[]): Promise<Rectification[]> {
  const recordedAt = toStamp(Date.now());
  const entries: Rectification[] = [];
  for (const sheet of sheets)
    for (const { place, ...answer } of await readRectificationSheet(sheet)) {
      if ((await store.findFinding(answer.findingId)) === null)
        throw new UserError({
          en: `${place.en}: no run of this database has a finding ${answer.findingId}`,
          zh: `${place.zh}：数据库的各批次中没有编号为 ${answer.findingId} 的问题`,
        });
      entries.push({ ...answer, recordedAt, source: sheet });
    }
  return entries;
}

const said = (entries: readonly Rectification[]) => {
  const answered = entries.filter(({ state, note }) => state !== null || note !== null).length;
  const due = entries.length - answered;
  return {
    en: `${answered} answers taken in, ${due} due dates set; govinspect compare shows them\n`,
    zh: `已导入整改反馈 ${answered} 条，设定整改时限 ${due} 条；govinspect compare 中可查看\n`,
  };
};
