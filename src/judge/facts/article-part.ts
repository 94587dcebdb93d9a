import type { Article, Observations } from "../../model/observation.ts";
import { columnKindOf } from "../../observe/columns/column-kinds.ts";

/** Which part of the site it belongs to; 解读 in a title says more than the column it stands in. */
export function articlePartOf(article: Article, observations: Observations) {
  const trail = (observations.breadcrumb ?? []).map((one) => one.name);
  const names = [observations["meta.tags"]?.ColumnName ?? "", ...trail];
  const isInterpretation = isInterpretationTitle(article.title) || names.some(isInterpretationColumn);
  return {
    isInterpretation,
    isPolicy: !isInterpretation && (article.documentNumber !== null || names.some(isPolicyColumn)),
    inArchive: names.some((name) => /^(?:归档|存档|历史(?:文件|栏目|专题|信息)|往期)/.test(name)),
  };
}

const isInterpretationTitle = (title: string | null): boolean => /解读|图解|一图读懂/.test(title ?? "");
const isInterpretationColumn = (name: string): boolean => columnKindOf(name) === "interpretation";
const isPolicyColumn = (name: string): boolean => columnKindOf(name) === "policy";
