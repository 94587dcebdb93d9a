import { expect, it } from "vitest";
import { markings } from "../../src/observe/markings.ts";
import { observed } from "./observed.ts";

it.each([
  ["机密★5年", "机密"],
  ["秘密★", "秘密"],
  ["密级：秘密", "秘密"],
  ["（内部资料，注意保存）", "内部"],
  ["内部文件 不得外传", "内部"],
])("sees “%s”", (text, level) => {
  expect(observed(markings, `<p>文件</p><p>${text}</p><p>各乡镇：</p>`)?.map((one) => one.level)).toEqual([
    level,
  ]);
});

it.each([
  ["国家秘密的密级分为绝密、机密、秘密三级"],
  ["密级：公开"],
  ["密级：秘密载体的管理"],
  ["加强内部文件管理"],
  ["不得泄露内部资料"],
])("takes “%s” for no mark", (text) => {
  expect(observed(markings, `<p>${text}</p>`)).toBeUndefined();
});
