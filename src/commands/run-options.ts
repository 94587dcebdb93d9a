/** The options of an inspection, and those a run keeps, so that it can be taken up again as it was begun. */
import { UserError } from "../model/failure.ts";
import type { Run } from "../model/run.ts";
import type { FormatName } from "../report/registry.ts";
import { type NetworkOptions, withoutSecrets } from "./client-options.ts";
import type { FailOn } from "./exit.ts";
import type { ReportFile } from "./option-values.ts";
import type { JudgingOptions } from "./stored-run.ts";

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
  /** Threads; results do not depend on them, so a resumed run may differ. */
  readonly workers?: number;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly adLists?: readonly string[];
  /** Files of further lists in the form of `rules/lists`. */
  readonly lists?: readonly string[];
  /** False where the second look for cloaking is not wanted. */
  readonly cloaking?: boolean;
  readonly resume?: boolean;
  readonly ifRunning?: "skip" | "resume";
}

/** What decides what is asked and how it is judged; where results go and how they look does not belong to the run. */
const kept = [
  "rules",
  "asOf",
  "require",
  "maxPages",
  "maxDepth",
  "concurrency",
  "perHost",
  "delay",
  "timeout",
  "retries",
  "polite",
  "fast",
  "userAgent",
  "contact",
  "header",
  "proxy",
  "ca",
  "include",
  "exclude",
  "robots",
  "authorisedBy",
  "resolve",
  "allowPrivate",
  "adLists",
  "lists",
  "cloaking",
] as const satisfies readonly (keyof InspectOptions)[];

export function keptOptions(options: InspectOptions): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    kept.flatMap((name) => {
      const value = name === "header" ? options.header?.map(withoutSecrets) : options[name];
      // Left out where it is the default: runs begun before there was such an option can be taken up.
      return value === undefined || (name === "cloaking" && value === true) ? [] : [[name, value] as const];
    }),
  );
}

/** What the run was begun with, but for what is said now; where the two differ, taking up says so. */
export function resumedOptions(
  run: Run,
  options: InspectOptions,
  given: ReadonlySet<string>,
): InspectOptions {
  const before = Object.fromEntries(Object.entries(run.options).filter(([name]) => !given.has(name)));
  const defaults = Object.fromEntries(
    Object.entries(options).filter(
      ([name]) => given.has(name) || !(kept as readonly string[]).includes(name),
    ),
  );
  const resumed = { ...before, ...defaults } as unknown as InspectOptions;
  if (!given.has("header") && resumed.header?.some((line) => line.endsWith("(redacted)")) === true)
    throw new UserError({
      en: `run ${run.id} sends headers whose values were not kept; give --header again`,
      zh: `检查批次 ${run.id} 所带请求头的值未留存，请重新写 --header`,
    });
  return resumed;
}
