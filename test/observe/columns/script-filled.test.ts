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
  ["<p>普通文字</p><script>var a=1</script>", null],
])("%s", (html, excerpt) => expect(filled(html)).toBe(excerpt));
