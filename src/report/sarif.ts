/** SARIF 2.1.0 for code-scanning pages. GitHub takes at most 25,000 results of a run; what is left out is said in the run. */
import type { Location, Log, ReportingDescriptor, Result, Run, Suppression } from "sarif";
import type { Finding, RuleOutcome } from "../model/judgement.ts";
import type { Language, Text } from "../model/text.ts";
import { artifactPath } from "./artifact-path.ts";
import { type Entry, entriesOf, entryCells } from "./entries.ts";
import { entryBehind } from "./entry-behind.ts";
import { jsonText } from "./json-text.ts";
import { printable } from "./printable.ts";
import type { ReportedSite, ReportFormat, ReportHead } from "./report.ts";

const limits = { results: 25_000, locations: 10, notes: 100 };
const schema = "https://json.schemastore.org/sarif-2.1.0.json";

const sarif: ReportFormat = {
  id: "sarif",
  audience: "machines",
  async *write(head, sites, { language }) {
    const open: Pick<Log, "$schema" | "version"> = { $schema: schema, version: "2.1.0" };
    yield `${JSON.stringify(open).slice(0, -1)},"runs":[{"results":[`;
    const rules = new Map<string, ReportingDescriptor>();
    let written = 0;
    let leftOut = 0;
    for await (const site of sites)
      for (const outcome of site.verdict.outcomes)
        for (const finding of outcome.findings) {
          if (written === limits.results) {
            leftOut += 1;
            continue;
          }
          rules.set(outcome.rule, descriptor(outcome, head.titles.get(outcome.rule), language));
          yield `${written === 0 ? "\n" : ",\n"}${jsonText(resultOf(site, outcome, finding, head, language))}`;
          written += 1;
        }
    // The tool comes after the results it ran for: which rules it names is known only then.
    const tool: Run["tool"] = {
      driver: { name: "govinspect", semanticVersion: head.toolVersion, rules: [...rules.values()] },
    };
    yield `\n],"tool":${jsonText(tool)},"invocations":${jsonText([invocation(leftOut, head, language)])},"columnKind":"utf16CodeUnits","properties":${jsonText({ entries: head.inputs })}}]}\n`;
  },
};
export default sarif;

/** What a reader of the results should know beside them: what is left out, and entries of persons that need a look. */
function invocation(
  leftOut: number,
  head: ReportHead,
  language: Language,
): NonNullable<Run["invocations"]>[number] {
  const notes = [
    ...(leftOut > 0
      ? [`${leftOut} further findings are left out here; the json and csv reports have them.`]
      : []),
    ...entriesOf(head)
      .filter(({ standing }) => standing !== "used")
      .slice(0, limits.notes)
      .map((entry) => printable(entryCells(entry, noTitles, language).filter(Boolean).join(", "))),
  ];
  return {
    executionSuccessful: true,
    ...(notes.length > 0 && {
      toolExecutionNotifications: notes.map((text) => ({ level: "warning" as const, message: { text } })),
    }),
  };
}

/** Programs know rules by their ids. */
const noTitles: ReportHead["titles"] = new Map();

const descriptor = (
  { rule, clause }: RuleOutcome,
  title: Text | undefined,
  language: Language,
): ReportingDescriptor => ({
  id: rule,
  shortDescription: { text: title?.[language] ?? rule },
  fullDescription: { text: clause },
});

const resultOf = (
  { site }: ReportedSite,
  outcome: RuleOutcome,
  finding: Finding,
  head: ReportHead,
  language: Language,
): Result => ({
  ruleId: outcome.rule,
  level: levelOf(outcome, finding),
  message: { text: printable(finding.message[language]) || outcome.rule },
  locations: [location(finding.url)],
  ...(finding.referrers.length > 0 && {
    relatedLocations: finding.referrers.slice(0, limits.locations).map(location),
  }),
  partialFingerprints: { "findingId/v1": finding.id },
  ...(finding.waived && { suppressions: [suppression(entryBehind(head, site, outcome, finding))] }),
  properties: {
    site: site.url,
    ruleSet: outcome.ruleSet,
    severity: outcome.severity,
    outcome: outcome.outcome,
    decidedBy: outcome.by,
    confidence: finding.confidence,
    seenAt: finding.seenAt,
    excerpt: printable(finding.evidence.excerpt),
    place: printable(finding.evidence.place),
  },
});

const suppression = (waiver: Entry | null): Suppression => ({
  kind: "external",
  status: "accepted",
  ...(waiver !== null && {
    justification: printable(`${waiver.reason} (${waiver.by}, ${waiver.from} – ${waiver.until})`),
  }),
});

/** Only what counts against a site is more than a note. */
function levelOf({ outcome, severity }: RuleOutcome, { confidence, waived }: Finding): Result.level {
  if (outcome !== "fail" || waived || confidence === "suspect") return "note";
  return severity === "veto" ? "error" : severity === "deduct" ? "warning" : "note";
}

const location = (url: string): Location => ({
  physicalLocation: { artifactLocation: { uri: artifactPath(url) }, region: { startLine: 1 } },
  logicalLocations: [{ fullyQualifiedName: printable(url), kind: "resource" }],
});
