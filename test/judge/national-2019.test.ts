/** The one fully scored example that is published: 国管局, second quarter of 2019, judged as a portal. */
import { expect, test } from "vitest";
import { judgeSite } from "../../src/judge/judge-site.ts";
import type { Message } from "../../src/model/observation.ts";
import { readAttestations } from "../../src/rules/attestations.ts";
import { loadRuleSets } from "../../src/rules/load-rule-sets.ts";
import { parseYaml } from "../../src/rules/yaml-file.ts";
import { asOf, freshHome, gather, home, listing, page, row } from "./evidence.ts";

const navigation = [{ name: "政策文件", url: `${home}zcwj/`, level: 1, kind: "policy" as const }];
const answered: Message = {
  title: "公积金如何提取",
  url: `${home}msg/1.html`,
  asked: "2018-05-20",
  answered: "2018-05-22",
  status: "已回复",
  answeredBy: "综合处",
  isAnswered: true,
  forwardedOnly: false,
  evidence: { excerpt: "已回复", place: "table" },
};
const present = { found: true as const, value: null, evidence: { excerpt: "x", place: "footer" } };
const identifiers = Object.fromEntries(
  [
    "partyEmblem",
    "errorReport",
    "siteCode",
    "icp",
    "police",
    "sponsor",
    "organizer",
    "contact",
    "siteMap",
    "copyright",
  ].map((name) => [name, present]),
) as never;
const entries = Object.fromEntries(
  ["search", "accessibility", "language", "login", "newMedia", "parentPortal", "openData"].map((name) => [
    name,
    present,
  ]),
) as never;
const tags = { SiteName: "示例", SiteDomain: "www.example.gov.cn", SiteIDCode: "4403000052" };

/** The fourth problem, one point, is not published: it is invented here as one a person found. */
const attested = readAttestations(
  parseYaml(
    ["service-statistics", "other-deduction"]
      .map(
        (rule) =>
          `  - { rule: ${rule}, site: "${home}", outcome: fail, explanation: e, method: examine, by: p, at: "2018-07-20" }\n`,
      )
      .reduce((text, line) => text + line, "attestations:\n"),
    "attestations.yaml",
  ),
  { rules: new Set(["service-statistics", "other-deduction"]), sites: new Set([home]) },
);

test("four problems, eleven points off, 89 points, qualified", async () => {
  const evidence = await gather({
    site: { kind: "portal", publicService: true },
    pages: [
      freshHome({ navigation, identifiers, entries, mentions: [], "meta.tags": tags }),
      page("/zcwj/", "listing", {
        listing: listing({ isColumn: true, name: "政策文件", items: [row("2018-01-10")] }),
      }),
      page("/msg/", "message-list", { messages: [answered] }),
    ],
  });
  const verdict = judgeSite(evidence, loadRuleSets(["national-2019"]), { asOf, attestations: attested });
  const deductions = verdict.outcomes
    .filter((one) => one.deduction > 0)
    .map((one) => [one.rule, one.deduction]);
  expect(deductions).toEqual([
    ["pub-policy-column", 5],
    ["service-statistics", 2],
    ["messages-public", 3],
    ["other-deduction", 1],
  ]);
  expect(verdict).toMatchObject({ verdict: "qualified", score: 89, vetoes: [] });
});
