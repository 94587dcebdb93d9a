import { expect, test } from "vitest";
import { brandInText } from "../../../src/observe/tampering/brand-in-text.ts";
import { pageOf, shipped } from "../with-lists.ts";

const told = (html: string) => brandInText(pageOf(html), shipped).map(({ confidence }) => confidence);

test.each([
  [
    "three times in sentences about public work",
    "<p>在必赢体育首页设专栏，加强必赢体育信息公开，回应必赢体育关切。</p>",
    ["likely"],
  ],
  ["twice", "<p>在必赢体育首页设专栏，加强必赢体育信息公开。</p>", ["suspect"]],
  ["once", "<p>在必赢体育首页设专栏。</p>", []],
  ["in a case of crime", "<p>民警查获在必赢体育工作、为必赢体育服务、受必赢体育管理的嫌疑人。</p>", []],
  ["as a company's name", "<p>由必赢体育有限公司服务，必赢体育工作人员与必赢体育群众参加。</p>", []],
  [
    "in links, which are told elsewhere",
    `<p>由<a href="http://a-example.com/">在必赢体育工作、到必赢体育服务、受必赢体育管理</a></p>`,
    [],
  ],
])("%s", (_, html, expected) => expect(told(html)).toEqual(expected));
