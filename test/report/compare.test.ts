import { describe, expect, it } from "vitest";
import type { Finding, RuleOutcome, SiteVerdict } from "../../src/model/judgement.ts";
import type { Reason } from "../../src/model/reason.ts";
import { compareSite, countFates, type Differences, type SitePair } from "../../src/report/compare.ts";
import { fine, site } from "./literal-report.ts";

const finding = (id: string, more: Partial<Finding> = {}): Finding => ({
  id,
  url: `http://www.jia.gov.cn/${id}.html`,
  message: { en: id, zh: id },
  seenAt: "2026-03-20T10:00:00+08:00",
  confidence: "certain",
  evidence: { excerpt: "", place: "" },
  referrers: [],
  column: null,
  missing: null,
  waived: false,
  ...more,
});

const outcome = (findings: readonly Finding[], more: Partial<RuleOutcome> = {}): RuleOutcome => ({
  ruleSet: "national-2019",
  rule: "dead-links",
  clause: "",
  severity: "deduct",
  outcome: findings.length > 0 ? "fail" : "pass",
  reason: { en: "", zh: "" },
  why: null,
  needs: null,
  by: "machine",
  deduction: 0,
  measured: {},
  threshold: {},
  findings: [...findings],
  ...more,
});

const judged = (findings: readonly Finding[], more: Partial<RuleOutcome> = {}): SiteVerdict => ({
  ...fine,
  outcomes: [outcome(findings, more)],
});

const looking =
  (seen: Readonly<Record<string, Reason>>): SitePair["lookAgain"] =>
  async (url) => {
    const reason = seen[url];
    return reason === undefined ? null : { reason };
  };

const same: Differences = { rules: false, tool: false };
const pair = (more: Partial<SitePair>): SitePair => ({
  site,
  before: judged([]),
  after: judged([]),
  rejudged: null,
  isListed: true,
  lookAgain: looking({}),
  sampling: new Set(["footer-identifiers"]),
  ...more,
});
const compared = async (more: Partial<SitePair>, differs = same, history = new Map<string, string>()) =>
  (await compareSite(pair(more), differs, history, new Map())).findings[0];
const a = finding("a");

describe("what became of a finding", () => {
  it.each<[string, Partial<SitePair>, object]>([
    ["new", { after: judged([a]) }, { fate: "new", cause: "site" }],
    ["still there", { before: judged([a]), after: judged([a]) }, { fate: "still", cause: null }],
    [
      "fixed, its page having been read again",
      { before: judged([a]), lookAgain: looking({ [a.url]: "answered" }) },
      { fate: "fixed", cause: "site" },
    ],
    [
      "fixed, its page being gone",
      { before: judged([a]), lookAgain: looking({ [a.url]: "not-found" }) },
      { fate: "fixed" },
    ],
    ["not looked at", { before: judged([a]) }, { fate: "not-rechecked", why: "not-crawled", cause: null }],
    [
      "blocked now",
      { before: judged([a]), lookAgain: looking({ [a.url]: "challenge" }) },
      { fate: "not-rechecked", why: "blocked" },
    ],
    [
      "not clear now",
      { before: judged([a]), lookAgain: looking({ [a.url]: "timeout" }) },
      { fate: "not-rechecked", why: "unconfirmed" },
    ],
    [
      "past the budget",
      { before: judged([a]), after: { ...judged([]), coverage: { ...fine.coverage, budgetCut: true } } },
      { fate: "not-rechecked", why: "budget" },
    ],
    [
      "of a site no longer listed",
      { before: judged([a]), after: null, isListed: false },
      { why: "site-not-in-run" },
    ],
    ["of a site not crawled", { before: judged([a]), after: null }, { why: "site-not-judged" }],
    [
      "of a rule that is gone",
      { before: judged([a]), after: judged([], { rule: "other" }) },
      { why: "rule-not-judged" },
    ],
    [
      "of a rule not assessed now",
      { before: judged([a]), after: judged([], { outcome: "not-assessed" }) },
      { why: "rule-not-assessed" },
    ],
    [
      "on a page that no longer tells",
      {
        before: judged([a]),
        after: judged([], { outcome: "cant-tell", why: "insufficient-data" }),
        lookAgain: looking({ [a.url]: "answered" }),
      },
      { why: "cannot-tell" },
    ],
    [
      "on a site that is gone as a whole, whatever a person said of it",
      {
        before: judged([a]),
        after: {
          ...judged([], { outcome: "fail", by: "attestation" }),
          coverage: { ...fine.coverage, pagesSeen: 0 },
        },
        lookAgain: looking({ [a.url]: "connection-refused" }),
      },
      { fate: "not-rechecked", why: "site-unread" },
    ],
    [
      "found by a person",
      { after: judged([a], { by: "attestation", reason: a.message }) },
      { fate: "new", cause: "person" },
    ],
    [
      "found by the machine and confirmed by a person",
      { after: judged([a], { by: "attestation", reason: { en: "attested", zh: "已确认" } }) },
      { fate: "new", cause: "site" },
    ],
  ])("%s", async (_, given, expected) => {
    expect(await compared(given)).toMatchObject(expected);
  });

  const dead = finding("dead", { referrers: ["http://www.jia.gov.cn/1", "http://www.jia.gov.cn/2"] });
  it.each<[string, Readonly<Record<string, Reason>>, object]>([
    ["the address answers again", { [dead.url]: "answered" }, { fate: "fixed" }],
    [
      "it is dead, and no page that was read names it any more",
      {
        [dead.url]: "not-found",
        "http://www.jia.gov.cn/1": "answered",
        "http://www.jia.gov.cn/2": "answered",
      },
      { fate: "fixed" },
    ],
    [
      "it is dead, and a page that named it was not read",
      { [dead.url]: "not-found", "http://www.jia.gov.cn/1": "answered" },
      { fate: "not-rechecked" },
    ],
    [
      "nobody names it any more",
      { "http://www.jia.gov.cn/1": "answered", "http://www.jia.gov.cn/2": "gone" },
      { fate: "fixed" },
    ],
    [
      "a page that named it is blocked",
      { "http://www.jia.gov.cn/1": "answered", "http://www.jia.gov.cn/2": "forbidden" },
      { fate: "not-rechecked" },
    ],
  ])("a dead link: %s", async (_, seen, expected) => {
    expect(await compared({ before: judged([dead]), lookAgain: looking(seen) })).toMatchObject(expected);
  });

  it.each([
    ["fail", { fate: "not-rechecked", why: "not-sampled" }],
    ["pass", { fate: "fixed" }],
  ] as const)("on a page of a sample, the rule now: %s", async (now, expected) => {
    const rule = "footer-identifiers";
    const given = {
      before: judged([a], { rule }),
      after: judged([], { rule, outcome: now }),
      lookAgain: looking({ [a.url]: "answered" }),
    };
    expect(await compared(given)).toMatchObject(expected);
  });

  it("came back after it had gone", async () => {
    const history = new Map([["a", "2025-06-20T10:00:00+08:00"]]);
    expect(await compared({ after: judged([a]) }, same, history)).toMatchObject({
      fate: "came-back",
      firstSeen: "2025-06-20T10:00:00+08:00",
    });
  });

  it("counts no suspicion", async () => {
    expect(await compared({ after: judged([finding("s", { confidence: "suspect" })]) })).toBeUndefined();
  });
});

