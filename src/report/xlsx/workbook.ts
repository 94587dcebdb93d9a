/** A workbook: write-excel-file makes it with a sample row in each table, and the rows are poured in as they come. */
import writeExcelFile, { type Feature } from "write-excel-file/node";
import type { Language } from "../../model/text.ts";
import { type Pour, pouredZip } from "../poured-zip.ts";
import { type Link, linkTargets, pouredTable } from "./poured-table.ts";
import type { FileContent, ReportSheet } from "./sheet.ts";

const fonts: Readonly<Record<Language, string>> = { en: "Calibri", zh: "等线" };

export async function* workbook(
  sheets: readonly ReportSheet[],
  language: Language,
): AsyncGenerator<Uint8Array> {
  const options = { fontFamily: fonts[language], fontSize: 11, features: [onThePaper] };
  const template = await writeExcelFile(
    sheets.map((sheet) => sheet.template),
    options,
  ).toBuffer();
  yield* pouredZip(template, [workbookPart(sheets), ...sheets.flatMap(pours)]);
}

/** On paper the head stands on every page, and the number of the row on those beside the first. */
const workbookPart = (sheets: readonly ReportSheet[]): Pour => ({
  path: "xl/workbook.xml",
  content: (template) => [
    template.replace(
      "<definedNames/>",
      () => `<definedNames>${sheets.map(titlesXml).join("")}</definedNames>`,
    ),
  ],
});

function titlesXml({ table, pagesWide, template }: ReportSheet, at: number): string {
  if (table === null) return "";
  const sheet = `'${template.sheet ?? ""}'`;
  const columns = pagesWide > 1 ? `${sheet}!$A:$A,` : "";
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${columns}${sheet}!$1:$1</definedName>`;
}

function pours({ table, pagesWide }: ReportSheet, at: number): Pour[] {
  if (table === null) return [];
  const links: Link[] = [];
  return [
    {
      path: `xl/worksheets/sheet${at + 1}.xml`,
      content: (template) =>
        pouredTable(template.replace("<pageSetup ", `<pageSetup fitToWidth="${pagesWide}" `), table, links),
    },
    {
      path: `xl/worksheets/_rels/sheet${at + 1}.xml.rels`,
      content: (template) => [linkTargets(template, links)],
    },
  ];
}

/** Number of A3 among the paper sizes. */
const paperA3 = 8;

/** What the library leaves to its users: printing on the width of the paper. */
const onThePaper: Feature<FileContent> = {
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        transformElementAttributes: (name, attributes) =>
          name === "pageSetup" ? { ...attributes, paperSize: paperA3, fitToHeight: 0 } : attributes,
        transform: (content) =>
          content.replace("<sheetViews>", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>'),
      },
    },
  },
};
