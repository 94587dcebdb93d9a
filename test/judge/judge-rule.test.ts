/** One rule on literal items: persons, waivers and points, each at its boundary. */
import { describe, expect, test } from "vitest";
import type { SiteEvidence } from "../../src/judge/evidence.ts";
import { judgeRule } from "../../src/judge/judge-rule.ts";
import type { Collection, Item } from "../../src/model/collection.ts";
import { siteSchema } from "../../src/model/site.ts";
import { endOfDay } from "../../src/model/time.ts";
import { type Attestation, attestationSchema, noAttestations } from "../../src/rules/attestations.ts";
import { ruleSetOf } from "../../src/rules/load-rule-sets.ts";
import { type Waiver, waiverSchema } from "../../src/rules/waivers.ts";
import { parseYaml } from "../../src/rules/yaml-file.ts";

const home = "https://www.example.gov.cn/";
const asOf = "2026-03-20T23:59:59+08:00";

const ruleOf = (text: string) => {
  const [rule] = ruleSetOf(
    parseYaml(
      `id: s\nversion: 1.0.0\ntitle: s\nrules:\n  - { id: r, title: { zh: 规则, en: Rule }, fact: ads, ${text} }\n`,
      "s.yaml",
    ),
  ).rules;
  if (rule === undefined) throw new Error("no rule");
  return rule;
};
const subject = { url: home, evidence: { excerpt: "首页", place: "title" }, seenAt: asOf, referrers: [] };
const item = (path: string, given: Partial<Item> = {}): Item => ({
  ...subject,
  url: `${home}${path}`,
  title: null,
  confidence: "certain",
  fields: { kind: "banner", target: "x" },
  ...given,
});

function judged(
  text: string,
  items: readonly Item[],
  given: {
    readonly waivers?: readonly Waiver[];
    readonly attestations?: readonly Attestation[];
    readonly asOf?: string;
    readonly kind?: "portal" | "department";
    readonly state?: Collection["state"];
    readonly gaps?: Collection["gaps"];
    readonly homeIsRead?: boolean;
  } = {},
) {
  const ads: Collection = {
    ...{ state: given.state ?? "read", items, gaps: given.gaps ?? [], subject, reach: "page", figures: {} },
  };
  const evidence: SiteEvidence = {
    site: siteSchema.parse({ url: home, kind: given.kind ?? "portal", siteCode: "1100000001" }),
    coverage: { known: 1, seen: 1, blocked: 0, failed: 0, budgetCut: false },
    homeIsRead: given.homeIsRead ?? true,
    columnNames: new Map(),
    collections: new Map([["ads", ads]]),
    pageChecks: new Map(),
    earlier: [],
  };
  return judgeRule(ruleOf(text), evidence, {
    ruleSet: "s",
    asOf: given.asOf ?? asOf,
    attestations: { ...noAttestations, attestations: [...(given.attestations ?? [])] },
    waivers: given.waivers ?? [],
  });
}

const waiver = (given: Partial<Waiver> = {}): Waiver =>
  waiverSchema.parse({
    ...{ rule: "r", site: home, reason: "改版", approver: "李四", from: "2026-03-01", expires: "2026-03-31" },
    ...given,
  });
const none = "severity: veto, all: [absent: {}]";

