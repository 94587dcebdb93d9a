import { expect, it } from "vitest";
import { seenAsElement, seenInText } from "../../../src/observe/identifiers/sighting.ts";
import { footerPart } from "../part-of.ts";

const part = footerPart("<div id='foot'><p>粤ICP备05000001号</p></div>");

it("shows the words around and the place", () => {
  const at = part.page.text.indexOf("粤ICP");
  const { evidence } = seenInText(part, "粤ICP备05000001号", at, 13);
  expect(evidence.excerpt).toContain("粤ICP备05000001号");
  expect(evidence.place).toBe("div#foot > p");
});

it("shows an element's start tag", () => {
  const index = part.page.byTag("p").at(-1) ?? -1;
  expect(seenAsElement(part, null, index).evidence).toEqual({ excerpt: "<p>", place: "div#foot > p" });
});

it("gives one excerpt for one element, in whatever order its attributes are written", () => {
  const excerpts = ["<a title='b' href='/a'>x</a>", "<a  href=/a title=b >x</a>"].map((markup) => {
    const written = footerPart(markup);
    return seenAsElement(written, null, written.page.byTag("a")[0] ?? -1).evidence.excerpt;
  });
  expect(excerpts).toEqual(['<a href="/a" title="b">', '<a href="/a" title="b">']);
});

it("places what a script draws in the script", () => {
  expect(seenInText({ ...part, origin: "script" }, null, 0, 2).evidence.place).toBe("script");
});
