/** A database that a disk has damaged: exit 5 with what to do in the reader's language, or the truth; never a fault of ours. */
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type LoopbackSite, links, serveSite } from "../crawl/loopback-site.ts";
import { newFolder } from "../e2e/govinspect.ts";
import { type Ended, restoreProcess, runHere as run } from "../e2e/in-process.ts";

const folder = newFolder();
const good = join(folder, "good.db");
const file = join(folder, "damaged.db");
const pageBytes = 4096;
let site: LoopbackSite;

afterEach(restoreProcess);

const paths = Array.from({ length: 30 }, (_, i) => `/p${i}.html`);
const inspect = (db: string): Promise<Ended> =>
  run("inspect", site.url, "--db", db, "--delay", "0ms", "--retries", "0", "--allow-private", "127.0.0.0/8");

beforeAll(async () => {
  const pages = paths.map((path, i) => [path, `<title>第${i}页</title>${links("/gone.html", ...paths)}`]);
  site = await serveSite({ "/": links(...paths), ...Object.fromEntries(pages) });
  expect((await inspect(good)).code).toBeLessThan(4);
}, 120_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The good database again, changed at one place. */
function damage(change: (bytes: Buffer) => void): void {
  for (const end of ["-wal", "-shm", "-wal.damaged"]) rmSync(file + end, { force: true });
  copyFileSync(good, file);
  const bytes = readFileSync(file);
  change(bytes);
  writeFileSync(file, bytes);
}

/** Where the tree of a table begins. */
function rootOf(table: string): number {
  const raw = new Sqlite(good, { readonly: true });
  const page = raw.prepare("SELECT rootpage FROM sqlite_schema WHERE name = ?").pluck().get(table) as number;
  raw.close();
  return (page - 1) * pageBytes;
}

/** No JSON any more, in pages that are sound to SQLite. */
function breakTitles(bytes: Buffer): void {
  for (let at = bytes.indexOf('"page.title":'); at >= 0; at = bytes.indexOf('"page.title":', at))
    bytes[at] = 7;
}

const words = {
  en: /is damaged[\s\S]*\nKeep the file, restore a backup/,
  zh: /已损坏[\s\S]*\n请保留该文件，恢复备份/,
};

describe.each(["en", "zh"] as const)("in %s", (lang) => {
  it.each<[string, () => void]>([
    ["header", () => damage((bytes) => bytes.fill(0xa5, 0, 100))],
    ["table of tables", () => damage((bytes) => bytes.fill(0xa5, 100, pageBytes))],
    ["page in the middle", () => damage((bytes) => bytes.fill(0xa5, rootOf("pages"), rootOf("pages") + 200))],
    ["record in its rows", () => damage(breakTitles)],
  ])("a damaged %s", async (_, hurt) => {
    hurt();
    const judged = await run("judge", "-r", "guideline-2017", "--db", file, "--lang", lang);
    expect(judged).toMatchObject({ code: 5, stderr: expect.stringMatching(words[lang]) });
  });

  it("a file that was cut short", async () => {
    damage(() => {});
    truncateSync(file, 10 * pageBytes);
    const judged = await run("judge", "-r", "guideline-2017", "--db", file, "--lang", lang);
    expect(judged).toMatchObject({ code: 5, stderr: expect.stringMatching(words[lang]) });
    expect((await run("inspect", site.url, "--db", file, "--lang", lang)).code).toBe(5);
  });
});

it("wherever bytes were changed, tells the truth or calls it damage", async () => {
  const places = Array.from({ length: 40 }, (_, i) => createHash("sha256").update(`disk ${i}`).digest());
  for (const place of places) {
    const length = [1, 8, 200, pageBytes][place.readUInt8(4) % 4] ?? 1;
    const at = place.readUInt32BE() % (readFileSync(good).length - length);
    damage((bytes) => {
      for (let i = at; i < at + length; i += 1) bytes[i] = (bytes[i] ?? 0) ^ 0x55;
    });
    for (const command of [
      ["report", "-f", "json"],
      ["judge", "-r", "guideline-2017"],
      ["evidence", "verify"],
    ]) {
      const ended = await run(...command, "--db", file, "--lang", "en");
      expect([0, 1, 2, 3, 5], `${command.join(" ")} at ${at}+${length}: ${ended.stderr}`).toContain(
        ended.code,
      );
      if (ended.code === 5) expect(ended.stderr.trimEnd().split("\n").length).toBeGreaterThanOrEqual(2);
    }
  }
});
