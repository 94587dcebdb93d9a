/** The fixed words of reports, in both languages. */
import type { Confidence, InconclusiveReason, Outcome, Severity, Verdict } from "../model/outcome.ts";
import type { RunState } from "../model/run.ts";
import type { Site } from "../model/site.ts";
import type { Text } from "../model/text.ts";

export const verdictWords: Readonly<Record<Verdict, Text>> = {
  qualified: { en: "qualified", zh: "合格" },
  inconclusive: { en: "inconclusive", zh: "待核实" },
  unqualified: { en: "unqualified", zh: "不合格" },
};

export const outcomeWords: Readonly<Record<Outcome, Text>> = {
  "not-applicable": { en: "not applicable", zh: "不适用" },
  pass: { en: "pass", zh: "通过" },
  waived: { en: "waived", zh: "已豁免" },
  "not-assessed": { en: "not assessed", zh: "未检测" },
  "cant-tell": { en: "cannot tell", zh: "待核实" },
  fail: { en: "fail", zh: "不符合" },
};

export const severityWords: Readonly<Record<Severity, Text>> = {
  veto: { en: "veto", zh: "单项否决" },
  deduct: { en: "deduction", zh: "扣分" },
  advisory: { en: "advisory", zh: "建议" },
};

export const confidenceWords: Readonly<Record<Confidence, Text>> = {
  certain: { en: "certain", zh: "确定" },
  likely: { en: "likely", zh: "很可能" },
  suspect: { en: "suspect", zh: "疑似" },
};

export const reasonWords: Readonly<Record<InconclusiveReason, Text>> = {
  "awaits-person": { en: "a person has to confirm it", zh: "待人工确认" },
  "insufficient-data": { en: "not enough was seen", zh: "数据不足" },
};

export const stateWords: Readonly<Record<RunState, Text>> = {
  running: { en: "running", zh: "进行中" },
  finished: { en: "finished", zh: "已完成" },
  stopped: { en: "stopped", zh: "已停止" },
  interrupted: { en: "interrupted", zh: "已中断" },
};

/** An unknown kind is judged as a department, and that is said. */
export const kindWords = (kind: Site["kind"]): Text =>
  kind === "portal"
    ? { en: "portal", zh: "门户网站" }
    : kind === "department"
      ? { en: "department", zh: "部门网站" }
      : { en: "kind unknown, judged as a department", zh: "类型不明，按部门网站判定" };

export const statusWords: Readonly<Record<Site["status"], Text>> = {
  normal: { en: "normal", zh: "正常" },
  exception: { en: "exempt", zh: "例外" },
  closed: { en: "closed", zh: "关停" },
};