describe("a waiver of the whole rule", () => {
  test.each([
    ["the second before its first day", "2026-02-28T23:59:59+08:00", "fail"],
    ["its first second", "2026-03-01T00:00:00+08:00", "waived"],
    ["its last second", "2026-03-31T23:59:59+08:00", "waived"],
    ["the second after", "2026-04-01T00:00:00+08:00", "fail"],
    ["its last second, told in UTC", "2026-03-31T15:59:59Z", "waived"],
    ["the second after, told in UTC", "2026-03-31T16:00:00Z", "fail"],
  ])("%s", (_name, moment, outcome) => {
    expect(judged(none, [item("a")], { waivers: [waiver()], asOf: moment }).outcome).toBe(outcome);
  });

  test("says who accepts it, until when and why; the finding is shown, not counted", () => {
    expect(judged(none, [item("a")], { waivers: [waiver()] })).toMatchObject({
      ...{ outcome: "waived", by: "waiver", why: null, needs: null, deduction: 0 },
      reason: { zh: "已豁免至2026-03-31（李四）：改版", en: "waived until 2026-03-31 (李四): 改版" },
      findings: [{ url: `${home}a`, waived: true }],
    });
  });

  test.each<[string, Partial<Waiver>, string]>([
    ["by the site's code", { site: "1100000001" }, "waived"],
    ["of another site", { site: "1100000002" }, "fail"],
    ["of another rule", { rule: "other" }, "fail"],
  ])("%s", (_name, given, outcome) => {
    expect(judged(none, [item("a")], { waivers: [waiver(given)] }).outcome).toBe(outcome);
  });

  test("waives what cannot be told, and leaves a pass a pass", () => {
    expect(judged(none, [item("a", { confidence: "likely" })], { waivers: [waiver()] }).outcome).toBe(
      "waived",
    );
    expect(judged(none, [], { waivers: [waiver()] })).toMatchObject({ outcome: "pass", by: "machine" });
  });
});

describe("a waiver of some addresses", () => {
  const five = Array.from({ length: 5 }, (_, i) => item(`en/${i}`));
  const count = "severity: veto, all: [count: { under: 5 }]";
  test.each<[string, readonly Waiver[], string]>([
    ["of one of five", [waiver({ url: "/en/0" })], "waived"],
    ["of all of them", [waiver({ url: "/en/*" })], "waived"],
    ["of none of them", [waiver({ url: "/de/" })], "fail"],
    ["two of them, one of which covers", [waiver({ url: "/de/" }), waiver({ url: "/en/3" })], "waived"],
  ])("%s", (_name, waivers, outcome) => {
    expect(judged(count, five, { waivers }).outcome).toBe(outcome);
  });

  test("names the waiver that accepts it, not another of the same rule", () => {
    const other = waiver({ url: "/de/", approver: "王五", reason: "别处", expires: "2027-02-28" });
    const waivers = [other, waiver({ url: "/en/3" })];
    const named = { zh: "已豁免至2026-03-31（李四）：改版", en: "waived until 2026-03-31 (李四): 改版" };
    expect(judged(count, five, { waivers }).reason).toEqual(named);
    expect(judged(count, five, { waivers: [other, waiver()] }).reason).toEqual(named);
    const present = "severity: veto, all: [present: {}]";
    const home = waiver({ url: "www.example.gov.cn/" });
    expect(judged(present, [], { waivers: [other, home] }).reason).toEqual(named);
  });

  test("of what cannot be told accepts it; without the fact, an address waives nothing", () => {
    const likely = [item("a", { confidence: "likely" })];
    expect(judged(none, likely, { waivers: [waiver({ url: "/a" })] }).outcome).toBe("waived");
    expect(judged(none, likely, { waivers: [waiver({ url: "/b" })] }).outcome).toBe("cant-tell");
    expect(judged(none, likely, { waivers: [waiver({ url: "/b" })] }).why).toBe("awaits-person");
  });

  test("six less one are five still, and the one is marked", () => {
    const outcome = judged(count, [...five, item("en/5")], { waivers: [waiver({ url: "/en/5" })] });
    expect(outcome.outcome).toBe("fail");
    expect(outcome.findings.map(({ waived }) => waived)).toEqual([false, false, false, false, false, true]);
  });

  test("one of two at the same address, by its finding, leaves the other", () => {
    const pair = [item("", { title: "left" }), item("", { title: "right" })];
    const [left, right] = judged(none, pair).findings.map(({ id }) => id);
    const outcome = judged(none, pair, { waivers: [waiver({ url: home, finding: left ?? "" })] });
    expect(outcome.outcome).toBe("fail");
    expect(outcome.findings.map(({ id, waived }) => [id, waived])).toEqual([
      [left, true],
      [right, false],
    ]);
    const both = [left, right].map((finding) => waiver({ finding: finding ?? "" }));
    expect(judged(none, pair, { waivers: both }).outcome).toBe("waived");
  });

  test("what is left may wait for a person", () => {
    const outcome = judged(none, [item("en/0"), item("b", { confidence: "likely" })], {
      waivers: [waiver({ url: "/en/" })],
    });
    expect(outcome).toMatchObject({ outcome: "cant-tell", why: "awaits-person" });
  });

  test("an outcome without items is the homepage's", () => {
    const present = "severity: veto, all: [present: {}]";
    expect(judged(present, [], { waivers: [waiver({ url: "www.example.gov.cn/" })] }).outcome).toBe("waived");
    expect(judged(present, [], { waivers: [waiver({ url: "/en/" })] }).outcome).toBe("fail");
  });

  test.each([
    ["en/a.html", true],
    ["/en/", true],
    ["*a.html", true],
    ["en*html", true],
    ["html*en", false],
    ["de", false],
  ])("the address %s covers %j", (url, covered) => {
    expect(judged(none, [item("en/a.html")], { waivers: [waiver({ url })] }).outcome).toBe(
      covered ? "waived" : "fail",
    );
  });
});

