import { describe, expect, test } from "vitest";
import { type JudgeOptions, judgeSite } from "../../src/judge/judge-site.ts";
import type { RuleOutcome, SiteVerdict } from "../../src/model/judgement.ts";
import type { Message, Observations } from "../../src/model/observation.ts";
import { readAttestations } from "../../src/rules/attestations.ts";
import { loadRuleSets, ruleSetOf } from "../../src/rules/load-rule-sets.ts";
import { type Waiver, waiverSchema } from "../../src/rules/waivers.ts";
import { parseYaml } from "../../src/rules/yaml-file.ts";
import { asOf, freshHome, type Given, gather, home, link, listing, page, row } from "./evidence.ts";

const national = loadRuleSets(["national-2019"]);

const judge = async (
  given: Given = {},
  options: Partial<JudgeOptions> = {},
  sets = national,
): Promise<SiteVerdict> => judgeSite(await gather(given), sets, { asOf, ...options });

function outcomeOf(verdict: SiteVerdict, rule: string): RuleOutcome {
  const found = verdict.outcomes.find((one) => one.rule === rule);
  if (found === undefined) throw new Error(`no outcome of ${rule}`);
  return found;
}

const message = (given: Partial<Message>): Message => ({
  title: "路灯何时修好",
  url: `${home}msg/1.html`,
  asked: "2018-03-01",
  answered: null,
  status: "待处理",
  answeredBy: null,
  isAnswered: false,
  forwardedOnly: false,
  evidence: { excerpt: "待处理", place: "table" },
  ...given,
});
const emptyColumn = (path: string) =>
  page(path, "listing", {
    listing: listing({ isColumn: true, name: path, empty: true, emptyWhy: "silent" }),
  });
const ad: NonNullable<Observations["ads"]>[number] = {
  kind: "ad-network",
  target: "https://ads.example.com/",
  confidence: "certain",
  evidence: { excerpt: "ads", place: "script" },
};

test("a site in order is qualified, and what was not assessed is named", async () => {
  const verdict = await judge({
    pages: [
      freshHome(),
      page("/tzgg/", "listing", { listing: listing({ isColumn: true, items: [row("2018-07-01")] }) }),
    ],
  });
  expect(verdict).toMatchObject({ verdict: "qualified", score: null, vetoes: [], inconclusiveBecause: [] });
  expect(verdict.notAssessed).toContain("site-unreachable");
  expect(verdict.measured).toMatchObject({
    newestHomepageDate: "2018-07-20",
    columns: 1,
    emptyColumns: 0,
    deadLinks: 0,
  });
});

describe("homepage-not-updated", () => {
  test.each([
    ["the last day of the window", "2018-07-14", "pass"],
    ["a day too old", "2018-07-13", "fail"],
    ["only the future", "2018-07-29", "cant-tell"],
    ["undated", null, "cant-tell"],
  ])("%s", async (_name, date, expected) => {
    const verdict = await judge({ pages: [freshHome({ listing: listing({ items: [row(date)] }) })] });
    expect(outcomeOf(verdict, "homepage-not-updated").outcome).toBe(expected);
  });

  test("the finding points at the homepage", async () => {
    const verdict = await judge({ pages: [freshHome({ listing: listing({ items: [row("2018-07-01")] }) })] });
    expect(verdict.verdict).toBe("unqualified");
    expect(outcomeOf(verdict, "homepage-not-updated").findings).toMatchObject([
      { url: home, confidence: "certain" },
    ]);
  });
});

describe("a homepage that was not read", () => {
  test.each([
    ["blocked by a challenge", page("/", "challenge", {}, { reason: "challenge" })],
    ["refused", page("/", null, {}, { reason: "connection-refused", status: null })],
    ["a stub", page("/", "shell")],
  ])("%s: nothing passes and nobody is accused", async (_name, first) => {
    const verdict = await judge({ pages: [first], coverage: { seen: 0 } });
    expect(verdict.verdict).toBe("inconclusive");
    expect(verdict.vetoes).toEqual([]);
    for (const rule of [
      "homepage-not-updated",
      "empty-columns",
      "unanswered-messages",
      "dead-links",
      "commercial-ads",
      "footer-identifiers",
    ])
      expect([rule, outcomeOf(verdict, rule).outcome]).toEqual([rule, "cant-tell"]);
    expect(verdict.measured).toMatchObject({
      newestHomepageDate: null,
      columns: null,
      ads: null,
      messages: null,
    });
  });
});

