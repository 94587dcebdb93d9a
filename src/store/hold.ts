/**
 * Who inspects with a database holds it. The hold is an operating system's lock on an empty file beside the database,
 * taken through SQLite: it goes with its process, however that ends, so there is no stale lock to be taken over.
 */
import Sqlite from "better-sqlite3";
import { failureOf } from "./failure-of.ts";

export interface Hold {
  release(): void;
}

/** The hold, or null while another process has it. */
export function holdOn(file: string): Hold | null {
  const lock = openLock(file);
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return { release: () => void lock.close() };
  } catch (error) {
    lock.close();
    if (error instanceof Sqlite.SqliteError && error.code.startsWith("SQLITE_BUSY")) return null;
    throw failureOf(error, file);
  }
}

function openLock(file: string): Sqlite.Database {
  try {
    return new Sqlite(`${file}-lock`, { timeout: 0 });
  } catch (error) {
    throw failureOf(error, file);
  }
}
