// Writes docs/rules/ from the rule files: `node --import tsx scripts/rules-docs.ts`. A test holds the pages against the files.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { itemChecks, siteChecks } from "../src/checks/registry.ts";
import { factCatalogue } from "../src/model/fact-catalogue.ts";
import type { Text } from "../src/model/text.ts";
import { severityWords } from "../src/report/texts.ts";
import { inventoriedIds, loadInventory } from "../src/rules/clauses.ts";
import { type ClauseCoverage, coverageOf } from "../src/rules/coverage.ts";
import { loadRuleSets, shippedIds } from "../src/rules/load-rule-sets.ts";
import type { Rule, RuleSet } from "../src/rules/rule.ts";

export const docsFolder = fileURLToPath(new URL("../docs/rules/", import.meta.url));

/** Every page of docs/rules/, by its file name. */
export function rulesDocs(): ReadonlyMap<string, string> {
  const sets = loadRuleSets(shippedIds());
  return new Map([
    ["README.md", indexPage(sets)],
    ["facts.md", factsPage()],
    ["checks.md", checksPage()],
    ...sets.map((set) => [`${set.id}.md`, setPage(set, sets)] as const),
  ]);
}

const generated = "<!-- Written by scripts/rules-docs.ts from the rule files; change those. -->";

function indexPage(sets: readonly RuleSet[]): string {
  const rows = sets.map((set) => [
    `[${set.id}](${set.id}.md)`,
    both(set.title),
    String(set.rules.length),
    String(ownRules(set, sets).length),
  ]);
  return page("规则参考 Rules reference", [
    "规则集及其规则；事实见 [facts.md](facts.md)，检查见 [checks.md](checks.md)，写法见 [rule-language.md](../rule-language.md)。",
    "The rule sets and their rules; facts in [facts.md](facts.md), checks in [checks.md](checks.md), how to write rules in [rule-language.md](../rule-language.md).",
    table(["id", "名称 title", "规则 rules", "自有 own"], rows),
  ]);
}

/** Rules a set brings itself: inherited ones stand on the page of the set they come from. */
function ownRules(set: RuleSet, sets: readonly RuleSet[]): readonly Rule[] {
  const elsewhere = new Set(
    sets.filter((other) => other.rules.length < set.rules.length).flatMap((other) => other.rules.map(keyOf)),
  );
  return set.rules.filter((rule) => !elsewhere.has(keyOf(rule)));
}

const keyOf = ({ id, digest }: Rule): string => `${id} ${digest}`;

function setPage(set: RuleSet, sets: readonly RuleSet[]): string {
  const own = ownRules(set, sets);
  const inherited = set.rules.filter((rule) => !own.includes(rule));
  return page(`${set.id} ${set.version}`, [
    both(set.title),
    ...(set.about === null ? [] : [set.about.zh, set.about.en]),
    ...own.map(rulePart),
    ...inheritedPart(inherited),
    ...coveragePart(set),
  ]);
}

function rulePart(rule: Rule): string {
  const facts: readonly (readonly [string, string])[] = [
    ["依据 clause", rule.clause],
    ["指标 indicator", rule.indicator === undefined ? "" : both(rule.indicator)],
    ["类别 severity", both(severityWords[rule.severity])],
    ["判定 decided by", rule.confirm === "machine" ? "机器 machine" : "人工 person"],
    ["来源 rests on", rule.source],
    ["整改 remedy", rule.remedy === undefined ? "" : both(rule.remedy)],
  ];
  return [
    `## ${rule.id}`,
    both(rule.title),
    ...(rule.why === undefined ? [] : [`> ${rule.why.zh}\n> ${rule.why.en}`]),
    facts.flatMap(([name, value]) => (value === "" ? [] : [`- ${name}: ${value}`])).join("\n"),
    ...paramsPart(rule),
    ...conditionPart(rule),
  ].join("\n\n");
}

function paramsPart({ params }: Rule): string[] {
  const rows = Object.entries(params).map(([name, { default: value, source, confidence }]) => [
    name,
    `\`${String(value)}\``,
    source,
    confidence,
  ]);
  return rows.length === 0
    ? []
    : [table(["参数 parameter", "默认 default", "出处 source", "可信度 confidence"], rows)];
}

const conditionKeys = [
  "fact",
  "when",
  "effective",
  "on-missing",
  "recheck",
  "points",
  "provided",
  "all",
  "any",
  "none",
  "page",
];

function conditionPart({ definition }: Rule): string[] {
  const stated = conditionKeys.flatMap((key) => (key in definition ? [[key, definition[key]] as const] : []));
  return stated.length === 0
    ? []
    : [
        `\`\`\`yaml\n${stringify(Object.fromEntries(stated), { aliasDuplicateObjects: false }).trimEnd()}\n\`\`\``,
      ];
}

function inheritedPart(rules: readonly Rule[]): string[] {
  if (rules.length === 0) return [];
  return [
    "## 沿用的规则 Inherited rules",
    rules.map(({ id, title }) => `- ${id}: ${both(title)}`).join("\n"),
  ];
}

function coveragePart(set: RuleSet): string[] {
  if (!inventoriedIds().includes(set.id)) return [];
  const { counts, clauses } = coverageOf(set, loadInventory(set.id).clauses);
  return [
    "## 条款覆盖 Clause coverage",
    `auto ${counts.auto}, assisted ${counts.assisted}, manual ${counts.manual}, not a site requirement ${counts.notASiteRequirement}, unbound ${counts.unbound}`,
    table(["条款 clause", "内容 asks", "检查 check", "规则 answered by"], clauses.map(clauseRow)),
  ];
}

const clauseRow = ({ id, asks, check, boundTo, why }: ClauseCoverage): string[] => [
  id,
  both(asks),
  check,
  boundTo.length > 0 ? boundTo.join(", ") : why === null ? "" : both(why),
];

function factsPage(): string {
  const parts = Object.entries(factCatalogue).flatMap(([name, { about, fields }]) => [
    `## ${name}`,
    about,
    ...(Object.keys(fields).length === 0 ? [] : [table(["field", "meaning"], Object.entries(fields))]),
  ]);
  return page("Facts", ["What a rule may name in `fact`. A field that has no value is unknown.", ...parts]);
}

function checksPage(): string {
  const rows = (checks: ReadonlyMap<string, { readonly about: string }>): string[][] =>
    [...checks].map(([id, { about }]) => [id, about]);
  return page("Checks", [
    "## Of a collection: under `all`, `any` and `none` of a rule",
    table(["check", "states"], rows(siteChecks)),
    "## Of an item: under `where`, `of` and `meets` of a check",
    table(["check", "states"], rows(itemChecks)),
  ]);
}

const both = ({ zh, en }: Text): string => (zh === en ? zh : `${zh} · ${en}`);
const page = (title: string, parts: readonly string[]): string =>
  `${generated}\n\n# ${title}\n\n${parts.join("\n\n")}\n`;
const escaped = (cell: string): string => cell.replaceAll("|", "\\|");

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map((row) => line(row.map(escaped)))].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(docsFolder, { recursive: true });
  for (const [name, text] of rulesDocs()) writeFileSync(join(docsFolder, name), text);
}
