import { expect, it } from "vitest";
import { metaTagsOf } from "../../src/observe/meta-tags.ts";
import { indexPage } from "../../src/observe/page/page-index.ts";

const tags = (head: string) =>
  metaTagsOf(indexPage(`<html><head>${head}</head><body></body></html>`, "about:blank"));

it.each([
  ["published names", "<meta name='SiteName' content='清河县人民政府'>", { SiteName: "清河县人民政府" }],
  [
    "other cases",
    "<meta name='sitename' content='甲'><meta name='PUBDATE' content='2020-01-02'>",
    { SiteName: "甲", PubDate: "2020-01-02" },
  ],
  ["trimmed", "<meta name='SiteIDCode' content='5100000016 '>", { SiteIDCode: "5100000016" }],
  ["empty ones left out", "<meta name='ColumnName' content=''><meta name='ColumnType'>", {}],
  [
    "others left out",
    "<meta name='viewport' content='width=device-width'><meta property='SiteName' content='甲'>",
    {},
  ],
  [
    "placeholders as they stand",
    "<meta name='SiteIDCode' content='政府网站标识码'>",
    { SiteIDCode: "政府网站标识码" },
  ],
  ["entities", "<meta name='ArticleTitle' content='&#91;图&#93;甲'>", { ArticleTitle: "[图]甲" }],
  [
    "not those of an included header",
    "<meta name='SiteName' content='甲'><meta name='ColumnName' content='公共头'><meta name='SiteName' content='乙'><meta name='ColumnName' content='要闻'>",
    { SiteName: "乙", ColumnName: "要闻" },
  ],
  [
    "those of a column whose name begins as a header's does",
    "<meta name='SiteName' content='甲'><meta name='ColumnName' content='公共服务'><meta name='PubDate' content='2023-03-28'>",
    { SiteName: "甲", ColumnName: "公共服务", PubDate: "2023-03-28" },
  ],
  [
    "the page's before an included header's",
    "<meta name='SiteName' content='甲'><meta name='ColumnName' content='要闻'><meta name='SiteName' content='甲'><meta name='ColumnName' content='公共头'><meta name='ColumnType' content='公共'>",
    { SiteName: "甲", ColumnName: "要闻" },
  ],
  [
    "a tag doubled by hand once",
    "<meta name='ContentSource' content='甲'><meta name='ContentSource' content='乙'>",
    { ContentSource: "甲" },
  ],
])("%s", (_, head, expected) => expect(tags(head)).toEqual(expected));
