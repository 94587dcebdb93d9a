import { expect, test } from "vitest";
import { parked } from "../../../src/observe/kinds/parked.ts";
import { shipped } from "../with-lists.ts";

const target = (given: { url?: string; finalUrl?: string; title?: string | null; text?: string }) => ({
  url: "http://old-example.com/",
  finalUrl: given.finalUrl ?? given.url ?? "http://old-example.com/",
  title: null,
  text: "",
  ...given,
});

test.each([
  ["a domain for sale by its title", { title: "old-example.com 域名出售" }, "for-sale likely"],
  [
    "by where it leads",
    { finalUrl: "https://sedo.com/search/details/?domain=old-example.com" },
    "for-sale likely",
  ],
  ["by its few words", { title: "", text: "This domain is for sale. Contact us." }, "for-sale suspect"],
  [
    "a link to a registrar",
    { url: "http://www.22.cn/", finalUrl: "https://22.cn/", title: "域名注册" },
    null,
  ],
  [
    "a trusted service that also sells domains",
    { url: "https://www.qq.com/", title: "域名交易", text: "域名出售" },
    null,
  ],
  ["gambling by its first words", { title: "首页", text: "开元棋牌 金沙娱乐城 时时彩 注册" }, "vice suspect"],
  [
    "a report on gambling",
    { title: "首页", text: "公安机关打击跨境赌博：开元棋牌、金沙娱乐城、时时彩等平台被查" },
    null,
  ],
  ["a company of a like name", { title: "必赢国际贸易有限公司" }, null],
  ["gambling by its title", { title: "皇冠体育_开元棋牌官网" }, "vice certain"],
  ["one word of it", { title: "开元棋牌" }, "vice likely"],
  ["somebody else's domain", { finalUrl: "http://new-example.net/" }, "other-domain suspect"],
  ["the same owner's other host", { finalUrl: "http://www.old-example.com/home" }, null],
  ["moved to a public body", { finalUrl: "http://www.a.gov.cn/" }, null],
  ["a long page with the sentence in it", { title: "论坛", text: `域名转让 ${"讨论".repeat(1000)}` }, null],
  ["a police site's warning", { title: "公安局侦破“皇冠体育”跨境赌博案" }, null],
  ["a public body's own title", { url: "http://www.a.gov.cn/", title: "皇冠体育办公室" }, null],
  ["an ordinary site", { title: "某某日报" }, null],
])("%s", (_, given, expected) => {
  const found = parked(target(given), shipped);
  expect(found === null ? null : `${found.kind} ${found.confidence}`).toBe(expected);
});
