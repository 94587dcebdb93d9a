/** What SQLite's errors mean to a user. */
import { DamageError, FullError, UserError } from "../model/failure.ts";

/** The error to throw instead: named and with a hint where the cause is outside this program, unchanged otherwise. */
export function failureOf(error: unknown, file: string): unknown {
  const code = codeOf(error);
  const detail = error instanceof Error ? error.message : String(error);
  if (/^SQLITE_(?:CORRUPT|NOTADB)/.test(code))
    return new DamageError(`${file}: the database is damaged (${detail})`, {
      hint: "keep the file, restore a backup, or save what is readable with `sqlite3 FILE .recover`",
      cause: error,
    });
  if (code === "SQLITE_FULL" || code === "ENOSPC" || code === "SQLITE_IOERR_WRITE")
    return new FullError(`${file}: nothing more can be written (${detail})`, {
      hint: "free some space, then go on with --resume",
      cause: error,
    });
  if (/^SQLITE_(?:BUSY|LOCKED)/.test(code))
    return new UserError(`${file}: the database is held by another process`, {
      hint: "wait until it has finished, or name another file with --db",
      cause: error,
    });
  if (/^SQLITE_(?:READONLY|CANTOPEN|PERM)/.test(code))
    return new UserError(`${file}: the database cannot be opened for writing (${detail})`, {
      hint: "check that the folder exists and may be written to, or name another file with --db",
      cause: error,
    });
  return error;
}

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
