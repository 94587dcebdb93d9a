import { expect, it } from "vitest";
import type { Article } from "../../../src/model/observation.ts";
import { fontSizes } from "../../../src/observe/articles/font-sizes.ts";
import { observed } from "../observed.ts";

const article = { title: "通知" } as Article;
const text = "为做好防汛工作，现将有关事项通知如下，请认真贯彻执行，落实各项措施。";
const body = (inner: string) => `<div id="zoom">${inner}</div>`;

it.each([
  ["none", body(`<p>${text}</p>`), 0],
  ["one", body(`<p style="font-size:16pt">${text}</p><p style="color:red;font-size: 16PT">${text}</p>`), 1],
  ["two", body(`<p style="font-size:16pt">${text}</p><font size="5">${text}</font>`), 2],
  [
    "a size without text",
    body(`<p style="font-size:16pt">${text}</p><span style="font-size:9px"></span>`),
    1,
  ],
  ["sizes around the body", `<p style="font-size:30px">标题</p>${body(`<p>${text}</p>`)}`, 0],
])("counts %s", (_, html, expected) => {
  expect(observed(fontSizes, html, { seen: { article } })).toBe(expected);
});

it("has nothing to say of a page without an article", () => {
  expect(observed(fontSizes, "<ul><li>1</li></ul>")).toBeUndefined();
});
