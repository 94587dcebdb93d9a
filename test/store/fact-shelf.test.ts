import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { DamageError } from "../../src/model/failure.ts";
import type { Observations } from "../../src/model/observation.ts";
import { packFacts } from "../../src/model/packed-view.ts";
import { Database } from "../../src/store/database.ts";
import { type FactColumns, FactShelf } from "../../src/store/fact-shelf.ts";

let folder: string;
let db: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "govinspect-facts-"));
  db = new Database(join(folder, "a.db"));
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const tags = { SiteName: "安县人民政府", SiteDomain: "www.an.gov.cn", SiteIDCode: "5107240001" };
const first: Observations = { "page.title": "通知公告", "page.kind": "listing", "meta.tags": tags };
const second: Observations = { "page.title": "政策文件", "page.kind": "listing", "meta.tags": { ...tags } };
const sharedRows = (): unknown => db.sql("SELECT count(*) FROM shared_facts").pluck().get();

it("writes once what pages have alike, and gives every page its facts back", () => {
  const shelf = new FactShelf(db);
  const columns = [first, second].map((facts) => shelf.put(packFacts(facts)));
  expect(sharedRows()).toBe(1);
  const later = new FactShelf(db);
  expect(columns.map((one) => later.read(1, one))).toEqual([first, second]);
});

it("hands out shared facts that nobody can change", () => {
  const shelf = new FactShelf(db);
  const read = shelf.read(1, shelf.put(packFacts(first)));
  expect(() => Object.assign(read["meta.tags"] ?? {}, { SiteName: "别县" })).toThrow(TypeError);
});

it("forgets the numbers of a write that was rolled back", async () => {
  const shelf = new FactShelf(db);
  const failing = db.write(() => {
    shelf.put(packFacts(first));
    throw new Error("no room");
  });
  await expect(failing).rejects.toThrow("no room");
  const columns = await db.write(() => shelf.put(packFacts(second)));
  expect(shelf.read(1, columns)).toEqual(second);
});

it("reads the facts of a view that an earlier version wrote row by row", () => {
  db.raw.pragma("foreign_keys = OFF");
  const insert = db.sql("INSERT INTO facts (view, name, value) VALUES (7, ?, ?)");
  for (const [name, value] of Object.entries(first)) insert.run(name, JSON.stringify(value));
  insert.run("a.fact.of.tomorrow", "1");
  const none: FactColumns = { own_facts: null, shared_facts: null };
  expect(new FactShelf(db).read(7, none)).toEqual(first);
});

it("calls the database damaged where a shared fact is gone", () => {
  const columns = new FactShelf(db).put(packFacts(first));
  db.raw.exec("DELETE FROM shared_facts");
  expect(() => new FactShelf(db).read(1, columns)).toThrow(DamageError);
});
