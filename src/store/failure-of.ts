/** What SQLite's errors mean to a user. */
import { z } from "zod";
import { DamageError, FullError, ToldError, UserError } from "../model/failure.ts";
import type { Text } from "../model/text.ts";

/** The error to throw instead: named and with a hint where the cause is outside this program, unchanged otherwise. */
export function failureOf(error: unknown, file: string): unknown {
  const code = codeOf(error);
  const detail = error instanceof Error ? error.message : String(error);
  // better-sqlite3 reports a missing folder as a TypeError of its own, before SQLite is asked.
  if (error instanceof TypeError && detail.includes("directory does not exist"))
    return new UserError(
      { en: `${file}: the folder does not exist`, zh: `${file}：文件夹不存在` },
      {
        hint: {
          en: "Create it, or name another file with --db.",
          zh: "请先建立文件夹，或用 --db 指定其他文件。",
        },
        cause: error,
      },
    );
  if (/^SQLITE_(?:CORRUPT|NOTADB)/.test(code))
    return new DamageError(damagedWords(file, detail), { cause: error });
  if (code === "SQLITE_FULL" || code === "ENOSPC" || code === "SQLITE_IOERR_WRITE")
    return new FullError(
      {
        en: `${file}: nothing more can be written (${detail})`,
        zh: `${file}：无法继续写入（${detail}）`,
      },
      {
        hint: {
          en: "Free some space, then go on with --resume.",
          zh: "请先清理磁盘空间，再用 --resume 续跑。",
        },
        cause: error,
      },
    );
  if (/^SQLITE_(?:BUSY|LOCKED)/.test(code))
    return new UserError(
      {
        en: `${file}: the database is held by another process`,
        zh: `${file}：数据库正被另一进程占用`,
      },
      { hint: heldHint, cause: error },
    );
  if (/^SQLITE_(?:READONLY|CANTOPEN|PERM)/.test(code))
    return new UserError(
      {
        en: `${file}: the database cannot be opened for writing (${detail})`,
        zh: `${file}：无法以写入方式打开数据库（${detail}）`,
      },
      {
        hint: {
          en: "Its folder must be there and writable, also for reading (SQLite keeps its log in it): copy the database to one that is, or name another with --db.",
          zh: "数据库所在文件夹须存在且可写（只读操作也要在其中写日志）：请复制到可写的文件夹，或用 --db 指定其他文件。",
        },
        cause: error,
      },
    );
  return error;
}

export const damagedWords = (file: string, detail: string): Text => ({
  en: `${file}: the database is damaged (${detail})`,
  zh: `${file}：数据库已损坏（${detail}）`,
});

/**
 * The same for work that only reads: SQLite checks its pages, not what stands in a row. What was written as JSON of a
 * known shape and is neither any more was changed on the disk. Of any other surprise the database itself is asked whether
 * it is sound, before it is called a fault of ours.
 */
export function failureOfReading(error: unknown, file: string, isSound: () => boolean): unknown {
  if (!isMisread(error)) {
    const failure = failureOf(error, file);
    return failure === error && !(error instanceof ToldError) && !isSound()
      ? new DamageError(damagedWords(file, "what was stored does not hang together"), { cause: error })
      : failure;
  }
  return new DamageError(damagedWords(file, `a stored record is not what was written: ${firstLine(error)}`), {
    cause: error,
  });
}

/** No JSON, not its shape, or no address: each was checked before it was written. */
const isMisread = (error: unknown): error is Error =>
  error instanceof SyntaxError || error instanceof z.ZodError || codeOf(error) === "ERR_INVALID_URL";

const firstLine = (error: Error): string =>
  error instanceof z.ZodError ? (error.issues[0]?.message ?? error.name) : error.message;

export const heldHint: Text = {
  en: "Wait until it has finished (a run that was under way then goes on with --resume), or name another file with --db.",
  zh: "请等其结束（已开始的检查可随后用 --resume 续跑），或用 --db 指定其他文件。",
};

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