describe("empty-columns", () => {
  const columns = (n: number) => [
    freshHome(),
    ...Array.from({ length: n }, (_, i) => emptyColumn(`/c${i}/`)),
    page("/tzgg/", "listing", { listing: listing({ isColumn: true, items: [row("2018-07-01")] }) }),
  ];
  test.each([
    [4, "pass"],
    [5, "fail"],
    [6, "fail"],
  ])("%i", async (n, expected) => {
    const outcome = outcomeOf(await judge({ pages: columns(n) }), "empty-columns");
    expect(outcome.outcome).toBe(expected);
    expect(outcome.findings).toHaveLength(n);
  });

  test("four and a named column that could not be read", async () => {
    const pages = columns(4).filter((one) => !one.page.url.endsWith("/tzgg/"));
    const outcome = outcomeOf(await judge({ pages }), "empty-columns");
    expect(outcome).toMatchObject({ outcome: "cant-tell", why: "insufficient-data" });
  });

  test.each([
    ["at the limit", 10, "pass"],
    ["above it", 11, "cant-tell"],
  ])("blocked and failed pages %s", async (_name, lost, expected) => {
    const verdict = await judge({
      pages: columns(1),
      coverage: { known: 100, blocked: lost - 1, failed: 1 },
    });
    expect(outcomeOf(verdict, "empty-columns").outcome).toBe(expected);
  });
});

describe("unanswered-messages", () => {
  const asked = async (...messages: Message[]) =>
    outcomeOf(
      await judge({ pages: [freshHome(), page("/msg/", "message-list", { messages })] }),
      "unanswered-messages",
    );

  test.each([
    ["more than three months", message({ asked: "2018-04-27" }), "fail"],
    ["exactly three months", message({ asked: "2018-04-28" }), "pass"],
    ["exactly a year", message({ asked: "2017-07-28" }), "fail"],
    ["more than a year", message({ asked: "2017-07-27" }), "pass"],
    ["answered", message({ isAnswered: true }), "pass"],
    ["state unknown", message({ isAnswered: null, status: null }), "cant-tell"],
    ["no printed date", message({ asked: null }), "cant-tell"],
    ["no printed state", message({ status: null }), "cant-tell"],
    ["only passed on", message({ isAnswered: true, forwardedOnly: true }), "cant-tell"],
  ])("%s", async (_name, given, expected) => {
    expect((await asked(given)).outcome).toBe(expected);
  });

  test("what only a person can say awaits one", async () => {
    expect(await asked(message({ isAnswered: true, forwardedOnly: true }))).toMatchObject({
      why: "awaits-person",
    });
  });

  test("no message column", async () => {
    expect(outcomeOf(await judge(), "unanswered-messages").outcome).toBe("not-applicable");
  });

  test("the letter's own page knows of the answer that the list does not show", async () => {
    const list = page("/msg/", "message-list", { messages: [message({ isAnswered: false })] });
    const letter = page("/msg/1.html", "message", {
      messages: [message({ isAnswered: true, answered: "2018-03-05" })],
    });
    const verdict = await judge({ pages: [freshHome(), list, letter] });
    expect(outcomeOf(verdict, "unanswered-messages").outcome).toBe("pass");
    expect(verdict.measured).toMatchObject({ messages: 1, unansweredMessages: 0 });
  });

  test("a mailbox of the navigation that could not be read", async () => {
    const navigation = [{ name: "领导信箱", url: `${home}xx/`, level: 1, kind: "message" as const }];
    const pages = [freshHome({ navigation }), page("/xx/", null, {}, { reason: "timeout", status: null })];
    expect(
      outcomeOf(await judge({ pages, coverage: { known: 100, failed: 1 } }), "unanswered-messages").outcome,
    ).toBe("cant-tell");
  });
});

describe("dead-links", () => {
  test("dead accuses, blocked and unconfirmed do not, and each URL is one finding", async () => {
    const links = [
      link(`${home}a`, "not-found"),
      link(`${home}b`, "forbidden"),
      link(`${home}c`, "timeout"),
      link(`${home}d`, "answered"),
      link(`${home}e`, "excluded"),
    ];
    const verdict = await judge({ links });
    const outcome = outcomeOf(verdict, "dead-links");
    expect(outcome).toMatchObject({
      outcome: "fail",
      measured: { count: 1, unknown: 2 },
      findings: [{ url: `${home}a`, referrers: [home] }],
    });
    expect(verdict.measured.deadLinks).toBe(1);
  });

  test.each([
    ["all answered", [link(`${home}a`, "answered")], "pass"],
    ["one blocked", [link(`${home}a`, "forbidden")], "cant-tell"],
    ["one never looked at", [link(`${home}a`, null)], "cant-tell"],
  ] as const)("%s", async (_name, links, expected) => {
    expect(outcomeOf(await judge({ links }), "dead-links").outcome).toBe(expected);
  });
});

