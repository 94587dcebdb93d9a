/** A CSV list as a table; commas, tabs (Excel's "Unicode text") and semicolons separate. */
import { CsvError, parse } from "csv-parse/sync";
import { UserError } from "../model/failure.ts";
import { same, type Text } from "../model/text.ts";
import { placeInTable } from "./list-entry.ts";
import type { Table } from "./table-entries.ts";

export function csvTable(text: string, file: string): Table {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      // Rows are held against the header with their number as a spreadsheet shows it, so none is left out here.
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: 1_000_000,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { records, column } = error as CsvError & { records?: number; column?: number | string };
    const place = placeInTable(file, (records ?? 0) + 1, Number(column ?? 0) + 1);
    const why = plainWords(error);
    throw new UserError(
      { en: `${place.en}: ${why.en}`, zh: `${place.zh}：${why.zh}` },
      {
        cause: error,
        hint: {
          en: 'A cell that holds a quote or a separator stands in quotes: "a ""quoted"" word".',
          zh: '含引号或分隔符的单元格须加引号："带""引号""的文字"。',
        },
      },
    );
  }
}

const plainWords = (error: CsvError): Text => words[error.code] ?? same(error.message);

const words: Readonly<Record<string, Text>> = {
  CSV_QUOTE_NOT_CLOSED: { en: "a quote is opened and never closed", zh: "引号没有闭合" },
  INVALID_OPENING_QUOTE: {
    en: "a quote stands inside a cell that does not start with one",
    zh: "单元格不以引号开头，中间却有引号",
  },
  CSV_INVALID_CLOSING_QUOTE: { en: "something follows a closing quote", zh: "闭合引号之后还有文字" },
};

/** The separator that the first line with text uses most. */
function delimiterOf(text: string): string {
  const line = /[^\r\n]*\S[^\r\n]*/.exec(text.slice(0, 100_000))?.[0] ?? "";
  const count = (mark: string): number => line.split(mark).length;
  return [",", "\t", ";"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
