/** Writes a report to where it is wanted. A file appears whole or not at all. */
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileError } from "../model/failure.ts";
import type { Report } from "../report/read-report.ts";
import { type FormatName, loadFormat } from "../report/registry.ts";
import type { CommandContext } from "./command.ts";
import { print } from "./print.ts";

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

async function writeFile(file: string, output: AsyncIterable<string | Uint8Array>): Promise<void> {
  const unfinished = `${file}.part`;
  try {
    await pipeline(Readable.from(output), createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw isSystemError(cause) ? fileError(file, "written", cause) : cause;
  }
}

const isSystemError = (cause: unknown): boolean =>
  cause instanceof Error && "syscall" in cause && typeof cause.syscall === "string";
