/** A comparison for programs: complete and stable. */

import type { Language } from "../model/text.ts";
import type { ComparedFinding, ComparedSite } from "./compare.ts";
import type { Comparison, JudgedRun } from "./read-comparison.ts";

export function comparisonDocument(comparison: Comparison, language: Language) {
  const { before, after, differs, isRejudged, isRecheck, totals, sites } = comparison;
  return {
    schema: "govinspect/compare/1",
    before: runOf(before),
    after: runOf(after),
    differs,
    rejudged: isRejudged,
    recheck: isRecheck,
    totals: {
      new: totals.new,
      cameBack: totals["came-back"],
      still: totals.still,
      notRechecked: totals["not-rechecked"],
      fixed: totals.fixed,
    },
    sites: sites.map((site) => siteOf(site, language)),
  };
}

/** Of a run that has nothing to look at again: there is no later one. */
export const emptyComparisonDocument = (before: Pick<JudgedRun, "run" | "judgement">) => ({
  schema: "govinspect/compare/1",
  before: runOf(before),
  after: null,
  differs: { rules: false, tool: false },
  rejudged: false,
  recheck: true,
  totals: { new: 0, cameBack: 0, still: 0, notRechecked: 0, fixed: 0 },
  sites: [],
});

const runOf = ({ run, judgement }: Pick<JudgedRun, "run" | "judgement">) => ({
  id: run.id,
  asOf: judgement.asOf,
  state: run.state,
  toolVersion: judgement.toolVersion,
  ruleSets: judgement.ruleSets,
});

const siteOf = ({ site, before, after, outcomes, findings }: ComparedSite, language: Language) => ({
  url: site.url,
  name: site.name,
  siteCode: site.siteCode,
  verdict: { before, after },
  outcomes,
  findings: findings.map((one) => findingOf(one, language)),
});

const findingOf = ({ message, ...finding }: ComparedFinding, language: Language) => ({
  ...finding,
  message: message[language],
});
