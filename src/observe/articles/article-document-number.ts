/** 发文字号: "某政办〔2020〕5号", where a document prints its own, not where it cites another's. */

import type { PageIndex } from "../page/page-index.ts";
import type { BodySpan } from "./body-span.ts";

/** As printed, inner white space folded; null when none is printed. */
export function documentNumberOf(page: PageIndex, body: BodySpan): string | null {
  const head = page.text.slice(Math.max(0, body.from - headLength), body.from);
  const start = page.text.slice(body.from, Math.min(body.to, body.from + headLength));
  return (
    labelledNumber(head) ?? labelledNumber(start) ?? numberOnItsOwnLine(head) ?? numberOnItsOwnLine(start)
  );
}

const headLength = 800;

const number =
  "\\p{Script=Han}[\\p{Script=Han}A-Z ]{0,19}\\s?[〔[【（(［]\\s?(?:19|20)\\d{2}\\s?年?[〕\\]】）)］]\\s?第?\\s?\\d{1,5}\\s?号|\\p{Script=Han}{2,20}(?:令|公告)\\s?第\\s?\\d{1,5}\\s?号|(?:19|20)\\d{2}年第\\s?\\d{1,5}号";
const afterLabel = new RegExp(
  `(?:发文字号|发文文号|公文文号|文件编号|文件字号|文 ?号)\\s*[:：]?\\s*(${number})`,
  "u",
);
const alone = new RegExp(`^[(（【[]?\\s?(${number})\\s?[)）】\\]]?$`, "u");

function labelledNumber(text: string): string | null {
  const found = afterLabel.exec(text)?.[1];
  return found === undefined ? null : found.replace(/\s+/g, " ");
}

function numberOnItsOwnLine(text: string): string | null {
  for (const line of text.split(/[\n\t]/)) {
    const found = alone.exec(line.trim())?.[1];
    if (found !== undefined) return found.replace(/\s+/g, " ");
  }
  return null;
}
