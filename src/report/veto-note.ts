/** What stands beside a verdict: how many vetoes were assessed and which were not, so that silence is not taken for a pass. */
import type { SiteVerdict } from "../model/judgement.ts";
import type { Language } from "../model/text.ts";

/** `否决项已查 4/6，未检测：…`; empty where every veto was decided. One that could not be told was not assessed either. */
export function vetoNote(
  verdict: Pick<SiteVerdict, "outcomes">,
  language: Language,
  titleOf: (rule: string) => string,
): string {
  const vetoes = verdict.outcomes.filter(
    ({ severity, outcome }) => severity === "veto" && outcome !== "not-applicable",
  );
  const decided = vetoes.filter(({ outcome }) => outcome !== "not-assessed" && outcome !== "cant-tell");
  if (decided.length === vetoes.length) return "";
  const assessed = `${decided.length}/${vetoes.length}`;
  const names = vetoes.filter(({ outcome }) => outcome === "not-assessed").map(({ rule }) => titleOf(rule));
  return {
    en: `vetoes assessed ${assessed}${names.length === 0 ? "" : `, not assessed: ${names.join(", ")}`}`,
    zh: `否决项已查 ${assessed}${names.length === 0 ? "" : `，未检测：${names.join("、")}`}`,
  }[language];
}
