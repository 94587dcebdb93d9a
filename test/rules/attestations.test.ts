import { expect, test } from "vitest";
import { attestationEnds, readAttestations } from "../../src/rules/attestations.ts";
import { parseYaml } from "../../src/rules/yaml-file.ts";

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

test("an empty file holds nothing", () => {
  expect(read("")).toEqual({ attestations: [], bonus: [] });
});