describe("commercial-ads", () => {
  const with_ = (confidence: "certain" | "likely" | "suspect") => ({
    pages: [freshHome({ ads: [{ ...ad, confidence }] })],
  });
  test.each([
    ["certain", "fail", 1],
    ["likely", "fail", 1],
    ["suspect", "pass", 0],
  ] as const)("%s", async (confidence, expected, count) => {
    const verdict = await judge(with_(confidence));
    expect(outcomeOf(verdict, "commercial-ads")).toMatchObject({
      outcome: expected,
      findings: [{ url: home, confidence }],
    });
    expect(verdict.measured.ads).toBe(count);
  });
});

describe("what a person confirms", () => {
  const hidden = {
    kind: "hidden-links" as const,
    confidence: "certain" as const,
    evidence: { excerpt: "x", place: "div" },
  };
  const tampered = { pages: [freshHome({ tampering: [hidden] })] };
  const attested = (outcome: string, at = "2018-07-20") =>
    readAttestations(
      parseYaml(
        `attestations: [{ rule: security-and-content, site: "${home}", outcome: ${outcome}, explanation: e, method: examine, by: p, at: "${at}", valid-for: 30d }]`,
        "a.yaml",
      ),
      { rules: new Set(["security-and-content"]), sites: new Set([home]) },
    );

  test("a suspicion waits for a person, none is no pass", async () => {
    const suspected = await judge(tampered);
    expect(suspected.verdict).toBe("inconclusive");
    expect(suspected.inconclusiveBecause).toMatchObject([
      { rule: "security-and-content", why: "awaits-person" },
    ]);
    expect(outcomeOf(await judge(), "security-and-content").outcome).toBe("not-assessed");
  });

  test.each([
    ["fail", "unqualified"],
    ["pass", "qualified"],
  ])("an attested %s decides", async (outcome, verdict) => {
    const judged = await judge(
      {
        pages: [
          freshHome({ tampering: [hidden] }),
          page("/tzgg/", "listing", { listing: listing({ isColumn: true, items: [row("2018-07-01")] }) }),
        ],
      },
      { attestations: attested(outcome) },
    );
    expect(judged.verdict).toBe(verdict);
    expect(outcomeOf(judged, "security-and-content")).toMatchObject({ outcome, by: "attestation" });
  });

  test.each([
    ["the last day", "2018-06-28", "pass"],
    ["expired", "2018-06-27", "cant-tell"],
    ["of the future", "2018-07-29", "cant-tell"],
  ])("an attestation holds for a while: %s", async (_name, at, expected) => {
    const judged = await judge(tampered, { attestations: attested("pass", at) });
    expect(outcomeOf(judged, "security-and-content").outcome).toBe(expected);
  });
});

describe("waivers", () => {
  const waiver = (given: Partial<Waiver> = {}): Waiver =>
    waiverSchema.parse({
      rule: "dead-links",
      site: home,
      reason: "r",
      approver: "p",
      from: "2018-07-01",
      expires: "2018-07-28",
      ...given,
    });
  const links = [link(`${home}old/a`, "not-found"), link(`${home}b`, "not-found")];

  test("the whole rule", async () => {
    const outcome = outcomeOf(await judge({ links }, { waivers: [waiver()] }), "dead-links");
    expect(outcome).toMatchObject({
      outcome: "waived",
      by: "waiver",
      findings: [{ waived: true }, { waived: true }],
    });
  });

  test("some of its findings: they are shown and not counted", async () => {
    const some = [waiver({ url: "/old/" })];
    const both = outcomeOf(await judge({ links }, { waivers: some }), "dead-links");
    expect(both).toMatchObject({ outcome: "fail", findings: [{ waived: false }, { waived: true }] });
    expect(
      outcomeOf(await judge({ links: links.slice(0, 1) }, { waivers: some }), "dead-links").outcome,
    ).toBe("waived");
  });

  test.each([
    ["the last second of its last day", "2018-07-28T23:59:59+08:00", "waived"],
    ["the second after", "2018-07-29T00:00:00+08:00", "fail"],
  ])("%s", async (_name, moment, expected) => {
    expect(
      outcomeOf(await judge({ links }, { waivers: [waiver()], asOf: moment }), "dead-links").outcome,
    ).toBe(expected);
  });
});

