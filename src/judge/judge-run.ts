/**
 * Judges a stored run: site by site, pages streamed, no network. A judgement is kept under (run, digest of the rules,
 * as-of), so judging twice is judging once and the second call only reads.
 */
import type { Run } from "../model/run.ts";
import type { RuleSet } from "../rules/rule.ts";
import type { JudgementHead, Store } from "../store/store.ts";
import type { JudgeOptions } from "./judge-site.ts";

export interface JudgeRunOptions extends Partial<JudgeOptions> {
  readonly run: Run;
  readonly ruleSets: readonly RuleSet[];
  /** The run's own without it. */
  readonly asOf?: string;
  readonly toolVersion: string;
  /** The moment of judging, RFC 3339 with +08:00: a record, not an input. */
  readonly judgedAt: string;
}

/** Verdicts are then read with `store.verdictsOf(head)`. */
export async function judgeRun(_store: Store, _options: JudgeRunOptions): Promise<JudgementHead> {
  throw new Error("not written yet");
}