describe("the reason", () => {
  const says = 'says: { finding: { zh: "广告{target}", en: "advertisement {target}" } }';
  test.each([
    ["one thing wrong", [item("a")], { zh: "广告x", en: "advertisement x" }],
    ["two", [item("a"), item("b")], { zh: "发现2处", en: "2 found" }],
  ])("%s", (_name, items, reason) => {
    expect(judged(`${says}, all: [absent: {}]`, items).reason).toEqual(reason);
  });

  test("one shown under its threshold is not what is wrong", () => {
    const suspected = [item("a"), item("b", { confidence: "suspect" })];
    expect(judged(`${says}, all: [absent: {}]`, suspected).reason).toEqual({ zh: "发现1处", en: "1 found" });
  });

  test("what was to be there is shown", () => {
    expect(judged("all: [present: {}]", [item("a"), item("b")]).reason).toEqual({
      zh: "找到2处：首页",
      en: "2 found: 首页",
    });
  });

  test("windows and shares as persons say them", () => {
    const params =
      "params: { w: { type: window, default: 14d, source: s, confidence: L }, l: { type: share, default: 0.05, source: s, confidence: L } }";
    const text = `${params}, says: { fail: { zh: "{w}内{l}", en: "{w}, {l}" } }, all: [absent: {}]`;
    expect(judged(text, [item("a")]).reason).toEqual({ zh: "14天内5%", en: "14 days, 5%" });
  });
});

test.each([
  ["fail", [], "fail"],
  ["not-applicable", [], "not-applicable"],
  [
    "fail",
    [{ url: null, why: { zh: "在别处", en: "elsewhere" }, needs: { zh: "看", en: "look" } }],
    "cant-tell",
  ],
  [
    "not-applicable",
    [{ url: null, why: { zh: "在别处", en: "elsewhere" }, needs: { zh: "看", en: "look" } }],
    "not-assessed",
  ],
] as const)("nothing of its kind, on-missing: %s, gaps %j", (onMissing, gaps, expected) => {
  const said = judged(`on-missing: ${onMissing}, all: [absent: {}]`, [], { state: "none", gaps });
  expect(said).toMatchObject({
    outcome: expected,
    ...(gaps[0] === undefined ? {} : { reason: gaps[0].why, needs: gaps[0].needs }),
  });
});

test("what a homepage that was not read leaves open is open for that", () => {
  const unknown = [item("", { fields: {} })];
  const rule =
    "says: { cant-tell: 名单未写 }, all: [each: { meets: { equals: { field: kind, value: banner } } }]";
  const whyOf = (given: Parameters<typeof judged>[2]) => judged(rule, unknown, given);
  expect(whyOf({})).toMatchObject({ outcome: "cant-tell", reason: { zh: "名单未写" } });
  expect(whyOf({ homeIsRead: false })).toMatchObject({
    ...{ outcome: "cant-tell", reason: { zh: "首页未能读取", en: "the homepage could not be read" } },
    needs: { zh: "在首页可以读取后再次检查，或由人工确认" },
  });
});

