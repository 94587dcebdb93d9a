/** `plan <sites>`: what an inspection would do, by whom it is judged and how long it may take, without a single request. */

import { existsSync } from "node:fs";
import { mostDiagnostics } from "../crawl/diagnostics.ts";
import { counted } from "../model/counted.ts";
import { fateOf } from "../model/reason.ts";
import type { Site } from "../model/site.ts";
import type { Language } from "../model/text.ts";
import { siteHostOf } from "../model/url.ts";
import { alignRows, cutTo } from "../report/columns.ts";
import { jsonText } from "../report/json-text.ts";
import { printable } from "../report/printable.ts";
import { loadRuleSets } from "../rules/load-rule-sets.ts";
import type { RuleSet } from "../rules/rule.ts";
import { readSites } from "../sites/read-sites.ts";
import type { Store } from "../store/store.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { planInspection } from "./inspection-plan.ts";
import { print } from "./print.ts";
import type { InspectOptions } from "./run-options.ts";
import { withStore } from "./stored-run.ts";

export interface PlanOptions extends Omit<InspectOptions, "format" | "output" | "failOn"> {
  readonly format: "terminal" | "json";
}

export default async function plan(
  sources: readonly string[],
  options: PlanOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const sites = await readSites(sources, context.stdin);
  const inspection = { ...options, format: "terminal", output: "-", failOn: "never" } as const;
  const { crawl } = await planInspection(sites, inspection, context);
  const inScope = sites.filter(({ status }) => status === "normal");
  const earlier = existsSync(options.db)
    ? await withStore(context, options.db, "read", (store) => requestsBefore(store, inScope))
    : new Map<Site, number>();
  const delayMs = crawl.client.delayMs ?? 0;
  const diagnostics = mostDiagnostics(crawl);
  const estimates = inScope.map((site) =>
    estimateOf(site, earlier.get(site) ?? null, options, diagnostics, delayMs),
  );
  const document = {
    schema: "govinspect/plan/1",
    asOf: crawl.asOf,
    ruleSets: loadRuleSets(crawl.ruleSets).map(scopeOf),
    delayMs,
    sites: estimates.map(({ site, ...figures }) => ({ url: site.url, name: site.name, ...figures })),
    setAside: sites
      .filter(({ status }) => status !== "normal")
      .map(({ url, name, status }) => ({ url, name, status })),
    totals: totalsOf(estimates, options.concurrency),
  };
  await print(
    context.stdout,
    options.format === "json"
      ? `${jsonText(document, 2)}\n`
      : planText(document, estimates, context.language),
  );
  return done;
}

/** Pages and links of the newest run that looked at the site, by site. */
async function requestsBefore(store: Store, sites: readonly Site[]): Promise<ReadonlyMap<Site, number>> {
  const found = new Map<Site, number>();
  for (const { id, options } of (await store.listRuns()).reverse()) {
    if (options.recheck !== undefined) continue;
    const hosts = (await store.sitesOf(id)).map(({ url }) => siteHostOf(url));
    for (const site of sites) {
      const index = found.has(site) ? -1 : hosts.indexOf(siteHostOf(site.url));
      if (index >= 0) found.set(site, await requestsIn(store, id, index));
    }
  }
  return found;
}

async function requestsIn(store: Store, runId: string, index: number): Promise<number> {
  const links = await store.linksOf(runId, index, 0);
  const asked = links.filter(({ seen }) => seen !== null && fateOf(seen.reason) !== "skipped");
  return Math.max(asked.length, (await store.coverageOf(runId, index)).known);
}

interface Estimate {
  readonly site: Site;
  /** By what the newest run asked; null for a site that was never inspected. */
  readonly requests: number | null;
  /** Where the page budget ends it; links to other files and sites come on top. */
  readonly mostPages: number;
  /** Made-up addresses (soft 404) and second looks in the guise of a search engine, counted apart. */
  readonly mostDiagnostics: number;
  readonly seconds: number | null;
  readonly mostSeconds: number;
}

/** Requests to one host are sent one after the other with the pause between them. */
function estimateOf(
  site: Site,
  requests: number | null,
  { maxPages }: PlanOptions,
  diagnostics: number,
  delayMs: number,
): Estimate {
  const secondsFor = (count: number): number => Math.ceil((count * Math.max(delayMs, fastestMs)) / 1000);
  return {
    site,
    requests,
    mostPages: maxPages,
    mostDiagnostics: diagnostics,
    seconds: requests === null ? null : secondsFor(requests + diagnostics),
    mostSeconds: secondsFor(maxPages + diagnostics),
  };
}

/** A server answers no faster, whatever pause is asked for. */
const fastestMs = 50;

