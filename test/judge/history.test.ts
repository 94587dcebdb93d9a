/** Outcomes that rest on a second look, over real runs in a real database; what later runs saw changes nothing. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { judgeRun } from "../../src/judge/judge-run.ts";
import type { RuleOutcome } from "../../src/model/judgement.ts";
import type { FoundLink } from "../../src/model/link.ts";
import type { Observations } from "../../src/model/observation.ts";
import { packView } from "../../src/model/packed-view.ts";
import type { Reason } from "../../src/model/reason.ts";
import type { Run } from "../../src/model/run.ts";
import { siteSchema } from "../../src/model/site.ts";
import { loadRuleSets, ruleSetOf } from "../../src/rules/load-rule-sets.ts";
import { parseYaml } from "../../src/rules/yaml-file.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { home, listing, page, row } from "./evidence.ts";

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "govinspect-history-"));
  store = await openSqlite(join(folder, "x.db"), { mode: "inspect" });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

interface Seen {
  readonly at: string;
  readonly observations?: Observations;
  readonly body?: string;
  readonly links?: readonly FoundLink[];
  /** What became of the other host's link. */
  readonly answer?: Reason;
  readonly url?: string;
}

const elsewhere = "https://elsewhere.example.com/";
const link: FoundLink = { url: elsewhere, kind: "external", text: "外站" };

/** A run that saw the homepage and looked at its link. */
async function ran({ at, observations = {}, body = at, links = [], answer, url = home }: Seen): Promise<Run> {
  const stamp = `${at}+08:00`;
  const run: Run = {
    id: `run-${at}`,
    state: "finished",
    asOf: stamp,
    startedAt: stamp,
    finishedAt: stamp,
    exit: null,
    options: {},
    ruleSets: ["national-2019"],
    toolVersion: "1",
  };
  await store.createRun(run, [siteSchema.parse({ url, kind: "department" })]);
  const seen = page("/", "homepage", observations, { fetchedAt: stamp, bodySha256: body });
  const view = packView(seen.observations, links);
  await store.savePages(run.id, 0, [{ page: seen.page, body: null, view, observers: body, queue: [] }]);
  if (answer !== undefined)
    await store.saveLinkChecks(run.id, [
      {
        ...{ url: elsewhere, finalUrl: elsewhere, reason: answer, status: null, hops: [] },
        ...{ method: "GET" as const, title: null, target: null, attempts: 2, checkedAt: stamp },
      },
    ]);
  return run;
}

const national = loadRuleSets(["national-2019"]);

async function outcomeOf(run: Run, rule: string, ruleSets = national): Promise<RuleOutcome> {
  const head = await judgeRun(store, { run, ruleSets, toolVersion: "1", judgedAt: run.startedAt });
  for await (const [, verdict] of store.verdictsOf(head)) {
    const found = verdict.outcomes.find((one) => one.rule === rule);
    if (found !== undefined) return found;
  }
  throw new Error(`no outcome of ${rule}`);
}

