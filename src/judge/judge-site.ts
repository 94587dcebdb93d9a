/** Judges one site by all rule sets: pure, the same evidence gives the same verdict. */
import type { SiteVerdict } from "../model/judgement.ts";
import type { Attestations } from "../rules/attestations.ts";
import type { RuleSet } from "../rules/rule.ts";
import type { Waiver } from "../rules/waivers.ts";
import type { SiteEvidence } from "./evidence.ts";

export interface JudgeOptions {
  /** RFC 3339 with +08:00: the moment everything is judged at. */
  readonly asOf: string;
  /** Rules whose `not-assessed` makes the site inconclusive, or all of them. */
  readonly require?: readonly string[] | "all";
  readonly attestations?: Attestations;
  readonly waivers?: readonly Waiver[];
}

export function judgeSite(
  _evidence: SiteEvidence,
  _ruleSets: readonly RuleSet[],
  _options: JudgeOptions,
): SiteVerdict {
  throw new Error("not written yet");
}
