import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { Rectification } from "../../src/model/rectification.ts";
import { openSqlite } from "../../src/store/sqlite.ts";

const entry = (findingId: string, more: Partial<Rectification>): Rectification => ({
  findingId,
  due: null,
  state: null,
  note: null,
  recordedAt: "2026-04-01T10:00:00+08:00",
  source: "list.xlsx",
  ...more,
});

it("adds entries up: what one leaves open stands as it was", async () => {
  const folder = await mkdtemp(join(tmpdir(), "govinspect-store-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const store = await openSqlite(join(folder, "x.db"), { mode: "append" });
  await store.saveRectifications([entry("a", { due: "2026-04-10" }), entry("b", { state: "open" })]);
  await store.saveRectifications([entry("a", { state: "done", note: "已更新", source: "reply.xlsx" })]);
  const known = await store.rectifications();
  await store.close();
  expect([...known.values()]).toEqual([
    entry("a", { due: "2026-04-10", state: "done", note: "已更新", source: "reply.xlsx" }),
    entry("b", { state: "open" }),
  ]);
});
