import { describe, expect, it } from "vitest";
import { articleBodyOf } from "../../../src/observe/articles/body-text.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";
import { placeOf } from "../../../src/observe/page/place-of.ts";

const url = "https://www.qingshan.gov.cn/ywdt/202603/t20260302_1.html";

function see(body: string): { place: string; text: string } | null {
  const page = indexPage(`<html><body>${body}</body></html>`, url);
  const found = articleBodyOf(page);
  if (found === null) return null;
  return { place: placeOf(page, found.element), text: page.text.slice(found.from, found.to).trim() };
}

const menu = '<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li></ul>';
const footer =
  '<div class="foot">主办单位：青山县人民政府办公室，地址：青山县人民路1号，电话：0000-1234567，版权所有，未经许可不得转载。</div>';
const prose =
  "<p>三月二日上午，县政府召开春季植树工作会议，各乡镇、县直各部门负责人参加。</p><p>会议强调，要抓住时节，科学选种，确保成活。</p>";

describe("articleBodyOf", () => {
  it.each([
    ["大汉", `<div id="zoom">${prose}</div>`, "div#zoom"],
    ["TRS", `<div class="box"><div class="view TRS_UEDITOR">${prose}</div></div>`, "div.box > div.view"],
    ["开普", `<div id="UCAP-CONTENT">${prose}</div>`, "div#UCAP-CONTENT"],
    ["博达", `<form><div id="vsb_content">${prose}</div></form>`, "div#vsb_content"],
    ["gkmlpt", `<div class="article-content">${prose}</div>`, "div.article-content"],
    ["an old page's font element", `<font id="Zoom">${prose}</font>`, "font#Zoom"],
    [
      "the outer of two containers",
      `<div id="zoom"><div class="TRS_Editor">${prose}</div></div>`,
      "div#zoom",
    ],
    [
      "the editor's own container before a template's name",
      `<div class="xl_con">栏目<div class="TRS_Editor">${prose}</div></div>`,
      "div.xl_con > div.TRS_Editor",
    ],
    [
      "the one with text where the template leaves an empty one",
      `<div class="TRS_Editor"></div><div class="TRS_Editor">${prose}</div>`,
      "div.TRS_Editor",
    ],
  ])("takes the container of %s", (_, body, place) => {
    expect(see(menu + body + footer)).toMatchObject({ place });
    expect(see(menu + body + footer)?.text).toContain("三月二日上午");
  });

  it.each([
    ["a video", '<div id="zoom"><embed src="a.mp4"></div>', ""],
    ["one attachment", '<div id="zoom"><a href="a.pdf">附件：成绩公示.pdf</a></div>', "附件：成绩公示.pdf"],
  ])("does not pad %s with what stands around it", (_, body, text) => {
    expect(see(`${menu}${body}<div>上一篇：<a href="2.html">一篇别的文章</a></div>${footer}`)?.text).toBe(
      text,
    );
  });

  it("finds the prose where no container is named", () => {
    expect(see(`${menu}<div class="c1"><div class="c2">${prose}</div></div>${footer}`)).toMatchObject({
      place: "div.c1 > div.c2",
    });
    expect(
      see(`${menu}<table><tr><td class="t">${prose.replaceAll(/<\/?p>/g, "<br>")}</td></tr></table>`),
    ).toMatchObject({
      place: "table > tr > td.t",
    });
  });

  it("finds a text too short for prose below its date line", () => {
    const head = "<h1>公示</h1><div class=info>发布时间：2026-03-02 来源：县林业局</div>";
    expect(see(`${menu}<div class=w>${head}<div class=x>现予公示。</div></div>${footer}`)?.text).toBe(
      "现予公示。",
    );
    expect(see(`${menu}<div class=w>${head}<p><img src=1.jpg></p></div>${footer}`)?.text).toBe("");
    expect(
      see(`${menu}<div class=w>${head}<p>字号：大 中 小</p><p>现予公示。</p><p>县林业局</p></div>${footer}`)
        ?.text,
    ).toBe("现予公示。\n县林业局");
  });

  it.each([
    [
      "a list",
      `<ul>${"<li><a href=1.html>县政府召开会议，部署春季植树工作</a> 2026-03-02</li>".repeat(20)}</ul>`,
    ],
    ["rows with a date line each", "<div><a href=1.html>甲</a>发布时间：2026-03-02</div>".repeat(3)],
    [
      "a news box under a body's name",
      `<div class="newscon">${"<a href=1.html>县政府召开会议部署植树</a>".repeat(5)}</div>`,
    ],
    ["a menu and a footer alone", ""],
  ])("finds none on %s", (_, body) => {
    expect(see(menu + body + footer)).toBeNull();
  });

  it("reads a page of a hundred thousand links without a body", () => {
    expect(see("<a href=1.html>要闻</a>\n".repeat(100_000))).toBeNull();
  });
});
