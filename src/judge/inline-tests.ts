/** Runs the tests that stand beside the rules of a file: literal items, or markup observed as a crawl would. */

import type { Collection, Gap, Item } from "../model/collection.ts";
import { counted } from "../model/counted.ts";
import { type CollectionName, fieldsOf } from "../model/fact-catalogue.ts";
import type { RuleOutcome } from "../model/judgement.ts";
import type { Observations } from "../model/observation.ts";
import { type Confidence, confidences, type Outcome } from "../model/outcome.ts";
import { siteSchema } from "../model/site.ts";
import { endOfDay } from "../model/time.ts";
import { noAttestations } from "../rules/attestations.ts";
import type { InlineTest } from "../rules/inline-test.ts";
import type { Rule, RuleSet } from "../rules/rule.ts";
import type { SiteCoverage, StoredPage } from "../store/store.ts";
import type { SiteEvidence } from "./evidence.ts";
import { gatherSite } from "./gather-site.ts";
import { judgeRule } from "./judge-rule.ts";
import { pageRulesOf, type ReadBody, rejectBadSelectors } from "./page-checks.ts";

export interface InlineTestResult {
  readonly ruleSet: string;
  readonly rule: string;
  readonly name: string;
  /** `file:line:col` of the rule. */
  readonly place: string;
  readonly passed: boolean;
  readonly expected: Outcome;
  readonly actual: Outcome;
  /** Why the outcome is what it is, for a person; with the number of findings where that is what differs. */
  readonly reason: string;
}

/** Observes markup as the crawl does; the caller brings word lists and parser. */
export type ObserveMarkup = (source: string, url: string, isFirstPage: boolean) => Observations;

const home = "https://www.example.gov.cn/";

export async function runInlineTests(ruleSet: RuleSet, observe: ObserveMarkup): Promise<InlineTestResult[]> {
  await rejectBadSelectors(pageRulesOf(ruleSet.rules));
  const results: InlineTestResult[] = [];
  for (const rule of ruleSet.rules)
    for (const test of rule.tests)
      results.push(await runTest(ruleSet, rule.inherited ?? rule, test, observe));
  return results;
}

async function runTest(
  ruleSet: RuleSet,
  rule: Rule,
  test: InlineTest,
  observe: ObserveMarkup,
): Promise<InlineTestResult> {
  const asOf = endOfDay(test["as-of"]);
  const evidence =
    test.html === undefined && test.pages === undefined
      ? literal(rule, test, asOf)
      : await observed(rule, test, asOf, observe);
  const outcome = judgeRule(rule, evidence, {
    ruleSet: ruleSet.id,
    asOf,
    attestations: noAttestations,
    waivers: [],
  });
  const isCountRight = test.findings === undefined || test.findings === outcome.findings.length;
  return {
    ruleSet: ruleSet.id,
    rule: rule.id,
    name: test.name,
    place: rule.place(),
    passed: outcome.outcome === test.expect && isCountRight,
    expected: test.expect,
    actual: outcome.outcome,
    reason: isCountRight ? outcome.reason.en : findingsDiffer(outcome, test),
  };
}

const findingsDiffer = (outcome: RuleOutcome, test: InlineTest): string =>
  `${counted(outcome.findings.length, "finding")} instead of ${test.findings}`;

/** Evidence whose one collection is what the test says. */
function literal(rule: Rule, test: InlineTest, asOf: string): SiteEvidence {
  return {
    site: siteOf(test),
    coverage: coverageOf(Math.round((test.unread ?? 0) * 100)),
    homeIsRead: true,
    columnNames: new Map(),
    collections: new Map<CollectionName, Collection>([[rule.fact, collectionOf(rule.fact, test, asOf)]]),
    pageChecks: new Map(),
    earlier: [],
  };
}

const siteOf = ({ kind = "portal", province, city, county, tags, ...test }: InlineTest) =>
  siteSchema.parse({
    ...{ url: home, kind, province, city, county, tags },
    publicService: test["public-service"] ?? null,
  });

const coverageOf = (failed: number): SiteCoverage => ({
  known: 100,
  seen: 100 - failed,
  blocked: 0,
  failed,
  budgetCut: false,
});

/** Facts that are looked for on one page. Items of the others come from all over the site: unread pages may hold more. */
const pageReach = new Set<CollectionName>([
  "homepage",
  "identifiers",
  "identifier-comparisons",
  "entries",
  "site",
  "probes",
  "nothing",
]);

function collectionOf(fact: CollectionName, test: InlineTest, asOf: string): Collection {
  const items = (test.items ?? []).flatMap(repeated).map((fields, i) => itemOf(fact, fields, i, asOf));
  return {
    state: test.state ?? "read",
    items,
    gaps: Array.from({ length: test.gaps ?? 0 }, () => gap),
    subject: { url: home, evidence: { excerpt: "", place: "title" }, seenAt: asOf, referrers: [] },
    reach: pageReach.has(fact) ? "page" : "site",
    figures: { columns: items.length, shown: items.length, openShown: 0 },
  };
}

type GivenItem = NonNullable<InlineTest["items"]>[number];

/** `times: 20` stands for twenty such items. */
function repeated({ times, ...fields }: GivenItem): GivenItem[] {
  return Array.from({ length: typeof times === "number" ? times : 1 }, () => fields);
}

const gap: Gap = {
  url: null,
  why: { zh: "未能读取", en: "could not be read" },
  needs: { zh: "再次检查", en: "another look" },
};

function itemOf(fact: CollectionName, given: GivenItem, i: number, asOf: string): Item {
  const unknown = Object.fromEntries(fieldsOf(fact).map((field) => [field, null]));
  const { confidence, ...fields } = given;
  return {
    url: `${home}${i + 1}.html`,
    title: null,
    fields: { ...unknown, ...fields },
    confidence: isConfidence(confidence) ? confidence : "certain",
    evidence: { excerpt: JSON.stringify(fields), place: "inline test" },
    seenAt: asOf,
    referrers: [],
  };
}

const isConfidence = (value: unknown): value is Confidence =>
  (confidences as readonly unknown[]).includes(value);

async function observed(
  rule: Rule,
  test: InlineTest,
  asOf: string,
  observe: ObserveMarkup,
): Promise<SiteEvidence> {
  const markup = [
    ...(test.html === undefined ? [] : [["/", test.html] as const]),
    ...Object.entries(test.pages ?? {}),
  ];
  const pages = markup.map(([path, source]) => storedPage(path, source, asOf, observe));
  const coverage = { known: pages.length, seen: pages.length, blocked: 0, failed: 0, budgetCut: false };
  const sources = new Map(markup.map(([path, source]) => [new URL(path, home).href, source]));
  const readBody: ReadBody = (page) => Promise.resolve(sources.get(page.url) ?? null);
  const source = { site: siteOf(test), pages, links: [], facts: {}, coverage, probes: null, readBody };
  return gatherSite(source, asOf, { names: new Set([rule.fact]), pageRules: pageRulesOf([rule]) });
}

function storedPage(path: string, source: string, asOf: string, observe: ObserveMarkup): StoredPage {
  const url = new URL(path, home).href;
  const page: StoredPage["page"] = {
    url,
    finalUrl: url,
    role: "page",
    depth: path === "/" ? 0 : 1,
    reason: "answered",
    status: 200,
    hops: [],
    contentType: "text/html",
    charset: "utf-8",
    bodySha256: null,
    bytes: source.length,
    etag: null,
    lastModified: null,
    headers: {},
    remoteAddress: null,
    fetchedAt: asOf,
    durationMs: 0,
  };
  return { page, observations: observe(source, url, path === "/") };
}
