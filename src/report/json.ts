/** `govinspect/report/1`: the whole of what was judged, for programs (contract, "report --format json"). */
import type { Finding, RuleOutcome } from "../model/judgement.ts";
import type { Language } from "../model/text.ts";
import { jsonText } from "./json-text.ts";
import type { ReportedSite, ReportFormat, ReportHead } from "./report.ts";

const json: ReportFormat = {
  id: "json",
  audience: "machines",
  async *write(head, sites, { language }) {
    yield `${printed(headDocument(head)).slice(0, -2)},\n  "sites": [`;
    let separator = "\n";
    for await (const site of sites) {
      yield `${separator}${indented(siteDocument(site, language))}`;
      separator = ",\n";
    }
    yield separator === "\n" ? "]\n}\n" : "\n  ]\n}\n";
  },
};
export default json;

const printed = (value: unknown): string => jsonText(value, 2);
const indented = (value: unknown): string => printed(value).replace(/^/gm, "    ");

export function headDocument({ run, toolVersion, ruleSets, totals, inputs, setAside }: ReportHead) {
  const { id, asOf, startedAt, finishedAt, state, exit, options } = run;
  return {
    schema: "govinspect/report/1",
    tool: { name: "govinspect", version: toolVersion },
    run: { id, asOf, startedAt, finishedAt, state, exit, options },
    ruleSets: ruleSets.map(({ id, version, sha256 }) => ({ id, version, sha256 })),
    totals,
    entries: inputs,
    setAside: setAside.map(({ url, name, siteCode, status }) => ({ url, name, siteCode, status })),
  };
}

export function siteDocument(
  { site, verdict, servers = [], leftOut = {} }: ReportedSite,
  language: Language,
) {
  const { bonus, score, vetoes, notAssessed, coverage, measured } = verdict;
  return {
    url: site.url,
    name: site.name,
    siteCode: site.siteCode,
    kind: site.kind,
    verdict: verdict.verdict,
    score,
    bonus,
    vetoes,
    notAssessed,
    inconclusiveBecause: verdict.inconclusiveBecause.map(({ rule, why, needs }) => ({
      rule,
      why,
      needs: needs[language],
    })),
    coverage,
    servers,
    leftOut,
    measured,
    outcomes: verdict.outcomes.map((outcome) => outcomeDocument(outcome, language)),
  };
}

const outcomeDocument = (outcome: RuleOutcome, language: Language) => ({
  ruleSet: outcome.ruleSet,
  rule: outcome.rule,
  clause: outcome.clause,
  severity: outcome.severity,
  outcome: outcome.outcome,
  reason: outcome.reason[language],
  why: outcome.why,
  needs: outcome.needs?.[language] ?? null,
  by: outcome.by,
  deduction: outcome.deduction,
  measured: outcome.measured,
  threshold: outcome.threshold,
  findings: outcome.findings.map((finding) => findingDocument(finding, language)),
});

const findingDocument = (finding: Finding, language: Language) => ({
  id: finding.id,
  url: finding.url,
  message: finding.message[language],
  seenAt: finding.seenAt,
  confidence: finding.confidence,
  evidence: finding.evidence,
  referrers: finding.referrers,
  column: finding.column,
  missing: finding.missing?.[language] ?? null,
  waived: finding.waived,
});
