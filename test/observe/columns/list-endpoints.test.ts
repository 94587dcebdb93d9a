import { expect, it } from "vitest";
import { listEndpoints } from "../../../src/observe/columns/list-endpoints.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const named = (script: string, url = "http://www.a.gov.cn/x/") =>
  listEndpoints(indexPage(`<script>${script}</script>`, url));

it.each([
  [
    "proxyurl:'/module/web/jpage/dataproxy.jsp?col=1&webid=2'",
    ["http://www.a.gov.cn/module/web/jpage/dataproxy.jsp?col=1&webid=2"],
  ],
  ['var u="/gkmlpt/api/all/123?page=1"', ["http://www.a.gov.cn/gkmlpt/api/all/123?page=1"]],
  ["$.get('http://a.gov.cn/was5/web/search?channelid=9')", ["http://a.gov.cn/was5/web/search?channelid=9"]],
  ["var a='/was5/web/search?p=1',b='/was5/web/search?p=1'", ["http://www.a.gov.cn/was5/web/search?p=1"]],
  ["$.get('http://b.gov.cn/was5/web/search?channelid=9')", []],
  ["var u='/gkmlpt/api/all/'+id", []],
  ["proxyUrl:'/module/web/jpage/dataproxy.jsp'", []],
  ["$.post('/was5/web/search',{channelid:9})", []],
  ["var u='/list.json'", []],
])("%s", (script, urls) => expect(named(script)).toEqual(urls));

it("names none on a page whose address is unknown", () =>
  expect(named("a='/was5/web/search?p=1'", "about:blank")).toEqual([]));
