/** A run in figures, for the formats that begin with them: a line per site, verdicts by region and kind, problems by rule. */
import type { RuleOutcome } from "../model/judgement.ts";
import { type Severity, severities, type Verdict } from "../model/outcome.ts";
import type { Site } from "../model/site.ts";
import type { ReportedSite } from "./report.ts";

export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** What an overview keeps of a site: little, so that any number of sites fits. */
export interface SiteLine {
  readonly site: Site;
  readonly verdict: Verdict;
  readonly score: number | null;
  /** Rule ids of the vetoes that fail. */
  readonly vetoes: readonly string[];
  /** Rule ids of the vetoes that could not be told. */
  readonly open: readonly string[];
  /** Findings that count against the site. */
  readonly problems: number;
}

export interface RuleLine {
  readonly rule: string;
  readonly severity: Severity;
  /** Sites that fail it. */
  readonly sites: number;
  /** Findings that count, at the sites that fail it. */
  readonly problems: number;
}

export interface Group {
  /** Name of the region, or the kind; null where the site list does not tell. */
  readonly key: string | null;
  readonly counts: VerdictCounts;
}

export interface Overview {
  readonly sites: readonly SiteLine[];
  /** By the coarsest of province, city and county in which the sites differ. */
  readonly regions: readonly Group[];
  readonly kinds: readonly Group[];
  /** Rules that a site fails: vetoes first, then the most frequent. */
  readonly rules: readonly RuleLine[];
}

export async function overviewOf(reported: AsyncIterable<ReportedSite>): Promise<Overview> {
  const sites: SiteLine[] = [];
  const rules = new Map<string, RuleLine>();
  for await (const one of reported) {
    sites.push(siteLine(one));
    for (const outcome of failedOnce(one)) rules.set(outcome.rule, counted(rules.get(outcome.rule), outcome));
  }
  const region = regionsOf(sites);
  return {
    sites,
    regions: grouped(sites, region),
    kinds: grouped(sites, ({ kind }) => kind),
    rules: [...rules.values()].sort(
      (a, b) =>
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        b.sites - a.sites ||
        b.problems - a.problems ||
        (a.rule < b.rule ? -1 : 1),
    ),
  };
}

/** Findings that speak against the site: neither waived nor merely suspected, of an outcome that failed. */
export const problemsOf = ({ outcome, findings }: RuleOutcome): RuleOutcome["findings"] =>
  outcome === "fail" ? findings.filter(({ confidence, waived }) => confidence !== "suspect" && !waived) : [];

/** Where the site is, as finely as the list tells; empty where it does not. */
export const regionOf = ({ province, city, county }: Site): string =>
  [...new Set([province, city, county])].filter((name) => name !== null && name !== "").join(" ");

const siteLine = ({ site, verdict }: ReportedSite): SiteLine => ({
  site,
  verdict: verdict.verdict,
  score: verdict.score,
  vetoes: verdict.vetoes,
  open: [...new Set(verdict.inconclusiveBecause.map(({ rule }) => rule))],
  problems: failedOnce({ site, verdict }).reduce((sum, outcome) => sum + problemsOf(outcome).length, 0),
});

/** A rule that two rule sets share is one problem of the site, not two. */
function failedOnce({ verdict }: ReportedSite): RuleOutcome[] {
  const byRule = new Map<string, RuleOutcome>();
  for (const outcome of verdict.outcomes)
    if (outcome.outcome === "fail" && !byRule.has(outcome.rule)) byRule.set(outcome.rule, outcome);
  return [...byRule.values()];
}

const counted = (line: RuleLine | undefined, outcome: RuleOutcome): RuleLine => ({
  rule: outcome.rule,
  severity: outcome.severity,
  sites: (line?.sites ?? 0) + 1,
  problems: (line?.problems ?? 0) + problemsOf(outcome).length,
});

type Key = (site: Site) => string | null;

function regionsOf(sites: readonly SiteLine[]): Key {
  const levels: readonly Key[] = [({ province }) => province, ({ city }) => city, ({ county }) => county];
  const differ = levels.find((level) => new Set(sites.map(({ site }) => level(site))).size > 1);
  return differ ?? (({ county, city, province }) => county ?? city ?? province);
}

/** In the order of the site list; what it does not tell comes last. */
function grouped(sites: readonly SiteLine[], keyOf: Key): Group[] {
  const groups = new Map<string | null, Record<Verdict, number>>();
  for (const { site, verdict } of sites) {
    const key = keyOf(site) || null;
    const counts = groups.get(key) ?? { qualified: 0, inconclusive: 0, unqualified: 0 };
    counts[verdict] += 1;
    groups.set(key, counts);
  }
  return [...groups]
    .map(([key, counts]) => ({ key, counts }))
    .sort((a, b) => Number(a.key === null) - Number(b.key === null));
}
