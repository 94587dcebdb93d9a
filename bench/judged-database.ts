/** A database with one finished run, judged: as many sites as asked for, each with findings as a bad quarter brings them. */
import type { Finding, RuleOutcome, SiteVerdict } from "../src/model/judgement.ts";
import type { Run } from "../src/model/run.ts";
import { type Site, siteSchema } from "../src/model/site.ts";
import { openSqlite } from "../src/store/sqlite.ts";
import type { JudgementHead } from "../src/store/store.ts";

export interface JudgedSize {
  readonly sites: number;
  /** Of one site. */
  readonly findings: number;
}

export async function writeJudgedDatabase(file: string, size: JudgedSize): Promise<void> {
  const store = await openSqlite(file, { mode: "inspect" });
  const sites = Array.from({ length: size.sites }, (_, at) => siteOf(at));
  await store.createRun(run, sites);
  await store.saveJudgement(judgement, verdictsOf(sites, size));
  await store.close();
}

function* verdictsOf(sites: readonly Site[], { findings }: JudgedSize): Iterable<[number, SiteVerdict]> {
  for (const [at, site] of sites.entries()) yield [at, verdictOf(site, at, findings)];
}

const stamp = "2026-03-20T10:00:00+08:00";
const version = "0.1.0";
const ruleSet = { id: "national-2019", version: "1.0.0", sha256: "cd".repeat(32) };

const run: Run = {
  id: "20260320T100000-be7c",
  state: "finished",
  asOf: "2026-03-20T23:59:59+08:00",
  startedAt: stamp,
  finishedAt: "2026-03-20T18:00:00+08:00",
  exit: { code: 1, reason: "sites are unqualified" },
  options: {},
  ruleSets: [ruleSet.id],
  toolVersion: version,
};

const judgement: JudgementHead = {
  runId: run.id,
  rulesSha256: "ef".repeat(32),
  asOf: run.asOf,
  toolVersion: version,
  judgedAt: "2026-03-20T18:00:00+08:00",
  ruleSets: [ruleSet],
};

const siteOf = (at: number): Site =>
  siteSchema.parse({
    url: `http://www.s${at}.jia.gov.cn/`,
    name: `第${at}县${at % 4 === 0 ? "人民政府" : "统计局"}`,
    siteCode: String(1_300_000_000 + at),
    kind: at % 4 === 0 ? "portal" : "department",
    province: "甲省",
    city: `第${at % 11}市`,
    county: `第${at}县`,
    sponsor: `第${at}县人民政府办公室`,
  });

/** The rules of the national table that machines decide; every other site has its findings from links alone. */
const rules = [
  { rule: "dead-links", severity: "deduct", share: 0.7 },
  { rule: "empty-columns", severity: "veto", share: 0.1 },
  { rule: "footer-identifiers", severity: "deduct", share: 0.1 },
  { rule: "commercial-ads", severity: "advisory", share: 0.1 },
] as const;

function verdictOf(site: Site, at: number, findings: number): SiteVerdict {
  const shares = at % 2 === 0 ? rules.map(({ share }) => share) : [1, 0, 0, 0];
  const outcomes = rules.map((rule, n) => outcomeOf(site, rule, Math.round(findings * (shares[n] ?? 0))));
  const vetoes = outcomes.filter((one) => one.severity === "veto" && one.outcome === "fail");
  return {
    verdict: vetoes.length > 0 ? "unqualified" : at % 3 === 0 ? "inconclusive" : "qualified",
    score: site.kind === "portal" && vetoes.length === 0 ? 88.5 : null,
    bonus: null,
    vetoes: vetoes.map(({ rule }) => rule),
    notAssessed: ["site-unreachable"],
    inconclusiveBecause: [],
    coverage: { pagesSeen: 480, pagesKnown: 500, blocked: 12, failed: 8, budgetCut: false },
    measured: {
      newestHomepageDate: "2026-03-18",
      deadLinks: findings,
      columns: 60,
      emptyColumns: 5,
      overdueColumns: 3,
      messages: 40,
      unansweredMessages: 0,
      ads: 0,
    },
    outcomes,
  };
}

function outcomeOf(
  { url }: Site,
  { rule, severity }: Pick<RuleOutcome, "rule" | "severity">,
  findings: number,
): RuleOutcome {
  return {
    ruleSet: ruleSet.id,
    rule,
    clause: "《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）",
    severity,
    outcome: findings > 0 ? "fail" : "pass",
    reason: { en: `${findings} found on 480 pages`, zh: `在480个页面中发现${findings}处` },
    why: null,
    needs: null,
    by: "machine",
    deduction: severity === "deduct" ? Math.min(10, findings * 0.1) : 0,
    measured: { count: findings },
    threshold: { count: 1 },
    findings: Array.from({ length: findings }, (_, n) => findingOf(url, rule, n)),
  };
}

function findingOf(siteUrl: string, rule: string, n: number): Finding {
  const path = `zwgk/col${n % 20}/202603/t20260${100 + n}_${n}.html`;
  return {
    id: hashed(`${rule} ${siteUrl} ${n}`),
    url: `${siteUrl}${path}`,
    message: {
      en: `The address answers 404, and ${1 + (n % 5)} pages name it`,
      zh: `链接返回404，有${1 + (n % 5)}个页面引用：关于做好第${n}项重点工作的通知`,
    },
    seenAt: stamp,
    confidence: n % 10 === 9 ? "likely" : "certain",
    evidence: {
      excerpt: `<a href="/${path}" target="_blank">关于做好第${n}项重点工作任务落实情况的通知（附件下载）</a>`,
      place: "body > div.main > div:nth-of-type(2) > ul > li:nth-of-type(7) > a",
      bodySha256: hashed(siteUrl + n).repeat(4),
    },
    referrers: Array.from({ length: 1 + (n % 5) }, (_, at) => `${siteUrl}zwgk/col${n % 20}/index_${at}.html`),
    column: `第${n % 20}栏目`,
    missing: null,
    waived: false,
  };
}

/** 16 hexadecimal digits that differ (FNV-1a, twice). */
function hashed(text: string): string {
  const half = (seed: number): string => {
    let sum = seed;
    for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
    return (sum >>> 0).toString(16).padStart(8, "0");
  };
  return half(0x811c9dc5) + half(0x12345678);
}
