/** The first sheet of an Excel file that has the column wanted, the address unless told otherwise, as a table of texts. */
import readSheets from "read-excel-file/node";
import { UserError } from "../model/failure.ts";
import { dayOf } from "../model/time.ts";
import { fieldOf } from "./fields.ts";
import type { Table } from "./table-entries.ts";

export async function xlsxTable(
  bytes: Buffer,
  file: string,
  isWanted: (header: string) => boolean = (header) => fieldOf(header)?.field === "url",
): Promise<Table> {
  const sheets = (await read(bytes, file)).map(({ data }) => rectangle(data.map((row) => row.map(textOf))));
  const named = sheets.find((rows) => rows.some((row) => row.some(isWanted)));
  return named ?? sheets[0] ?? [];
}

async function read(bytes: Buffer, file: string) {
  try {
    // A site code is digits, not a quantity: numbers stay the text the file holds.
    return await readSheets(bytes, { parseNumber: numberText });
  } catch (cause) {
    throw new UserError(
      { en: `${file} is not a readable Excel file (.xlsx)`, zh: `${file} 不是可读取的 Excel 文件（.xlsx）` },
      {
        cause,
        hint: {
          en: "Open it in a spreadsheet program and save it again as .xlsx or .csv.",
          zh: "请用表格软件打开，另存为 .xlsx 或 .csv。",
        },
      },
    );
  }
}

const numberText = (text: string): string => (/e/i.test(text) ? String(Number(text)) : text);

function textOf(cell: unknown): string {
  if (cell instanceof Date) return dayOf(cell.getTime());
  return cell === null || cell === undefined ? "" : String(cell);
}

/** A spreadsheet has no short rows; the reader leaves out empty cells at their end. */
function rectangle(rows: readonly string[][]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}
