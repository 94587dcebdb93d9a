/** `rules coverage [ruleset]`: which rules answer each clause of a regulation, and what no rule answers. */
import type { Language, Text } from "../model/text.ts";
import { alignRows } from "../report/columns.ts";
import { type Inventory, inventoriedIds, loadInventory } from "../rules/clauses.ts";
import {
  type ClauseCoverage,
  clauseChecks,
  coverageOf,
  isUnbound,
  type RuleSetCoverage,
} from "../rules/coverage.ts";
import { loadRuleSets } from "../rules/load-rule-sets.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { print } from "./print.ts";

export interface RulesCoverageOptions {
  readonly format: "terminal" | "json";
}

interface Covered {
  readonly inventory: Inventory;
  readonly coverage: RuleSetCoverage;
}

export default async function rulesCoverage(
  [wanted]: readonly string[],
  { format }: RulesCoverageOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const covered = (wanted === undefined ? inventoriedIds() : [wanted]).flatMap(coverAll);
  await print(
    context.stdout,
    format === "json"
      ? `${JSON.stringify(document(covered, context.chosenLanguage ?? "en"), null, 2)}\n`
      : covered.map((one) => page(one, context.language)).join("\n"),
  );
  return covered.every(({ coverage }) => coverage.counts.unbound === 0) ? done : unfinished;
}

function coverAll(id: string): Covered[] {
  const inventory = loadInventory(id);
  return loadRuleSets([id]).map((set) => ({ inventory, coverage: coverageOf(set, inventory.clauses) }));
}

const unfinished: ExitStatus = {
  code: 1,
  next: {
    en: "A clause is answered by nothing: add a rule that binds its duty, or the reason why no site can be asked.",
    zh: "有条款没有对应规则：请补充规则，或注明该条款不适用于网站检查的理由。",
  },
};

const document = (covered: readonly Covered[], language: Language) => ({
  schema: "govinspect/coverage/1",
  ruleSets: covered.map(({ coverage: { id, counts, clauses } }) => ({
    id,
    counts,
    clauses: clauses.map(({ id, check, boundTo, why }) => ({
      id,
      check,
      boundTo,
      why: why?.[language] ?? null,
    })),
  })),
});

function page({ inventory, coverage }: Covered, language: Language): string {
  const rows = coverage.clauses.map((one) => [
    `  ${one.id}`,
    isUnbound(one) ? unboundWord[language] : checkWords[one.check][language],
    one.asks[language],
    answerTo(one, language),
  ]);
  return `${coverage.id}  ${inventory.title[language]}\n${alignRows(rows).join("\n")}\n${summary(coverage, language)}\n`;
}

const answerTo = ({ boundTo, why }: ClauseCoverage, language: Language): string =>
  boundTo.length > 0 ? boundTo.join(", ") : (why?.[language] ?? "—");

function summary({ counts, clauses }: RuleSetCoverage, language: Language): string {
  const figures = { ...counts, "not-a-site-requirement": counts.notASiteRequirement };
  const parts = clauseChecks.map((check) => `${checkWords[check][language]} ${figures[check]}`);
  const all = { zh: `共${clauses.length}条`, en: `${clauses.length} clauses` }[language];
  return [all, ...parts, `${unboundWord[language]} ${counts.unbound}`].join(language === "zh" ? "，" : ", ");
}

const unboundWord: Text = { zh: "未对应", en: "unbound" };
const checkWords: Readonly<Record<ClauseCoverage["check"], Text>> = {
  auto: { zh: "机器检查", en: "auto" },
  assisted: { zh: "机器辅助", en: "assisted" },
  manual: { zh: "人工检查", en: "manual" },
  "not-a-site-requirement": { zh: "非网站要求", en: "not a site requirement" },
};