describe("an undated homepage", () => {
  const undated = (...titles: string[]): Observations => ({
    listing: listing({ items: titles.map((title) => ({ ...row(null, `${home}${title}.html`), title })) }),
  });
  const news = ["a", "b", "c", "d", "e"];
  const judged = async (first: Seen, ...rest: Seen[]) => {
    let run = await ran(first);
    for (const seen of rest) run = await ran(seen);
    return outcomeOf(run, "homepage-not-updated");
  };
  const same = { observations: undated(...news), body: "same" };

  test("one visit cannot tell, and says when the next one could", async () => {
    const outcome = await judged({ at: "2026-03-01T10:00:00", ...same });
    expect(outcome).toMatchObject({ outcome: "cant-tell", why: "insufficient-data" });
    expect(outcome.needs?.zh).toContain("2026-03-15");
  });

  test.each<[string, readonly string[], string]>([
    ["thirteen days apart", ["2026-03-01T10:00:00", "2026-03-14T23:59:59"], "cant-tell"],
    ["fourteen days apart", ["2026-03-01T23:59:59", "2026-03-15T00:00:00"], "fail"],
    ["over a leap day", ["2024-02-16T10:00:00", "2024-03-01T10:00:00"], "fail"],
  ])("the same, %s", async (_name, [first = "", second = ""], expected) => {
    const outcome = await judged({ at: first, ...same }, { at: second, ...same });
    expect(outcome.outcome).toBe(expected);
  });

  test("the finding names both visits", async () => {
    const { findings, measured, reason } = await judged(
      { at: "2026-03-01T10:00:00", ...same },
      { at: "2026-03-20T10:00:00", ...same },
    );
    expect(findings).toMatchObject([
      { url: home, evidence: { excerpt: "2026-03-20 same, 2026-03-01 same", place: "stored visits" } },
    ]);
    expect(measured).toMatchObject({ visit: "2026-03-01", comparedWith: "2026-03-20" });
    expect(reason.zh).toContain("2026-03-01与2026-03-20两次访问");
  });

  test.each([
    ["other entries", { observations: undated("f", ...news), body: "other" }, "pass"],
    [
      "the same entries beside another visitor count",
      { observations: undated(...news), body: "other" },
      "fail",
    ],
  ])("%s", async (_name, later, expected) => {
    const outcome = await judged(
      { at: "2026-03-01T10:00:00", ...same },
      { at: "2026-03-16T10:00:00", ...later },
    );
    expect(outcome.outcome).toBe(expected);
  });

  test("a door with few entries waits for a person", async () => {
    const door = { observations: undated("进入网站"), body: "door" };
    const outcome = await judged(
      { at: "2026-03-01T10:00:00", ...door },
      { at: "2026-03-20T10:00:00", ...door },
    );
    expect(outcome).toMatchObject({ outcome: "cant-tell", why: "awaits-person" });
  });

  test("what a script fills is not known to be the same", async () => {
    const scripted = {
      observations: { ...undated(...news), "page.needsRendering": { value: true, why: "lists" } },
      body: "same",
    };
    const outcome = await judged(
      { at: "2026-03-01T10:00:00", ...scripted },
      { at: "2026-03-20T10:00:00", ...scripted },
    );
    expect(outcome).toMatchObject({ outcome: "cant-tell", why: "insufficient-data" });
  });

  test("another site's visits and later ones are not asked", async () => {
    await ran({ at: "2026-03-01T10:00:00", ...same, url: "https://other.example.gov.cn/" });
    const run = await ran({ at: "2026-03-20T10:00:00", ...same });
    await ran({ at: "2026-04-20T10:00:00", ...same });
    expect(await outcomeOf(run, "homepage-not-updated")).toMatchObject({ outcome: "cant-tell" });
  });
});

describe("a link that gives no clear answer", () => {
  const judged = async (...answers: readonly (readonly [at: string, answer: Reason])[]) => {
    let run: Run | null = null;
    for (const [at, answer] of answers) run = await ran({ at, links: [link], answer, body: "same" });
    if (run === null) throw new Error("no run");
    return outcomeOf(run, "dead-links");
  };
  test.each<[string, readonly (readonly [string, Reason])[], string]>([
    ["once", [["2026-03-01T10:00:00", "timeout"]], "cant-tell"],
    [
      "twice within a day",
      [
        ["2026-03-01T10:00:00", "timeout"],
        ["2026-03-02T09:59:59", "timeout"],
      ],
      "cant-tell",
    ],
    [
      "twice, a day apart",
      [
        ["2026-03-01T10:00:00", "timeout"],
        ["2026-03-02T10:00:00", "reset"],
      ],
      "fail",
    ],
    [
      "with a clear answer between",
      [
        ["2026-03-01T10:00:00", "timeout"],
        ["2026-03-03T10:00:00", "answered"],
        ["2026-03-05T10:00:00", "timeout"],
      ],
      "cant-tell",
    ],
    [
      "by our own resolver's fault",
      [
        ["2026-03-01T10:00:00", "resolver-trouble"],
        ["2026-03-03T10:00:00", "timeout"],
      ],
      "cant-tell",
    ],
    [
      "by our own resolver's fault now",
      [
        ["2026-03-01T10:00:00", "timeout"],
        ["2026-03-03T10:00:00", "resolver-trouble"],
      ],
      "cant-tell",
    ],
  ])("%s", async (_name, answers, expected) => {
    expect((await judged(...answers)).outcome).toBe(expected);
  });

  test("says when to look again, and that it is no more than likely dead", async () => {
    const first = await judged(["2026-03-01T10:00:00", "timeout"]);
    expect(first).toMatchObject({ why: "insufficient-data", findings: [] });
    expect(first.needs?.zh).toBe("在2026-03-02 10:00之后再次检查");
    expect(first.needs?.en).toBe("another inspection after 2026-03-02 10:00");
    const second = await judged(["2026-03-02T11:00:00", "timeout"]);
    expect(second.findings).toMatchObject([{ url: elsewhere, confidence: "likely" }]);
  });
});

