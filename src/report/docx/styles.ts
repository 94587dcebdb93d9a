/** Type and spacing as official documents have them: 小标宋 title, 黑体 and 楷体 headings, 仿宋 text of size 三 on 28 points. */
import type { IStylesOptions } from "docx";

const latin = { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman" };
const font = (eastAsia: string) => ({ ...latin, eastAsia });
const spacing = { line: 560, lineRule: "exact" } as const;

export const styles: IStylesOptions = {
  default: {
    document: { run: { font: font("仿宋"), size: 32 }, paragraph: { spacing } },
    title: {
      run: { font: font("方正小标宋简体"), size: 36, color: "000000" },
      paragraph: { alignment: "center", spacing: { line: 640, lineRule: "exact", after: 400 } },
    },
    heading1: {
      run: { font: font("黑体"), size: 32, color: "000000" },
      paragraph: { spacing, indent: { firstLine: 640 } },
    },
    heading2: {
      run: { font: font("楷体"), size: 32, color: "000000" },
      paragraph: { spacing, indent: { firstLine: 640 } },
    },
  },
  paragraphStyles: [
    {
      id: "BodyIndented",
      name: "Body Indented",
      basedOn: "Normal",
      paragraph: { spacing, indent: { firstLine: 640 } },
    },
    {
      id: "AttachmentNumber",
      name: "Attachment Number",
      basedOn: "Normal",
      run: { font: font("黑体") },
    },
    {
      id: "TableText",
      name: "Table Text",
      basedOn: "Normal",
      run: { font: font("宋体"), size: 19 },
      paragraph: { spacing: { line: 260, lineRule: "atLeast" } },
    },
  ],
};
