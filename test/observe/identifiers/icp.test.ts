import { describe, expect, it } from "vitest";
import { icpKey, icpNumbersIn } from "../../../src/observe/identifiers/icp.ts";
import { article, footerPart } from "../part-of.ts";

const numbers = (footer: string, body?: string) =>
  icpNumbersIn(footerPart(footer, body)).map((seen) => seen.value);

describe("icpNumbersIn", () => {
  it.each([
    ["粤ICP备05000001号-2", "粤ICP备05000001号-2"],
    ["粤ICP备 05000001号", "粤ICP备 05000001号"],
    ["粤ICP备05000001", "粤ICP备05000001"],
    ["粤icp备05000001号", "粤icp备05000001号"],
    ["粤<span>ICP</span>备05000001号", "粤ICP备05000001号"],
    ["沪ICP备<br>11000003号-7", "沪ICP备 11000003号-7"],
    ["备案序号：蜀ICP备2022092331号-1", "蜀ICP备2022092331号-1"],
    ["ICP备案编号：京ICP备13000004 ", "京ICP备13000004"],
    ["苏ICP备０５０００００１号", "苏ICP备05000001号"],
    ["鲁ICP备案05000001号", "鲁ICP备案05000001号"],
    ["粤ICP備05000001號", "粤ICP備05000001號"],
    ["沪ICP备：12000007", "沪ICP备:12000007"],
    ["京ICP备14000002号－1", "京ICP备14000002号-1"],
    ["京ICP证030001号", "京ICP证030001号"],
  ])("reads %s", (markup, value) => {
    expect(numbers(`<div class="footer"><p>${markup}</p></div>`)).toEqual([value]);
  });

  it.each([
    ["a telecom licence", `<div class="footer">ICP证：桂B2-20040022-5</div>`, undefined],
    ["a number of another shape", `<div class="footer">苏icp4856142</div>`, undefined],
    ["a comment", `<div class="footer"><!-- 粤ICP备05000001号 --></div>`, undefined],
    ["an article", "", article.replace("<p>", "<p>该网站备案号为粤ICP备05000001号。")],
    ["an attribute", `<div class="footer"><img alt="粤ICP备05000001号"></div>`, undefined],
  ])("sees none in %s", (_, footer, body) => expect(numbers(footer, body)).toEqual([]));

  it("prefers a filing to a licence", () => {
    expect(numbers(`<div class="footer">京ICP证030001号 京ICP备05000001号</div>`)).toEqual([
      "京ICP备05000001号",
    ]);
  });
});

it.each([
  ["粤ICP备 05000001号-2", "粤ICP备05000001-2"],
  ["粤icp备05000001", "粤ICP备05000001"],
])("icpKey of %s", (number, key) => expect(icpKey(number)).toBe(key));