function totalsOf(estimates: readonly Estimate[], concurrency: number) {
  const unknown = estimates.filter(({ requests }) => requests === null).length;
  const most = estimates.map(({ mostSeconds }) => mostSeconds);
  const expected = estimates.map(({ seconds, mostSeconds }) => seconds ?? mostSeconds);
  return {
    sites: estimates.length,
    neverInspected: unknown,
    requests: unknown > 0 ? null : sum(estimates.map(({ requests }) => requests ?? 0)),
    mostPages: sum(estimates.map(({ mostPages }) => mostPages)),
    mostDiagnostics: sum(estimates.map(({ mostDiagnostics }) => mostDiagnostics)),
    seconds: unknown > 0 ? null : sideBySide(expected, concurrency),
    mostSeconds: sideBySide(most, concurrency),
  };
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** No run is shorter than its longest site, nor than its sites shared out evenly. */
const sideBySide = (seconds: readonly number[], concurrency: number): number =>
  Math.max(0, ...seconds, Math.ceil(sum(seconds) / concurrency));

const scopeOf = ({ id, version, rules }: RuleSet) => ({
  id,
  version,
  rules: rules.length,
  byCrawl: rules.filter(({ source, confirm }) => source === "crawl" && confirm === "machine").length,
  needs: rules
    .filter(({ source, confirm }) => source !== "crawl" || confirm === "person")
    .map(({ id: rule, source, confirm }) => ({
      rule,
      source: confirm === "person" ? "attestation" : source,
    })),
});

interface PlanDocument {
  readonly asOf: string;
  readonly ruleSets: readonly ReturnType<typeof scopeOf>[];
  readonly setAside: readonly { readonly url: string }[];
  readonly totals: ReturnType<typeof totalsOf>;
}

function planText(
  { asOf, ruleSets, setAside, totals }: PlanDocument,
  estimates: readonly Estimate[],
  language: Language,
): string {
  const word = (en: string, zh: string): string => ({ en, zh })[language];
  const rows = estimates.map(({ site, requests, seconds, mostPages, mostSeconds }) => [
    requests === null
      ? word(`≤ ${mostPages} pages`, `≤ ${mostPages} 页`)
      : word(counted(requests, "request"), `${requests} 次请求`),
    `${seconds === null ? "≤ " : ""}${lengthOf(seconds ?? mostSeconds)}`,
    cutTo(printable(site.name ?? ""), 36),
    printable(site.url),
  ]);
  return [
    word(
      `${counted(totals.sites, "site")} to inspect, ${setAside.length} out of service set aside; as of ${asOf.slice(0, 10)}`,
      `待检查网站 ${totals.sites} 个，例外、关停 ${setAside.length} 个不检查；判定时点 ${asOf.slice(0, 10)}`,
    ),
    ...ruleSets.flatMap(({ id, version, rules, byCrawl, needs }) => [
      word(
        `${id} ${version}: ${rules} rules, ${byCrawl} decided by the crawl`,
        `${id} ${version}：规则 ${rules} 条，其中 ${byCrawl} 条由抓取结果判定`,
      ),
      ...(needs.length === 0
        ? []
        : [
            word(
              `  also needed: ${needs.map(({ rule, source }) => `${rule} (${source})`).join(", ")}`,
              `  另需：${needs.map(({ rule, source }) => `${rule}（${sourceWords[source] ?? source}）`).join("、")}`,
            ),
          ]),
    ]),
    "",
    ...alignRows(rows),
    "",
    totalLine(totals, word),
    word("Nothing was asked of any server.", "以上为估算，未发出任何请求。"),
    "",
  ].join("\n");
}

const sourceWords: Readonly<Record<string, string>> = {
  ledger: "可用性台账 probe",
  attestation: "人工核验 attest",
  list: "网站名单字段",
  manifest: "抽样清单",
};

function totalLine(
  { requests, seconds, mostPages, mostDiagnostics, mostSeconds, neverInspected }: PlanDocument["totals"],
  word: (en: string, zh: string) => string,
): string {
  const most = word(
    `at most ${counted(mostPages, "page")}, ${counted(mostDiagnostics, "diagnostic request")} and ${lengthOf(mostSeconds)}, links to files and other sites on top`,
    `最多 ${mostPages} 页、诊断请求 ${mostDiagnostics} 次、${lengthOf(mostSeconds)}，另加附件与外部链接检查`,
  );
  return requests === null || seconds === null
    ? word(
        `${counted(neverInspected, "site")} never inspected: ${most}`,
        `${neverInspected} 个网站此前未检查过：${most}`,
      )
    : word(
        `about ${counted(requests, "request")} and ${lengthOf(seconds)} by the latest run; ${most}`,
        `按最近一次检查估计：约 ${requests} 次请求、${lengthOf(seconds)}；${most}`,
      );
}

function lengthOf(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