describe("points", () => {
  test("findings of one kind count once with by", () => {
    const of = (path: string, kind: string) => item(path, { fields: { kind, target: "x" } });
    const three = [of("a", "banner"), of("b", "banner"), of("c", "iframe")];
    expect(deduction("{ cap: 9, each: 1, by: kind }", three)).toBe(2);
    expect(deduction("{ cap: 9, each: 1 }", three)).toBe(3);
  });

  const deduct = (points: string) => `severity: deduct, points: ${points}, all: [absent: {}]`;
  const deduction = (points: string, items: readonly Item[], given: Parameters<typeof judged>[2] = {}) =>
    judged(deduct(points), items, given).deduction;
  const three = [item("a"), item("b"), item("c")];

  test.each<[string, string, readonly Item[], number]>([
    ["once", "{ cap: 5, once: 2 }", three, 2],
    ["once, more than the cap", "{ cap: 1, once: 2 }", three, 1],
    ["each", "{ cap: 5, each: 0.1 }", three, 0.3],
    ["each, up to the cap", "{ cap: 0.3, each: 0.1 }", three, 0.3],
    ["each, beyond the cap", "{ cap: 0.25, each: 0.1 }", three, 0.25],
    ["the same thing twice", "{ cap: 5, each: 1 }", [item("a"), item("a")], 1],
    [
      "two things of one page",
      "{ cap: 5, each: 1 }",
      [item("a", { title: "x" }), item("a", { title: "y" })],
      2,
    ],
    ["what is likely counts", "{ cap: 5, each: 1 }", [item("a", { confidence: "likely" })], 1],
    ["a suspicion does not", "{ cap: 5, each: 1 }", [item("a"), item("b", { confidence: "suspect" })], 1],
    ["none", "{ cap: 5, each: 1 }", [], 0],
  ])("%s", (_name, points, items, expected) => {
    expect(deduction(points, items)).toBe(expected);
  });

  test.each<[string, string, number]>([
    [
      "banner",
      "{ cap: 9, tiers: [{ where: { equals: { field: kind, value: banner } }, each: 2 }], each: 0.5 }",
      2,
    ],
    [
      "floating",
      "{ cap: 9, tiers: [{ where: { equals: { field: kind, value: banner } }, each: 2 }], each: 0.5 }",
      0.5,
    ],
    ["floating", "{ cap: 9, tiers: [{ where: { equals: { field: kind, value: banner } }, each: 2 }] }", 0],
    [
      "banner",
      "{ cap: 9, tiers: [{ where: { known: { field: kind } }, each: 1 }, { where: { equals: { field: kind, value: banner } }, each: 2 }] }",
      1,
    ],
  ])("the first tier that a %s meets: %s", (kind, points, expected) => {
    expect(deduction(points, [item("a", { fields: { kind, target: "x" } })])).toBe(expected);
  });

  test("an item of unknown kind meets no tier", () => {
    const points =
      "{ cap: 9, tiers: [{ where: { equals: { field: kind, value: banner } }, each: 2 }], each: 0.5 }";
    expect(deduction(points, [item("a", { fields: { kind: null, target: "x" } })])).toBe(0.5);
  });

  test("what a person must see first is not counted away from what is certain", () => {
    const items = [item("a"), item("b", { confidence: "suspect" }), item("c")];
    expect(deduction("{ cap: 5, each: 1 }", items)).toBe(2);
    expect(deduction("{ cap: 5, each: 1 }", items, { waivers: [waiver({ url: "/c" })] })).toBe(1);
  });

  test("departments have none, nor has a veto, nor what is waived", () => {
    expect(deduction("{ cap: 5, each: 1 }", three, { kind: "department" })).toBe(0);
    expect(judged("severity: veto, points: { cap: 5, each: 1 }, all: [absent: {}]", three).deduction).toBe(0);
    expect(deduction("{ cap: 5, each: 1 }", three, { waivers: [waiver({ url: "/a" })] })).toBe(2);
    expect(deduction("{ cap: 5, each: 1 }", three, { waivers: [waiver()] })).toBe(0);
  });

  test("sums have no binary dust", () => {
    expect(
      deduction(
        "{ cap: 5, each: 0.05 }",
        Array.from({ length: 3 }, (_, i) => item(String(i))),
      ),
    ).toBe(0.15);
  });
});

