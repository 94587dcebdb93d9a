import { expect, test } from "vitest";
import { pinyinResidue } from "../../../src/observe/tampering/pinyin-residue.ts";
import { pageOf } from "../with-lists.ts";

const told = (text: string) =>
  pinyinResidue(pageOf(`<p>${text}</p>`)).map(({ technique, confidence }) => `${technique} ${confidence}`);

test.each([
  ["toned, throughout", "網(wǎng)站建設(shè)關(guān)于".repeat(12), ["T4 certain"]],
  ["toned, some", "網(wǎng)站".repeat(10), ["T4 likely"]],
  ["without tones", "政(zheng)府(fu)網(wang)站".repeat(6), ["T4 likely"]],
  ["few in a long text", `${"网(wǎng)站".repeat(9)}${"本办法自印发之日起施行".repeat(300)}`, []],
  ["rare place names", "亳(bó)州、涪(fú)陵、郫(pí)都", []],
  ["footnote letters", "附件(a)和(b)，详见(c)处", []],
  ["characters spelled out", "市zhang书记xin箱受li范围社hui发zhan监du反kui情况", ["T5 likely"]],
  ["four syllables", "市xin箱受hui发zhan监du情", ["T5 suspect"]],
  [
    "bytes that are no text",
    "市\ufffdzhang书\ufffd记xin箱\ufffd受li范围社hui发zhan监du反kui情况政wu公kai栏mu".repeat(3),
    [],
  ],
  ["abbreviations", "下载app后打开wifi，在pc端用vip号登录ktv系统", []],
  ["a brand, again and again", "用haosou搜索用haosou查询用haosou办理", []],
])("%s", (_, text, expected) => {
  expect(told(text)).toEqual(expected);
});
