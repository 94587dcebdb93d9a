import { expect, it } from "vitest";
import { mobilesIn } from "../../../src/observe/privacy/mobile.ts";

const confidences = (text: string) => mobilesIn(text).map((one) => one.confidence);
const list = ["13800000001", "13900000002", "15000000003"]
  .map((n, i) => `${i + 1}\t张某某\t清河镇\t${n}`)
  .join("\n");

it.each([
  [
    "a list of applicants",
    `补贴申请人名单\n序号\t姓名\t乡镇\t联系电话\n${list}\n`,
    ["likely", "likely", "likely"],
  ],
  ["a letter writer's own", "我的电话是13800000001，请回复。", ["likely"]],
  ["a letter writer's own", "本人手机：13800000001", ["likely"]],
  ["a number under 手机", "王某，手机：13800000001", ["suspect"]],
  ["an office's hotline", "咨询热线：13800000001", []],
  ["an office's contact", "联系人：张某，联系电话：13800000001", []],
  ["a contact's mobile for the public", "报名联系人：张某 手机：13800000001", []],
  ["a list of service points", `服务点\n名称\t联系电话\n${list}\n`, []],
  ["two rows are no list", `姓名\t联系电话\n${list.split("\n").slice(0, 2).join("\n")}\n`, []],
  ["a longer number", "我的电话是138000000011", []],
  ["an office phone", "我的电话是0762-3331234", []],
])("%s", (_, text, expected) => expect(confidences(text)).toEqual(expected));
