import { describe, expect, it } from "vitest";
import { isForwardingOnly, isWaitingNotice } from "../../../src/observe/messages/forwarding.ts";

describe("isForwardingOnly", () => {
  it.each([
    "来信收悉，已转县交通运输局办理。",
    "您好！您的来信已收到，我们已将您反映的问题转交相关部门核实处理，感谢您的关注。",
    "您反映的问题已交办至城关镇，请耐心等待。",
    "已批转 县教育局 调查",
  ])("sees a note: %s", (reply) => {
    expect(isForwardingOnly(reply)).toBe(true);
  });

  it.each([
    ["an answer", "您好，请携带身份证原件到镇便民服务中心办理。"],
    [
      "an answer that names who acted",
      "您好，来信已转县水务局。经核实，管道已于三月五日修复，供水恢复正常。",
    ],
    ["an answer by the rules", "根据《户口登记条例》规定，迁移须转至派出所办理。"],
    [
      "a long reply",
      `来信收悉，已转县交通运输局办理。${"该路段为县道，养护计划如下，请您知悉并谅解。".repeat(8)}`,
    ],
    ["transport", "公交三路在客运中心换乘，末班二十一点。"],
  ])("does not take %s for one", (_, reply) => {
    expect(isForwardingOnly(reply)).toBe(false);
  });
});

describe("isWaitingNotice", () => {
  it.each(["该信件正在办理中，请您耐心等待！", "您的来信正在处理，我们将尽快给您回复。"])(
    "sees that nothing is answered yet: %s",
    (reply) => expect(isWaitingNotice(reply)).toBe(true),
  );

  it.each([
    ["a note that it was passed on", "您反映的问题已交办至城关镇，请耐心等待。"],
    ["an answer", "经核实，管道正在抢修，预计今晚恢复，请您耐心等待。"],
    [
      "an answer of some length",
      "您好，该路段改造工程正在办理招标手续，预计六月底开工、年内完工，施工期间请绕行人民路，给您带来不便敬请谅解。",
    ],
  ])("takes %s for one", (_, reply) => expect(isWaitingNotice(reply)).toBe(false));
});
