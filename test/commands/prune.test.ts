import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import prune from "../../src/commands/prune.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { head, site } from "../report/literal-report.ts";
import { homeBody, mobile, sealedDatabase, sha256Of } from "./sealed-database.ts";
import { stage } from "./stage.ts";

async function reading<T>(db: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openSqlite(db, { mode: "read" });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const bodiesIn = (db: string): Promise<(string | null)[]> =>
  reading(db, async (store) => {
    const kept: (string | null)[] = [];
    for await (const { page } of store.pagesOf(head.run.id, 0))
      kept.push((await store.body(page.bodySha256 ?? ""))?.toString().slice(0, 24) ?? null);
    return kept;
  });

it("removes what no finding needs of runs older than a time", async () => {
  const db = await sealedDatabase();
  const { context, stdout } = stage();
  await prune([], { db, olderThan: 0 }, context);
  expect(stdout()).toMatch(/^1 bodies removed, \d+ bytes/);
  expect(await bodiesIn(db)).toEqual([homeBody.slice(0, 24), null]);
});

it.each([
  [1, 0],
  [2, 0],
])("--keep %d keeps the bodies of the latest runs", async (keep, removed) => {
  const db = await sealedDatabase();
  const { context, stdout } = stage();
  await prune([], { db, keep }, context);
  expect(stdout()).toMatch(new RegExp(`^${removed} bodies removed`));
});

it("--keep 1 lets the runs before the latest go", async () => {
  const db = await sealedDatabase();
  const store = await openSqlite(db, { mode: "inspect" });
  await store.createRun({ ...head.run, id: "later", startedAt: "2026-06-20T10:00:00+08:00" }, [site]);
  await store.close();
  const { context, stdout } = stage();
  await prune([], { db, keep: 1 }, context);
  expect(stdout()).toMatch(/^1 bodies removed/);
});

it("keeps more where two limits are given", async () => {
  const { context, stdout } = stage();
  await prune([], { db: await sealedDatabase(), keep: 1, olderThan: 0 }, context);
  expect(stdout()).toMatch(/^0 bodies removed/);
});

it("--personal blanks personal numbers; the evidence still verifies and says so", async () => {
  const db = await sealedDatabase();
  const { context, stdout } = stage();
  await prune([], { db, personal: true }, context);
  expect(stdout()).toBe("1 personal numbers blanked in 1 bodies; the manifests say so\n");
  await reading(db, async (store) => {
    expect((await store.body(sha256Of(homeBody)))?.toString()).toContain("本人手机：139******78");
    expect(await store.verifyEvidence(head.run.id)).toMatchObject({
      isSealed: true,
      faults: [],
      bodies: { checked: 2, masked: 1 },
    });
  });
  expect(readFileSync(db).includes(mobile)).toBe(false);
});

it("asks what is to be removed, and needs a database", async () => {
  const db = await sealedDatabase();
  await expect(prune([], { db }, stage().context)).rejects.toThrow("nothing is said to be removed");
  await expect(prune([], { db: `${db}.none`, keep: 1 }, stage().context)).rejects.toThrow("no such database");
});
