import { describe, expect, it } from "vitest";
import { organizerIn, sponsorIn } from "../../../src/observe/identifiers/sponsor.ts";
import { article, footerPart } from "../part-of.ts";

const both = (markup: string) => {
  const part = footerPart(`<div class="footer">${markup}</div>`);
  return [sponsorIn(part)?.value ?? null, organizerIn(part)?.value ?? null];
};

describe("sponsor and organizer", () => {
  it.each([
    ["<p>主办单位：清河县人民政府办公室</p>", "清河县人民政府办公室", null],
    ["<p>主办：清河县人民政府 承办：清河县大数据中心</p>", "清河县人民政府", "清河县大数据中心"],
    [
      "<p>主办单位：清河县人民政府承办单位：清河县大数据中心技术支持：某某公司</p>",
      "清河县人民政府",
      "清河县大数据中心",
    ],
    ["<p>主 办 单 位：清河县人民政府</p>", "清河县人民政府", null],
    ["<p>主办单位 ：<span id='zb'>清河县人民政府</span></p>", "清河县人民政府", null],
    ["<p>网站主办：清河县水利局</p>", "清河县水利局", null],
    ["<p>主办机构：清河县水利局</p>", "清河县水利局", null],
    ["<p>主办单位：清河县水利局主办</p>", "清河县水利局", null],
    ["<p>版权所有/主办单位：清河县水利局 | 地址：人民路1号</p>", "清河县水利局", null],
    ["<p>主办单位/版权所有：清河县水利局</p>", "清河县水利局", null],
    ["<p>主管单位：清河县委 主办单位：清河县融媒体中心</p>", "清河县融媒体中心", null],
    ["<p>主办单位：清河县委 清河县人民政府 联系我们</p>", "清河县委 清河县人民政府", null],
    ["<p>主办：清河侨网 某某信息科技有限公司 负责制作维护</p>", "清河侨网", null],
    ["<p>主办单位：清河经济技术开发区管理委员会</p>", "清河经济技术开发区管理委员会", null],
    ["<p>主办单位：<a href='#'>清河县人民政府</a> <a>网站地图</a></p>", "清河县人民政府", null],
    ["<table><tr><td>主办单位：</td><td>清河县人民政府</td></tr></table>", "清河县人民政府", null],
    [
      "<table><tr><td>主办单位</td><td>清河县人民政府</td><td>承办单位</td><td>清河县大数据中心</td></tr></table>",
      "清河县人民政府",
      "清河县大数据中心",
    ],
    ["<dl><dt>主办单位</dt><dd>清河县人民政府</dd></dl>", "清河县人民政府", null],
    ["<p>主办单位</p><p>联系我们</p>", null, null],
    ["<p>清河县人民政府办公室主办 关于我们| 联系我们</p>", "清河县人民政府办公室", null],
    ["<p>清河县人民政府主办 县直各部门协办</p>", "清河县人民政府", null],
    [
      "<p>清河县人民政府办公室主办</p><p>清河县电子政务中心承办</p>",
      "清河县人民政府办公室",
      "清河县电子政务中心",
    ],
    ["<p>清河县人民政府办公室主办清河县电子政务中心承办</p>", "清河县人民政府办公室", "清河县电子政务中心"],
    [
      "<p>清河县人民政府办公室主办<span>网站技术维护电话：0762-3331234</span></p>",
      "清河县人民政府办公室",
      null,
    ],
    ["<p>清河县人民政府主办&emsp;清河县人民政府办公室承办</p>", "清河县人民政府", "清河县人民政府办公室"],
    [
      "<p>主办：中共清河区委 清河区人民政府　 承办: 清河区人民政府办公室 (0762-3331234)</p>",
      "中共清河区委 清河区人民政府",
      "清河区人民政府办公室",
    ],
    ["<p>本网站由清河县人民政府办公室主办</p>", "清河县人民政府办公室", null],
    ["<p>版权所有：清河县人民政府</p>", null, null],
    ["<p>协办单位：清河县商会 运行维护：某某公司 制作：某某</p>", null, null],
    ["<p>主管：清河县教育局 技术支持：某某公司</p>", null, null],
    ["<p>主办单位：{{sponsor}}</p>", null, null],
    ["<!-- 主办单位：清河县人民政府 --><p>联系我们</p>", null, null],
  ])("%s", (markup, sponsor, organizer) => {
    expect(both(markup)).toEqual([sponsor, organizer]);
  });

  it("takes the footer, not the host of an event in the article", () => {
    const body = article.replace(
      "<p>",
      "<p>本次比赛主办单位：清河县书法家协会，承办单位：清河县文化馆。</p><p>",
    );
    const part = footerPart(`<div class="footer">主办单位：清河县人民政府 京ICP备05000001号</div>`, body);
    expect(sponsorIn(part)?.value).toBe("清河县人民政府");
    expect(organizerIn(part)).toBeNull();
  });
});
