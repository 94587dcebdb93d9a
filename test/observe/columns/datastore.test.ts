import { expect, it } from "vitest";
import { datastoreOf } from "../../../src/observe/columns/datastore.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const stored = (html: string) => datastoreOf(indexPage(html, "http://a.gov.cn/x/"))?.links.map((l) => l.text);

it.each([
  [
    "<script type=text/xml><datastore><record><![CDATA[<a href=1>一</a>]]></record><record><![CDATA[<a href=2>二</a>]]></record></datastore></script>",
    ["一", "二"],
  ],
  [
    "<script type=text/xml><datastore><record><![CDATA[<a href=1>一</a>]]></record><record><![CDATA[<a href=2>二",
    ["一"],
  ],
  [
    "<?xml version='1.0'?><datastore><totalrecord>2</totalrecord><recordset><record><![CDATA[<li><a href=1>一</a><b>2020-01-02</b></li>]]></record></recordset></datastore>",
    ["一"],
  ],
  ["<script>var record='<records>'</script>", undefined],
  ["<p>一</p>", undefined],
])("%#", (html, texts) => expect(stored(html)).toEqual(texts));
