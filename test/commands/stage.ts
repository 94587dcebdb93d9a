/** A stage for one command: a context whose output is kept, and a database with one judged run in it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { onTestFinished } from "vitest";
import type { CommandContext } from "../../src/commands/command.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import type { JudgementHead } from "../../src/store/store.ts";
import { fine, head, site, verdict } from "../report/literal-report.ts";

export interface Stage {
  readonly context: CommandContext;
  stdout(): string;
  stderr(): string;
}

export function stage(given: Partial<CommandContext> = {}): Stage {
  const out = kept();
  const err = kept();
  const context: CommandContext = {
    stdin: Readable.from([]),
    stdout: out.stream,
    stderr: err.stream,
    env: {},
    chosenLanguage: null,
    language: "en",
    colour: false,
    width: null,
    redraws: false,
    verbosity: "normal",
    progress: false,
    given: new Set(),
    logFile: null,
    signal: new AbortController().signal,
    openStore: (file, mode) => openSqlite(file, { mode }),
    ...given,
  };
  return { context, stdout: out.text, stderr: err.text };
}

function kept(): { readonly stream: Writable; text(): string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, next) {
      chunks.push(String(chunk));
      next();
    },
  });
  return { stream, text: () => chunks.join("") };
}

/** A folder that goes with the test. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "govinspect-commands-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** A database with one finished run of two sites, crawled to nothing and judged by literal verdicts. */
export async function judgedDatabase(): Promise<string> {
  const file = join(await folder(), "judged.db");
  const store = await openSqlite(file, { mode: "inspect" });
  await store.createRun(head.run, [
    site,
    { ...site, url: "http://www.yi.gov.cn/", name: "乙局", siteCode: null },
  ]);
  const judgement: JudgementHead = {
    runId: head.run.id,
    rulesSha256: "ef".repeat(32),
    asOf: head.run.asOf,
    toolVersion: "0.1.0",
    judgedAt: "2026-03-20T10:05:00+08:00",
    ruleSets: head.ruleSets,
  };
  await store.saveJudgement(judgement, [
    [0, verdict],
    [1, fine],
  ]);
  await store.close();
  return file;
}
