import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  attestationBegins,
  attestationEnds,
  loadAttestations,
  readAttestations,
} from "../../src/rules/attestations.ts";
import { parseYaml } from "../../src/rules/yaml-file.ts";
import { told } from "./told.ts";

const known = {
  rules: new Set(["security-and-content"]),
  sites: new Set(["https://a.gov.cn/", "4403000052"]),
};
const read = (text: string) => readAttestations(parseYaml(text, "attestations.yaml"), known);
const entry = (rule: string, site: string, outcome = "pass"): string =>
  `attestations:\n  - rule: ${rule}\n    site: "${site}"\n    outcome: ${outcome}\n    explanation: e\n    method: examine\n    by: p\n    at: "2026-01-05"\n    valid-for: 30d\n`;

test.each(["https://a.gov.cn/", "4403000052"])("a site is named by address or code: %s", (site) => {
  const [one] = read(entry("security-and-content", site)).attestations;
  expect(one).toMatchObject({ site, outcome: "pass" });
  expect(one && attestationEnds(one)).toBe("2026-02-04T23:59:59+08:00");
});

test.each([
  [
    entry("security", "4403000052"),
    'attestations.yaml:2:11 unknown rule "security"; known: security-and-content',
  ],
  [
    entry("security-and-content", "1"),
    'attestations.yaml:3:11 unknown site "1"; it is not in the list of this run',
  ],
  [entry("security-and-content", "4403000052", "waived"), /^attestations\.yaml:4:14 outcome: Invalid option/],
  [
    "bonus:\n  - { site: x, points: 3, explanation: e, by: p, at: 2026-01-05 }\n",
    /^attestations\.yaml:2:13 unknown site "x"/,
  ],
  ["atestations: []\n", /^attestations\.yaml:1:1 unknown key "atestations", did you mean "attestations"\?/],
])("a mistake: %#", (text, message) => {
  expect(() => read(text)).toThrow(message);
});

test("a mistake is told in Chinese too", () => {
  expect(told(() => read(entry("security", "4403000052"))).zh).toContain("没有规则“security”");
  expect(told(() => read(entry("security-and-content", "1"))).zh).toBe(
    "attestations.yaml:3:11 没有网站“1”，本批次的名单中查无此站",
  );
});

test.each([
  ["the day it was given", "2026-01-05", undefined, "2026-01-05"],
  ["the day of a moment", "2026-01-05T09:30:00+08:00", undefined, "2026-01-05"],
  ["the earlier day it speaks of", "2026-01-05", "2025-12-31", "2025-12-31"],
  ["no later day than it was given", "2026-01-05", "2026-01-06", "2026-01-05"],
])("it holds from %s", (_, at, asOf, begins) => {
  expect(attestationBegins({ at, "as-of": asOf })).toBe(begins);
});

test("a moment of the day does not move the end of the day it holds to", () => {
  const [one] = read(
    entry("security-and-content", "4403000052").replace('"2026-01-05"', '"2026-01-05T23:30:00+08:00"'),
  ).attestations;
  expect(one && attestationEnds(one)).toBe("2026-02-04T23:59:59+08:00");
});

test("what is not written down holds ninety days, rests on no file, and is told where it is wrong", () => {
  const short = entry("security-and-content", "4403000052").replace("    valid-for: 30d\n", "");
  expect(read(short).attestations[0]).toMatchObject({ "valid-for": "90d", evidence: [] });
  const wrong = entry("security-and-content", "4403000052").replace("30d", "a month");
  expect(told(() => read(wrong))).toMatchObject({
    en: "attestations.yaml:9:16 valid-for: must be days such as 90d",
    zh: expect.stringContaining("应为天数，如 90d"),
  });
});

test("a file that is not there holds nothing; one that is there is read", () => {
  const file = join(mkdtempSync(join(tmpdir(), "attestations-")), "attestations.yaml");
  expect(loadAttestations(file, known)).toEqual({ attestations: [], bonus: [] });
  writeFileSync(file, entry("security-and-content", "4403000052", "fail"));
  expect(loadAttestations(file, known).attestations).toMatchObject([{ outcome: "fail" }]);
});

test("an empty file holds nothing", () => {
  expect(read("")).toEqual({ attestations: [], bonus: [] });
});
