/** One row per finding, for spreadsheets: with a byte order mark, and harmless when a cell looks like a formula. */
import { stringify } from "csv-stringify/sync";
import type { Language } from "../model/text.ts";
import { printable } from "./printable.ts";
import type { ReportedSite, ReportFormat } from "./report.ts";

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
] as const;

const csv: ReportFormat = {
  id: "csv",
  audience: "machines",
  async *write(_head, sites, { language }) {
    yield `\ufeff${csvLines([columns])}`;
    for await (const site of sites) yield csvLines(rowsOf(site, language));
  },
};
export default csv;

const csvLines = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => printable(cell).trim())),
    // A cell that starts with = + - @ or a full-width one of them would be run by a spreadsheet (CWE-1236).
    { escape_formulas: true, record_delimiter: "\r\n" },
  );

function rowsOf({ site, verdict }: ReportedSite, language: Language): string[][] {
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
    ]),
  );
}
