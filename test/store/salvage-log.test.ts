/** The log that a killed process leaves behind, damaged in every way a disk knows. */
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DamageError } from "../../src/model/failure.ts";
import { siteSchema } from "../../src/model/site.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { crawled, run } from "./store-contract.ts";

const pages = 12;
const headerBytes = 32;
const frameBytes = 24 + 4096;

let folder: string;
let file: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "govinspect-log-"));
  file = join(folder, "killed.db");
  const live = join(folder, "live.db");
  const store = await openSqlite(live, { mode: "inspect" });
  await store.createRun(run(), [siteSchema.parse({ url: "http://www.example.gov.cn/" })]);
  for (let i = 0; i < pages; i += 1)
    await store.savePages(run().id, 0, [crawled(`http://www.example.gov.cn/${i}.html`)]);
  // What a kill at this moment would leave.
  for (const end of ["", "-wal", "-shm"]) copyFileSync(live + end, file + end);
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const log = (): string => `${file}-wal`;
const withoutIndex = (): void => rmSync(`${file}-shm`);
function flip(at: number, hasIndex = true): void {
  if (!hasIndex) withoutIndex();
  const bytes = readFileSync(log());
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(log(), bytes);
}

/** How many pages are there; a DamageError where opening says so. */
async function pagesThere(): Promise<number> {
  const store = await openSqlite(file, { mode: "inspect" });
  try {
    if ((await store.findRun("latest")) === null) return 0;
    let count = 0;
    for await (const page of store.pagesOf(run().id, 0)) count += page.page.url === "" ? 0 : 1;
    return count;
  } finally {
    await store.close();
  }
}

describe("a log that is sound", () => {
  it("gives everything that was committed", async () => {
    expect(readFileSync(log()).length).toBeGreaterThan(20 * frameBytes);
    expect(await pagesThere()).toBe(pages);
  });

  it("does without its index", async () => {
    withoutIndex();
    expect(await pagesThere()).toBe(pages);
  });

  it("may end in a step that a kill cut off", async () => {
    const bytes = readFileSync(log());
    const torn = Buffer.from(bytes.subarray(-frameBytes));
    torn.fill(7, 24);
    writeFileSync(log(), Buffer.concat([bytes, torn, torn.subarray(0, 100)]));
    expect(await pagesThere()).toBe(pages);
  });
});

describe("a log that is damaged", () => {
  it.each<[string, () => void]>([
    ["in its header", () => flip(17)],
    ["in its header, without an index", () => flip(3, false)],
    ["in its first frame", () => flip(headerBytes + 100)],
    ["in the middle", () => flip(headerBytes + 15 * frameBytes + 2000)],
    ["in the middle, without an index", () => flip(headerBytes + 15 * frameBytes + 30, false)],
    ["in the head of a frame", () => flip(headerBytes + 9 * frameBytes + 17)],
    ["by its end, which is gone", () => truncateSync(log(), headerBytes + 10 * frameBytes + 77)],
    ["by its whole content", () => truncateSync(log(), 0)],
    ["by being gone", () => rmSync(log())],
  ])("%s: said once, and what can be read is taken over", async (_, damage) => {
    damage();
    const damaged = existsSync(log()) ? readFileSync(log()) : null;
    const failure = await openSqlite(file, { mode: "inspect" }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DamageError);
    const { text, hint } = failure as DamageError;
    expect(text.en).toMatch(/killed\.db-wal: the log of the last steps is damaged from byte \d+ on/);
    expect(text.zh).toMatch(/日志自第 \d+ 字节起损坏/);
    expect([hint?.en, hint?.zh].every((words) => words?.includes("--resume"))).toBe(true);
    if (damaged !== null) expect(readFileSync(`${log()}.damaged`)).toEqual(damaged);
    // Consistent, only earlier; and nothing is said a second time.
    expect(await pagesThere()).toBeLessThan(pages);
    expect(await pagesThere()).toBeLessThan(pages);
  });

  it("is nobody's business while its inspection is running", async () => {
    const store = await openSqlite(join(folder, "live.db"), { mode: "inspect" });
    const reader = await openSqlite(join(folder, "live.db"), { mode: "read" });
    expect(await reader.findRun("latest")).not.toBeNull();
    await reader.close();
    await store.close();
  });
});
