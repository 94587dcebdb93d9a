/**
 * Rows poured into a sheet that write-excel-file made (ECMA-376 part 1, 18.3.1): its second row is a sample whose styles
 * the rows take. The elements of a sheet stand in a fixed order: rows, filter, links.
 */
import { rowHeight } from "./row-height.ts";
import type { Table } from "./sheet.ts";
import { linkOf, type Value, valueText } from "./value.ts";

export interface Link {
  readonly cell: string;
  readonly url: string;
}

/** `links` is filled on the way: their addresses stand in a part of their own. */
export async function* pouredTable(
  template: string,
  { widths, rows }: Table,
  links: Link[],
): AsyncGenerator<string> {
  const { before, sample, after } = split(template);
  const styles = stylesOf(sample);
  yield before;
  let last = 1;
  for await (const row of rows) {
    last += 1;
    yield rowXml(row, last, widths, styles, links);
  }
  yield `</sheetData><autoFilter ref="A1:${letters(widths.length - 1)}${last}"/>${linksXml(links)}${after}`;
}

export const linkTargets = (template: string, links: readonly Link[]): string =>
  template.replace("</Relationships>", () => `${links.map(targetXml).join("")}</Relationships>`);

function split(template: string): Record<"before" | "sample" | "after", string> {
  const [, before, sample, after] =
    /^([\s\S]*)(<row r="2"[\s\S]*<\/row>)<\/sheetData>([\s\S]*)$/.exec(template) ?? [];
  if (before === undefined || sample === undefined || after === undefined)
    throw new Error("the template of a sheet has no sample row");
  return { before, sample, after };
}

type Styles = Readonly<Record<"text" | "number" | "link" | "empty", string>>;

function stylesOf(sample: string): Styles {
  const [text = "0", number = "0", link = "0", empty = "0"] = [...sample.matchAll(/ s="(\d+)"/g)].map(
    ([, style]) => style,
  );
  return { text, number, link, empty };
}

function rowXml(
  row: readonly Value[],
  at: number,
  widths: readonly number[],
  styles: Styles,
  links: Link[],
): string {
  const texts = row.map(valueText);
  const cells = row.map((value, column) =>
    cellXml(`${letters(column)}${at}`, value, texts[column] ?? "", styles, links),
  );
  return `<row r="${at}" ht="${rowHeight(texts, widths)}" customHeight="1">${cells.join("")}</row>`;
}

function cellXml(cell: string, value: Value, text: string, styles: Styles, links: Link[]): string {
  if (text === "") return `<c r="${cell}" s="${styles.empty}"/>`;
  if (typeof value === "number") return `<c r="${cell}" s="${styles.number}"><v>${value}</v></c>`;
  const url = linkOf(value);
  if (url !== null) links.push({ cell, url });
  const style = url === null ? styles.text : styles.link;
  return `<c r="${cell}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

const linksXml = (links: readonly Link[]): string =>
  links.length === 0
    ? ""
    : `<hyperlinks>${links.map(({ cell }, at) => `<hyperlink ref="${cell}" r:id="${idOf(at)}"/>`).join("")}</hyperlinks>`;

const targetXml = ({ url }: Link, at: number): string =>
  `<Relationship Id="${idOf(at)}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" ` +
  `Target="${escaped(url)}" TargetMode="External"/>`;

const idOf = (at: number): string => `rId-link-${at + 1}`;

const escaped = (text: string): string =>
  text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&apos;");

/** A, B, … Z, AA, … */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
