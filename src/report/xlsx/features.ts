/**
 * What write-excel-file leaves to its users: filters, links and printing on the width of the paper, as the schema of
 * worksheets has them (ECMA-376 part 1, 18.3.1). The elements of a sheet stand in a fixed order.
 */
import type { Feature } from "write-excel-file/node";
import type { FileContent, ReportSheet } from "./sheet.ts";

export const sheetFeatures: Feature<FileContent> = {
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        transformElementAttributes: (name, attributes) =>
          name === "pageSetup" ? { ...attributes, paperSize: paperA3, fitToHeight: 0 } : attributes,
        transform: (content, options) => {
          const { filter, links } = options as ReportSheet;
          return content
            .replace("<sheetViews>", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
            .replace("</sheetData>", () => `</sheetData>${filterXml(filter)}${linksXml(links)}`);
        },
      },
      "xl/worksheets/_rels/sheet{id}.xml.rels": {
        insert: (options) => (options as ReportSheet).links.map(targetXml).join(""),
      },
    },
  },
};

/** Number of A3 among the paper sizes. */
const paperA3 = 8;

const filterXml = (filter: ReportSheet["filter"]): string =>
  filter === null ? "" : `<autoFilter ref="${filter}"/>`;

const linksXml = (links: ReportSheet["links"]): string =>
  links.length === 0
    ? ""
    : `<hyperlinks>${links.map(({ cell }, at) => `<hyperlink ref="${cell}" r:id="${idOf(at)}"/>`).join("")}</hyperlinks>`;

const targetXml = ({ url }: ReportSheet["links"][number], at: number): string =>
  `<Relationship Id="${idOf(at)}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" ` +
  `Target="${escaped(url)}" TargetMode="External"/>`;

const idOf = (at: number): string => `rId-link-${at + 1}`;

const escaped = (url: string): string => url.replace(/&/g, "&amp;").replace(/'/g, "&apos;");
