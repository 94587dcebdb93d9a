import { describe, expect, test } from "vitest";
import { ruleSetOf } from "../../src/rules/load-rule-sets.ts";
import { parseYaml } from "../../src/rules/yaml-file.ts";
import { told } from "./told.ts";

/** A rule file whose only rule has these lines, the first of them in line 6. */
const file = (...lines: string[]): string =>
  [
    "id: x",
    "version: 1.0.0",
    "title: x",
    "rules:",
    "  - id: a-rule",
    ...lines.map((line) => `    ${line}`),
    "",
  ].join("\n");
const load = (text: string) => ruleSetOf(parseYaml(text, "rules/x.yaml"));

const complaint = (text: string): string => told(() => load(text)).en;

describe("a mistake is told with its place and the known names", () => {
  test.each([
    [
      "an unknown check",
      ["title: t", "fact: ads", "all:", "  - presnt: {}"],
      'rules/x.yaml:9:9 unknown check "presnt", did you mean "present"?; known: absent, count, covers-days, each, newest-within, present, share, updated-within',
    ],
    [
      "an unknown check of items",
      ["title: t", "fact: ads", "all:", "  - absent: { where: { equls: { field: kind, value: a } } }"],
      'rules/x.yaml:9:28 unknown check "equls", did you mean "equals"?; known: between, equals, known, matches, older-than, one-of, same, within',
    ],
    [
      "an unknown fact",
      ["title: t", "fact: colums", "all: [absent: {}]"],
      /^rules\/x\.yaml:7:11 fact: Invalid option: expected one of "homepage"\|"columns"/,
    ],
    [
      "an unknown field of the fact",
      [
        "title: t",
        "fact: columns",
        "all:",
        "  - count: { under: 5, where: { equals: { field: emty, value: true } } }",
      ],
      'rules/x.yaml:9:54 unknown field of columns "emty", did you mean "empty"?; known: dated, depth, empty, emptyWhy, firstLevel, isRead, items, kind, name, newest, sameNameAs, serverRendered, showsTotal, total',
    ],
    [
      "an unknown key of a rule",
      ["title: t", "fact: ads", "severty: veto", "all: [absent: {}]"],
      /^rules\/x\.yaml:8:5 unknown key "severty", did you mean "severity"\?; known: all, any, /,
    ],
    [
      "an unknown option",
      ["title: t", "fact: ads", "all:", "  - count: { undr: 5 }"],
      'rules/x.yaml:9:18 unknown key "undr", did you mean "under"?; known: at-least, by, under, where',
    ],
    [
      "an unknown parameter",
      [
        "title: t",
        "fact: ads",
        "all:",
        "  - count: { under: $limt }",
        "params: { limit: { type: integer, default: 5, source: s, confidence: H } }",
      ],
      'rules/x.yaml:9:25 unknown parameter "limt", did you mean "limit"?; known: limit',
    ],
    [
      "a default out of bounds",
      [
        "title: t",
        "fact: ads",
        "all: [absent: {}]",
        "params: { limit: { type: integer, default: 0, min: 1, source: s, confidence: H } }",
      ],
      /^rules\/x\.yaml:9:48 limit: Too small/,
    ],
    [
      "a bad window",
      ["title: t", "fact: homepage", "all:", "  - newest-within: { field: date, window: 2 fortnights }"],
      "rules/x.yaml:9:47 window: must be a window such as 14d, 2 weeks, 6 months, 1 year or 5 workdays",
    ],
    [
      "no checks",
      ["title: t", "fact: ads"],
      "rules/x.yaml:5:5 a-rule: needs checks under all, any or none, or confirm: person",
    ],
    [
      "two lists of checks",
      ["title: t", "fact: ads", "all: [absent: {}]", "any: [absent: {}]"],
      "rules/x.yaml:5:5 a-rule: use one of all, any and none, and nest the others",
    ],
    [
      "no title",
      ["fact: ads", "all: [absent: {}]"],
      "rules/x.yaml:5:5 title: must be a text, or a map of zh and en",
    ],
    [
      "a step of two checks",
      ["title: t", "fact: ads", "all: [{ absent: {}, present: {} }]"],
      "rules/x.yaml:8:11 expected one of all, any, none or the name of one check",
    ],
    ["broken YAML", ["title: [t"], /^rules\/x\.yaml:\d+:\d+ /],
  ] as const)("%s", (_name, lines, message) => {
    const { en, zh } = told(() => load(file(...lines)));
    if (typeof message === "string") expect(en).toBe(message);
    else expect(en).toMatch(message);
    const [place = ""] = en.split(" ");
    expect(zh.startsWith(`${place} `), zh).toBe(true);
    expect(zh, "in Chinese too").toMatch(/\p{Script=Han}{2}/u);
  });

  test.each([
    [
      "an unknown check",
      ["title: t", "fact: ads", "all: [presnt: {}]"],
      "没有检查“presnt”，是否为“present”？",
    ],
    [
      "an unknown field",
      ["title: t", "fact: ads", "all: [absent: { where: { known: { field: knd } } }]"],
      "没有 ads 的字段“knd”，是否为“kind”？",
    ],
    ["an unknown parameter", ["title: t", "fact: ads", "all: [count: { under: $limt }]"], "没有参数“limt”"],
  ])("%s, in Chinese", (_name, lines, words) => {
    expect(told(() => load(file(...lines))).zh).toContain(words);
  });

  test("a field is known or not wherever a condition may name one", () => {
    const lines = (where: string) => ["title: t", "fact: ads", ...where.split("\n")];
    const points =
      "severity: deduct\nall: [absent: {}]\npoints: { cap: 5, tiers: [{ where: { known: { field: knd } }, each: 1 }] }";
    expect(complaint(file(...lines(points)))).toMatch(/:10:\d+ unknown field of ads "knd"/);
    const provided = "provided: { present: { where: { known: { field: knd } } } }\nall: [absent: {}]";
    expect(complaint(file(...lines(provided)))).toMatch(/:8:\d+ unknown field of ads "knd"/);
  });

  test("only what was not confirmed can wait for being unconfirmed again", () => {
    const recheck = "recheck: { times: 2, apart: 1d, of: unconfirmed }";
    expect(complaint(file("title: t", "fact: links", "all: [absent: {}]", recheck))).toBe("nothing");
    expect(complaint(file("title: t", "fact: ads", "all: [absent: {}]", recheck))).toMatch(
      /^rules\/x\.yaml:9:\d+ a-rule: only links can be unconfirmed$/,
    );
  });

  test("conditions that nest without end", () => {
    const deep = `${"{ any: [".repeat(40)}absent: {}${"] }".repeat(40)}`;
    expect(complaint(file("title: t", "fact: ads", `all: [${deep}]`))).toMatch(
      /conditions nest deeper than 12$/,
    );
  });

  test("a repeated id", () => {
    const text = `${file("title: t", "fact: ads", "all: [absent: {}]")}  - id: a-rule\n    title: t\n    fact: ads\n    all: [absent: {}]\n`;
    expect(complaint(text)).toBe(
      'rules/x.yaml:9:9 rule "a-rule" is there already; change an inherited one under override',
    );
  });
});

