import { Document, Packer } from "docx";
import { expect, it } from "vitest";
import { heading, line, paragraph, table, title } from "../../../src/report/docx/parts.ts";
import { xmlOf } from "../../../src/report/docx/xml-of.ts";
import { zipEntries } from "../written-bytes.ts";

it.each([
  ["paragraphs", [title("题"), heading(1, "一、总体情况", true), paragraph("正文"), line("")]],
  ["a table", [table(["甲", "乙"], [["1", ["a", "b", "c"]]], [1, 2])]],
  ["marks of XML", [line(`<w:p a="1" b='2'> & ]]> =1+1`)]],
])("writes %s as the library's own packer does", async (_, parts) => {
  const packed = await Packer.toBuffer(new Document({ sections: [{ children: parts }] }));
  const body = /<w:body>([\s\S]*)<w:sectPr/.exec(zipEntries(packed).get("word/document.xml") ?? "")?.[1];
  expect(parts.map(xmlOf).join("")).toBe(body);
});
