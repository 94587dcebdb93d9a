import { describe, expect, it } from "vitest";
import { indexPage } from "../../../src/observe/page/page-index.ts";
import {
  ancestorsOf,
  childrenOf,
  closest,
  contains,
  elementAt,
  textOf,
} from "../../../src/observe/page/walk.ts";

const url = "http://www.a.gov.cn/";
const index = indexPage(
  '<div id="d"><ul><li>一</li><li class="b c">二<b>三</b></li></ul></div><p>四</p>',
  url,
);
const at = (tag: string, nth = 0) => index.byTag(tag)[nth] ?? -1;

describe("the tree", () => {
  it("climbs", () => {
    expect([...ancestorsOf(index, at("b"))]).toEqual([at("li", 1), at("ul"), at("div")]);
    expect(closest(index, at("b"), "ul", "div")).toBe(at("ul"));
    expect(closest(index, at("p"), "ul")).toBe(-1);
  });

  it("tells what is inside", () => {
    expect(contains(index, at("ul"), at("b"))).toBe(true);
    expect(contains(index, at("ul"), at("p"))).toBe(false);
  });

  it("goes down", () => {
    expect(childrenOf(index, at("ul"))).toEqual([at("li"), at("li", 1)]);
    expect(childrenOf(index, at("p"))).toEqual([]);
    expect(textOf(index, at("li", 1))).toBe("二三");
    expect(textOf(index, -1)).toBe("");
  });

  it("finds the element at a position", () => {
    for (const [word, tag] of [
      ["三", "b"],
      ["二", "li"],
      ["四", "p"],
    ] as const)
      expect(index.elements[elementAt(index, index.text.indexOf(word))]?.tag).toBe(tag);
    expect(elementAt(index, index.text.length + 5)).toBe(-1);
  });
});
