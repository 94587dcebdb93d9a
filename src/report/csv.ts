/**
 * One row per finding, then one per entry of a person, for spreadsheets: with a byte order mark, and harmless when a cell looks like a formula.
 */
import { stringify } from "csv-stringify/sync";
import type { Language } from "../model/text.ts";
import { type Entry, entriesOf, entryCells } from "./entries.ts";
import { entryBehind } from "./entry-behind.ts";
import { printable } from "./printable.ts";
import type { ReportedSite, ReportFormat, ReportHead } from "./report.ts";

const columns = [
  "site_code",
  "site_name",
  "site_url",
  "kind",
  "verdict",
  "rule_set",
  "rule",
  "clause",
  "severity",
  "outcome",
  "finding",
  "url",
  "message",
  "confidence",
  "seen_at",
  "excerpt",
  "place",
  "body_sha256",
  "referrers",
  "waived",
  "decided_by",
  "column",
  "missing",
  "entry",
  "entry_site",
  "entry_rule",
  "entry_decision",
  "entry_reason",
  "entry_by",
  "entry_from",
  "entry_until",
  "entry_state",
] as const;

const csv: ReportFormat = {
  id: "csv",
  audience: "machines",
  async *write(head, sites, { language }) {
    yield `\ufeff${csvLines([columns])}`;
    for await (const site of sites) yield csvLines(rowsOf(site, head, language));
    yield csvLines(entriesOf(head).map((entry) => [...noFinding, ...entryCells(entry, noTitles, language)]));
  },
};
export default csv;

const csvLines = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => printable(cell).trim())),
    // A cell that starts with = + - @ or a full-width one of them would be run by a spreadsheet (CWE-1236).
    { escape_formulas: true, record_delimiter: "\r\n" },
  );

const noEntry: readonly string[] = columns.slice(columns.indexOf("entry")).map(() => "");
const noFinding: readonly string[] = columns.slice(0, columns.indexOf("entry")).map(() => "");

/** Programs know rules by their ids. */
const noTitles: ReportHead["titles"] = new Map();

const entryCellsOf = (entry: Entry | null, language: Language): readonly string[] =>
  entry === null ? noEntry : entryCells(entry, noTitles, language);

function rowsOf({ site, verdict }: ReportedSite, head: ReportHead, language: Language): string[][] {
  return verdict.outcomes.flatMap((outcome) =>
    outcome.findings.map((finding) => [
      site.siteCode ?? "",
      site.name ?? "",
      site.url,
      site.kind ?? "",
      verdict.verdict,
      outcome.ruleSet,
      outcome.rule,
      outcome.clause,
      outcome.severity,
      outcome.outcome,
      finding.id,
      finding.url,
      finding.message[language],
      finding.confidence,
      finding.seenAt,
      finding.evidence.excerpt,
      finding.evidence.place,
      finding.evidence.bodySha256 ?? "",
      finding.referrers.join(" "),
      finding.waived ? "yes" : "no",
      outcome.by,
      finding.column ?? "",
      finding.missing?.[language] ?? "",
      ...entryCellsOf(entryBehind(head, site, outcome, finding), language),
    ]),
  );
}
