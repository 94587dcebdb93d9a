/** How verdicts and findings moved over all runs of a database, for all sites or a group of them. */
import { type Verdict, verdicts } from "../model/outcome.ts";
import type { Site } from "../model/site.ts";
import type { Language } from "../model/text.ts";
import { siteHostOf } from "../model/url.ts";
import type { Store } from "../store/store.ts";
import { alignRows, cutTo } from "./columns.ts";
import { printable } from "./printable.ts";
import { verdictWords } from "./texts.ts";

export interface TrendPoint {
  readonly runId: string;
  readonly asOf: string;
  readonly sites: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Of any rule, suspicions left out. */
  readonly findings: number;
  /** By host and path. */
  readonly bySite: ReadonlyMap<
    string,
    { readonly site: Site; readonly verdict: Verdict; readonly findings: number }
  >;
}

/** By the original judgement of every run; a re-check looks at a part only and is left out. */
export async function readTrend(store: Store, isWanted: (site: Site) => boolean): Promise<TrendPoint[]> {
  const points: TrendPoint[] = [];
  for (const { id, options } of await store.listRuns()) {
    const judgement = options.recheck === undefined ? await store.originalJudgement(id) : null;
    if (judgement === null) continue;
    const sites = await store.sitesOf(id);
    const bySite = new Map<string, { site: Site; verdict: Verdict; findings: number }>();
    for await (const [index, { verdict, outcomes }] of store.verdictsOf(judgement)) {
      const site = sites[index];
      if (site === undefined || !isWanted(site)) continue;
      const found = outcomes
        .flatMap(({ findings }) => findings)
        .filter((one) => one.confidence !== "suspect");
      bySite.set(keyOf(site), { site, verdict, findings: found.length });
    }
    if (bySite.size > 0) points.push(pointOf(id, judgement.asOf, bySite));
  }
  return points;
}

const keyOf = ({ url }: Site): string => `${siteHostOf(url)}${new URL(url).pathname}`;

function pointOf(runId: string, asOf: string, bySite: TrendPoint["bySite"]): TrendPoint {
  const all = [...bySite.values()];
  const count = (verdict: Verdict): number => all.filter((one) => one.verdict === verdict).length;
  return {
    runId,
    asOf,
    sites: all.length,
    verdicts: {
      qualified: count("qualified"),
      inconclusive: count("inconclusive"),
      unqualified: count("unqualified"),
    },
    findings: all.reduce((sum, { findings }) => sum + findings, 0),
    bySite,
  };
}

export function trendText(points: readonly TrendPoint[], language: Language): string {
  if (points.length === 0)
    return { en: "no judged run of such a site yet\n", zh: "尚无相应网站的检查结果\n" }[language];
  return `${alignRows(runRows(points, language)).join("\n")}\n\n${alignRows(siteRows(points, language)).join("\n")}\n`;
}

function runRows(points: readonly TrendPoint[], language: Language): string[][] {
  const head = {
    en: ["as of", "sites", ...verdicts.map((one) => verdictWords[one].en), "findings", "run"],
    zh: ["判定时点", "网站数", ...verdicts.map((one) => verdictWords[one].zh), "问题数", "检查批次"],
  }[language];
  return [
    head,
    ...points.map((point) => [
      point.asOf.slice(0, 10),
      String(point.sites),
      ...verdicts.map((one) => String(point.verdicts[one])),
      String(point.findings),
      point.runId,
    ]),
  ];
}

/** One column a run: the verdict and how many findings; what a run did not judge is left open. */
function siteRows(points: readonly TrendPoint[], language: Language): string[][] {
  const sites = new Map(
    points.flatMap(({ bySite }) => [...bySite].map(([key, { site }]) => [key, site] as const)),
  );
  const head = [
    { en: "site", zh: "网站" }[language],
    ...points.map(({ asOf }) => asOf.slice(0, 10)),
    { en: "address", zh: "首页网址" }[language],
  ];
  const rows = [...sites].map(([key, site]) => [
    cutTo(printable(site.name ?? ""), 36),
    ...points.map(({ bySite }) => {
      const seen = bySite.get(key);
      return seen === undefined ? "–" : `${verdictWords[seen.verdict][language]} ${seen.findings}`;
    }),
    printable(site.url),
  ]);
  return [head, ...rows];
}

export const trendDocument = (points: readonly TrendPoint[]) => ({
  schema: "govinspect/trend/1",
  runs: points.map(({ bySite, ...point }) => ({
    ...point,
    bySite: [...bySite.values()].map(({ site, verdict, findings }) => ({
      url: site.url,
      name: site.name,
      verdict,
      findings,
    })),
  })),
});
