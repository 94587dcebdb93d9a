/** A filled-in 整改 sheet: which finding, until when, how it stands, what was done. Rows without an answer say nothing. */
import { readFile } from "node:fs/promises";
import { fileError, UserError } from "../model/failure.ts";
import type { Rectification } from "../model/rectification.ts";
import type { Text } from "../model/text.ts";
import { isDay } from "../model/time.ts";
import { decodeList } from "./decode-list.ts";
import type { Table } from "./table-entries.ts";

export type RectificationRow = Pick<Rectification, "findingId" | "due" | "state" | "note"> & {
  /** `answers.xlsx: row 5`. */
  readonly place: Text;
};

const headers = {
  findingId: ["问题编号", "finding id", "finding", "finding_id"],
  due: ["整改时限", "due"],
  state: ["整改状态", "state", "answer"],
  note: ["整改情况", "what was done", "note"],
} as const;
type Field = keyof typeof headers;

/** Title rows that may stand above the header. */
const titleRows = 20;

export async function readRectificationSheet(file: string): Promise<RectificationRow[]> {
  const table = await tableOf(file);
  const headerAt = table
    .slice(0, titleRows)
    .findIndex((row) => row.some((cell) => isField(cell, "findingId")));
  const header = table[headerAt];
  if (header === undefined)
    throw new UserError(
      { en: `${file}: no column 问题编号 (finding id)`, zh: `${file}：没有“问题编号”列` },
      {
        hint: {
          en: "The sheet 问题清单 of govinspect report -f xlsx has it; answers are told apart by it.",
          zh: "govinspect report -f xlsx 的“问题清单”工作表含有该列，反馈须按编号对应。",
        },
      },
    );
  const at = (field: Field): number => header.findIndex((cell) => isField(cell, field));
  const columns = { findingId: at("findingId"), due: at("due"), state: at("state"), note: at("note") };
  return table.slice(headerAt + 1).flatMap((row, line) => {
    const answer = answerOf(row, columns, rowOf(file, headerAt + line + 2));
    return answer === null ? [] : [answer];
  });
}

const rowOf = (file: string, row: number): Text => ({
  en: `${file}: row ${row}`,
  zh: `${file}：第 ${row} 行`,
});

async function tableOf(file: string): Promise<Table> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw fileError(file, "read", cause);
  });
  if (bytes.subarray(0, 4).toString("latin1") === "PK\u0003\u0004") {
    const { xlsxTable } = await import("./xlsx-table.ts");
    return xlsxTable(bytes, file, (cell) => isField(cell, "findingId"));
  }
  const { csvTable } = await import("./csv-table.ts");
  return csvTable(decodeList(bytes), file);
}

const isField = (cell: string, field: Field): boolean =>
  (headers[field] as readonly string[]).includes(cell.normalize("NFKC").trim().toLowerCase());

function answerOf(
  row: readonly string[],
  columns: Readonly<Record<Field, number>>,
  place: Text,
): RectificationRow | null {
  const text = (field: Field): string => row[columns[field]]?.trim() ?? "";
  const findingId = text("findingId").toLowerCase();
  const [due, state, note] = [text("due"), text("state"), text("note")];
  if (findingId === "" || (due === "" && state === "" && note === "")) return null;
  return {
    findingId,
    due: due === "" ? null : dayIn(due, place),
    state: state === "" ? null : stateIn(state, place),
    note: note === "" ? null : note.slice(0, longestNote),
    place,
  };
}

const longestNote = 2000;

function dayIn(text: string, place: Text): string {
  const [, year = "", month = "", date = ""] = /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D?$/.exec(text) ?? [];
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  if (!isDay(day))
    throw new UserError({
      en: `${place.en}: "${text}" under 整改时限 is not a day such as 2026-12-31`,
      zh: `${place.zh}：整改时限“${text}”不是日期，应如 2026-12-31`,
    });
  return day;
}

const states: Readonly<Record<NonNullable<Rectification["state"]>, readonly string[]>> = {
  done: ["已整改", "已完成", "已完成整改", "完成", "整改完成", "done", "mended", "said to be mended"],
  underway: ["整改中", "正在整改", "underway", "being mended"],
  open: ["未整改", "待整改", "open", "not mended"],
  disputed: ["有异议", "不属实", "disputed"],
};

function stateIn(text: string, place: Text): NonNullable<Rectification["state"]> {
  const word = text.toLowerCase();
  for (const [state, words] of Object.entries(states))
    if (words.includes(word) || words.includes(word.replace(/^网站反馈/, "")))
      return state as NonNullable<Rectification["state"]>;
  throw new UserError({
    en: `${place.en}: "${text}" under 整改状态 is none of 已整改, 整改中, 未整改, 有异议`,
    zh: `${place.zh}：整改状态“${text}”无法识别，应为已整改、整改中、未整改或有异议`,
  });
}
