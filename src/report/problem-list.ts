/** 问题清单: one row per problem, with the columns that supervisors' tools and notices use; what nobody knows yet is left to fill in. */
import type { Finding, RuleOutcome } from "../model/judgement.ts";
import type { Language, Text } from "../model/text.ts";
import { rectificationWords } from "./compare-texts.ts";
import { momentWords } from "./moment-words.ts";
import { problemsOf, regionOf } from "./overview.ts";
import type { ReportedSite, ReportHead } from "./report.ts";
import { confidenceWords, outcomeWords, severityWords } from "./texts.ts";

export interface ProblemRow {
  readonly region: string;
  readonly sponsor: string;
  readonly siteName: string;
  readonly siteCode: string;
  readonly siteUrl: string;
  readonly severity: string;
  /** First and second level of the indicator. */
  readonly group: string;
  readonly indicator: string;
  readonly type: string;
  readonly message: string;
  /** Column of the site it stands in, or is named in; empty where no page says. */
  readonly column: string;
  /** What should be there and is not; empty where it is about something else. */
  readonly missing: string;
  readonly url: string;
  readonly seenAt: string;
  /** Words or markup that show it, and where they stand. */
  readonly evidence: string;
  /** Points the rule took off, on its first row; null on the others. */
  readonly deduction: number | null;
  readonly remedy: string;
  /** Last day to mend it, the site's own word on it, and what it did: empty where nobody said. */
  readonly due: string;
  readonly answer: string;
  readonly done: string;
  readonly outcome: string;
  readonly confidence: string;
  /** Where the page can be looked at as it was. */
  readonly picture: string;
  readonly bodySha256: string;
  readonly id: string;
  /** Pages that name what is wrong, for a link; empty for what is wrong with the page itself. */
  readonly referrers: string;
  /** What would settle an open outcome; empty where it is settled. */
  readonly needs: string;
}

/** What counts against the site. */
export const problemRows = (reported: ReportedSite, head: ReportHead, language: Language): ProblemRow[] =>
  reported.verdict.outcomes.flatMap((outcome) =>
    problemsOf(outcome).map((finding, at) => rowOf(reported, outcome, finding, at === 0, head, language)),
  );

/**
 * What was seen and does not count: not confirmed, merely suspected, waived, or fewer than the threshold; and what is open
 * because nothing was seen, with what would settle it.
 */
export const openRows = (reported: ReportedSite, head: ReportHead, language: Language): ProblemRow[] =>
  reported.verdict.outcomes.flatMap((outcome) => {
    const counted = new Set(problemsOf(outcome));
    const rows = outcome.findings
      .filter((finding) => !counted.has(finding))
      .map((finding) => rowOf(reported, outcome, finding, false, head, language));
    return rows.length > 0 || outcome.outcome !== "cant-tell"
      ? rows
      : [unseenRow(reported, outcome, head, language)];
  });

/** An outcome that stayed open and shows nothing: only the site can be named. */
const unseenRow = (
  reported: ReportedSite,
  outcome: RuleOutcome,
  head: ReportHead,
  language: Language,
): ProblemRow => ({
  ...ofOutcome(reported, outcome, head, language),
  message: outcome.reason[language],
  column: "",
  missing: "",
  url: reported.site.url,
  seenAt: "",
  evidence: "",
  deduction: null,
  due: "",
  answer: "",
  done: "",
  confidence: "",
  picture: "",
  bodySha256: "",
  id: "",
  referrers: "",
});

/** What all rows of one rule at one site have in common. */
function ofOutcome(
  { site }: ReportedSite,
  { severity, clause, rule, outcome, needs }: RuleOutcome,
  { titles, remedies }: ReportHead,
  language: Language,
) {
  return {
    region: regionOf(site),
    sponsor: site.sponsor ?? "",
    siteName: site.name ?? "",
    siteCode: site.siteCode ?? "",
    siteUrl: site.url,
    severity: severityWords[severity][language],
    group: clause,
    indicator: titles.get(rule)?.[language] ?? rule,
    type: rule,
    remedy: remedies.get(rule)?.[language] ?? "",
    outcome: outcomeWords[outcome][language],
    needs: needs?.[language] ?? "",
  };
}

