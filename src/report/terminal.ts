/** What a supervisor reads after a run: what is wrong at each site and by what evidence, then the table of verdicts. */

import { Chalk, type ChalkInstance } from "chalk";
import { counted } from "../model/counted.ts";
import { type Finding, noClause, type RuleOutcome, type SiteVerdict } from "../model/judgement.ts";
import type { LeftOut } from "../model/omission.ts";
import type { Language, Text } from "../model/text.ts";
import { alignRows, cutTo, folded } from "./columns.ts";
import { coverageWords } from "./coverage-words.ts";
import { entriesOf } from "./entries.ts";
import { inBrackets } from "./in-brackets.ts";
import { omissionWords } from "./omission-words.ts";
import { printable } from "./printable.ts";
import type { ReportedSite, ReportFormat, ReportHead, ReportOptions } from "./report.ts";
import { serverWords, strainWords } from "./server-words.ts";
import { setAsideWords } from "./set-aside-words.ts";
import { standingWords } from "./standing.ts";
import { confidenceWords, kindWords, reasonWords, severityWords, verdictWords } from "./texts.ts";
import { vetoNote } from "./veto-note.ts";

/** Findings shown per rule; the other formats have them all. */
const mostFindings = 5;

const terminal: ReportFormat = {
  id: "terminal",
  audience: "people",
  async *write(head, sites, options) {
    const paint = new Chalk({ level: options.colour ? 1 : 0 });
    const view: View = { ...options, paint, titles: head.titles, indicators: head.indicators };
    const rows: string[][] = [];
    for await (const site of sites) {
      yield folded(siteBlock(site, view), options.width);
      rows.push(tableRow(site, view));
    }
    yield table(rows, view);
    yield folded(entryLines(head, view), options.width);
    yield folded(summary(head, view), options.width);
  },
};
export default terminal;

interface View extends ReportOptions {
  readonly paint: ChalkInstance;
  readonly titles: ReportHead["titles"];
  readonly indicators: ReportHead["indicators"];
}

const said = (text: Text, { language }: View): string => printable(text[language]);

function siteBlock({ site, verdict, servers = [], leftOut = {} }: ReportedSite, view: View): string {
  const { paint, language } = view;
  const omitted = omissionWords(leftOut, language);
  const lines = [
    paint.bold([site.name ?? "", site.url].map(printable).join("  ").trim()) +
      paint.dim(`  ${kindWords(site.kind)[language]}`),
    `  ${verdictLine(verdict, view)}`,
    `  ${paint.dim(coverageLine(verdict, leftOut, language))}`,
    ...(omitted === null ? [] : [`  ${paint.dim(omitted)}`]),
    ...servers
      .filter((book) => strainWords(book, language) !== null)
      .map((book) => `  ${paint.yellow(printable(serverWords(book, language)))}`),
    ...alike(shownOutcomes(verdict)).flatMap((outcomes) => outcomeLines(outcomes, view)),
  ];
  return `${lines.join("\n")}\n\n`;
}

function verdictLine(verdict: SiteVerdict, view: View): string {
  const note = vetoNote(verdict, view.language, (rule) => titleOf(rule, view), view.indicators);
  return `${verdictWord(verdict, view)}${note === "" ? "" : `${{ en: ", ", zh: "，" }[view.language]}${note}`}`;
}

function verdictWord({ verdict }: SiteVerdict, { paint, language }: View): string {
  const colour = { qualified: paint.green, inconclusive: paint.yellow, unqualified: paint.red }[verdict];
  return colour.bold(verdictWords[verdict][language]);
}

const titleOf = (rule: string, view: View): string => {
  const title = view.titles.get(rule);
  return title === undefined ? rule : said(title, view);
};

function coverageLine({ coverage, measured }: SiteVerdict, leftOut: LeftOut, language: Language): string {
  const newest = measured.newestHomepageDate ?? { en: "none seen", zh: "未见" }[language];
  const words = { en: "; newest date on the homepage: ", zh: "；首页最新日期：" }[language];
  return `${coverageWords(coverage, leftOut, language)}${words}${newest}`;
}

