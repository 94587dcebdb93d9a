import { describe, expect, it } from "vitest";
import { policeLinksIn, policeNumbersIn } from "../../../src/observe/identifiers/police.ts";
import { footerPart } from "../part-of.ts";

const numbers = (footer: string) => policeNumbersIn(footerPart(footer)).map((seen) => seen.value);

describe("policeNumbersIn", () => {
  it.each([
    ["豫公网安备 41142402000001号", "豫公网安备 41142402000001号"],
    ["豫公网安备41142402000001号", "豫公网安备41142402000001号"],
    ["京公网安备:110402430068号", "京公网安备:110402430068号"],
    ["粤公网安备 <a href='#'>44011102000001号</a>", "粤公网安备 44011102000001号"],
    ["沪公网安备：31011502000001", "沪公网安备:31011502000001"],
    ["网警备案号：45010302000001", "网警备案号:45010302000001"],
    ["郑公备：41010029000001", "郑公备:41010029000001"],
    ["公安备案号：41010029000001", "公安备案号:41010029000001"],
    ["公安机关备案号41010029000001", "公安机关备案号41010029000001"],
    ["沪公安备：31010102000001号", "沪公安备:31010102000001号"],
    ["津公网安备 ：12010302000001号", "津公网安备 :12010302000001号"],
    ["京公网安备1101080060号", "京公网安备1101080060号"],
    ["京公网安备110102000001", "京公网安备110102000001"],
  ])("reads %s", (markup, value) => {
    expect(numbers(`<div class="footer"><p>${markup}</p></div>`)).toEqual([value]);
  });

  it("falls back to the number in the link to the record", () => {
    const footer = `<div class="footer"><a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=44011102000001号"><img src="ga.png"></a></div>`;
    expect(numbers(footer)).toEqual(["44011102000001"]);
  });

  it("sees none where only the icon stands", () => {
    expect(numbers(`<div class="footer"><img src="ga.png" alt="公安备案"></div>`)).toEqual([]);
  });
});

it("policeLinksIn reads old and new record addresses", () => {
  const footer = `<div class="footer"><a href="https://beian.mps.gov.cn/#/query/webSearch?code=44011102000001">粤公网安备</a></div>`;
  expect(policeLinksIn(footerPart(footer)).map((seen) => seen.value)).toEqual(["44011102000001"]);
});
