import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, it } from "vitest";
import { pageOfUrl } from "../../src/store/link-units.ts";
import { openSqlite } from "../../src/store/sqlite.ts";

it("looks a link's page up by its URL, not through all pages of the run", async () => {
  const folder = mkdtempSync(join(tmpdir(), "govinspect-links-"));
  try {
    const file = join(folder, "a.db");
    await (await openSqlite(file, { mode: "inspect" })).close();
    const raw = new Sqlite(file);
    const plan = raw.prepare(`EXPLAIN QUERY PLAN ${pageOfUrl}`).all(1, 1) as { detail: string }[];
    raw.close();
    expect(plan.map(({ detail }) => detail)).toContain(
      "SEARCH pages USING INDEX pages_by_url (url=? AND run=?)",
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
