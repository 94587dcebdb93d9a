import { describe, expect, it } from "vitest";
import { footerOf, isInBody, isInFooter } from "../../../src/observe/identifiers/footer.ts";
import { article, pageWith } from "../part-of.ts";

const textsOf = (footer: string, body?: string) => {
  const page = pageWith(footer, body);
  return footerOf(page).spans.map(({ from, to }) => page.text.slice(from, to).trim());
};

describe("footerOf", () => {
  it.each([
    ["the element", "<footer>联系我们</footer>", ["联系我们"]],
    ["a class", "<div class='pub-footer'>联系我们</div>", ["联系我们"]],
    ["an id", "<div id='bottom'>联系我们</div>", ["联系我们"]],
    [
      "what only footers say",
      "<center>本站由县府办主办<br>粤ICP备05000001号</center>",
      ["本站由县府办主办\n粤ICP备05000001号"],
    ],
    ["two footers", "<div class='pc-foot'>甲</div><p>手机版</p><div class='m-foot'>乙</div>", ["甲", "乙"]],
    ["nothing", "<div class='side'>热点</div>", []],
  ])("finds it by %s", (_, markup, texts) => expect(textsOf(markup)).toEqual(texts));

  it("ends an article's body where a footer stands inside it", () => {
    const page = pageWith(
      "",
      article.replace(/<\/div>$/, "<div class='footer'>粤ICP备05000001号</div></div>"),
    );
    const footer = footerOf(page);
    const at = page.text.indexOf("粤ICP");
    expect([isInFooter(footer, at), isInBody(footer, at)]).toEqual([true, false]);
  });

  it("takes no list in the middle of a page for it", () => {
    const rows = "<li>清河县发布汛期值守安排并公布各乡镇联系方式</li>".repeat(40);
    const page = pageWith(
      "<div class='foot'>末</div>",
      `<div class="box-foot">图片新闻</div><ul>${rows}</ul>${rows}`,
    );
    expect(footerOf(page).spans.map(({ from, to }) => page.text.slice(from, to).trim())).toEqual(["末"]);
  });
});