function rowOf(
  reported: ReportedSite,
  outcome: RuleOutcome,
  finding: Finding,
  isFirst: boolean,
  head: ReportHead,
  language: Language,
): ProblemRow {
  const { deduction } = outcome;
  const { excerpt, place, bodySha256 } = finding.evidence;
  const said = head.rectifications?.get(finding.id);
  const common = ofOutcome(reported, outcome, head, language);
  return {
    ...common,
    message: finding.message[language],
    column: finding.column ?? "",
    missing: finding.missing?.[language] ?? "",
    url: finding.url,
    seenAt: momentWords(finding.seenAt),
    evidence: [excerpt, place].filter((part) => part !== "").join(" · "),
    deduction: isFirst && deduction > 0 ? deduction : null,
    due: said?.due ?? "",
    answer: said?.state == null ? "" : rectificationWords[said.state][language],
    done: said?.note ?? "",
    outcome: finding.waived ? outcomeWords.waived[language] : common.outcome,
    confidence: confidenceWords[finding.confidence][language],
    picture: pictureOf(finding, language),
    bodySha256: bodySha256 ?? "",
    id: finding.id,
    referrers: referrersOf(finding, language),
  };
}

/** As many as a cell is read with. */
const mostReferrers = 3;

function referrersOf({ referrers }: Finding, language: Language): string {
  const more = referrers.length - mostReferrers;
  const rest = more > 0 ? [{ en: `and ${more} more`, zh: `另有${more}个页面` }[language]] : [];
  return [...referrers.slice(0, mostReferrers), ...rest].join(" ");
}

/** A crawl takes no pictures: the page itself is kept, by its hash; of what did not answer, there is none. */
const pictureOf = ({ evidence: { bodySha256 } }: Finding, language: Language): string =>
  bodySha256 === undefined
    ? { en: "no page to show", zh: "无页面可截取" }[language]
    : { en: `page kept ${bodySha256.slice(0, 12)}`, zh: `已存档原始页面 ${bodySha256.slice(0, 12)}` }[
        language
      ];

/** How the pages behind a problem list are got. */
export const pictureNote: Text = {
  en: "Kept pages are taken out with `govinspect evidence export`; `govinspect show <finding id>` tells what was answered.",
  zh: "“截图”栏为原始页面的存档编号：页面用 govinspect evidence export 导出，访问记录用 govinspect show <问题编号> 查看。",
};

export interface ProblemColumn {
  readonly title: Text;
  /** null for a column that a person fills in. */
  readonly of: keyof ProblemRow | "number" | null;
}

const column = (zh: string, en: string, of: ProblemColumn["of"]): ProblemColumn => ({
  title: { en, zh },
  of,
});

/** In the order of the notices, then what traces a row back to its evidence. */
export const problemColumns: readonly ProblemColumn[] = [
  column("序号", "no.", "number"),
  column("地区", "region", "region"),
  column("主办单位", "sponsor", "sponsor"),
  column("网站名称", "site", "siteName"),
  column("网站标识码", "site code", "siteCode"),
  column("首页网址", "homepage", "siteUrl"),
  column("指标类别", "severity", "severity"),
  column("一级指标", "clause", "group"),
  column("二级指标", "indicator", "indicator"),
  column("问题类型", "rule", "type"),
  column("问题描述", "problem", "message"),
  column("栏目名称", "column", "column"),
  column("问题页面URL", "page", "url"),
  column("监测时间", "seen at", "seenAt"),
  column("截图", "screenshot", "picture"),
  column("缺失要素", "missing elements", "missing"),
  column("扣分", "deduction", "deduction"),
  column("整改建议", "remedy", "remedy"),
  column("整改时限", "due", "due"),
  column("整改状态", "state", "answer"),
  column("整改情况", "what was done", "done"),
  column("复查结果", "re-check", null),
  column("备注", "remark", null),
  column("证据", "evidence", "evidence"),
  column("存档正文SHA-256", "stored body SHA-256", "bodySha256"),
  column("问题编号", "finding id", "id"),
  column("把握", "confidence", "confidence"),
  column("来源页面", "named on", "referrers"),
];

/** For what does not count: why it does not comes first. */
export const openColumns: readonly ProblemColumn[] = [
  column("序号", "no.", "number"),
  column("判定", "outcome", "outcome"),
  column("把握", "confidence", "confidence"),
  column("地区", "region", "region"),
  column("网站名称", "site", "siteName"),
  column("网站标识码", "site code", "siteCode"),
  column("首页网址", "homepage", "siteUrl"),
  column("指标类别", "severity", "severity"),
  column("一级指标", "clause", "group"),
  column("二级指标", "indicator", "indicator"),
  column("描述", "what", "message"),
  column("栏目名称", "column", "column"),
  column("页面URL", "page", "url"),
  column("监测时间", "seen at", "seenAt"),
  column("缺失要素", "missing elements", "missing"),
  column("证据", "evidence", "evidence"),
  column("存档正文SHA-256", "stored body SHA-256", "bodySha256"),
  column("问题编号", "finding id", "id"),
  column("尚需", "needed", "needs"),
  column("来源页面", "named on", "referrers"),
];
