/** A rule in a person's words: what `rules show` prints. */
import { inPercent } from "../model/in-percent.ts";
import { joined, type Language, type Text } from "../model/text.ts";
import { windowWords } from "../model/window.ts";
import { alignRows } from "../report/columns.ts";
import { factWords } from "../report/fact-words.ts";
import type { Reading } from "../report/report.ts";
import { kindWords, outcomeWords, severityWords } from "../report/texts.ts";
import { conditionText } from "../rules/condition-text.ts";
import type { Rule, RuleSet } from "../rules/rule.ts";

export function rulePage(set: RuleSet, rule: Rule, { language, width }: Reading): string {
  const rows: (readonly [Text, string | undefined])[] = [
    [{ en: "rule", zh: "规则" }, rule.id],
    [{ en: "rule set", zh: "规则集" }, `${set.id} ${set.version}`],
    [{ en: "clause", zh: "依据" }, rule.clause],
    [{ en: "indicator", zh: "所属指标" }, rule.indicator?.[language]],
    [{ en: "severity", zh: "类别" }, severityWords[rule.severity][language]],
    [{ en: "points", zh: "扣分" }, pointWords(rule.points)?.[language]],
    [{ en: "applies to", zh: "适用对象" }, appliesWords(rule.when)?.[language]],
    [{ en: "in force", zh: "施行期间" }, inForce(rule.effective)?.[language]],
    [{ en: "decided by", zh: "判定方式" }, deciderOf(rule)[language]],
    [{ en: "rests on", zh: "数据来源" }, sourceOf(rule)[language]],
    [{ en: "facts", zh: "依据的事实" }, rule.condition === null ? undefined : factWords[rule.fact][language]],
    [{ en: "condition", zh: "判定条件" }, conditionText(rule)?.[language]],
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
    { width },
  );
  return `${rule.title[language]}\n\n${lines.join("\n")}\n`;
}

function deciderOf({ confirm, condition }: Rule): Text {
  if (confirm === "machine") return { en: "machine", zh: "机器判定" };
  return condition === null
    ? { en: "a person alone", zh: "人工检查，机器不判定" }
    : { en: "a person; the machine only suspects", zh: "人工确认，机器仅提示疑点" };
}

const sourceOf = ({ fact, source }: Rule): Text =>
  fact === "patrol" ? { en: "this tool's record of inspections", zh: "本工具的检查记录" } : sources[source];

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
  const { once, each, tiers, cap, by } = points;
  if (once !== undefined) return { en: `${once}, once`, zh: `${once}分（不重复扣）` };
  const amounts = [...tiers.map((tier) => tier.each), each ?? 0];
  const [en, zh] = [amounts.join(" or "), amounts.join("或")];
  return by === undefined
    ? { en: `${en} each, ${cap} at most`, zh: `每处${zh}分，最多${cap}分` }
    : {
        en: `${en} each, the same kind once, ${cap} at most`,
        zh: `每项${zh}分，同一项只扣一次，最多${cap}分`,
      };
}

function appliesWords(when: Rule["when"]): Text | undefined {
  const parts: Text[] = [
    ...(when.kind === undefined ? [] : [kindWords(when.kind)]),
    ...(when["public-service"] === undefined ? [] : [serviceWords[when["public-service"] ? "yes" : "no"]]),
    ...regionWords([when.province, when.city, when.county]),
    ...(when.tags === undefined
      ? []
      : [{ en: `tagged ${when.tags.join(" or ")}`, zh: `标签：${when.tags.join("、")}` }]),
  ];
  return parts.length === 0 ? undefined : joined(parts, { en: "; ", zh: "；" });
}

/** A level that is asked to be empty means the region above it itself. */
function regionWords(levels: readonly (readonly string[] | undefined)[]): Text[] {
  const named = levels.map((names) => (names ?? []).filter((name) => name !== ""));
  const parts = named.filter((names) => names.length > 0);
  if (parts.length === 0) return [];
  const isItself = levels.some((names) => names?.includes("") === true);
  return [
    {
      en: `${parts.map((names) => names.join(" or ")).join(", ")}${isItself ? " itself, no region below it" : ""}`,
      zh: `${parts.map((names) => names.join("或")).join("，")}${isItself ? "（本级，不含下级地区）" : ""}`,
    },
  ];
}

const serviceWords: Readonly<Record<"yes" | "no", Text>> = {
  yes: { en: "bodies with a public service duty", zh: "有对外服务职能的单位" },
  no: { en: "bodies without a public service duty", zh: "无对外服务职能的单位" },
};

function inForce({ from, to }: Rule["effective"]): Text | undefined {
  if (from === undefined) return to === undefined ? undefined : { en: `until ${to}`, zh: `至${to}` };
  return to === undefined
    ? { en: `since ${from}`, zh: `${from}起` }
    : { en: `${from} to ${to}`, zh: `${from}至${to}` };
}

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

function parameterWords(
  value: unknown,
  { type, about, source, confidence }: Rule["params"][string],
  language: Language,
): string {
  const said = [valueWords(value, type, language), ...(about === undefined ? [] : [about[language]])];
  const sure = provenanceWords[confidence][language];
  return language === "zh"
    ? `${said.join("，")}（出处：${source}；${sure}）`
    : `${said.join(", ")} (source: ${source}; ${sure})`;
}

/** As it is written in an override, and as a person says it where that differs. */
function valueWords(value: unknown, type: Rule["params"][string]["type"], language: Language): string {
  if (type === "share") return inPercent(Number(value));
  if (type !== "window") return String(value);
  const words = windowWords(String(value))[language];
  return words === value ? words : `${words} [${value}]`;
}

const provenanceWords: Readonly<Record<Rule["params"][string]["confidence"], Text>> = {
  H: { en: "H, seen in a published text", zh: "H，见于公开文本" },
  M: { en: "M, partly corroborated", zh: "M，部分印证，可调整" },
  L: { en: "L, as remembered or this project's default", zh: "L，未经印证的默认值，可调整" },
};
