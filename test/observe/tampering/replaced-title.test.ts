import { expect, test } from "vitest";
import { replacedTitle } from "../../../src/observe/tampering/replaced-title.ts";
import { pageOf, shipped } from "../with-lists.ts";

const told = (title: string, keywords = "", body = "某县人民政府") =>
  replacedTitle(
    pageOf(`<title>${title}</title><meta name="keywords" content="${keywords}"><p>${body}</p>`),
    shipped,
  ).map(({ confidence, evidence }) => `${confidence} ${evidence.place}`);

test.each([
  ["two gambling sites", told("皇冠体育,开元棋牌官网"), ["certain title"]],
  ["one gambling site", told("开元棋牌"), ["likely title"]],
  ["porn", told("国产成人午夜"), ["likely title"]],
  ["wares", told("网上赚钱-做任务赚钱"), ["likely title"]],
  ["one ware", told("男科医院名录"), ["suspect title"]],
  ["in the keywords", told("某县人民政府", "皇冠体育,开元棋牌"), ["certain meta keywords"]],
  ["a lottery authority", told("中国福利彩票双色球开奖"), []],
  ["police work", told("警方捣毁开元棋牌赌博团伙"), []],
  ["a body that calls itself a company", told("公司网站"), ["suspect title"]],
  ["a company", told("公司网站", "", "某某有限公司"), []],
  ["an honest title", told("某县人民政府"), []],
])("%s", (_, found, expected) => {
  expect(found).toEqual(expected);
});
