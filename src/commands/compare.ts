/** `compare <runA> <runB>`: what is new, still there, fixed, came back or was not re-checked between two runs. */
import { judgeRun } from "../judge/judge-run.ts";
import { UserError } from "../model/failure.ts";
import { toStamp } from "../model/time.ts";
import { comparisonDocument } from "../report/compare-json.ts";
import { comparisonText } from "../report/compare-terminal.ts";
import { jsonText } from "../report/json-text.ts";
import { type Comparison, type JudgedRun, readComparison } from "../report/read-comparison.ts";
import { loadRuleSets } from "../rules/load-rule-sets.ts";
import type { RuleSet } from "../rules/rule.ts";
import type { Store } from "../store/store.ts";
import { version } from "../version.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { passingStore } from "./passing-store.ts";
import { print } from "./print.ts";
import { findRun, type JudgingOptions, judgementOf, rulesAtHand, withStore } from "./stored-run.ts";
import { wantedFormat } from "./wanted-format.ts";
import { writeFile } from "./write-file.ts";

export const comparisonFormats = ["terminal", "json", "xlsx"] as const;

export interface CompareOptions extends Pick<JudgingOptions, "rules"> {
  readonly db: string;
  readonly format: (typeof comparisonFormats)[number];
  readonly output: string;
}

export default async function compare(
  [earlier = "", later = ""]: readonly string[],
  options: CompareOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  return withStore(context, options.db, "read", async (store) => {
    const comparison = await compareRuns(store, [earlier, later], options);
    await writeComparison(comparison, options, context);
    return done;
  });
}

/** By their original judgements; both by the rules given where there are any. */
export async function compareRuns(
  store: Store,
  [earlier, later]: readonly [string, string],
  { rules }: Pick<JudgingOptions, "rules">,
): Promise<Comparison> {
  const asked = rules === undefined ? {} : { rules };
  const before = await judgedRun(store, earlier, asked);
  const after = await judgedRun(store, later, asked);
  const titles = new Map([...before.titles, ...after.titles]);
  if (before.run.id === after.run.id)
    throw new UserError(
      { en: `${earlier} and ${later} are the same run`, zh: `${earlier} 与 ${later} 是同一批次` },
      { hint: { en: "govinspect runs lists them.", zh: "用 govinspect runs 查看各批次。" } },
    );
  const rejudge = (): Promise<JudgedRun | null> => judgedAs(store, before, after);
  const sampling = samplingRules([...before.run.ruleSets, ...after.run.ruleSets, ...(rules ?? [])]);
  return readComparison(store, { before, after, rejudge, titles, sampling });
}

/** Identifiers are looked for on a homepage, a column, two articles and a message page, not everywhere. */
const samplingRules = (ids: readonly string[]): ReadonlySet<string> =>
  new Set(
    [...rulesAtHand([...new Set(ids)]).values()]
      .filter(({ fact }) => fact === "identifiers")
      .map(({ id }) => id),
  );

async function judgedRun(store: Store, wanted: string, asked: JudgingOptions) {
  const run = await findRun(store, wanted);
  const { judgement, store: answering, titles } = await judgementOf(store, run, asked);
  return { run, judgement, store: answering, titles };
}

/** The earlier run by the later run's rules, where those are still what they were. */
async function judgedAs(store: Store, { run }: JudgedRun, after: JudgedRun): Promise<JudgedRun | null> {
  const ruleSets = rulesOf(after);
  if (ruleSets === null) return null;
  const passing = passingStore(store);
  const judgement = await judgeRun(passing, {
    run,
    ruleSets,
    toolVersion: version,
    judgedAt: toStamp(Date.now()),
  });
  return { run, judgement, store: passing };
}

function rulesOf({ run, judgement }: JudgedRun): readonly RuleSet[] | null {
  try {
    const known = loadRuleSets(run.ruleSets);
    const wanted = judgement.ruleSets.map(({ sha256 }) => sha256);
    return known.map(({ sha256 }) => sha256).join() === wanted.join() ? known : null;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

export async function writeComparison(
  comparison: Comparison,
  { format, output }: Pick<CompareOptions, "format" | "output">,
  context: CommandContext,
): Promise<void> {
  const wanted = wantedFormat({ format, output }, context, comparisonFormats);
  const content = await rendered(comparison, wanted, context);
  await (output === "-" ? print(context.stdout, content) : writeFile(output, content));
}

async function rendered(
  comparison: Comparison,
  format: CompareOptions["format"],
  context: CommandContext,
): Promise<Iterable<string> | AsyncIterable<Uint8Array>> {
  if (format === "json") {
    const document = comparisonDocument(comparison, context.chosenLanguage ?? "en");
    return [`${jsonText(document, 2)}\n`];
  }
  if (format === "terminal") return comparisonText(comparison, context);
  const { comparisonWorkbook } = await import("../report/compare-xlsx.ts");
  return comparisonWorkbook(comparison, context.language);
}
