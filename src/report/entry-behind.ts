/** The waiver that accepts a finding, of the entries of persons that a judgement used. */
import { namesSite } from "../judge/attested.ts";
import type { Finding, RuleOutcome } from "../model/judgement.ts";
import type { Site } from "../model/site.ts";
import { covers, waiverHolds, waiverSchema } from "../rules/waivers.ts";
import { type Entry, entriesOf } from "./entries.ts";
import type { ReportHead } from "./report.ts";

export function entryBehind(
  { inputs, run }: Pick<ReportHead, "inputs" | "run">,
  site: Site,
  { rule }: Pick<RuleOutcome, "rule">,
  finding: Pick<Finding, "id" | "url" | "waived">,
): Entry | null {
  const input = inputs.find(({ kind, record }) => {
    const waiver = finding.waived && kind === "waiver" ? waiverSchema.safeParse(record).data : undefined;
    if (waiver === undefined || waiver.rule !== rule || !namesSite(waiver.site, site)) return false;
    return waiverHolds(waiver, run.asOf) && covers(waiver, finding);
  });
  return input === undefined ? null : (entriesOf({ inputs: [input] })[0] ?? null);
}
