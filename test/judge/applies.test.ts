import { expect, test } from "vitest";
import { whyNotApplicable } from "../../src/judge/applies.ts";
import { type SiteInput, siteSchema } from "../../src/model/site.ts";
import { ruleSetOf } from "../../src/rules/load-rule-sets.ts";
import { parseYaml } from "../../src/rules/yaml-file.ts";

const why = (text: string, site: Partial<SiteInput> = {}, asOf = "2026-03-20T23:59:59+08:00") => {
  const [rule] = ruleSetOf(
    parseYaml(
      `id: s\nversion: 1.0.0\ntitle: s\nrules: [{ id: r, title: t, fact: ads, ${text}, all: [absent: {}] }]\n`,
      "s.yaml",
    ),
  ).rules;
  if (rule === undefined) throw new Error("no rule");
  return whyNotApplicable(rule, siteSchema.parse({ url: "https://a.gov.cn/", ...site }), asOf);
};

test.each([
  [
    "the day before",
    "2026-03-19T23:59:59+08:00",
    { zh: "自2026-03-20起施行", en: "in force from 2026-03-20" },
  ],
  ["its first second", "2026-03-20T00:00:00+08:00", null],
  ["its first second, told in UTC", "2026-03-19T16:00:00Z", null],
  ["its last second", "2026-06-30T23:59:59+08:00", null],
  ["the day after", "2026-07-01T00:00:00+08:00", { zh: "2026-06-30后失效", en: "in force until 2026-06-30" }],
])("in force on its days: %s", (_name, asOf, expected) => {
  expect(why("effective: { from: 2026-03-20, to: 2026-06-30 }", {}, asOf)).toEqual(expected);
});

const portals = { zh: "仅适用于政府门户网站", en: "for portals only" };
const departments = { zh: "仅适用于部门网站", en: "for departments only" };
const noDuty = { zh: "该单位无对外服务职能", en: "the body has no public service duty" };
const dutyOnly = { zh: "仅适用于无对外服务职能的单位", en: "for bodies without a public service duty only" };
const elsewhere = { zh: "不在适用地区", en: "not in the regions it applies to" };

test.each<[string, Partial<SiteInput>, object | null]>([
  ["when: {}", {}, null],
  ["when: { kind: portal }", { kind: "portal" }, null],
  ["when: { kind: portal }", { kind: "department" }, portals],
  ["when: { kind: portal }", { kind: null }, portals],
  ["when: { kind: department }", { kind: null }, null],
  ["when: { kind: department }", { kind: "portal" }, departments],
  ["when: { public-service: true }", { publicService: true }, null],
  ["when: { public-service: true }", { publicService: null }, null],
  ["when: { public-service: true }", { publicService: false }, noDuty],
  ["when: { public-service: false }", { publicService: false }, null],
  ["when: { public-service: false }", { publicService: null }, dutyOnly],
  ["when: { public-service: false }", { publicService: true }, dutyOnly],
  ["when: { province: [湖北省, 广东省] }", { province: "广东省" }, null],
  ["when: { province: [湖北省] }", { province: "广东省" }, elsewhere],
  ["when: { province: [湖北省] }", {}, elsewhere],
  ["when: { province: [广东省], city: [佛山市] }", { province: "广东省", city: "广州市" }, elsewhere],
  ["when: { county: [柘城县] }", { county: "柘城县" }, null],
  ["when: { tags: [a, b] }", { tags: ["b", "c"] }, null],
  ["when: { tags: [a, b] }", { tags: ["c"] }, { zh: "仅适用于标签：a、b", en: "for sites tagged a, b only" }],
])("%s of %j", (text, site, expected) => {
  expect(why(text, site)).toEqual(expected);
});
