/** A CSV list as a table; commas, tabs (Excel's "Unicode text") and semicolons separate. */
import { CsvError, parse } from "csv-parse/sync";
import { UserError } from "../model/failure.ts";
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
    throw new UserError(
      `${file}: row ${(records ?? 0) + 1}, column ${Number(column ?? 0) + 1}: ${plainWords(error)}`,
      {
        cause: error,
        hint: 'A cell that holds a quote or a separator stands in quotes: "a ""quoted"" word".',
      },
    );
  }
}

function plainWords(error: CsvError): string {
  if (error.code === "CSV_QUOTE_NOT_CLOSED") return "a quote is opened and never closed";
  if (error.code === "INVALID_OPENING_QUOTE")
    return "a quote stands inside a cell that does not start with one";
  if (error.code === "CSV_INVALID_CLOSING_QUOTE") return "something follows a closing quote";
  return error.message;
}

/** The separator that the first line with text uses most. */
function delimiterOf(text: string): string {
  const line = /[^\r\n]*\S[^\r\n]*/.exec(text.slice(0, 100_000))?.[0] ?? "";
  const count = (mark: string): number => line.split(mark).length;
  return [",", "\t", ";"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
