import { expect, it } from "vitest";
import { onwardLinks } from "../../../src/observe/kinds/onward.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const onward = (html: string, isStub = true): string[] =>
  onwardLinks(indexPage(html, "http://www.a.gov.cn/"), isStub).map(({ kind, url }) => `${kind} ${url}`);

it.each([
  ['<meta http-equiv="Refresh" content="0;URL=./x/">', "page http://www.a.gov.cn/x/"],
  [
    "<meta http-equiv=refresh content=\"1; url='/web/index.html'\">",
    "page http://www.a.gov.cn/web/index.html",
  ],
  ['<meta http-equiv="refresh" content="0;url=http://new.b.cn/">', "external http://new.b.cn/"],
  [
    '<script>document.write(\'<meta http-equiv="Refresh" content="0;URL=/x/" />\')</script>',
    "page http://www.a.gov.cn/x/",
  ],
  ["<script>window.location.href='/x/';</script>", "page http://www.a.gov.cn/x/"],
  ['<script>top.location = "main.jsp"</script>', "page http://www.a.gov.cn/main.jsp"],
  ["<script>location.replace('/x/')</script>", "page http://www.a.gov.cn/x/"],
  ["<script>/* old */location.href='//www.a.gov.cn/x/'; // new</script>", "page http://www.a.gov.cn/x/"],
])("%s sends on", (html, to) => expect(onward(html)).toEqual([to]));

it.each([
  ['<meta http-equiv="refresh" content="300">'],
  ['<meta http-equiv="refresh" content="300;url=http://www.a.gov.cn/">'],
  ['<meta http-equiv="refresh" content="0;url=">'],
  ["<script>location.href='/x?id='+id</script>"],
  ["<script>location.href='javascript:void(0)'</script>"],
  ["<script>// location.href='/x/';\n/* location='/y/';\nlocation.replace('/z/') */</script>"],
])("%s does not", (html) => expect(onward(html)).toEqual([]));

it("follows what a page refreshes to, and not where its buttons would move", () => {
  const page = `<meta http-equiv="refresh" content="5;url=/new/"><script>function m(){location.href="/m/"}</script><p>本站已迁移</p>`;
  expect(onward(page, false)).toEqual(["page http://www.a.gov.cn/new/"]);
});
