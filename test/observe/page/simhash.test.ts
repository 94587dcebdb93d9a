import { describe, expect, it } from "vitest";
import { simhash, simhashDistance, simhashLeast } from "../../../src/observe/page/simhash.ts";

const text =
  "为进一步做好今冬明春城市供暖保障工作，市住房和城乡建设局于十一月十五日召开全市供暖工作调度会，听取各供热企业储煤、检修和投诉处理情况汇报，部署下一阶段重点任务。";
const reworded = text.replace("十一月十五日", "十二月二十日").replace("，部署下一阶段重点任务", "");
const other =
  "关于公布二〇二六年度公共图书馆免费开放服务项目的通知：阅览室、自修室、报告厅等场所全年向读者开放，团体参观请提前三天预约，具体办法由各馆在门前公示，欢迎监督。";

const hashOf = (words: string): string => simhash(words) ?? "";

describe("simhash", () => {
  it("is the same for the same text, whatever white space and punctuation stand between", () => {
    expect(simhash(text)).toMatch(/^[0-9a-f]{16}$/);
    expect(simhash(` ${text.replaceAll("，", "\n ,")} `)).toBe(simhash(text));
  });

  it("stays near for a copy with a new date and far for another text", () => {
    expect(simhashDistance(hashOf(text), hashOf(reworded))).toBeLessThan(16);
    expect(simhashDistance(hashOf(text), hashOf(other))).toBeGreaterThan(20);
  });

  it("is nothing for a text too short to tell", () => {
    expect(simhash("字".repeat(simhashLeast - 1))).toBeNull();
    expect(simhash("字".repeat(simhashLeast))).not.toBeNull();
    expect(simhash("，。 \n")).toBeNull();
  });
});

describe("simhashDistance", () => {
  it.each([
    ["0000000000000000", "0000000000000000", 0],
    ["0000000000000001", "0000000000000000", 1],
    ["ffffffffffffffff", "0000000000000000", 64],
  ])("%s and %s", (a, b, bits) => {
    expect(simhashDistance(a, b)).toBe(bits);
  });
});
