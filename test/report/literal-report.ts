/** A judged site in literal data: one failing veto with evidence, one open veto, one rule nobody assessed, texts that mean harm. */
import type { RuleOutcome, SiteVerdict } from "../../src/model/judgement.ts";
import { type Site, siteSchema } from "../../src/model/site.ts";
import type { ReportedSite, ReportFormat, ReportHead, ReportOptions } from "../../src/report/report.ts";

export const hostile = '=cmd|"/c calc"!A1 \u001b[2Jred\u202egnp.exe <script>alert(1)</script>\n|x|';

export const site: Site = siteSchema.parse({
  url: "http://www.jia.gov.cn/",
  name: "甲县人民政府",
  siteCode: "1100000001",
  kind: "portal",
});

const outcome = (given: Partial<RuleOutcome> & Pick<RuleOutcome, "rule" | "outcome">): RuleOutcome => ({
  ruleSet: "national-2019",
  clause: "条款",
  severity: "veto",
  reason: { en: "a reason", zh: "理由" },
  why: null,
  needs: null,
  by: "machine",
  deduction: 0,
  measured: {},
  threshold: {},
  findings: [],
  ...given,
});

export const verdict: SiteVerdict = {
  verdict: "unqualified",
  score: null,
  bonus: null,
  vetoes: ["homepage-not-updated"],
  notAssessed: ["site-unreachable"],
  inconclusiveBecause: [
    { rule: "empty-columns", why: "insufficient-data", needs: { en: "another look", zh: "再次检查" } },
  ],
  coverage: { pagesSeen: 3, pagesKnown: 4, blocked: 1, failed: 0, budgetCut: false },
  measured: {
    newestHomepageDate: "2026-01-01",
    deadLinks: 0,
    columns: null,
    emptyColumns: null,
    overdueColumns: null,
    messages: null,
    unansweredMessages: null,
    ads: 1,
  },
  outcomes: [
    outcome({
      rule: "homepage-not-updated",
      outcome: "fail",
      measured: { newest: "2026-01-01" },
      threshold: { window: "14d" },
      findings: [
        {
          id: "0123456789abcdef",
          url: "http://www.jia.gov.cn/",
          message: { en: hostile, zh: hostile },
          seenAt: "2026-03-20T10:00:00+08:00",
          confidence: "certain",
          evidence: { excerpt: hostile, place: "div#news", bodySha256: "ab".repeat(32) },
          referrers: ["http://www.jia.gov.cn/a.html", "http://www.jia.gov.cn/b.html"],
          column: "首页",
          missing: { en: "a date", zh: "日期" },
          waived: false,
        },
      ],
    }),
    outcome({
      rule: "empty-columns",
      outcome: "cant-tell",
      why: "insufficient-data",
      needs: { en: "another look", zh: "再次检查" },
    }),
    outcome({ rule: "site-unreachable", outcome: "not-assessed", by: "nobody" }),
    outcome({ rule: "dead-links", outcome: "pass", severity: "deduct" }),
  ],
};

export const fine: SiteVerdict = {
  ...verdict,
  verdict: "qualified",
  score: 98.5,
  vetoes: [],
  inconclusiveBecause: [],
  outcomes: [
    outcome({ rule: "homepage-not-updated", outcome: "pass" }),
    outcome({ rule: "site-unreachable", outcome: "not-assessed", by: "nobody" }),
  ],
};

export const head: ReportHead = {
  run: {
    id: "20260320T100000-abcd",
    state: "finished",
    asOf: "2026-03-20T23:59:59+08:00",
    startedAt: "2026-03-20T10:00:00+08:00",
    finishedAt: "2026-03-20T10:05:00+08:00",
    exit: { code: 1, reason: "1 unqualified" },
    options: { delay: 500 },
    ruleSets: ["national-2019"],
    toolVersion: "0.1.0",
  },
  toolVersion: "0.1.0",
  ruleSets: [{ id: "national-2019", version: "1.0.0", sha256: "cd".repeat(32) }],
  totals: {
    sites: 2,
    qualified: 1,
    unqualified: 1,
    inconclusive: 0,
    pages: 6,
    requests: 9,
    diagnosticRequests: 1,
  },
  titles: new Map([["homepage-not-updated", { en: "Homepage not updated", zh: "首页不更新" }]]),
  remedies: new Map([["homepage-not-updated", { en: "Publish news weekly.", zh: "每周发布动态。" }]]),
  inputs: [],
  setAside: [],
};

const sites: readonly ReportedSite[] = [
  { site, verdict },
  { site: { ...site, url: "http://www.yi.gov.cn/", name: "乙局", kind: null }, verdict: fine },
];

/** Everything a format writes, as text. */
export async function written(
  format: ReportFormat,
  options: Partial<ReportOptions> = {},
  reported: readonly ReportedSite[] = sites,
  given: Partial<ReportHead> = {},
): Promise<string> {
  const chunks: string[] = [];
  const all = { language: "en", colour: false, width: null, ...options } as const;
  for await (const chunk of format.write({ ...head, ...given }, streamed(reported), all))
    chunks.push(chunk.toString());
  return chunks.join("");
}

/** As the store gives them: one at a time, from the start each time they are asked for. */
export const streamed = (reported: readonly ReportedSite[]): AsyncIterable<ReportedSite> => ({
  async *[Symbol.asyncIterator]() {
    yield* reported;
  },
});
