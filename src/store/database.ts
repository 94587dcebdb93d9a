/** One SQLite file: opened, brought to the newest schema, its statements prepared once, its errors told in our words. */
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { UserError } from "../model/failure.ts";
import { failureOf, failureOfReading } from "./failure-of.ts";

const migrationsFolder = new URL("./migrations/", import.meta.url);

/** How long another process may hold the database against us: a backup or a person at a prompt, not a run. */
const patience = 60_000;
/** Opening waits for it in one piece, for there is nothing else to do. */
const openingMs = 10_000;
/** Of a write's patience, what it spends in SQLite: nothing else in the process goes on meanwhile. */
const blockedMs = 50;
const pauseMs = 250;

export interface DatabaseOptions {
  /** Milliseconds a write waits for another process. */
  readonly patienceMs?: number | undefined;
}

export class Database {
  readonly file: string;
  readonly raw: Sqlite.Database;
  readonly #patienceMs: number;
  readonly #statements = new Map<string, Sqlite.Statement<unknown[], unknown>>();
  readonly #forget: (() => void)[] = [];

  constructor(file: string, { patienceMs = patience }: DatabaseOptions = {}) {
    this.file = file;
    this.#patienceMs = patienceMs;
    this.raw = opened(file);
  }

  /** The prepared statement of this text. */
  sql(text: string): Sqlite.Statement<unknown[], unknown> {
    let statement = this.#statements.get(text);
    if (statement === undefined) {
      statement = this.raw.prepare(text);
      this.#statements.set(text, statement);
    }
    return statement;
  }

  /** A unit of work that only reads, in one snapshot. */
  async read<T>(work: () => T): Promise<T> {
    try {
      return this.raw.transaction(work).deferred();
    } catch (error) {
      throw failureOfReading(error, this.file, () => this.#isSound());
    }
  }

  /**
   * A unit of work that writes: all of it or nothing. While another process holds the database it tries again and again
   * and lets go in between: answers that arrive meanwhile must not be found late.
   */
  async write<T>(work: () => T): Promise<T> {
    const until = performance.now() + this.#patienceMs;
    for (;;) {
      try {
        return this.raw.transaction(work).immediate();
      } catch (error) {
        for (const forget of this.#forget) forget();
        if (!isBusy(error) || performance.now() >= until) throw failureOf(error, this.file);
      }
      await sleep(pauseMs);
    }
  }

  /** Work that SQLite does outside of any transaction. */
  async outside(work: () => void): Promise<void> {
    try {
      this.raw.pragma(`busy_timeout = ${openingMs}`);
      work();
    } catch (error) {
      throw failureOf(error, this.file);
    } finally {
      this.raw.pragma(`busy_timeout = ${blockedMs}`);
    }
  }

  /** Called when a write was rolled back: what was remembered of it is not so. */
  onRollback(forget: () => void): void {
    this.#forget.push(forget);
  }

  close(): void {
    this.raw.close();
  }

  #isSound(): boolean {
    try {
      const [first] = this.raw.pragma("quick_check(1)") as { quick_check: string }[];
      return first?.quick_check === "ok" && (this.raw.pragma("foreign_key_check") as unknown[]).length === 0;
    } catch {
      return false; // not even that can be read
    }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Sqlite.SqliteError && error.code.startsWith("SQLITE_BUSY");

function opened(file: string): Sqlite.Database {
  try {
    const raw = new Sqlite(file, { timeout: openingMs });
    try {
      raw.pragma("journal_mode = WAL");
      raw.pragma("synchronous = NORMAL");
      raw.pragma("foreign_keys = ON");
      migrate(raw, file);
      raw.pragma(`busy_timeout = ${blockedMs}`);
      return raw;
    } catch (error) {
      raw.close();
      throw error;
    }
  } catch (error) {
    throw failureOf(error, file);
  }
}

function migrate(raw: Sqlite.Database, file: string): void {
  const migrations = readdirSync(migrationsFolder)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  const version = Number(raw.pragma("user_version", { simple: true }));
  if (version > migrations.length)
    throw new UserError(
      {
        en: `${file}: the database has schema version ${version}, this program knows up to ${migrations.length}`,
        zh: `${file}：数据库结构为第 ${version} 版，本程序只认识到第 ${migrations.length} 版`,
      },
      {
        hint: {
          en: "Use the newer govinspect that wrote it, or name another file with --db.",
          zh: "请使用写出它的新版 govinspect，或用 --db 指定其他文件。",
        },
      },
    );
  if (version === migrations.length) return;
  if (version === 0 && hasTables(raw))
    throw new UserError(
      { en: `${file}: not a govinspect database`, zh: `${file}：不是 govinspect 的数据库` },
      { hint: { en: "Name another file with --db.", zh: "请用 --db 指定其他文件。" } },
    );
  raw
    .transaction(() => {
      // Asked again under the write lock: another process may have been faster.
      const from = Number(raw.pragma("user_version", { simple: true }));
      for (const name of migrations.slice(from))
        raw.exec(readFileSync(new URL(name, migrationsFolder), "utf8"));
      raw.pragma(`user_version = ${migrations.length}`);
    })
    .immediate();
}

const hasTables = (raw: Sqlite.Database): boolean =>
  raw.prepare("SELECT count(*) FROM sqlite_schema").pluck().get() !== 0;