describe("a rule whose findings must be seen again", () => {
  const set = (times: number) => [
    ruleSetOf(
      parseYaml(
        `id: s\nversion: 1.0.0\ntitle: s\nrules:\n  - { id: no-ads, title: t, fact: ads, recheck: { times: ${times}, apart: 7d }, all: [absent: {}] }\n  - { id: has-search, title: t, fact: entries, recheck: { times: ${times}, apart: 7d }, all: [present: { where: { all: [equals: { field: entry, value: search }, equals: { field: found, value: true }] } }] }\n`,
        "s.yaml",
      ),
    ),
  ];
  const ad = {
    kind: "ad-network" as const,
    target: "https://ads.example.com/",
    confidence: "certain" as const,
    evidence: { excerpt: "ads", place: "script" },
  };
  const absent = { found: false as const };
  const entries = Object.fromEntries(
    ["search", "accessibility", "language", "login", "newMedia", "parentPortal", "openData"].map((name) => [
      name,
      absent,
    ]),
  ) as never;
  const judged = async (
    days: readonly (readonly [at: string, hasAd: boolean])[],
    rule = "no-ads",
    times = 2,
  ) => {
    let run: Run | null = null;
    for (const [at, hasAd] of days)
      run = await ran({
        at: `${at}T10:00:00`,
        observations: {
          entries,
          ads: hasAd ? [ad] : [],
          navigation: [{ name: "新闻", url: `${home}xw/`, level: 1, kind: "news" }],
        },
      });
    if (run === null) throw new Error("no run");
    return outcomeOf(run, rule, set(times));
  };

  test.each<[string, readonly (readonly [string, boolean])[], string]>([
    ["seen once", [["2026-03-01", true]], "cant-tell"],
    [
      "seen again too soon",
      [
        ["2026-03-01", true],
        ["2026-03-07", true],
      ],
      "cant-tell",
    ],
    [
      "seen again in time",
      [
        ["2026-03-01", true],
        ["2026-03-08", true],
      ],
      "fail",
    ],
    [
      "gone between",
      [
        ["2026-03-01", true],
        ["2026-03-10", false],
        ["2026-03-12", true],
      ],
      "cant-tell",
    ],
    [
      "gone now",
      [
        ["2026-03-01", true],
        ["2026-03-10", false],
      ],
      "pass",
    ],
  ])("%s", async (_name, days, expected) => {
    expect((await judged(days)).outcome).toBe(expected);
  });

  test("three times takes three runs, each far enough from the one before", async () => {
    const twice = [
      ["2026-03-01", true],
      ["2026-03-08", true],
    ] as const;
    expect((await judged(twice, "no-ads", 3)).outcome).toBe("cant-tell");
    expect((await judged([["2026-03-15", true]], "no-ads", 3)).outcome).toBe("fail");
  });

  test("until then the finding is shown, does not count, and says when to look again", async () => {
    const outcome = await judged([["2026-03-01", true]]);
    expect(outcome).toMatchObject({
      why: "insufficient-data",
      needs: { zh: "在2026-03-08 10:00之后再次检查", en: "another inspection after 2026-03-08 10:00" },
      findings: [{ confidence: "suspect" }],
    });
    expect(outcome.reason.zh).toMatch(/^须在2次检查中（相隔7天以上）都出现才算数，目前次数不足；/);
    expect(outcome.reason.en).toMatch(/^counts once seen in 2 runs 7 days apart, which it was not yet; /);
  });

  test("what is missing must be missing again", async () => {
    const first = await judged([["2026-03-01", false]], "has-search");
    expect(first).toMatchObject({ outcome: "cant-tell", why: "insufficient-data", by: "nobody" });
    expect(first.needs?.en).toBe("another inspection after 2026-03-08 10:00");
    expect((await judged([["2026-03-08", false]], "has-search")).outcome).toBe("fail");
  });
});

test("only links can be unconfirmed", () => {
  expect(() =>
    ruleSetOf(
      parseYaml(
        "id: s\nversion: 1.0.0\ntitle: s\nrules:\n  - { id: a, title: t, fact: ads, recheck: { times: 2, apart: 1d, of: unconfirmed }, all: [absent: {}] }\n",
        "s.yaml",
      ),
    ),
  ).toThrow("s.yaml:5:71 a: only links can be unconfirmed");
});
