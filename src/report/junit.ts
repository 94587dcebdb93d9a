/**
 * JUnit XML for CI: a site is a suite, a rule a test case. What could not be told, was not assessed or is waived is
 * skipped with its reason: neither a failure nor a pass.
 */
import junitModule, { type TestCase } from "junit-report-builder";
import type { RuleOutcome } from "../model/judgement.ts";
import type { Language } from "../model/text.ts";
import { entriesOf, entryCells } from "./entries.ts";
import { printable } from "./printable.ts";
import type { ReportedSite, ReportFormat, ReportHead } from "./report.ts";
import { situationWords } from "./situation-words.ts";

/** The package's types describe an ES module; its code is CommonJS, where the default import is the builder itself. */
const junitBuilder = junitModule as unknown as typeof junitModule.default;

/** Findings written out per failure; csv, json and ndjson have them all. */
const mostFindings = 50;

const junit: ReportFormat = {
  id: "junit",
  audience: "machines",
  async *write(head, sites, { language }) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n';
    for await (const site of sites) yield suite(site, head, language);
    yield entrySuite(head, language);
    yield "</testsuites>\n";
  },
};
export default junit;

/** The builder writes whole documents; one is built per site, so that no report holds all of them. */
function suite({ site, verdict }: ReportedSite, { run, ruleSets }: ReportHead, language: Language): string {
  const builder = junitBuilder.newBuilder();
  const cases = builder.testSuite().name(printable(`${site.name ?? ""} ${site.url}`.trim()));
  cases
    .timestamp(run.asOf)
    .property("run", run.id)
    .property("verdict", verdict.verdict)
    .property("ruleSets", ruleSets.map(({ id, version, sha256 }) => `${id} ${version} ${sha256}`).join(", "));
  for (const outcome of verdict.outcomes) {
    const testCase = cases
      .testCase()
      .className(printable(site.url))
      .name(`${outcome.ruleSet} ${outcome.rule}`);
    tell(testCase, outcome, language);
  }
  return suiteOf(builder.build());
}

/** Entries of persons: one that nothing rests on, or that is over soon, is skipped with what is to be looked at. */
function entrySuite(head: ReportHead, language: Language): string {
  const entries = entriesOf(head);
  if (entries.length === 0) return "";
  const builder = junitBuilder.newBuilder();
  const cases = builder.testSuite().name("attestations and waivers").timestamp(head.run.asOf);
  for (const entry of entries) {
    const { kind, rule, site, standing } = entry;
    const cells = entryCells(entry, noTitles, language);
    const testCase = cases
      .testCase()
      .className(printable(site))
      .name(printable([kind.en, rule ?? "", entry.from].filter(Boolean).join(" ")))
      .standardOutput(words(cells.filter(Boolean).join(", ")));
    if (standing !== "used") testCase.skipped();
  }
  return suiteOf(builder.build());
}

/** Programs know rules by their ids. */
const noTitles: ReportHead["titles"] = new Map();

const suiteOf = (document: string): string =>
  document.slice(document.indexOf("  <testsuite "), document.lastIndexOf("</testsuites>"));

function tell(testCase: TestCase, outcome: RuleOutcome, language: Language): void {
  const reason = words(situationWords(outcome, language));
  if (outcome.outcome === "fail" && outcome.severity !== "advisory") {
    testCase.failure(reason, outcome.severity);
    testCase.stacktrace(details(outcome, language));
  } else if (outcome.outcome !== "pass" && outcome.outcome !== "not-applicable") {
    testCase.skipped();
    testCase.standardOutput(reason);
  }
}

const details = ({ findings }: RuleOutcome, language: Language): string =>
  findings
    .slice(0, mostFindings)
    .map(({ id, url, message }) => words(`${id} ${url} ${message[language]}`))
    .join("\n");

/** The builder writes long texts as CDATA and breaks up only the first end mark within one. */
const words = (text: string): string => printable(text).replaceAll("]]>", "]] >");
