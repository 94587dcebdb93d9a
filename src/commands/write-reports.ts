/** Writes a report to where it is wanted: the result, and the files that are asked for beside it. */
import type { Report } from "../report/read-report.ts";
import { type FormatName, formatNames, loadFormat } from "../report/registry.ts";
import type { CommandContext } from "./command.ts";
import type { ReportFile } from "./option-values.ts";
import { print } from "./print.ts";
import { wantedFormat } from "./wanted-format.ts";
import { writeFile } from "./write-file.ts";

export interface ReportingOptions {
  readonly format: FormatName;
  readonly output: string;
  readonly report?: readonly ReportFile<FormatName>[];
}

export async function writeReports(
  report: Report,
  options: ReportingOptions,
  context: CommandContext,
): Promise<void> {
  await writeReport(report, wantedFormat(options, context, formatNames), options.output, context);
  for (const { format, file } of options.report ?? []) await writeReport(report, format, file, context);
}

/** `-` is stdout. */
async function writeReport(
  report: Report,
  format: FormatName,
  file: string,
  context: CommandContext,
): Promise<void> {
  const writer = await loadFormat(format);
  const output = writer.write(report.head, report.sites(), {
    language: writer.audience === "people" ? context.language : (context.chosenLanguage ?? "en"),
    colour: file === "-" && context.colour,
    width: file === "-" ? context.width : null,
  });
  await (file === "-" ? print(context.stdout, output) : writeFile(file, output));
}
