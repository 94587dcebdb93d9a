/** `rules show <rule>`: one rule as a page a supervisor can read. */
import { UserError } from "../model/failure.ts";
import type { Language, Text } from "../model/text.ts";
import { windowWords } from "../model/window.ts";
import { alignRows } from "../report/columns.ts";
import { kindWords, outcomeWords, severityWords } from "../report/texts.ts";
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
    [{ en: "indicator", zh: "所属指标" }, rule.indicator?.[language]],
    [{ en: "severity", zh: "类别" }, severityWords[rule.severity][language]],
    [{ en: "points", zh: "扣分" }, pointWords(rule.points)?.[language]],
    [{ en: "applies to", zh: "适用对象" }, appliesWords(rule.when)?.[language]],
    [{ en: "in force", zh: "施行期间" }, inForce(rule.effective)],
    [{ en: "decided by", zh: "判定方式" }, deciders[rule.confirm][language]],
    [{ en: "rests on", zh: "数据来源" }, sources[rule.source][language]],
    [{ en: "where there is none", zh: "网站没有此项内容时" }, missingWords(rule)?.[language]],
    [{ en: "seen again", zh: "复核" }, recheckWords(rule.recheck)?.[language]],
    ...Object.entries(rule.params).map(
      ([name, param]) =>
        [
          { en: `parameter ${name}`, zh: `参数 ${name}` },
          parameterWords(rule.values[name], param, language),
        ] as const,
    ),
    [{ en: "why", zh: "说明" }, rule.why?.[language]],
    [{ en: "remedy", zh: "整改建议" }, rule.remedy?.[language]],
    [{ en: "written in", zh: "定义位置" }, rule.place()],
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

/** Taken once, or for each finding; never more than the indicator has. */
function pointWords(points: Rule["points"]): Text | undefined {
  if (points === undefined) return undefined;
  const { once, each, tiers, cap } = points;
  if (once !== undefined) return { en: `${once}, once`, zh: `${once}分（不重复扣）` };
  const amounts = [...tiers.map((tier) => tier.each), each ?? 0].join(" / ");
  return { en: `${amounts} each, ${cap} at most`, zh: `每处${amounts}分，最多${cap}分` };
}

function appliesWords(when: Rule["when"]): Text | undefined {
  const regions = [when.province, when.city, when.county].flatMap((names) => names ?? []);
  const parts: Text[] = [
    ...(when.kind === undefined ? [] : [kindWords(when.kind)]),
    ...(when["public-service"] === undefined ? [] : [serviceWords[when["public-service"] ? "yes" : "no"]]),
    ...(regions.length === 0 ? [] : [{ en: regions.join(", "), zh: regions.join("、") }]),
    ...(when.tags === undefined
      ? []
      : [{ en: `tagged ${when.tags.join(" or ")}`, zh: `标签：${when.tags.join("、")}` }]),
  ];
  return parts.length === 0
    ? undefined
    : { en: parts.map(({ en }) => en).join("; "), zh: parts.map(({ zh }) => zh).join("；") };
}

const serviceWords: Readonly<Record<"yes" | "no", Text>> = {
  yes: { en: "bodies with a public service duty", zh: "有对外服务职能的单位" },
  no: { en: "bodies without a public service duty", zh: "无对外服务职能的单位" },
};

const inForce = ({ from, to }: Rule["effective"]): string | undefined =>
  from === undefined && to === undefined ? undefined : `${from ?? ""} – ${to ?? ""}`;

/** A rule that a person alone decides looks for nothing. */
const missingWords = (rule: Rule): Text | undefined =>
  rule.condition === null ? undefined : outcomeWords[rule["on-missing"]];

function recheckWords(recheck: Rule["recheck"]): Text | undefined {
  if (recheck === undefined) return undefined;
  const { times, apart, of } = recheck;
  const { en, zh } = windowWords(apart);
  return of === "findings"
    ? {
        en: `counts once seen in ${times} runs ${en} apart`,
        zh: `${times}次检查（相隔${zh}以上）都出现才算数`,
      }
    : {
        en: `a link without a clear answer is dead after ${times} runs ${en} apart`,
        zh: `未得到明确应答的链接，${times}次检查（相隔${zh}以上）均如此才算失效`,
      };
}

const parameterWords = (
  value: unknown,
  { about, source, confidence }: Rule["params"][string],
  language: Language,
) => `${String(value)}${about === undefined ? "" : `  ${about[language]}`}  (${source}, ${confidence})`;
