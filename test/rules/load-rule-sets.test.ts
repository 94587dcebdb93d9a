import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { loadRuleSets, shippedIds } from "../../src/rules/load-rule-sets.ts";

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
    expect(() => loadRuleSets([at("a.yaml")])).toThrow(/extends itself/);
  });
});

test("a set that is not shipped is told with those that are", () => {
  expect(() => loadRuleSets(["national-2091"])).toThrow(
    /unknown rule set "national-2091", did you mean "national-2019"\?; known: .*national-2019/,
  );
});

test("a file that is not there", () => {
  expect(() => loadRuleSets([at("none.yaml")])).toThrow(/none\.yaml cannot be read: there is no such file/);
});

test("one set twice", () => {
  expect(() => loadRuleSets([at("base.yaml"), at("base.yaml")])).toThrow("rule set base is given twice");
});

test.each(shippedIds())("%s loads under its own name", (id) => {
  expect(loadRuleSets([id])[0]?.id).toBe(id);
});
