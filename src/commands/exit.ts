/** What an inspection or a judgement ends with (contract, "Exit codes"). */
import type { Verdict } from "../model/outcome.ts";
import type { Text } from "../model/text.ts";
import { printable } from "../report/printable.ts";
import type { ExitStatus } from "./command.ts";
import { defaultDb } from "./options.ts";

export const failLevels = ["unqualified", "inconclusive", "never"] as const;
export type FailOn = (typeof failLevels)[number];

export interface Exit extends ExitStatus {
  /** Stands in the run and in `run.exit` of the report. */
  readonly reason: string;
}

export function exitOf(counts: Readonly<Record<Verdict, number>>, failOn: FailOn): Exit {
  if (failOn === "never") return { code: 0, reason: "judged; --fail-on never", next: nextFor(counts) };
  if (counts.unqualified > 0)
    return { code: 1, reason: `${counts.unqualified} unqualified`, next: nextFor(counts) };
  if (counts.inconclusive === 0)
    return { code: 0, reason: "no site is unqualified or inconclusive", next: null };
  return {
    code: failOn === "inconclusive" ? 1 : 3,
    reason: `${counts.inconclusive} inconclusive`,
    next: nextFor(counts),
  };
}

function nextFor({ unqualified, inconclusive }: Readonly<Record<Verdict, number>>): Text | null {
  if (unqualified > 0) return nextForUnqualified;
  return inconclusive > 0 ? nextForInconclusive : null;
}

/** `signal` is the name of the signal where one stopped the run. */
export function stoppedExit(
  by: "max-duration" | "full-disk" | "signal",
  signal: unknown,
  runId: string,
  db: string,
): Exit {
  const code = by !== "signal" ? 6 : signal === "SIGTERM" ? 143 : 130;
  return { code, reason: by, next: nextForStopped(by, runId, db) };
}

function nextForStopped(by: "max-duration" | "full-disk" | "signal", runId: string, db: string): Text {
  const why = {
    "max-duration": { en: "its time is over", zh: "已到最长时间" },
    "full-disk": { en: "the disk is full; make room first", zh: "磁盘已满，请先清理空间" },
    signal: { en: "interrupted", zh: "已中断" },
  }[by];
  const resume = `govinspect inspect --resume${db === defaultDb ? "" : ` --db ${shellWord(db)}`}`;
  return {
    en: `Run ${runId} stopped (${why.en}) and is saved; go on with: ${resume}`,
    zh: `检查批次 ${runId} 已停止（${why.zh}）并已保存；继续：${resume}`,
  };
}

/** As a shell reads it as one word. */
const shellWord = (text: string): string =>
  /^[\p{L}\p{N}._/:\\-]+$/u.test(text) ? text : `'${printable(text).replaceAll("'", "'\\''")}'`;

const nextForUnqualified: Text = {
  en: "Next: govinspect show <site> <rule> shows the evidence of a veto; check it before it is published.",
  zh: "下一步：用 govinspect show <网站> <规则> 查看否决项证据，核对后再通报。",
};

const nextForInconclusive: Text = {
  en: "Next: govinspect show <site> <rule> says what is missing or waits for a person.",
  zh: "下一步：用 govinspect show <网站> <规则> 查看缺少哪些数据或待人工确认的事项。",
};
