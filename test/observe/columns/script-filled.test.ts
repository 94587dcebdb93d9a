import { expect, it } from "vitest";
import { scriptFillOf } from "../../../src/observe/columns/script-filled.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const filled = (html: string) => scriptFillOf(indexPage(html, "http://a.gov.cn/x/"))?.excerpt ?? null;

it.each([
  ["<li>{{Title}}</li>", "{{Title}}"],
  ["<li v-for='a in b'></li>", 'v-for="a in b"'],
  ["<script>$.get('/gkmlpt/api/all/12')</script>", "/gkmlpt/api/"],
  ["<script src='/was5/web/search?channelid=1'></script>", "/was5/web/search"],
  [
    "<script>fetch('/list?pageNo=1').then(r=>{box.innerHTML=r})</script>",
    "fetch('/list?pageNo=1').then(r=>{box.innerHTML=r})",
  ],
  ["<script>$.get('/count.jsp?id=1',function(n){$('#n').html(n)})</script>", null],
  ["<table datasrc='#rows'><tr><td><span datafld='title'></span></td></tr></table>", 'datasrc="#rows"'],
  [
    "<noscript><a href='1.html'>一</a><a href='2.html'>二</a><a href='3.html'>三</a></noscript>",
    "<noscript>",
  ],
  ["<noscript>请开启<a href='/help.html'>JavaScript</a></noscript>", null],
  ["<p>普通文字</p><script>var a=1</script>", null],
])("%s", (html, excerpt) => expect(filled(html)).toBe(excerpt));
