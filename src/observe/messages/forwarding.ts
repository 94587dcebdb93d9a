/** Tells an answer from a note that a letter was passed on ("来信收悉，已转某局办理") or waits: neither answers anything. */

/** A note is short; who writes more than this has said something of the matter. */
const noteLength = 120;

const passedOn =
  /(?:转|转交|转送|转办|转至|转到|转给|批转|移交|转达|交由|交办|分送|推送|派发)[^。；，,]{0,24}(?:部门|单位|局|委|办|中心|处|科|所|街道|乡|镇|公司|办理|处理|核实|调查|核查|研究)/;
/** Words that only a real reply has. */
const substance =
  /经(?:核实|调查|核查|查|了解|研究|走访|查询)|(?:回复|答复|回答|解释|说明|反馈)如下|根据[^，。]{2,30}(?:规定|条|办法|通知|政策)|已(?:整改|修复|解决|完成|清理|处理完毕|修好)/;

export function isForwardingOnly(reply: string): boolean {
  const text = reply.replace(/\s+/g, "");
  return text.length <= noteLength && passedOn.test(text) && !substance.test(text);
}

const waiting =
  /正在(?:办理|处理|受理|核实|调查|研究|审核)|耐心等待|等候(?:回复|答复)|尽快(?:给予?)?(?:您|你)?(?:回复|答复)/;
const longestNotice = 40;

/** "该信件正在办理中，请您耐心等待！" */
export function isWaitingNotice(reply: string): boolean {
  const text = reply.replace(/\s+/g, "");
  return (
    text.length <= longestNotice && waiting.test(text) && ![passedOn, substance].some((one) => one.test(text))
  );
}