/** Everything that is not fine, vetoes first, the worst first. */
function shownOutcomes({ outcomes }: SiteVerdict): RuleOutcome[] {
  return outcomes
    .filter(
      ({ outcome, findings }) =>
        outcome === "fail" || outcome === "cant-tell" || outcome === "waived" || findings.length > 0,
    )
    .sort((a, b) => rank(a) - rank(b));
}

const severities = ["veto", "deduct", "advisory"];
const rank = ({ severity, outcome }: RuleOutcome): number =>
  severities.indexOf(severity) * 10 + (outcome === "fail" ? 0 : outcome === "cant-tell" ? 1 : 2);

/** A blocked homepage leaves many rules open for one reason: it is said once. */
function alike(outcomes: readonly RuleOutcome[]): RuleOutcome[][] {
  const groups = new Map<string, RuleOutcome[]>();
  for (const outcome of outcomes) {
    const { severity, reason, needs, findings, rule } = outcome;
    const key =
      findings.length > 0
        ? rule + outcome.ruleSet
        : JSON.stringify([severity, outcome.outcome, reason, needs]);
    groups.set(key, [...(groups.get(key) ?? []), outcome]);
  }
  return [...groups.values()];
}

function outcomeLines(outcomes: readonly RuleOutcome[], view: View): string[] {
  const { paint, language } = view;
  const [first] = outcomes;
  if (first === undefined) return [];
  const { findings } = first;
  const more = findings.length - mostFindings;
  return [
    `  ${mark(first, paint)} ${severityWords[first.severity][language]}  ${outcomes.map((one) => ruleName(one, view)).join(listMark(language))}`,
    ...(outcomes.length > 1 || first.clause === noClause
      ? []
      : [`      ${paint.dim(printable(first.clause))}`]),
    `      ${said(first.reason, view)}`,
    ...needsLine(first, view),
    ...findings.slice(0, mostFindings).flatMap((finding) => findingLines(finding, first, view)),
    ...(more > 0 ? [`      ${paint.dim(moreWords(more, language))}`] : []),
  ];
}

function ruleName(outcome: RuleOutcome, view: View): string {
  const title = titleOf(outcome.rule, view);
  return `${title === outcome.rule ? title : `${title} ${view.paint.dim(outcome.rule)}`}${points(outcome, view)}`;
}

const listMark = (language: Language): string => ({ en: ", ", zh: "、" })[language];

function mark({ outcome }: RuleOutcome, paint: ChalkInstance): string {
  if (outcome === "fail") return paint.red("✗");
  return outcome === "cant-tell" ? paint.yellow("?") : paint.dim("·");
}

const points = ({ deduction }: RuleOutcome, { paint }: View): string =>
  deduction === 0 ? "" : paint.red(`  −${deduction}`);

function needsLine({ why, needs }: RuleOutcome, view: View): string[] {
  const words = [
    why === null ? "" : reasonWords[why][view.language],
    needs === null ? "" : said(needs, view),
  ].filter((part) => part !== "");
  return words.length === 0 ? [] : [`      ${view.paint.yellow(words.join(" · "))}`];
}

function findingLines(finding: Finding, { reason }: RuleOutcome, view: View): string[] {
  const { paint, language } = view;
  const { excerpt, place } = finding.evidence;
  const sure =
    finding.confidence === "certain"
      ? ""
      : inBrackets(confidenceWords[finding.confidence][language], language);
  const waived = finding.waived ? inBrackets({ en: "waived", zh: "已豁免" }[language], language) : "";
  const message = said(finding.message, view);
  // A finding about the site as a whole says what the line above it says.
  const isSaid = message === said(reason, view);
  return [
    ...(isSaid ? [] : [`      - ${message}${sure}${waived}`]),
    `      ${isSaid ? "-" : " "} ${printable(finding.url)}${isSaid ? `${sure}${waived}` : ""}`,
    ...(excerpt === ""
      ? []
      : [`        ${paint.dim(`“${cutTo(printable(excerpt), 80)}” ${printable(place)}`)}`]),
    ...referrerLine(finding, view),
  ];
}