describe("score", () => {
  test("a portal loses points within its indicator's cap; a department has no score", async () => {
    const many = Array.from({ length: 80 }, (_, i) =>
      link(`${home}x${i}`, "not-found", { onHomepage: i < 10 }),
    );
    const portal = await judge({ site: { kind: "portal" }, links: many.slice(0, 20) });
    expect(outcomeOf(portal, "dead-links").deduction).toBe(1.5);
    expect(outcomeOf(await judge({ site: { kind: "portal" }, links: many }), "dead-links").deduction).toBe(
      4.5,
    );
    expect(portal.score).toBeLessThanOrEqual(98.5);
    expect((await judge({ links: many })).score).toBeNull();
  });

  test("a vetoed portal has none", async () => {
    const verdict = await judge({
      site: { kind: "portal" },
      pages: [freshHome({ listing: listing({ items: [row("2018-01-01")] }) })],
    });
    expect(verdict).toMatchObject({ verdict: "unqualified", score: null });
  });

  test("a portal that shows a notice of maintenance has none", async () => {
    const verdict = await judge({ site: { kind: "portal" }, pages: [page("/", "error", {})] });
    expect(verdict).toMatchObject({ verdict: "inconclusive", score: null });
  });

  const set = (points: string) =>
    ruleSetOf(
      parseYaml(
        `id: s\nversion: 1.0.0\ntitle: s\nrules: [{ id: ads, title: t, severity: deduct, fact: ads, points: ${points}, all: [absent: {}] }]\n`,
        "s.yaml",
      ),
    );
  test.each([
    ["at the line", "{ cap: 40, once: 40 }", 60, "qualified"],
    ["below it", "{ cap: 41, once: 41 }", 59, "unqualified"],
  ])("a portal %s", async (_name, points, score, verdict) => {
    const judged = await judge({ site: { kind: "portal" }, pages: [freshHome({ ads: [ad] })] }, {}, [
      set(points),
    ]);
    expect(judged).toMatchObject({ score, verdict });
  });

  test("rules of one indicator share its cap", async () => {
    const rule = (id: string) =>
      `{ id: ${id}, title: t, severity: deduct, fact: ads, points: { indicator: i, cap: 5, once: 3 }, all: [absent: {}] }`;
    const two = ruleSetOf(
      parseYaml(`id: s\nversion: 1.0.0\ntitle: s\nrules: [${rule("a")}, ${rule("b")}]\n`, "s.yaml"),
    );
    const judged = await judge({ site: { kind: "portal" }, pages: [freshHome({ ads: [ad] })] }, {}, [two]);
    expect(judged.score).toBe(95);
    expect(judged.outcomes.map((one) => one.deduction)).toEqual([3, 2]);
  });
});

describe("what a person adds", () => {
  const bonus = (points: number, at: string, site = home) =>
    `{ site: "${site}", points: ${points}, explanation: e, by: p, at: "${at}" }`;
  const added = async (...entries: string[]) => {
    const source = parseYaml(`bonus: [${entries.join(", ")}]`, "a.yaml");
    const known = { rules: new Set<string>(), sites: new Set([home, "https://other.example.gov.cn/"]) };
    return (await judge({}, { attestations: readAttestations(source, known) })).bonus;
  };

  test.each([
    ["none", [], null],
    ["of the day itself", [bonus(2, "2018-07-28")], 2],
    ["of a day to come", [bonus(2, "2018-07-29")], null],
    ["of another site", [bonus(2, "2018-07-01", "https://other.example.gov.cn/")], null],
    ["twice", [bonus(2, "2018-07-01"), bonus(0.5, "2018-07-02"), bonus(9, "2018-08-01")], 2.5],
    ["of no points", [bonus(0, "2018-07-01")], 0],
  ])("points: %s", async (_name, entries, expected) => {
    expect(await added(...entries)).toBe(expected);
  });
});

