import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { loadRuleSets, shippedIds } from "../../src/rules/load-rule-sets.ts";
import { told } from "./told.ts";

let folder = "";
const at = (name: string): string => join(folder, name);
const write = (name: string, text: string): void => writeFileSync(at(name), text);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rules-"));
  write(
    "base.yaml",
    `id: base
version: 1.0.0
title: base
rules:
  - id: empty-columns
    title: t
    severity: veto
    fact: columns
    params: { limit: { type: integer, default: 5, min: 1, source: s, confidence: H } }
    all: [count: { under: $limit, where: { equals: { field: empty, value: true } } }]
  - id: no-ads
    title: t
    fact: ads
    all: [absent: {}]
`,
  );
});

const local = (name: string, override: string): string => {
  write(name, `id: local\nversion: 1.0.0\ntitle: local\nextends: [./base.yaml]\noverride:\n${override}`);
  return at(name);
};

describe("extending", () => {
  test("a rule is inherited as it is, changed, or switched off", () => {
    const [base, changed] = loadRuleSets([
      at("base.yaml"),
      local("changed.yaml", "  empty-columns: { severity: advisory, params: { limit: 3 } }\n  no-ads: off\n"),
    ]);
    expect(changed?.rules.map((rule) => rule.id)).toEqual(["empty-columns"]);
    expect(changed?.rules[0]).toMatchObject({ severity: "advisory", values: { limit: 3 } });
    expect(changed?.rules[0]?.condition).toMatchObject({ of: [{ options: { under: 3 } }] });
    expect(base?.rules[0]).toMatchObject({ severity: "veto", values: { limit: 5 } });
    expect(changed?.sha256).not.toBe(base?.sha256);
  });

  test("new checks replace the old ones", () => {
    const [set] = loadRuleSets([local("checks.yaml", "  no-ads: { any: [count: { under: 2 }] }\n")]);
    expect(set?.rules[1]?.condition).toMatchObject({ kind: "any", of: [{ id: "count" }] });
  });

  test.each([
    [
      "  no-adz: off\n",
      /:6:3 unknown inherited rule "no-adz", did you mean "no-ads"\?; known: empty-columns, no-ads$/,
    ],
    ["  empty-columns: { params: { limit: 0 } }\n", /:6:37 limit: Too small/],
    [
      "  empty-columns: { params: { limt: 1 } }\n",
      /:6:30 unknown parameter "limt", did you mean "limit"\?; known: limit$/,
    ],
    ["  empty-columns: { fact: ads }\n", /:6:18 must be off, or a map of what changes|unknown key "fact"/],
    ["  empty-columns: { severity: vetto }\n", /:6:30 severity: Invalid option/],
  ])("a mistake in an override: %s", (override, message) => {
    expect(() => loadRuleSets([local("wrong.yaml", override)])).toThrow(message);
  });

  test("a set that extends itself", () => {
    write("a.yaml", "id: a\nversion: 1.0.0\ntitle: a\nextends: [./b.yaml]\n");
    write("b.yaml", "id: b\nversion: 1.0.0\ntitle: b\nextends: [./a.yaml]\n");
    const { en, zh } = told(() => loadRuleSets([at("a.yaml")]));
    const ring = [at("a.yaml"), at("b.yaml"), at("a.yaml")].join(" → ");
    expect(en).toBe(`${at("a.yaml")} extends itself: ${ring}`);
    expect(zh).toBe(`${at("a.yaml")} 继承了自身：${ring}`);
  });

  test("two sets that share a third bring its rules once, in the order they come", () => {
    write("left.yaml", "id: left\nversion: 1.0.0\ntitle: l\nextends: [./base.yaml]\n");
    write("right.yaml", "id: right\nversion: 1.0.0\ntitle: r\nextends: [./base.yaml]\n");
    write("both.yaml", "id: both\nversion: 1.0.0\ntitle: b\nextends: [./left.yaml, ./right.yaml]\n");
    const [set] = loadRuleSets([at("both.yaml")]);
    expect(set?.rules.map((rule) => rule.id)).toEqual(["empty-columns", "no-ads"]);
  });

  test("of two that change a shared rule the first named counts", () => {
    write(
      "strict.yaml",
      "id: strict\nversion: 1.0.0\ntitle: l\nextends: [./base.yaml]\noverride: { no-ads: { severity: veto } }\n",
    );
    write("plain.yaml", "id: plain\nversion: 1.0.0\ntitle: r\nextends: [./base.yaml]\n");
    const severity = (first: string, second: string) => {
      write("of.yaml", `id: of\nversion: 1.0.0\ntitle: o\nextends: [./${first}.yaml, ./${second}.yaml]\n`);
      return loadRuleSets([at("of.yaml")])[0]?.rules.find((rule) => rule.id === "no-ads")?.severity;
    };
    expect(severity("strict", "plain")).toBe("veto");
    expect(severity("plain", "strict")).toBe("advisory");
  });

  test("what it extends is found beside the file, by its whole path, or by a shipped name", () => {
    mkdirSync(at("county"), { recursive: true });
    const ids = (name: string, extended: string) => {
      write(name, `id: local\nversion: 1.0.0\ntitle: local\nextends: ["${extended}"]\n`);
      return loadRuleSets([at(name)])[0]?.rules.map((rule) => rule.id);
    };
    const base = ["empty-columns", "no-ads"];
    expect(ids("beside.yml", "base.yaml")).toEqual(base);
    expect(ids("county/above.yml", "../base.yaml")).toEqual(base);
    expect(ids("county/whole.yml", at("base.yaml"))).toEqual(base);
    expect(ids("county/shipped.yml", "national-2019")).toEqual(
      loadRuleSets(["national-2019"])[0]?.rules.map((rule) => rule.id),
    );
  });

  test.each([
    ["national-2091", /lost\.yaml:4:25 unknown rule set "national-2091", did you mean "national-2019"/],
    ["./none.yaml", /lost\.yaml:4:25 \S+none\.yaml cannot be read: there is no such file/],
  ])("%s, which it would extend, is told missing where it is named", (extended, said) => {
    write("lost.yaml", `id: lost\nversion: 1.0.0\ntitle: l\nextends: [./base.yaml,  ${extended}]\n`);
    expect(() => loadRuleSets([at("lost.yaml")])).toThrow(said);
  });

  test("an inherited rule written again is refused, in its place", () => {
    write(
      "again.yaml",
      "id: again\nversion: 1.0.0\ntitle: a\nextends: [./base.yaml]\nrules:\n  - { id: no-ads, title: t, fact: ads, all: [absent: {}] }\n",
    );
    const { en, zh } = told(() => loadRuleSets([at("again.yaml")]));
    expect(en).toBe(
      `${at("again.yaml")}:6:11 rule "no-ads" is there already; change an inherited one under override`,
    );
    expect(zh).toBe(`${at("again.yaml")}:6:11 规则“no-ads”已存在；要改动继承来的规则，请写在 override 之下`);
  });
});

