import { expect, it } from "vitest";
import { shellOf } from "../../../src/observe/kinds/shell.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

it.each([
  ['<meta http-equiv="Refresh" content="0;URL=./x/">', "redirect"],
  ['<script>document.write(\'<meta http-equiv="Refresh" content="0;URL=/x/" />\')</script>', "redirect"],
  ["<script>window.location.replace('/x/')</script>", "redirect"],
  ['<frameset><frame src="a.html"></frameset>', "frames"],
  ["<iframe src=/a.html></iframe>", "frames"],
  ["<div id=app></div><script src=a.js></script>", "application"],
  ["<div v-cloak>正在加载</div><script src=a.js></script>", "application"],
  ['<meta http-equiv="refresh" content="300">', null],
  ["<div id=app><p>某某</p></div><script src=a.js></script>", null],
  [`<script>if(m)location.href='/m/'</script><p>${"某某县人民政府".repeat(20)}</p>`, null],
  ["<p>某某</p>", null],
])("%s", (html, kind) => expect(shellOf(indexPage(html, "http://a.gov.cn/"))).toBe(kind));
