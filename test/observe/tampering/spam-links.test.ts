import { expect, test } from "vitest";
import { spamLinks } from "../../../src/observe/tampering/spam-links.ts";
import { pageOf, shipped } from "../with-lists.ts";

const link = (text: string, href = "http://a-example.com/") => `<a href="${href}">${text}</a>`;

test.each([
  ["a gambling site", link("皇冠体育官网"), 1],
  ["a headline of police work", link("警方打掉“皇冠体育”赌博网站"), 0],
  ["an own page about it", link("皇冠体育案宣判", "/fy/1.html"), 0],
  ["soft words", link("彩票开奖查询"), 0],
  ["hidden: told elsewhere", `<div style="display:none">${link("皇冠体育官网")}</div>`, 0],
  ["a national newspaper", link("开元棋牌调查", "http://www.xinhuanet.com/1"), 0],
])("%s", (_, html, count) => {
  expect(spamLinks(pageOf(html), shipped)).toHaveLength(count);
});