describe("why", () => {
  it.each<[string, Partial<SitePair>, Differences, string]>([
    ["new rules find it in the old pages", { rejudged: judged([a]) }, { rules: true, tool: false }, "rules"],
    ["a new tool finds it in the old pages", { rejudged: judged([a]) }, { rules: false, tool: true }, "tool"],
    [
      "new rules do not find it in the old pages",
      { rejudged: judged([]) },
      { rules: true, tool: false },
      "site",
    ],
    ["other observers saw the old pages", { rejudged: judged([]) }, { rules: false, tool: true }, "unclear"],
    ["the old pages cannot be judged again", {}, { rules: true, tool: false }, "unclear"],
  ])("%s", async (_, given, differs, cause) => {
    expect(await compared({ ...given, after: judged([a]) }, differs)).toMatchObject({ cause });
  });

  it.each<[string, Partial<RuleOutcome>, Partial<RuleOutcome>, string]>([
    ["mended", { outcome: "fail" }, { outcome: "pass" }, "site"],
    ["a person's word", { outcome: "cant-tell" }, { outcome: "pass", by: "attestation" }, "person"],
    ["a ledger that was given", { outcome: "not-assessed" }, { outcome: "fail" }, "seen"],
    ["less that was seen", { outcome: "pass" }, { outcome: "cant-tell" }, "seen"],
  ])("an outcome changed: %s", async (_, before, after, cause) => {
    const given = pair({ before: judged([], before), after: judged([], after) });
    const { outcomes } = await compareSite(given, same, new Map(), new Map());
    expect(outcomes).toEqual([
      { ruleSet: "national-2019", rule: "dead-links", before: before.outcome, after: after.outcome, cause },
    ]);
  });
});

it("sorts by what matters most, and counts", async () => {
  const seen = Object.fromEntries(["x", "y"].map((id) => [finding(id).url, "answered" as const]));
  const given = pair({
    before: judged([finding("x"), finding("k"), finding("z")]),
    after: judged([finding("k"), finding("n")]),
    lookAgain: looking(seen),
  });
  const compared = await compareSite(given, same, new Map(), new Map());
  expect(compared.findings.map(({ id, fate }) => [id, fate])).toEqual([
    ["n", "new"],
    ["k", "still"],
    ["z", "not-rechecked"],
    ["x", "fixed"],
  ]);
  expect(countFates([compared])).toEqual({ new: 1, "came-back": 0, still: 1, "not-rechecked": 1, fixed: 1 });
});
