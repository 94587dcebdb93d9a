import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  covers,
  isWhole,
  loadWaivers,
  readWaivers,
  waiverHolds,
  waiverSchema,
} from "../../src/rules/waivers.ts";
import { parseYaml } from "../../src/rules/yaml-file.ts";
import { told } from "./told.ts";

const waiver = {
  rule: "dead-links",
  site: "https://a.gov.cn/",
  reason: "r",
  approver: "p",
  from: "2026-01-01",
  expires: "2026-06-30",
};
const known = { rules: new Set(["dead-links"]), sites: new Set(["https://a.gov.cn/"]) };
const read = (text: string) => readWaivers(parseYaml(text, "waivers.yaml"), known);

test.each([
  ["twelve months", "2027-01-01", true],
  ["a day more", "2027-01-02", false],
  ["ends before it starts", "2025-12-31", false],
  ["one day", "2026-01-01", true],
])("may hold: %s", (_name, expires, ok) => {
  expect(waiverSchema.safeParse({ ...waiver, expires }).success).toBe(ok);
});

test.each([
  ["its last second", "2026-06-30T23:59:59+08:00", true],
  ["the second after", "2026-07-01T00:00:00+08:00", false],
  ["the second after, told in UTC", "2026-06-30T16:00:00Z", false],
  ["its first second", "2026-01-01T00:00:00+08:00", true],
  ["the second before", "2025-12-31T23:59:59+08:00", false],
])("holds to the end of its day in Shanghai: %s", (_name, asOf, holds) => {
  expect(waiverHolds(waiverSchema.parse(waiver), asOf)).toBe(holds);
});

test.each([
  [undefined, "https://a.gov.cn/x.html", true],
  ["/old/", "https://a.gov.cn/old/x.html", true],
  ["/old/", "https://a.gov.cn/new/x.html", false],
  ["/old/*.doc", "https://a.gov.cn/old/2019/x.doc", true],
  ["/old/*.doc", "https://a.gov.cn/x.doc/old/", false],
])("%s covers %s: %s", (url, address, expected) => {
  expect(
    covers(waiverSchema.parse(url === undefined ? waiver : { ...waiver, url }), { id: "a1", url: address }),
  ).toBe(expected);
});

const entry = (rule: string, site: string, more = ""): string =>
  `waivers:\n  - rule: ${rule}\n    site: ${site}\n    reason: r\n    approver: p\n    from: "2026-01-01"\n    expires: "2026-06-30"\n${more}`;

test("an unknown rule or site is an error", () => {
  expect(() => read(entry("dead-link", "https://a.gov.cn/"))).toThrow(
    'waivers.yaml:2:11 unknown rule "dead-link", did you mean "dead-links"?; known: dead-links',
  );
  expect(() => read(entry("dead-links", "https://b.gov.cn/"))).toThrow(
    'waivers.yaml:3:11 unknown site "https://b.gov.cn/"; it is not in the list of this run',
  );
});

test.each([
  ["2027-01-02", "must not hold longer than 12 months", "豁免期不得超过 12 个月"],
  ["2025-12-31", "expires before it starts", "截止日早于起始日"],
])("an end of %s is refused at its place, in both languages", (expires, en, zh) => {
  const said = told(() => read(entry("dead-links", "https://a.gov.cn/").replace("2026-06-30", expires)));
  expect(said.en).toMatch(/^waivers\.yaml:7:14 /);
  expect(said.en).toContain(en);
  expect(said.zh).toContain(zh);
});

test("the whole rule is waived only where neither an address nor a finding is named", () => {
  expect(isWhole(waiverSchema.parse(waiver))).toBe(true);
  expect(isWhole(waiverSchema.parse({ ...waiver, url: "/old/" }))).toBe(false);
  expect(isWhole(waiverSchema.parse({ ...waiver, finding: "a1" }))).toBe(false);
});

test("a file that is not there waives nothing; one that is there is read", () => {
  const file = join(mkdtempSync(join(tmpdir(), "waivers-")), "waivers.yaml");
  expect(loadWaivers(file, known)).toEqual([]);
  writeFileSync(file, entry("dead-links", "https://a.gov.cn/"));
  expect(loadWaivers(file, known)).toMatchObject([{ rule: "dead-links" }]);
});

test("expiry is required", () => {
  expect(() =>
    read(
      "waivers:\n  - { rule: dead-links, site: https://a.gov.cn/, reason: r, approver: p, from: 2026-01-01 }\n",
    ),
  ).toThrow(/^waivers\.yaml:2:5 expires: /);
});

test.each([
  ["the finding it names", "a1", undefined, true],
  ["another at the same address", "b2", undefined, false],
  ["the finding, at another address than it says", "a1", "/old/", false],
])("covers of several findings: %s", (_, id, url, expected) => {
  const named = waiverSchema.parse({ ...waiver, finding: "a1", ...(url !== undefined && { url }) });
  expect(covers(named, { id, url: "http://www.jia.gov.cn/" })).toBe(expected);
});
