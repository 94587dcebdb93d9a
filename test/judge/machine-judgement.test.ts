import { describe, expect, test } from "vitest";
import type { SiteEvidence } from "../../src/judge/evidence.ts";
import { judgeByMachine } from "../../src/judge/machine-judgement.ts";
import type { Collection, Gap, Item } from "../../src/model/collection.ts";
import { ruleSetOf } from "../../src/rules/load-rule-sets.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { parseYaml } from "../../src/rules/yaml-file.ts";
import { asOf, gather, home } from "./evidence.ts";

function rule(given: string): Rule {
  const text = `id: s\nversion: 1.0.0\ntitle: s\nrules: [{ id: r, title: t, fact: ads, ${given} }]\n`;
  const [only] = ruleSetOf(parseYaml(text, "s.yaml")).rules;
  if (only === undefined) throw new Error("the set has no rule");
  return only;
}

const subject = {
  url: home,
  evidence: { excerpt: "", place: "" },
  seenAt: "2018-07-28T10:00:00+08:00",
  referrers: [],
};
const item = (given: Partial<Item> = {}): Item => ({
  ...subject,
  evidence: { excerpt: "某广告", place: "div" },
  title: null,
  fields: { kind: "ad-text" },
  confidence: "certain",
  ...given,
});
const gap: Gap = {
  url: `${home}x/`,
  why: { zh: "某页未读", en: "a page was not read" },
  needs: { zh: "再看", en: "another look" },
};
const collection = (given: Partial<Collection> = {}): Collection => ({
  state: "read",
  items: [],
  gaps: [],
  subject,
  reach: "site",
  figures: {},
  ...given,
});

const judge = async (
  given: string,
  read: Partial<Collection> | undefined,
  evidence: Partial<SiteEvidence> = {},
) =>
  judgeByMachine(
    rule(given),
    { ...(await gather()), ...evidence },
    read === undefined ? undefined : collection(read),
    asOf,
  );

const none = "severity: veto, all: [absent: {}]";
const all = 'severity: veto, all: [each: { meets: { equals: { field: kind, value: "ad-text" } } }]';
const half = { known: 10, seen: 5, blocked: 3, failed: 2, budgetCut: false };

describe("what is there decides", () => {
  test.each<[name: string, rule: string, read: Partial<Collection> | undefined, expected: object]>([
    ["nothing found", none, {}, { outcome: "pass", by: "machine", why: null, needs: null }],
    ["one found", none, { items: [item()] }, { outcome: "fail", by: "machine", why: null, needs: null }],
    ["nobody gathered it", none, undefined, { outcome: "not-assessed", by: "nobody", why: null }],
    ["its source is not there", none, { state: "not-given" }, { outcome: "not-assessed", by: "nobody" }],
    ["a person's alone", "severity: veto, confirm: person", {}, { outcome: "not-assessed", by: "nobody" }],
    [
      "it could not be read",
      none,
      { state: "unread", gaps: [gap] },
      { outcome: "cant-tell", why: "insufficient-data", reason: gap.why, needs: gap.needs },
    ],
    [
      "it could not be read, nobody knows why",
      none,
      { state: "unread" },
      { outcome: "cant-tell", reason: { en: "too little of the site was read" } },
    ],
    [
      "something may be there that was not seen",
      none,
      { gaps: [gap] },
      { outcome: "cant-tell", why: "insufficient-data", needs: gap.needs },
    ],
    [
      "only what a person must confirm",
      none,
      { items: [item({ confidence: "likely" })] },
      { outcome: "cant-tell", why: "awaits-person" },
    ],
    ["all as it should be", all, { items: [item()] }, { outcome: "pass" }],
    ["one that is not", all, { items: [item({ fields: { kind: "ad-network" } })] }, { outcome: "fail" }],
  ])("%s", async (_name, given, read, expected) => {
    expect(await judge(given, read)).toMatchObject(expected);
  });

  test("nothing to ask of is no pass, and its absence says what the rule says of it", async () => {
    expect(await judge(all, {})).toMatchObject({
      outcome: "cant-tell",
      reason: { zh: "网站没有此项内容", en: "the site has no such thing" },
    });
    expect(await judge(`${all}, on-missing: not-applicable`, {})).toMatchObject({
      outcome: "not-applicable",
      by: "machine",
      why: null,
    });
  });
});

describe("what the site has not", () => {
  const without = (more: string, read: Partial<Collection> = {}, evidence: Partial<SiteEvidence> = {}) =>
    judge(`${none}, ${more}`, { state: "none", ...read }, evidence);

  test.each(["fail", "not-applicable", "cant-tell"])("is %s where the rule says so", async (outcome) => {
    expect((await without(`on-missing: ${outcome}`)).outcome).toBe(outcome);
  });

  test("is told in the rule's words", async () => {
    const says = '{ missing: { en: "no ad", zh: "没有" } }';
    expect((await without(`on-missing: fail, says: ${says}`)).reason).toEqual({ en: "no ad", zh: "没有" });
  });

  test("is not held against it where it may stand on a page that nobody read", async () => {
    expect(await without("on-missing: fail", { gaps: [gap] })).toMatchObject({
      outcome: "cant-tell",
      reason: gap.why,
      needs: gap.needs,
    });
    expect(await without("on-missing: fail", {}, { coverage: half })).toMatchObject({ outcome: "cant-tell" });
  });

  test("is not taken for settled where it may stand on a page that nobody read", async () => {
    expect(await without("on-missing: not-applicable", { gaps: [gap] })).toMatchObject({
      outcome: "not-assessed",
      reason: gap.why,
      needs: gap.needs,
    });
  });
});

describe("too little read", () => {
  test("leaves a count open, and not what stands on a page that was read", async () => {
    expect((await judge(none, {}, { coverage: half })).outcome).toBe("cant-tell");
    expect((await judge(none, { reach: "page" }, { coverage: half })).outcome).toBe("pass");
    expect((await judge(none, { items: [item()] }, { coverage: half })).outcome).toBe("fail");
  });

  test.each([
    ["at the share a rule allows", 0.5, "pass"],
    ["above it", 0.49, "cant-tell"],
  ])("%s", async (_name, share, outcome) => {
    expect((await judge(`${none}, max-unread: ${share}`, {}, { coverage: half })).outcome).toBe(outcome);
  });

  test("of the homepage says so, unless something else is missing", async () => {
    const unread = { homeIsRead: false };
    expect(await judge(none, {}, unread)).toMatchObject({
      outcome: "cant-tell",
      reason: { zh: expect.stringContaining("首页"), en: expect.stringContaining("homepage") },
    });
    expect((await judge(none, { gaps: [gap] }, unread)).reason.en).not.toContain("homepage");
    expect((await judge(none, { items: [item()] }, unread)).outcome).toBe("fail");
  });
});

describe("where one thing alone is wrong", () => {
  const says = 'says: { finding: { en: "an ad of kind {kind}", zh: "{kind}类广告" } }';
  test("it is named", async () => {
    const judged = await judge(`${none}, ${says}`, { items: [item()] });
    expect(judged.reason).toEqual({ en: "an ad of kind ad-text", zh: "ad-text类广告" });
  });
  test("two are counted", async () => {
    const two = [item(), item({ url: `${home}b` })];
    expect((await judge(`${none}, ${says}`, { items: two })).reason.en).toBe("2 found");
  });
});