describe("what is not decided", () => {
  const pages = [
    freshHome(),
    page("/tzgg/", "listing", { listing: listing({ isColumn: true, items: [row("2018-07-01")] }) }),
  ];
  const links = [link(`${home}a`, "forbidden")];

  test("of a rule that only takes points leaves the site qualified, unless it is required", async () => {
    expect(outcomeOf(await judge({ pages, links }), "dead-links").outcome).toBe("cant-tell");
    expect(await judge({ pages, links })).toMatchObject({ verdict: "qualified", inconclusiveBecause: [] });
    expect((await judge({ pages, links }, { require: ["commercial-ads"] })).verdict).toBe("qualified");
    expect(await judge({ pages, links }, { require: ["dead-links"] })).toMatchObject({
      verdict: "inconclusive",
      inconclusiveBecause: [
        {
          rule: "dead-links",
          why: "insufficient-data",
          needs: { en: "a person who looks, and attests (attest)" },
        },
      ],
    });
  });

  test("`all` requires the vetoes, and no other rule", async () => {
    const verdict = await judge({ pages, links }, { require: "all" });
    const because = verdict.inconclusiveBecause.map(({ rule }) => rule);
    expect(because).toEqual(verdict.notAssessed);
    expect(because).not.toContain("dead-links");
  });

  test("a required rule that was decided asks for nothing more", async () => {
    const verdict = await judge({ pages }, { require: ["dead-links", "homepage-not-updated"] });
    expect(verdict).toMatchObject({ verdict: "qualified", inconclusiveBecause: [] });
  });

  test("by a person says so, who is named by what is needed", async () => {
    const { inconclusiveBecause } = await judge({ pages }, { require: ["security-and-content"] });
    expect(inconclusiveBecause).toEqual([
      {
        rule: "security-and-content",
        why: "insufficient-data",
        needs: { zh: "人工检查结论（attest）", en: "an attestation by a person (attest)" },
      },
    ]);
  });
});

test("a verdict says how much was seen", async () => {
  const coverage = { known: 9, seen: 4, blocked: 2, failed: 1, budgetCut: true };
  expect((await judge({ coverage })).coverage).toEqual({
    pagesKnown: 9,
    pagesSeen: 4,
    blocked: 2,
    failed: 1,
    budgetCut: true,
  });
});

describe("several rule sets", () => {
  test("an inherited rule with the same parameters is judged once, the verdict is the worst", async () => {
    const local = ruleSetOf(
      parseYaml(
        "id: local\nversion: 1.0.0\ntitle: l\nextends: [national-2019]\noverride: { homepage-not-updated: { params: { window: 7d } } }\n",
        "local.yaml",
      ),
    );
    const given: Given = {
      pages: [
        freshHome(),
        page("/tzgg/", "listing", { listing: listing({ isColumn: true, items: [row("2018-07-01")] }) }),
      ],
    };
    expect((await judge(given)).verdict).toBe("qualified");
    const both = await judge(given, {}, [...national, local]);
    expect(both.verdict).toBe("unqualified");
    expect(both.outcomes.filter((one) => one.rule === "empty-columns")).toHaveLength(1);
    expect(
      both.outcomes
        .filter((one) => one.rule === "homepage-not-updated")
        .map((one) => [one.ruleSet, one.outcome]),
    ).toEqual([
      ["national-2019", "pass"],
      ["local", "fail"],
    ]);
  });
});

test.each([["all"], [["site-unreachable"]]] as const)(
  "--require %j makes a veto that was not assessed inconclusive",
  async (require) => {
    const given: Given = {
      pages: [
        freshHome(),
        page("/tzgg/", "listing", { listing: listing({ isColumn: true, items: [row("2018-07-01")] }) }),
      ],
    };
    const verdict = await judge(given, { require });
    expect(verdict.verdict).toBe("inconclusive");
    expect(verdict.inconclusiveBecause.map((one) => one.rule)).toContain("site-unreachable");
  },
);

test("the site list may change a rule for one site", async () => {
  const given: Given = { site: { overrides: { "homepage-not-updated": { params: { window: "7d" } } } } };
  expect(outcomeOf(await judge(given), "homepage-not-updated").outcome).toBe("fail");
  await expect(
    judge({ site: { overrides: { "homepage-not-updated": { params: { window: 7 } } } } }),
  ).rejects.toThrow(
    /^overrides of https:\/\/www\.example\.gov\.cn\/: homepage-not-updated\.params\.window: window: /,
  );
});

test("a finding keeps its id whatever the scheme, `www.` and rule set; another site's is another", async () => {
  const idOf = async (url: string) =>
    outcomeOf(
      await judge({ site: { url }, links: [link("https://gone.example.com/", "not-found")] }),
      "dead-links",
    ).findings[0]?.id;
  const id = await idOf(home);
  expect(id).toMatch(/^[0-9a-f]{16}$/);
  expect(await idOf("http://example.gov.cn/")).toBe(id);
  expect(await idOf("https://www.example.gov.cn/jyj/")).not.toBe(id);
});

test("the order in which pages and links came changes nothing", async () => {
  const pages = [freshHome({ ads: [ad] }), ...Array.from({ length: 6 }, (_, i) => emptyColumn(`/c${i}/`))];
  const links = [link(`${home}b`, "not-found"), link(`${home}a`, "not-found")];
  const forth = await judge({ pages, links });
  const back = await judge({ pages: [...pages].reverse(), links: [...links].reverse() });
  expect(JSON.stringify(back)).toBe(JSON.stringify(forth));
});
