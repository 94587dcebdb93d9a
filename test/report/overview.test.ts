import { expect, it } from "vitest";
import type { Verdict } from "../../src/model/outcome.ts";
import type { Site } from "../../src/model/site.ts";
import { overviewOf, problemsOf, regionOf } from "../../src/report/overview.ts";
import { fine, site, streamed, verdict } from "./literal-report.ts";

const at = (place: Partial<Site>, decided: Verdict = "qualified") => ({
  site: { ...site, ...place },
  verdict: { ...fine, verdict: decided },
});

it.each([
  [
    "province",
    [
      { province: "甲省", city: "一市" },
      { province: "乙省", city: "二市" },
    ],
    ["甲省", "乙省"],
  ],
  [
    "city",
    [
      { province: "甲省", city: "一市" },
      { province: "甲省", city: "二市" },
    ],
    ["一市", "二市"],
  ],
  [
    "county",
    [
      { city: "一市", county: "甲县" },
      { city: "一市", county: "乙县" },
    ],
    ["甲县", "乙县"],
  ],
  ["the finest given, where all are one", [{ province: "甲省", city: "一市" }], ["一市"]],
  ["nothing, where the list tells none", [{}], [null]],
])("groups by %s", async (_, places, keys) => {
  const { regions } = await overviewOf(streamed(places.map((place) => at(place))));
  expect(regions.map(({ key }) => key)).toEqual(keys);
});

it("counts verdicts of a group, what the list does not tell last", async () => {
  const { regions } = await overviewOf(
    streamed([at({}, "unqualified"), at({ province: "甲省" }, "inconclusive"), at({ province: "甲省" })]),
  );
  expect(regions).toEqual([
    { key: "甲省", counts: { qualified: 1, inconclusive: 1, unqualified: 0 } },
    { key: null, counts: { qualified: 0, inconclusive: 0, unqualified: 1 } },
  ]);
});

it("counts a rule of two rule sets once, and no suspect or waived finding", async () => {
  const [outcome] = verdict.outcomes;
  const [finding] = outcome?.findings ?? [];
  if (outcome === undefined || finding === undefined) throw new Error("the literal report has a finding");
  const findings = [finding, { ...finding, confidence: "suspect" as const }, { ...finding, waived: true }];
  const twice = [
    { ...outcome, findings },
    { ...outcome, findings, ruleSet: "local" },
  ];
  const { rules, sites } = await overviewOf(streamed([{ site, verdict: { ...verdict, outcomes: twice } }]));
  expect(rules).toEqual([{ rule: "homepage-not-updated", severity: "veto", sites: 1, problems: 1 }]);
  expect(sites.map(({ problems }) => problems)).toEqual([1]);
  expect(problemsOf({ ...outcome, outcome: "cant-tell" })).toEqual([]);
});

it("names a municipality once", () => {
  expect(regionOf({ ...site, province: "北京市", city: "北京市", county: "东城区" })).toBe("北京市 东城区");
});
