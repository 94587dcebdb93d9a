/** Finds the run a command is about, and the judgement of it that is asked for. */
import { judgeRun } from "../judge/judge-run.ts";
import { UserError } from "../model/failure.ts";
import type { Run } from "../model/run.ts";
import { endOfDay, toStamp } from "../model/time.ts";
import type { ReportSource } from "../report/read-report.ts";
import { loadRuleSets } from "../rules/load-rule-sets.ts";
import type { Rule } from "../rules/rule.ts";
import type { OpenMode, Store } from "../store/store.ts";
import { version } from "../version.ts";
import type { CommandContext } from "./command.ts";
import { type EntryFiles, readEntries } from "./entries-of-persons.ts";
import { passingStore } from "./passing-store.ts";

/** Opens the database, does what is to be done and closes it, whatever happens. */
export async function withStore<T>(
  context: CommandContext,
  file: string,
  mode: OpenMode,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await context.openStore(file, mode);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** By id, unique prefix or `latest`, which is any state's. */
export async function findRun(store: Store, idOrPrefix = "latest"): Promise<Run> {
  const run = await store.findRun(idOrPrefix);
  if (run !== null) return run;
  throw idOrPrefix === "latest"
    ? new UserError(
        { en: "the database holds no run yet", zh: "数据库中还没有检查批次" },
        {
          hint: {
            en: "govinspect inspect <sites…> makes one.",
            zh: "请先运行 govinspect inspect <网站名单>。",
          },
        },
      )
    : new UserError(
        { en: `no run ${idOrPrefix}`, zh: `没有检查批次 ${idOrPrefix}` },
        { hint: { en: "govinspect runs lists them.", zh: "用 govinspect runs 查看各批次。" } },
      );
}

export interface JudgingOptions extends EntryFiles {
  readonly rules?: readonly string[];
  readonly asOf?: string;
  readonly require?: readonly string[];
}

const anew = ["rules", "asOf", "require", "attestations", "waivers"] as const;

/** The run's original judgement; another one where other rules, another day, required rules or entries are asked for. */
export async function judgementOf(store: Store, run: Run, options: JudgingOptions): Promise<ReportSource> {
  const asksAnew = anew.some((name) => options[name] !== undefined);
  const original = asksAnew ? null : await store.originalJudgement(run.id);
  if (original !== null)
    return { store, judgement: original, ...wordsOf([...rulesAtHand(run.ruleSets).values()]) };
  return judged(store, run, options);
}

/** Judges the stored run; what was judged so before is only read. */
export async function judged(store: Store, run: Run, options: JudgingOptions): Promise<ReportSource> {
  const ruleSets = loadRuleSets(options.rules ?? run.ruleSets);
  const answering = run.state === "finished" ? store : passingStore(store);
  const judgement = await judgeRun(answering, {
    run,
    ruleSets,
    toolVersion: version,
    judgedAt: toStamp(Date.now()),
    ...(await readEntries(store, options, ruleSets)),
    ...(options.asOf !== undefined && { asOf: endOfDay(options.asOf) }),
    ...(options.require !== undefined && { require: requiredRules(options.require) }),
  });
  return { store: answering, judgement, ...wordsOf(ruleSets.flatMap(({ rules }) => rules)) };
}

const requiredRules = (rules: readonly string[]): readonly string[] | "all" =>
  rules.includes("all") ? "all" : rules;

/** Rules by id, as far as their files are still there: a report can do without, with their ids alone. */
export function rulesAtHand(ids: readonly string[]): ReadonlyMap<string, Rule> {
  try {
    return new Map(loadRuleSets(ids).flatMap(({ rules }) => rules.map((rule) => [rule.id, rule] as const)));
  } catch (error) {
    if (error instanceof UserError) return new Map();
    throw error;
  }
}

/** What reports say of rules beside their ids. */
const wordsOf = (rules: readonly Rule[]): Pick<ReportSource, "titles" | "indicators" | "remedies"> => ({
  titles: new Map(rules.map(({ id, title }) => [id, title] as const)),
  indicators: new Map(
    rules.flatMap(({ id, indicator }) => (indicator === undefined ? [] : [[id, indicator] as const])),
  ),
  remedies: new Map(rules.flatMap(({ id, remedy }) => (remedy === undefined ? [] : [[id, remedy] as const]))),
});