describe("an attestation", () => {
  const attest = (given: Partial<Attestation> & { readonly "valid-for"?: string } = {}): Attestation =>
    attestationSchema.parse({
      ...{
        rule: "r",
        site: home,
        outcome: "pass",
        explanation: "看过",
        method: "examine",
        by: "张三",
        at: "2026-03-10",
      },
      ...{ "valid-for": "10d" },
      ...given,
    });
  const person = "severity: veto, confirm: person, all: [absent: {}]";

  test.each([
    ["the day before", "2026-03-09T23:59:59+08:00", "not-assessed"],
    ["its day", "2026-03-10T00:00:00+08:00", "pass"],
    ["its last second", endOfDay("2026-03-20"), "pass"],
    ["the second after", "2026-03-21T00:00:00+08:00", "not-assessed"],
  ])("holds from its day to the end of its last: %s", (_name, moment, outcome) => {
    expect(judged(person, [], { attestations: [attest()], asOf: moment }).outcome).toBe(outcome);
  });

  test.each<[string, readonly Attestation[], string]>([
    ["of another rule", [attest({ rule: "other" })], "not-assessed"],
    ["of another site", [attest({ site: "https://other/" })], "not-assessed"],
    ["by the site's code", [attest({ site: "1100000001" })], "pass"],
    ["the latest that holds speaks", [attest({ outcome: "fail" }), attest({ at: "2026-03-12" })], "pass"],
    ["in whatever order they stand", [attest({ at: "2026-03-12" }), attest({ outcome: "fail" })], "pass"],
    ["of one moment the last", [attest(), attest({ outcome: "fail" })], "fail"],
    ["none", [], "not-assessed"],
  ])("%s", (_name, attestations, outcome) => {
    expect(judged(person, [], { attestations }).outcome).toBe(outcome);
  });

  test("says who attested what, and when", () => {
    expect(
      judged(person, [item("a")], {
        attestations: [attest({ at: "2026-03-12T08:00:00+08:00", outcome: "fail" })],
      }),
    ).toMatchObject({
      ...{ outcome: "fail", by: "attestation", why: null, needs: null },
      reason: { zh: "张三于2026-03-12确认：看过", en: "attested by 张三 on 2026-03-12: 看过" },
    });
  });

  test("a suspicion without one waits, whatever its confidence; nothing seen is not assessed", () => {
    for (const confidence of ["certain", "likely"] as const)
      expect(judged(person, [item("a", { confidence })])).toMatchObject({
        ...{ outcome: "cant-tell", why: "awaits-person", by: "nobody" },
        needs: { zh: "人工检查结论（attest）" },
      });
    expect(judged(person, [])).toMatchObject({ outcome: "not-assessed", by: "nobody", why: null });
    const gap = { url: null, why: { zh: "未读", en: "unread" }, needs: { zh: "再看", en: "again" } };
    expect(judged(person, [], { gaps: [gap] })).toMatchObject({ outcome: "not-assessed" });
  });

  test("decides what the machine could not, and not what it may and did", () => {
    const attestations = [attest()];
    expect(judged(none, [item("a")], { attestations })).toMatchObject({ outcome: "fail", by: "machine" });
    expect(judged(none, [item("a", { confidence: "likely" })], { attestations })).toMatchObject({
      ...{ outcome: "pass", by: "attestation" },
    });
    expect(judged(none, [], { attestations: [attest({ outcome: "fail" })] })).toMatchObject({
      ...{ outcome: "fail", by: "attestation" },
    });
  });
});
