import type { Run } from "../model/run.ts";
import type { Text } from "../model/text.ts";
import { dayOf } from "../model/time.ts";

/** Pages that are judged as of a day on which nobody saw them look as if nothing had been published since. */
export function asOfNote({ startedAt, finishedAt }: Run, day: string | undefined): Text | null {
  const seen = dayOf(finishedAt ?? startedAt);
  if (day === undefined || day <= seen) return null;
  return {
    en: `as of ${day} is later than the visit (${seen}): what was published in between was not seen and counts as not published; inspect again\n`,
    zh: `判定时点 ${day} 晚于抓取日期 ${seen}：其间发布的内容未抓取，更新类指标会误判为未更新，应重新检查\n`,
  };
}
