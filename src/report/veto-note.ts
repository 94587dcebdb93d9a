/** What stands beside a verdict: how many vetoes were assessed and which were not, so that silence is not taken for a pass. */
import type { RuleOutcome, SiteVerdict } from "../model/judgement.ts";
import type { Language, Text } from "../model/text.ts";

/**
 * `否决项已查 4/6，未检测：…`; empty where every veto was decided. Rules of one indicator count as one, assessed where all
 * of them are or one fails; one that could not be told was not assessed either.
 */
export function vetoNote(
  verdict: Pick<SiteVerdict, "outcomes">,
  language: Language,
  titleOf: (rule: string) => string,
  indicators: ReadonlyMap<string, Text> = new Map(),
): string {
  const vetoes = verdict.outcomes.filter(({ severity }) => severity === "veto");
  const groups = new Map<string, RuleOutcome[]>();
  for (const veto of vetoes) {
    const indicator = indicators.get(veto.rule)?.zh ?? veto.rule;
    groups.set(indicator, [...(groups.get(indicator) ?? []), veto]);
  }
  const decided = [...groups.values()].filter(isDecided);
  if (decided.length === groups.size) return "";
  const assessed = `${decided.length}/${groups.size}`;
  const names = vetoes.filter(({ outcome }) => outcome === "not-assessed").map(({ rule }) => titleOf(rule));
  return {
    en: `vetoes assessed ${assessed}${names.length === 0 ? "" : `, not assessed: ${names.join(", ")}`}`,
    zh: `否决项已查 ${assessed}${names.length === 0 ? "" : `，未检测：${names.join("、")}`}`,
  }[language];
}

const isDecided = (outcomes: readonly RuleOutcome[]): boolean =>
  outcomes.some(({ outcome }) => outcome === "fail") ||
  outcomes.every(({ outcome }) => outcome !== "not-assessed" && outcome !== "cant-tell");