test("the least a rule needs", () => {
  const [rule] = load(file("title: 首页应有搜索", "fact: entries", "all: [present: {}]")).rules;
  expect(rule).toMatchObject({
    id: "a-rule",
    title: { zh: "首页应有搜索", en: "首页应有搜索" },
    severity: "advisory",
    confirm: "machine",
    source: "crawl",
    "on-missing": "cant-tell",
    "max-unread": 0.1,
  });
  expect(rule?.place()).toBe("rules/x.yaml:5:5");
});

test("parameters are filled in wherever they are named", () => {
  const [rule] = load(
    file(
      "title: t",
      "fact: ads",
      "all: [count: { under: $limit }]",
      "params: { limit: { type: integer, default: 3, source: s, confidence: L } }",
    ),
  ).rules;
  expect(rule?.values).toEqual({ limit: 3 });
  expect(rule?.condition).toEqual({
    kind: "all",
    of: [{ kind: "check", id: "count", options: { under: 3 } }],
  });
});

describe("a parameter's value is of its type and inside its bounds", () => {
  const withDefault = (type: string, value: string, bounds = "") =>
    complaint(
      file(
        "title: t",
        "fact: ads",
        "all: [absent: {}]",
        `params: { p: { type: ${type}, default: ${value}, ${bounds}source: s, confidence: H } }`,
      ),
    );

  test.each([
    ["integer", "3", ""],
    ["integer", "0", "min: 0, max: 5, "],
    ["integer", "5", "min: 0, max: 5, "],
    ["integer", "-40", ""],
    ["integer", "4000", ""],
    ["number", "2.5", ""],
    ["number", "-40", ""],
    ["number", "4000", ""],
    ["share", "0", ""],
    ["share", "1", ""],
    ["share", "0.05", ""],
    ["window", "14d", ""],
    ["text", "首页", ""],
    ["boolean", "false", ""],
  ])("%s may be %s %s", (type, value, bounds) => {
    expect(withDefault(type, value, bounds)).toBe("nothing");
  });

  test.each([
    ["integer", "2.5", "", "expected int"],
    ["integer", "-1", "min: 0, max: 5, ", "Too small"],
    ["integer", "6", "min: 0, max: 5, ", "Too big"],
    ["integer", "three", "", "expected number"],
    ["share", "-0.01", "", "Too small"],
    ["share", "1.01", "", "Too big"],
    ["share", "5", "", "Too big"],
    ["window", "3", "", "expected string"],
    ["window", "soon", "", "must be a window"],
    ["text", "3", "", "expected string"],
    ["boolean", "2", "", "expected boolean"],
  ])("%s may not be %s %s", (type, value, bounds, words) => {
    expect(withDefault(type, value, bounds)).toMatch(new RegExp(`^rules/x\\.yaml:9:\\d+ p: .*${words}`));
  });
});

