import { expect, it } from "vitest";
import { datastoreOf, emptyStoreOf } from "../../../src/observe/columns/datastore.ts";
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

const none = (html: string) => emptyStoreOf(indexPage(html, "http://a.gov.cn/x/"))?.count;

it.each([
  [
    "one that counts none",
    "<script type=text/xml><datastore><totalrecord>0</totalrecord></datastore></script>",
    "<totalrecord>0</totalrecord>",
  ],
  [
    "one that counts some",
    "<script type=text/xml><datastore><totalrecord>3</totalrecord></datastore></script>",
    undefined,
  ],
  [
    "one that counts none and holds one",
    "<script type=text/xml><totalrecord>0</totalrecord><record><![CDATA[<a href=1>一</a>]]></record></script>",
    undefined,
  ],
  ["no data", "<p><totalrecord>0</totalrecord></p>", undefined],
])("counts of none: %s", (_, html, count) => expect(none(html)).toBe(count));
