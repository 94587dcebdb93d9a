import { describe, expect, test } from "vitest";
import { gates, mayMatch } from "../../../src/observe/page/marks.ts";
import { observers } from "../../../src/observe/registry.ts";
import { pageWith } from "../part-of.ts";

test.each([
  ["请用新的浏览器", true],
  ["Ｗｗｗ.an.gov.cn", true],
  ["浏览 器", false],
  ["", false],
])("%s", (text, expected) => {
  expect(mayMatch(/浏览器|www\./i, "浏览器", "www.")(pageWith(text))).toBe(expected);
});

/** For every gate of the observers, by its first word, texts that hold each way its pattern has to match. */
const samples: Readonly<Record<string, readonly string[]>> = {
  事项名称: ["事项名称：变更登记", "办理流程："],
  答复: [
    "答复 118 封",
    "已回复：12",
    "办结 3 件",
    "办理 7 条",
    "处理 9 件",
    "已办 5 件",
    "回应 4 条",
    "反馈 2 条",
  ],
  lorem: [
    "lorem ipsum dolor",
    "这里是标题 ",
    "此处填写标题",
    "此处输入内容",
    "测试新闻 12",
    "演示文章3",
    "真人真钱",
    "真人真錢",
    "网上文娱城",
    "網上文娛城",
  ],
  浏览器: [
    "建议使用谷歌浏览器",
    "推荐分辨率",
    "最佳浏览效果",
    "最佳显示方式",
    "最佳访问效果",
    "IE8以上浏览器",
    "Chrome浏览器访问",
    "分辨率1024*768",
    "1024×768以上分辨率",
  ],
  第一页: [
    "第一页 1 2 最后一页",
    "首页 上页",
    "首页 上一页",
    "下页 尾页",
    "下一页 末页",
    "共 3 页",
    "共12页",
    "共\n3条记录",
  ],
  审图号: ["审图号：冀S（2020）12号"],
  归档: ["本页面已归档", "历史归档"],
  内部: ["内部资料，注意保存", "密级：内部"],
  技术支持: ["技术支持：某某公司", "网站建设：某某公司", "网站制作单位：某某公司", "制作维护：某某公司"],
  "www.": ["www.www.an.gov.cn", ".gov.cnwww.an", ".comWWW.an"],
  英文域名: [
    "英文域名：www.an.gov.cn",
    "本站域名是an.gov.cn",
    "网站域名为an.gov.cn",
    "本站网址:an.gov.cn",
    "本网站网址：an.gov.cn",
  ],
};

describe("no gate hides what its pattern finds", () => {
  const held = observers.length > 0 ? gates.filter(({ words }) => words[1] !== "www.") : [];

  test("every gate has samples", () => {
    expect([...new Set(held.map(({ words }) => words[0] ?? ""))].sort()).toEqual(Object.keys(samples).sort());
  });

  test.each(held)("$words", ({ pattern, words }) => {
    const plain = new RegExp(pattern.source, pattern.flags.replace("g", ""));
    const mayHold = mayMatch(pattern, ...words);
    const matching = (samples[words[0] ?? ""] ?? [])
      .map((text) => pageWith(text))
      .filter(({ text }) => plain.test(text));
    expect(matching.length).toBeGreaterThan(0);
    expect(matching.filter((page) => !mayHold(page))).toEqual([]);
  });
});