test.each([
  ["a person confirms it", ["confirm: person"]],
  ["a person attests it", ["source: attestation"]],
  ["the probe ledger supplies it", ["source: ledger"]],
  ["the site list supplies it", ["source: list"]],
  ["the draw's manifest supplies it", ["source: manifest"]],
])("a rule without checks has nothing to ask the machine where %s", (_, lines) => {
  const [rule] = load(file("title: t", "fact: ads", ...lines)).rules;
  expect(rule?.condition).toBeNull();
});

test.each([["confirm: machine"], ["source: crawl"]])(
  "a rule that the machine decides by the crawl is none without checks: %s",
  (line) => {
    expect(complaint(file("title: t", "fact: ads", line))).toMatch(/needs checks under all, any or none/);
  },
);

test("what a person confirms may have checks beside: what they find is a suspicion", () => {
  const [rule] = load(file("title: t", "fact: ads", "confirm: person", "any: [absent: {}]")).rules;
  expect(rule?.condition).toEqual({ kind: "any", of: [{ kind: "check", id: "absent", options: {} }] });
});

test("figures are filled in nowhere but where the rule is judged by them", () => {
  const [rule] = load(
    file(
      "title: t",
      "fact: ads",
      "all: [count: { under: $limit }]",
      "params: { limit: { type: integer, default: 3, source: $limit, confidence: L } }",
      "tests: [{ name: $limit, items: [], expect: pass }]",
    ),
  ).rules;
  expect(rule?.params.limit?.source).toBe("$limit");
  expect(rule?.tests[0]?.name).toBe("$limit");
});

test("layout and tests do not change what a rule is, figures do", () => {
  const digest = (...lines: string[]) => load(file(...lines)).rules[0]?.digest;
  const plain = digest("title: t", "fact: ads", "all: [absent: {}]");
  expect(digest("fact: ads", "title: t # the same", "all:", "  - absent: {}")).toBe(plain);
  expect(
    digest("title: t", "fact: ads", "all: [absent: {}]", "tests: [{ name: n, items: [], expect: pass }]"),
  ).toBe(plain);
  expect(digest("title: t", "fact: ads", "all: [absent: {}]", "severity: deduct")).not.toBe(plain);
});
