/** `runs`: the runs of a database, the latest last. */

import type { Run } from "../model/run.ts";
import type { Language } from "../model/text.ts";
import { alignRows } from "../report/columns.ts";
import { inBrackets } from "../report/in-brackets.ts";
import { jsonText } from "../report/json-text.ts";
import { stateWords } from "../report/texts.ts";
import { readTrend, trendDocument, trendText } from "../report/trend.ts";
import type { Store } from "../store/store.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { print } from "./print.ts";
import { siteGroup } from "./site-group.ts";
import { withStore } from "./stored-run.ts";

export interface RunsOptions {
  readonly db: string;
  readonly format: "terminal" | "json";
  /** Shows how verdicts moved instead. */
  readonly trend?: boolean;
  /** Of these sites alone. */
  readonly where?: string;
}

export default async function runs(
  _args: readonly string[],
  options: RunsOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  return withStore(context, options.db, "read", async (store) => {
    if (options.trend === true || options.where !== undefined) return trend(store, options, context);
    const listed = await store.listRuns();
    await print(
      context.stdout,
      options.format === "json"
        ? `${jsonText({ schema: "govinspect/runs/1", runs: listed }, 2)}\n`
        : await table(listed, store, context.language),
    );
    return done;
  });
}

async function trend(
  store: Store,
  { where, format }: RunsOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const points = await readTrend(store, siteGroup(where));
  await print(
    context.stdout,
    format === "json" ? `${jsonText(trendDocument(points), 2)}\n` : trendText(points, context.language),
  );
  return done;
}

async function table(listed: readonly Run[], store: Store, language: Language): Promise<string> {
  if (listed.length === 0) return { en: "no run yet\n", zh: "尚无检查批次\n" }[language];
  const head = {
    en: ["run", "state", "started", "as of", "sites", "rules", "exit"],
    zh: ["检查批次", "状态", "开始时间", "判定时点", "站点数", "规则集", "退出码"],
  }[language];
  const rows = [head];
  for (const run of listed)
    rows.push([
      run.id,
      stateWords[run.state][language] + recheckNote(run, language),
      run.startedAt.slice(0, 16).replace("T", " "),
      run.asOf.slice(0, 10),
      String((await store.sitesOf(run.id)).length),
      run.ruleSets.join(", "),
      run.exit === null ? "–" : `${run.exit.code} ${run.exit.reason}`,
    ]);
  return `${alignRows(rows).join("\n")}\n`;
}

/** It looked at little on purpose: its verdicts are no inspection's. */
const recheckNote = ({ options }: Run, language: Language): string =>
  options.recheck === undefined ? "" : inBrackets({ en: "re-check", zh: "复查" }[language], language);
