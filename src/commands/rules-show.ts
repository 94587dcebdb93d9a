/** `rules show <rule>`: one rule as a page a supervisor can read. */
import { UserError } from "../model/failure.ts";
import type { Language, Text } from "../model/text.ts";
import { alignRows } from "../report/columns.ts";
import { severityWords } from "../report/texts.ts";
import { loadRuleSets } from "../rules/load-rule-sets.ts";
import type { Rule, RuleSet } from "../rules/rule.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { print } from "./print.ts";

export interface RulesShowOptions {
  readonly rules?: readonly string[];
  readonly format: "terminal" | "json";
}

export default async function rulesShow(
  [wanted = ""]: readonly string[],
  options: RulesShowOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const sets = loadRuleSets(options.rules ?? ["national-2019"]);
  const found = sets.flatMap((set) =>
    set.rules.filter(({ id }) => id === wanted).map((rule) => ({ set, rule })),
  );
  if (found.length === 0)
    throw new UserError(
      {
        en: `no rule ${wanted} in ${sets.map(({ id }) => id).join(", ")}`,
        zh: `${sets.map(({ id }) => id).join("、")} 中没有规则 ${wanted}`,
      },
      {
        hint: {
          en: "govinspect rules list names them all; -r names another rule set.",
          zh: "用 govinspect rules list 查看全部规则；用 -r 指定其他规则集。",
        },
      },
    );
  await print(
    context.stdout,
    options.format === "json"
      ? `${JSON.stringify({ schema: "govinspect/rule/1", rules: found.map(document) }, null, 2)}\n`
      : found.map(({ set, rule }) => rulePage(set, rule, context.language)).join("\n"),
  );
  return done;
}

const document = ({ set, rule }: { set: RuleSet; rule: Rule }) => ({
  ruleSet: set.id,
  version: set.version,
  place: rule.place,
  digest: rule.digest,
  definition: rule.definition,
});

function rulePage(set: RuleSet, rule: Rule, language: Language): string {
  const rows: (readonly [Text, string | undefined])[] = [
    [{ en: "rule", zh: "规则" }, rule.id],
    [{ en: "rule set", zh: "规则集" }, `${set.id} ${set.version}`],
    [{ en: "clause", zh: "依据" }, rule.clause],
    [{ en: "severity", zh: "类别" }, severityWords[rule.severity][language]],
    [{ en: "decided by", zh: "判定方式" }, deciders[rule.confirm][language]],
    [{ en: "rests on", zh: "数据来源" }, sources[rule.source][language]],
    ...Object.entries(rule.params).map(
      ([name, param]) =>
        [
          { en: `parameter ${name}`, zh: `参数 ${name}` },
          parameterWords(rule.values[name], param, language),
        ] as const,
    ),
    [{ en: "why", zh: "说明" }, rule.why?.[language]],
    [{ en: "remedy", zh: "整改建议" }, rule.remedy?.[language]],
    [{ en: "written in", zh: "定义位置" }, rule.place],
  ];
  const lines = alignRows(
    rows.flatMap(([name, value]) => (value === undefined || value === "" ? [] : [[name[language], value]])),
  );
  return `${rule.title[language]}\n\n${lines.join("\n")}\n`;
}

const deciders: Readonly<Record<Rule["confirm"], Text>> = {
  machine: { en: "machine", zh: "机器判定" },
  person: { en: "a person; the machine only suspects", zh: "人工确认，机器仅提示疑点" },
};

const sources: Readonly<Record<Rule["source"], Text>> = {
  crawl: { en: "the crawl", zh: "抓取的页面" },
  ledger: { en: "the availability ledger (govinspect probe)", zh: "可用性监测记录" },
  attestation: { en: "an attestation by a person", zh: "人工核验记录" },
  list: { en: "the site list", zh: "网站名单" },
  manifest: { en: "the sampling manifest", zh: "抽样记录" },
};

const parameterWords = (
  value: unknown,
  { about, source, confidence }: Rule["params"][string],
  language: Language,
) => `${String(value)}${about === undefined ? "" : `  ${about[language]}`}  (${source}, ${confidence})`;
