/** What SQLite's errors mean to a user. */
import { DamageError, FullError, UserError } from "../model/failure.ts";
import type { Text } from "../model/text.ts";

/** The error to throw instead: named and with a hint where the cause is outside this program, unchanged otherwise. */
export function failureOf(error: unknown, file: string): unknown {
  const code = codeOf(error);
  const detail = error instanceof Error ? error.message : String(error);
  if (/^SQLITE_(?:CORRUPT|NOTADB)/.test(code))
    return new DamageError(damagedWords(file, detail), { hint: damagedHint, cause: error });
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
          en: "Check that the folder exists and may be written to, or name another file with --db.",
          zh: "请确认文件夹存在且可写，或用 --db 指定其他文件。",
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

export const damagedHint: Text = {
  en: "Keep the file, restore a backup, or save what is readable with `sqlite3 FILE .recover`.",
  zh: "请保留该文件，恢复备份，或用 `sqlite3 文件 .recover` 抢救可读内容。",
};

export const heldHint: Text = {
  en: "Wait until it has finished, or name another file with --db.",
  zh: "请等其结束，或用 --db 指定其他文件。",
};

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
