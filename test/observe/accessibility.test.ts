import { expect, it } from "vitest";
import { accessibility } from "../../src/observe/accessibility.ts";
import { indexPage } from "../../src/observe/page/page-index.ts";

const context = {
  status: 200,
  headers: {},
  charset: "utf-8",
  isFirstPage: false,
  lists: { words: new Map(), hosts: new Map(), adFilters: [] },
};
const of = (source: string) => accessibility.observe(indexPage(source, "about:blank"), context, {});

it("copies language and viewport", () => {
  expect(
    of("<html lang='zh-CN'><head><meta name='Viewport' content='width=device-width'></head></html>"),
  ).toMatchObject({
    lang: "zh-CN",
    viewport: "width=device-width",
  });
  expect(of("<html lang=''><body></body></html>")).toMatchObject({ lang: null, viewport: null });
});

it.each([
  ["an alternative", "<img src='a' alt='县政府'>", 0],
  ["none", "<img src='a'>", 1],
  ["a decoration", "<img src='a' alt=''>", 0],
  ["an empty one that is all a link holds", "<a href='/'><img src='a' alt=''></a>", 1],
  ["an empty one beside a link's words", "<a href='/'><img src='a' alt=''>首页</a>", 0],
])("images: %s", (_, markup, count) => {
  expect(of(markup)).toMatchObject({ images: 1, imagesWithoutAlt: count });
});

it.each([
  ["a label for it", "<label for='q'>词</label><input id='q'>", 0],
  ["a label around it", "<label>词<input></label>", 0],
  ["a title", "<input title='词'>", 0],
  ["a placeholder only", "<input placeholder='词'>", 1],
  ["a button", "<input type='submit'>", 0],
  ["a bare list", "<select><option>甲</option></select>", 1],
])("inputs: %s", (_, markup, count) => expect(of(markup)).toMatchObject({ inputsWithoutLabel: count }));
