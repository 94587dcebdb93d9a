/** What persons attested and waived, used or not, is told by every format: a waiver nobody sees is a hole in the verdict. */
import { parse } from "csv-parse/sync";
import type { Log } from "sarif";
import { describe, expect, it } from "vitest";
import type { SiteVerdict } from "../../src/model/judgement.ts";
import { formatNames, loadFormat } from "../../src/report/registry.ts";
import type { ReportHead } from "../../src/report/report.ts";
import { standings } from "../../src/report/standing.ts";
import { site, verdict, written } from "./literal-report.ts";

const waiver = (reason: string) => ({
  rule: "homepage-not-updated",
  site: site.url,
  reason,
  approver: "李四",
  from: "2026-03-01",
  expires: "2026-06-01",
});
/** One entry of every standing, told apart by its reason. */
const inputs: ReportHead["inputs"] = standings.map((standing) => ({
  kind: "waiver",
  record: waiver(`because-${standing}`),
  standing,
}));

/** The failing outcome, accepted. */
const waived: SiteVerdict = {
  ...verdict,
  outcomes: verdict.outcomes.map((one) => ({
    ...one,
    outcome: one.outcome === "fail" ? "waived" : one.outcome,
    by: one.outcome === "fail" ? "waiver" : one.by,
    findings: one.findings.map((finding) => ({ ...finding, waived: true })),
  })),
};
const zipped = new Set(["xlsx", "docx"]);
const told = async (name: (typeof formatNames)[number]): Promise<string> =>
  written(await loadFormat(name), {}, [{ site, verdict: waived }], { inputs });

describe.each(formatNames.filter((name) => !zipped.has(name)))("%s", (name) => {
  it("tells every entry that needs a person's look", async () => {
    const text = await told(name);
    // The terminal counts those that are used: they speak in the sites.
    const owed = standings.filter((standing) => name !== "terminal" || standing !== "used");
    const mark = (standing: string): string => (name === "terminal" ? "李四" : `because-${standing}`);
    expect(owed.filter((standing) => !text.includes(mark(standing)))).toEqual([]);
  });
});

it("csv has a row for each, and names the waiver behind a finding, in columns at the end", async () => {
  const rows: Record<string, string>[] = parse(await told("csv"), { bom: true, columns: true });
  const [finding, ...entries] = rows;
  expect(finding).toMatchObject({
    ...{ finding: "0123456789abcdef", waived: "yes", decided_by: "waiver" },
    ...{ entry: "waiver", entry_rule: "homepage-not-updated", entry_by: "李四", entry_until: "2026-06-01" },
    ...{ entry_from: "2026-03-01", entry_reason: "because-used", entry_state: "used" },
  });
  expect(entries).toHaveLength(standings.length);
  expect(entries[3]).toMatchObject({
    ...{ finding: "", url: "", entry_site: site.url, entry_reason: "because-unmatched" },
    entry_state: "site or rule not in this run",
  });
});

it("sarif suppresses a waived result with its reason and warns of entries that need a look", async () => {
  const log: Log = JSON.parse(await told("sarif"));
  const [run] = log.runs;
  expect(run?.results?.[0]).toMatchObject({
    level: "note",
    suppressions: [
      {
        kind: "external",
        status: "accepted",
        justification: "because-used (李四, 2026-03-01 – 2026-06-01)",
      },
    ],
    properties: { decidedBy: "waiver" },
  });
  const warned = run?.invocations?.[0]?.toolExecutionNotifications?.map(({ message }) => message.text);
  expect(warned).toHaveLength(standings.length - 1);
  expect(warned?.[0]).toContain("expires soon");
  expect(run?.properties).toMatchObject({
    entries: [{ kind: "waiver", standing: "used" }, {}, {}, {}, {}, {}],
  });
});

it("junit has a case for each, skipped where nothing rests on it or it is over soon", async () => {
  const xml = await told("junit");
  const suite = xml.slice(xml.indexOf('<testsuite name="attestations and waivers"'));
  expect(suite.match(/<testcase /g)).toHaveLength(standings.length);
  expect(suite.match(/<skipped/g)).toHaveLength(standings.length - 1);
  expect(suite).toContain('name="waiver homepage-not-updated 2026-03-01"');
});

it("without entries no format has a place for them", async () => {
  const [junit, csv, sarif] = await Promise.all([
    loadFormat("junit"),
    loadFormat("csv"),
    loadFormat("sarif"),
  ]);
  expect(await written(junit)).not.toContain("attestations and waivers");
  expect(parse(await written(csv), { bom: true, columns: true })).toHaveLength(1);
  expect(JSON.parse(await written(sarif)).runs[0].invocations[0].toolExecutionNotifications).toBeUndefined();
});
