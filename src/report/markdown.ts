/** Tables to paste into a page or an issue: the verdicts, then per site the plain 检查对象 / 指标 / 评分细则 / 检查情况 table. */
import { counted } from "../model/counted.ts";
import type { RuleOutcome, SiteVerdict } from "../model/judgement.ts";
import type { Language } from "../model/text.ts";
import { seenWords } from "./coverage-words.ts";
import { entriesOf, entryCells, entryColumns } from "./entries.ts";
import { printable } from "./printable.ts";
import type { ReportedSite, ReportFormat, ReportHead } from "./report.ts";
import { setAsideWords } from "./set-aside-words.ts";
import { situationWords } from "./situation-words.ts";
import { kindWords, outcomeWords, severityWords, verdictWords } from "./texts.ts";
import { vetoNote } from "./veto-note.ts";

/** Findings written out per rule; csv, json and ndjson have them all. */
const mostFindings = 10;

const markdown: ReportFormat = {
  id: "markdown",
  audience: "people",
  async *write(head, sites, { language }) {
    yield title(head, language);
    yield summaryHead(language);
    for await (const site of sites) yield summaryRow(site, head, language);
    for await (const site of sites) yield siteSection(site, head, language);
    yield entriesTable(head, language);
  },
};
export default markdown;

function title(head: ReportHead, language: Language): string {
  const { run, ruleSets, totals } = head;
  const aside = setAsideWords(head, language);
  const rules = ruleSets.map(({ id, version }) => `${id} ${version}`).join(", ");
  return {
    en:
      `# Inspection ${escaped(run.id)}\n\nAs of ${run.asOf.slice(0, 10)}, by ${escaped(rules)}. ` +
      `${counted(totals.sites, "site")}: ${totals.unqualified} unqualified, ${totals.inconclusive} inconclusive, ${totals.qualified} qualified${aside}.\n\n`,
    zh:
      `# 检查情况 ${escaped(run.id)}\n\n判定时点 ${run.asOf.slice(0, 10)}，规则集 ${escaped(rules)}。` +
      `共 ${totals.sites} 个网站：不合格 ${totals.unqualified}，待核实 ${totals.inconclusive}，合格 ${totals.qualified}${aside}。\n\n`,
  }[language];
}

function siteSection(
  { site, verdict, leftOut = {} }: ReportedSite,
  head: ReportHead,
  language: Language,
): string {
  const columns = {
    en: ["subject", "indicator", "standard", "finding"],
    zh: ["检查对象", "指标", "评分细则", "检查情况"],
  }[language];
  const subject = escaped(site.name ?? site.url);
  const rows = verdict.outcomes.map((outcome) => [
    subject,
    nameOf(outcome.rule, head, language),
    `${severityWords[outcome.severity][language]} ${escaped(outcome.clause)}`,
    situation(outcome, language),
  ]);
  return (
    `\n## ${subject}\n\n${escaped(site.url)} · ${kindWords(site.kind)[language]} · ` +
    `${resultLine(verdict, head, language)}\n\n${seenWords(verdict.coverage, leftOut, language)}\n\n${table(columns, rows)}`
  );
}

function entriesTable(head: ReportHead, language: Language): string {
  const entries = entriesOf(head);
  if (entries.length === 0) return "";
  const title = { en: "Attestations, waivers and bonus points", zh: "人工核验、豁免与加分" }[language];
  const rows = entries.map((entry) => entryCells(entry, head.titles, language).map(escaped));
  return `\n## ${title}\n\n${table(
    entryColumns.map((column) => column[language]),
    rows,
  )}\n`;
}

/** As small bodies publish it: the period, then the result. */
function resultLine(verdict: SiteVerdict, head: ReportHead, language: Language): string {
  const { startedAt, finishedAt } = head.run;
  const [from, to] = [startedAt.slice(0, 10), (finishedAt ?? startedAt).slice(0, 10)];
  const result = `**${verdictWords[verdict.verdict][language]}**${noteOf(verdict, head, language)}`;
  return {
    en: `inspected ${from} to ${to} · result: ${result}`,
    zh: `检查期间：${from} 至 ${to} · 检查结果：${result}`,
  }[language];
}

function noteOf(verdict: SiteVerdict, head: ReportHead, language: Language): string {
  const note = vetoNote(verdict, language, (rule) => nameOf(rule, head, language), head.indicators);
  return note === "" ? "" : `${{ en: ", ", zh: "，" }[language]}${note}`;
}

function situation(judged: RuleOutcome, language: Language): string {
  const { outcome, findings, deduction } = judged;
  const points = deduction === 0 ? "" : ` −${deduction}`;
  const shown = findings
    .slice(0, mostFindings)
    .map(({ message, url }) => `<br>${escaped(message[language])} ${escaped(url)}`);
  const more = findings.length - mostFindings;
  const word = outcome === "pass" ? { en: "nothing found", zh: "未发现问题" } : outcomeWords[outcome];
  const standing = escaped(situationWords(judged, language, { word, points }));
  return `${standing}${shown.join("")}${more > 0 ? `<br>… +${more}` : ""}`;
}

function summaryRow({ site, verdict }: ReportedSite, head: ReportHead, language: Language): string {
  return row([
    escaped(site.name ?? ""),
    escaped(site.url),
    verdictWords[verdict.verdict][language],
    verdict.score === null ? "–" : String(verdict.score),
    verdict.vetoes.map((rule) => nameOf(rule, head, language)).join({ en: "; ", zh: "、" }[language]),
  ]);
}

function summaryHead(language: Language): string {
  const [heading, columns] = {
    en: ["Verdicts", ["site", "address", "verdict", "score", "vetoes"]] as const,
    zh: ["结论汇总", ["网站", "首页网址", "结论", "得分", "否决项"]] as const,
  }[language];
  return `## ${heading}\n\n${row(columns)}${rule(columns.length)}`;
}

const nameOf = (rule: string, { titles }: ReportHead, language: Language): string =>
  escaped(titles.get(rule)?.[language] ?? rule);

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${row(columns)}${rule(columns.length)}${rows.map(row).join("")}`;
const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
const rule = (columns: number): string => `|${" --- |".repeat(columns)}\n`;

/** Nothing a page says becomes markup, a link or another cell. */
const escaped = (text: string): string =>
  printable(text)
    .replace(/[\\`*_{}[\]()#+!|~]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
