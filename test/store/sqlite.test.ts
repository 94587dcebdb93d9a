import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DamageError, FullError, UserError } from "../../src/model/failure.ts";
import { awaitsJudgement } from "../../src/model/run.ts";
import { siteSchema } from "../../src/model/site.ts";
import { Database } from "../../src/store/database.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { crawled, run, storeContract } from "./store-contract.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "govinspect-store-"));
  file = join(folder, "a.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("contract", () => storeContract(() => openSqlite(file, { mode: "inspect" })));

describe("opening", () => {
  it("reads a database beside an inspection, but refuses a second inspection", async () => {
    const store = await openSqlite(file, { mode: "inspect" });
    await store.createRun(run(), []);
    await expect(openSqlite(file, { mode: "inspect" })).rejects.toThrow(/another govinspect is inspecting/);
    const reader = await openSqlite(file, { mode: "read" });
    expect((await reader.findRun("latest"))?.state).toBe("running");
    await reader.close();
    await store.close();
  });

  it("is held against another process, and free again once that is killed", async () => {
    const child = `import { openSqlite } from "${new URL("../../src/store/sqlite.ts", import.meta.url).href}";
      await openSqlite(${JSON.stringify(file)}, { mode: "inspect" }).then(() => console.log("held"), (e) => console.log(e.message));
      process.kill(process.pid, "SIGKILL");`;
    const attempt = (): string => {
      try {
        return execFileSync(process.execPath, [
          "--import",
          "tsx",
          "--input-type=module",
          "-e",
          child,
        ]).toString();
      } catch (error) {
        return String((error as { stdout: Buffer }).stdout);
      }
    };
    expect(attempt()).toBe("held\n");
    const store = await openSqlite(file, { mode: "inspect" });
    expect(attempt()).toMatch(/another govinspect is inspecting/);
    await store.close();
  });

  it("calls a run that no process works on any more interrupted", async () => {
    const store = await openSqlite(file, { mode: "inspect" });
    await store.createRun(run(), []);
    await store.close();
    const reader = await openSqlite(file, { mode: "read" });
    expect((await reader.findRun("latest"))?.state).toBe("interrupted");
    await reader.close();
  });

  it("calls a run interrupted that died between its crawl and its judgement, and no other", async () => {
    const at = "2026-11-22T17:00:00+08:00";
    const store = await openSqlite(file, { mode: "inspect" });
    await store.createRun(run(), []);
    await store.setRunState(run().id, "finished", { finishedAt: at, exit: awaitsJudgement });
    expect((await store.findRun("latest"))?.state).toBe("finished");
    await store.close();
    const reader = await openSqlite(file, { mode: "read" });
    expect(await reader.findRun("latest")).toMatchObject({ state: "interrupted", exit: null });
    await reader.close();
    const again = await openSqlite(file, { mode: "inspect" });
    const exit = { code: 3, reason: "1 inconclusive" };
    await again.setRunState(run().id, "running");
    await again.setRunState(run().id, "finished", { finishedAt: at, exit });
    await again.close();
    const judged = await openSqlite(file, { mode: "read" });
    expect(await judged.findRun("latest")).toMatchObject({ state: "finished", exit });
    await judged.close();
  });

  it.each([
    ["a missing folder", () => join(folder, "no", "a.db"), "inspect", /the folder does not exist/],
    ["a folder", () => folder, "inspect", /cannot be opened/],
    ["a missing database to read", () => join(folder, "none.db"), "read", /no such database/],
  ] as const)("refuses %s", async (_, where, mode, message) => {
    const failure = await openSqlite(where(), { mode }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserError);
    expect(String(failure)).toMatch(message);
  });

  it("refuses a database of a newer version and one that is not ours", async () => {
    await (await openSqlite(file, { mode: "inspect" })).close();
    const raw = new Sqlite(file);
    raw.pragma("user_version = 99");
    raw.close();
    await expect(openSqlite(file, { mode: "inspect" })).rejects.toThrow(/schema version 99/);
    const other = new Sqlite(join(folder, "other.db"));
    other.exec("CREATE TABLE mine (a)");
    other.close();
    await expect(openSqlite(join(folder, "other.db"), { mode: "inspect" })).rejects.toThrow(
      /not a govinspect database/,
    );
  });
});

describe("damage and a full disk", () => {
  it("calls a file that is no database damaged", async () => {
    writeFileSync(file, "这不是数据库".repeat(1000));
    await expect(openSqlite(file, { mode: "inspect" })).rejects.toBeInstanceOf(DamageError);
  });

  it("calls a database with destroyed pages damaged when they are met", async () => {
    const store = await openSqlite(file, { mode: "inspect" });
    await store.createRun(run(), [siteSchema.parse({ url: "http://an.gov.cn/" })]);
    for (let i = 0; i < 200; i += 1) await store.savePages(run().id, 0, [crawled(`http://an.gov.cn/${i}`)]);
    await store.close();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096);
    writeFileSync(file, bytes);
    const reading = (async () => {
      const damaged = await openSqlite(file, { mode: "read" });
      try {
        for await (const page of damaged.pagesOf(run().id, 0)) expect(page).toBeDefined();
      } finally {
        await damaged.close();
      }
    })();
    await expect(reading).rejects.toBeInstanceOf(DamageError);
  });

  it("writes a unit whole or not at all when the disk is full, and goes on when there is room", async () => {
    const db = new Database(file);
    const pages = Number(db.raw.pragma("page_count", { simple: true }));
    db.raw.pragma(`max_page_count = ${pages + 8}`);
    const write = () =>
      db.write(() => {
        for (let i = 0; i < 20; i += 1)
          db.sql("INSERT INTO bodies (sha256, encoding, bytes, data) VALUES (?, 'identity', 1, ?)").run(
            String(i),
            randomBytes(4000),
          );
      });
    await expect(write()).rejects.toBeInstanceOf(FullError);
    expect(db.sql("SELECT count(*) FROM bodies").pluck().get()).toBe(0);
    db.raw.pragma("max_page_count = 1000000");
    await write();
    expect(db.sql("SELECT count(*) FROM bodies").pluck().get()).toBe(20);
    db.close();
  });
});
