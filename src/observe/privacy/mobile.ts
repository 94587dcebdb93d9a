/** Personal mobile numbers: those of listed persons and of letter writers, not those an office publishes as its own. */
import type { Confidence } from "../../model/outcome.ts";
import type { NumberAt } from "./id-card.ts";

export interface MobileAt extends NumberAt {
  readonly confidence: Confidence;
}

const shape = /(?<![\dA-Za-z-])1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4})(?![\dA-Za-z])/g;
/** The writer speaks of himself. */
const own =
  /(?:本人|我的?|来信人|投诉人|反映人|申请人|当事人|业主)[^\n。；;]{0,12}(?:电话|手机|联系方式|号码)[^\n。；;]{0,6}$/;
const mobileLabel = /(?:手机|移动电话)(?:号码?)?\s*[:：]?\s*$/;
/** What an office publishes for the public to call. */
const office =
  /热线|咨询|监督|举报|投诉|值班|客服|服务电话|办公|传真|报名|联系人|联系电话|联系方式|预约|负责人|工作人员/;
/** A row's name stands this near before its number. */
const rowReach = 120;
/** As many numbered rows as make a list of persons. */
const listSize = 3;
/** A person's name in a cell of its own. */
const nameCell = /(?:^|[\n\t\s])[\u4e00-\u9fa5](?:\s?[\u4e00-\u9fa5]){1,3}[\n\t\s]/u;
const listHeading = /手机|联系电话|联系方式|电话号码|移动电话|电话/;

export function mobilesIn(text: string): MobileAt[] {
  const all = [...text.matchAll(shape)].map((match) => ({ number: match[0], at: match.index }));
  const rows = all.filter((one) => standsInRow(text, one));
  const inRow = new Set(rows);
  const isList =
    new Set(rows.map(({ number }) => number)).size >= listSize && hasHeading(text, rows[0]?.at ?? 0);
  return all.flatMap((one) => {
    const confidence = isList && inRow.has(one) ? "likely" : aloneConfidence(text, one.at);
    return confidence === null ? [] : [{ ...one, confidence }];
  });
}

/** Lists published for the public to call (offices, grid staff, shops) say so in their heading; they are only shown. */
function hasHeading(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 400), at);
  return (
    listHeading.test(before) &&
    /姓名|申请人|户主|学生|考生|人员名单|身份证/.test(before) &&
    !/窗口|服务点|网点|热线/.test(before)
  );
}

function standsInRow(text: string, { number, at }: NumberAt): boolean {
  const line = lineBefore(text, at);
  const after = text[at + number.length] ?? "\n";
  return /[\n\t\s]/.test(after) && nameCell.test(`\n${line}`) && !/[:：]\s*$/.test(line);
}

function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - rowReach), at);
  return before.slice(before.lastIndexOf("\n") + 1);
}

function aloneConfidence(text: string, at: number): Confidence | null {
  const before = text.slice(Math.max(0, at - 40), at);
  if (own.test(before)) return "likely";
  if (mobileLabel.test(before) && !office.test(before)) return "suspect";
  return null;
}
