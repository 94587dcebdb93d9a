/** Writes a report to where it is wanted. */
import type { Report } from "../report/read-report.ts";
import { type FormatName, loadFormat } from "../report/registry.ts";
import type { CommandContext } from "./command.ts";
import { print } from "./print.ts";
import { writeFile } from "./write-file.ts";

/** `-` is stdout. */
export async function writeReport(
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
