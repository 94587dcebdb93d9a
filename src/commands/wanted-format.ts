import { extname } from "node:path";
import type { FormatName } from "../report/registry.ts";
import type { CommandContext } from "./command.ts";

const byEnding: Readonly<Record<string, FormatName>> = {
  ".json": "json",
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
  ".csv": "csv",
  ".md": "markdown",
  ".xml": "junit",
  ".sarif": "sarif",
  ".html": "html",
  ".htm": "html",
  ".xlsx": "xlsx",
  ".docx": "docx",
};

/** Where no format is said, the name of the file says it: nobody wants lines of a terminal in report.html. */
export function wantedFormat<F extends FormatName>(
  { format, output }: { readonly format: F; readonly output: string },
  { given }: Pick<CommandContext, "given">,
  known: readonly F[],
): F {
  if (given.has("format") || format !== "terminal") return format;
  const named = byEnding[extname(output).toLowerCase()];
  return known.find((one) => one === named) ?? format;
}
