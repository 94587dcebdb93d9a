import type { Log } from "sarif";
import { expect, it } from "vitest";
import type { SiteVerdict } from "../../src/model/judgement.ts";
import sarif from "../../src/report/sarif.ts";
import { site, verdict, written } from "./literal-report.ts";

const logOf = async (given?: SiteVerdict): Promise<Log> =>
  JSON.parse(await (given === undefined ? written(sarif) : written(sarif, {}, [{ site, verdict: given }])));

it("has one result per finding, its rule and its fingerprint", async () => {
  const [run] = (await logOf()).runs;
  expect(run?.tool.driver.rules).toMatchObject([
    { id: "homepage-not-updated", shortDescription: { text: "Homepage not updated" } },
  ]);
  expect(run?.results).toMatchObject([
    {
      ruleId: "homepage-not-updated",
      level: "error",
      partialFingerprints: { "findingId/v1": "0123456789abcdef" },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: "sites/www.jia.gov.cn/index.html" } },
          logicalLocations: [{ fullyQualifiedName: "http://www.jia.gov.cn/" }],
        },
      ],
    },
  ]);
});

it("keeps GitHub's limit and says what it left out", async () => {
  const [outcome] = verdict.outcomes;
  const [finding] = outcome?.findings ?? [];
  if (outcome === undefined || finding === undefined) throw new Error("the literal report has a finding");
  const findings = Array.from({ length: 25_001 }, () => finding);
  const [run] = (await logOf({ ...verdict, outcomes: [{ ...outcome, findings }] })).runs;
  expect(run?.results).toHaveLength(25_000);
  expect(run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toMatch(/^1 further/);
});

it("names files by relative addresses only: GitHub refuses others", async () => {
  const text = await written(sarif);
  const uris = [...text.matchAll(/"uri":"([^"]*)"/g)].map(([, uri]) => uri);
  expect(uris.length).toBeGreaterThan(1);
  expect(uris.filter((uri) => !/^sites\/[\w.%-]+\/[\x21-\x7e]*$/.test(uri ?? ""))).toEqual([]);
});

it("is a document without a finding too", async () => {
  expect((await logOf({ ...verdict, outcomes: [] })).runs[0]?.results).toEqual([]);
});
