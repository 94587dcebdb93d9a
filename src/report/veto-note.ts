/** What stands beside a verdict: how many vetoes were assessed and which were not, so that silence is not taken for a pass. */
import type { SiteVerdict } from "../model/judgement.ts";
import type { Language } from "../model/text.ts";

/** `否决项已查 4/6，未检测：…`; empty where every veto was assessed. */
export function vetoNote(
  verdict: Pick<SiteVerdict, "outcomes">,
  language: Language,
  titleOf: (rule: string) => string,
): string {
  const vetoes = verdict.outcomes.filter(
    ({ severity, outcome }) => severity === "veto" && outcome !== "not-applicable",
  );
  const open = vetoes.filter(({ outcome }) => outcome === "not-assessed");
  if (open.length === 0) return "";
  const assessed = `${vetoes.length - open.length}/${vetoes.length}`;
  const names = open.map(({ rule }) => titleOf(rule));
  return {
    en: `vetoes assessed ${assessed}, not assessed: ${names.join(", ")}`,
    zh: `否决项已查 ${assessed}，未检测：${names.join("、")}`,
  }[language];
}
