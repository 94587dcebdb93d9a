/** `evidence export [run] -o <file>`: the pages and links behind a run's findings as a web archive others can open. */
import { rm } from "node:fs/promises";
import { UserError } from "../model/failure.ts";
import { type EvidenceArchive, evidenceArchive } from "../report/warc/archived.ts";
import { writeWacz } from "../report/warc/wacz.ts";
import { writeWarc } from "../report/warc/write-warc.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { findRun, withStore } from "./stored-run.ts";
import { writeFile } from "./write-file.ts";

export interface EvidenceExportOptions {
  readonly db: string;
  readonly output: string;
}

export default async function evidenceExport(
  [wanted]: readonly string[],
  { db, output }: EvidenceExportOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const write = writerFor(output);
  return withStore(context, db, "read", async (store) => {
    const run = await findRun(store, wanted);
    const judgement = await store.originalJudgement(run.id);
    if (judgement === null)
      throw new UserError(
        {
          en: `run ${run.id} has no stored judgement, so there is no finding to show`,
          zh: `检查批次 ${run.id} 尚未判定，没有可导出的问题`,
        },
        {
          hint: {
            en: "A run is judged when it is finished: govinspect inspect --resume, or govinspect judge.",
            zh: "检查完成后才判定：运行 govinspect inspect --resume 或 govinspect judge。",
          },
        },
      );
    await write(await evidenceArchive(store, run, judgement), output);
    return done;
  });
}

type Writer = (archive: EvidenceArchive, file: string) => Promise<void>;

function writerFor(output: string): Writer {
  if (output.endsWith(".wacz")) return writePackage;
  if (output.endsWith(".warc.gz"))
    return (archive, file) => writeFile(file, writeWarc(archive, { gzip: true }));
  if (output.endsWith(".warc"))
    return (archive, file) => writeFile(file, writeWarc(archive, { gzip: false }));
  throw new UserError(
    { en: `${output}: which kind of archive?`, zh: `${output}：看不出归档格式` },
    {
      hint: {
        en: "End its name in .warc.gz, .warc or .wacz.",
        zh: "文件名请以 .warc.gz、.warc 或 .wacz 结尾。",
      },
    },
  );
}

/** The index of a package tells places in its WARC, so that is written first, beside it. */
const writePackage: Writer = async (archive, file) => {
  const warc = `${file}.warc.gz.part`;
  try {
    await writeFile(warc, writeWarc(archive, { gzip: true }));
    await writeFile(file, writeWacz(archive, warc));
  } finally {
    await rm(warc, { force: true });
  }
};
