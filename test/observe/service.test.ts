import { expect, it } from "vitest";
import { indexPage } from "../../src/observe/page/page-index.ts";
import { service } from "../../src/observe/service.ts";
import { pageUrl } from "./part-of.ts";

const context = {
  status: 200,
  headers: {},
  charset: "utf-8",
  isFirstPage: false,
  lists: { words: new Map(), hosts: new Map(), adFilters: [] },
};
const of = (markup: string) => service.observe(indexPage(markup, pageUrl), context, {});

it.each([
  [
    "a table",
    "<table><tr><th>事项名称</th><td>残疾人证</td></tr><tr><th>设定依据</th><td>条例</td></tr><tr><th>申请条件</th><td>户籍</td></tr></table>",
    ["name", "basis", "conditions"],
    true,
  ],
  [
    "headings",
    "<h3>一、办理依据</h3><p>条例</p><h3>二、申请材料：</h3><p>表</p><h3>（三）办理流程</h3>",
    ["basis", "materials", "process"],
    true,
  ],
  [
    "lines with colons",
    "<p>办理地点：政务大厅</p><p>办公时间：9:00</p><p>咨询电话：0762-3331234</p>",
    ["place", "time", "phone"],
    true,
  ],
  ["a notice that mentions one", "<p>咨询电话：0762-3331234</p>", ["phone"], false],
])("reads a guide from %s", (_, markup, elements, isGuide) => {
  expect(of(markup)).toMatchObject({ elements, isGuide });
});

it("takes no label out of running text", () => {
  expect(of("<p>请按照申请条件和办理流程提交申请材料即可。</p>")).toBeUndefined();
});

it.each([
  ["a letter form", "<form><input name='title'><textarea name='body'></textarea></form>", true],
  ["an application", "<form><input type='text'><input type='tel'><input type='email'></form>", true],
  [
    "a search box and a file",
    "<form><input name='q'><input type='submit'></form><a href='/a.doc'>表</a>",
    false,
  ],
])("form: %s", (_, markup, hasForm) => expect(of(markup)).toMatchObject({ hasForm }));

it("lists files to download once, of this site", () => {
  const markup =
    "<a href='/f/a.doc'>表</a><a href='/f/a.doc'>表</a><a href='http://other.cn/b.pdf'>b</a><img src='/i.png'>";
  expect(of(markup)).toMatchObject({ downloads: ["http://www.qinghe.gov.cn/f/a.doc"] });
});