test.each(["just-a-name", "null", "[absent]", "7"])("a rule that is no map: %s", (raw) => {
  write("flat.yaml", `id: flat\nversion: 1.0.0\ntitle: f\nrules:\n  - ${raw}\n`);
  const { en, zh } = told(() => loadRuleSets([at("flat.yaml")]));
  expect(en).toBe(`${at("flat.yaml")}:5:5 a rule is a map with id, title, fact and checks`);
  expect(zh).toBe(`${at("flat.yaml")}:5:5 每条规则应含 id、title、fact 和检查`);
});

test("a set's digest changes with its version, its pass line and its rules, and with nothing else", () => {
  const digest = (text: string) => {
    write("digest.yaml", text);
    return loadRuleSets([at("digest.yaml")])[0]?.sha256;
  };
  const head = "id: d\nversion: 1.0.0\ntitle: d\n";
  const rule = "rules:\n  - { id: no-ads, title: t, fact: ads, all: [absent: {}] }\n";
  const plain = digest(head + rule);
  expect(digest(`# newly laid out\n${head}about: what it is for\n${rule}`)).toBe(plain);
  expect(digest(head.replace("1.0.0", "1.0.1") + rule)).not.toBe(plain);
  expect(digest(head.replace("id: d", "id: e") + rule)).not.toBe(plain);
  expect(digest(`${head}pass-line: 70\n${rule}`)).not.toBe(plain);
  expect(digest(head + rule.replace("ads, all", "ads, severity: veto, all"))).not.toBe(plain);
  expect(digest(head)).not.toBe(plain);
});

test("a set that is not shipped is told with those that are", () => {
  expect(() => loadRuleSets(["national-2091"])).toThrow(
    /unknown rule set "national-2091", did you mean "national-2019"\?; known: .*national-2019/,
  );
  const { zh, hint } = told(() => loadRuleSets(["national-2091"]));
  expect(zh).toContain("没有规则集“national-2091”，是否为“national-2019”？");
  expect(hint).toEqual({
    en: "Name a shipped rule set, or give the path of a .yaml file.",
    zh: "请写自带规则集的名称，或 .yaml 文件的路径。",
  });
});

test("a file that is not there", () => {
  expect(() => loadRuleSets([at("none.yaml")])).toThrow(/none\.yaml cannot be read: there is no such file/);
});

test("one set twice", () => {
  expect(told(() => loadRuleSets([at("base.yaml"), at("base.yaml")]))).toMatchObject({
    en: "rule set base is given twice",
    zh: "规则集 base 给出了两次",
  });
});

test("the shipped sets are told in the order of their names", () => {
  expect(shippedIds()).toEqual(shippedIds().toSorted());
  expect(told(() => loadRuleSets(["nothing-like-it"])).en).toBe(
    `unknown rule set "nothing-like-it"; known: ${shippedIds().join(", ")}`,
  );
});

test.each(shippedIds())("%s loads under its own name", (id) => {
  expect(loadRuleSets([id])[0]?.id).toBe(id);
});
