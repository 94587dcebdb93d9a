/** The way a letter went, as its page draws it: 提交, 受理, 转办, 答复, each with its day. */

import { allMatches } from "../page/all-matches.ts";
import { datesIn } from "../page/dates.ts";
import { localDateOf } from "../page/found-date.ts";

const step =
  /(?:^|\n)\s{0,4}(提交|来信|写信|受理|接收|签收|审核|分办|转办|交办|批转|办理|处理|答复|回复|反馈|办结|评价)\s{0,4}[:：]?\s{0,4}(20\d\d[^\n]{4,20})/g;
const answering = /答复|回复|反馈|办结/;
/** One alone is a label like any other. */
const fewest = 2;

/** The day of the answer among the steps; null where no steps are drawn or none of them answers. */
export function answeredStep(text: string): string | null {
  const steps = allMatches(step, text);
  if (new Set(steps.map(([, name]) => name)).size < fewest) return null;
  const [, , when = ""] = steps.find(([, name = ""]) => answering.test(name)) ?? [];
  const [day] = datesIn(when);
  return day === undefined ? null : localDateOf(day);
}
