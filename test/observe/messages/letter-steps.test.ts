import { expect, it } from "vitest";
import { answeredStep } from "../../../src/observe/messages/letter-steps.ts";

it.each([
  ["提交2026-01-07 20:10\n转办2026-01-08 09:00 县公安局\n答复2026-01-09 15:40", "2026-01-09T15:40"],
  ["受理\n2026-01-08\n办结\n2026-01-12", "2026-01-12"],
  ["2026-01-07 投诉内容\n路灯坏了\n2026-01-08\n转达单位\n县住建局\n2026-01-09回复内容\n已修好", "2026-01-09"],
  ["2026-01-09回复内容\n已修好", null],
  ["提交2026-01-07\n转办2026-01-08", null],
  ["答复：2026-01-09", null],
  ["会议于2026-01-07 举行，答复2026-01-09 送达", null],
])("reads the day of the answer off the steps of %j", (text, day) => expect(answeredStep(text)).toBe(day));
