/** The way a letter went, as its page draws it: 提交, 受理, 转办, 答复, each with its day behind or above it. */

import { allMatches } from "../page/all-matches.ts";
import { datesIn } from "../page/dates.ts";
import { localDateOf } from "../page/found-date.ts";

const step =
  /(?:^|\n)\s{0,4}(提交|来信|写信|受理|接收|签收|审核|分办|转办|交办|批转|办理|处理|答复|回复|反馈|办结|评价)\s{0,4}[:：]?\s{0,4}(20\d\d[^\n]{4,20})/g;
/** `2019-03-08` above or beside 回复内容, in a column of days. */
const stepBelowDay =
  /(?:^|\n)\s{0,4}(20\d\d[^\n\u4e00-\u9fff]{4,14})\s{0,4}((?:来信|投诉|咨询|留言|诉求|转[办达交]|受理|办理|答复|回复|反馈)(?:内容|单位|部门|意见|结果|情况)?)\s{0,4}(?=\n)/g;
const answering = /答复|回复|反馈|办结/;
/** One alone is a label like any other. */
const fewest = 2;

/** The day of the answer among the steps; null where no steps are drawn or none of them answers. */
export function answeredStep(text: string): string | null {
  const steps = [
    ...allMatches(step, text).map(([, name = "", when = ""]) => ({ name, when })),
    ...allMatches(stepBelowDay, text).map(([, when = "", name = ""]) => ({ name, when })),
  ];
  if (new Set(steps.map(({ name }) => name)).size < fewest) return null;
  const [day] = datesIn(steps.find(({ name }) => answering.test(name))?.when ?? "");
  return day === undefined ? null : localDateOf(day);
}