/** The page that names what is wrong: a dead link is mended there. */
function referrerLine({ referrers }: Finding, { paint, language }: View): string[] {
  const [first] = referrers;
  if (first === undefined) return [];
  const more = referrers.length - 1;
  const rest = more === 0 ? "" : { en: ` and ${more} more`, zh: ` 等${referrers.length}个页面` }[language];
  return [
    `        ${paint.dim(`${{ en: "named on", zh: "来源页面" }[language]} ${printable(first)}${rest}`)}`,
  ];
}

const moreWords = (count: number, language: Language): string =>
  ({
    en: `and ${count} more; govinspect report -f csv has them all`,
    zh: `另有 ${count} 条，完整清单见 govinspect report -f csv`,
  })[language];

function tableRow({ site, verdict }: ReportedSite, view: View): string[] {
  const reasons = [
    ...verdict.vetoes.map((rule) => titleOf(rule, view)),
    ...verdict.inconclusiveBecause.map(({ rule }) => `${titleOf(rule, view)}?`),
  ];
  return [
    verdictWord(verdict, view),
    verdict.score === null ? "–" : String(verdict.score),
    cutTo(printable(site.name ?? ""), 36),
    printable(site.url),
    [...new Set(reasons)].join(listMark(view.language)),
  ];
}

function table(rows: readonly (readonly string[])[], view: View): string {
  const head = {
    en: ["verdict", "score", "site", "address", "vetoes (?: cannot tell)"],
    zh: ["结论", "得分", "网站", "首页网址", "否决项（?：待核实）"],
  }[view.language].map((word) => view.paint.dim(word));
  return `${alignRows([head, ...rows], { width: view.width }).join("\n")}\n\n`;
}

/** Entries of persons that are used speak in the sites; here stand those that need a person's look. */
function entryLines(head: ReportHead, view: View): string {
  const { language, paint } = view;
  const entries = entriesOf(head);
  if (entries.length === 0) return "";
  const used = entries.filter(({ standing }) => standing === "used" || standing === "expiring").length;
  const count = {
    en: `${used} of ${entries.length} attestations, waivers and bonus points used`,
    zh: `人工核验、豁免与加分共 ${entries.length} 条，采用 ${used} 条`,
  }[language];
  const lines = entries
    .filter(({ standing }) => standing !== "used")
    .map(
      (entry) =>
        `  ${paint.yellow(standingWords[entry.standing][language])}  ${entry.kind[language]}  ` +
        [entry.site, entry.rule === null ? "" : titleOf(entry.rule, view), entry.by, entry.until ?? ""]
          .filter((part) => part !== "")
          .map(printable)
          .join("  "),
    );
  return `${[count, ...lines].join("\n")}\n\n`;
}

function summary(head: ReportHead, { language }: View): string {
  const { run, ruleSets, totals, toolVersion } = head;
  const aside = setAsideWords(head, language);
  const rules = ruleSets.map(({ id, version }) => `${id} ${version}`).join(", ");
  return {
    en:
      `${counted(totals.sites, "site")}: ${totals.unqualified} unqualified, ${totals.inconclusive} inconclusive, ${totals.qualified} qualified${aside}; ` +
      `${counted(totals.pages, "page")}, ${counted(totals.requests, "request")} and ${totals.diagnosticRequests} diagnostic ones\n` +
      `run ${run.id}, as of ${run.asOf.slice(0, 10)}, by ${rules}, govinspect ${toolVersion}\n`,
    zh:
      `共 ${totals.sites} 个网站：不合格 ${totals.unqualified}，待核实 ${totals.inconclusive}，合格 ${totals.qualified}${aside}；` +
      `页面 ${totals.pages}，请求 ${totals.requests}，诊断请求 ${totals.diagnosticRequests}\n` +
      `检查批次 ${run.id}，判定时点 ${run.asOf.slice(0, 10)}，规则集 ${rules}，govinspect ${toolVersion}\n`,
  }[language];
}
