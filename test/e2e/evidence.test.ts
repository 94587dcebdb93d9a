/** A real inspection's evidence: sealed, archived, found out when it is changed or damaged. */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { beforeAll, expect, test } from "vitest";
import { WARCParser } from "warcio";
import { serveEstate, siteListOf } from "../../fixtures/serve.ts";
import { govinspect, newFolder } from "./govinspect.ts";

const folder = newFolder();
const db = join(folder, "sealed.db");

beforeAll(async () => {
  const estate = await serveEstate();
  const list = join(folder, "sites.yaml");
  writeFileSync(list, siteListOf(estate.sites.slice(0, 2)));
  await govinspect([
    ...["inspect", list, "--db", db, "--as-of", "2026-03-20", "--delay", "0ms", "--retries", "0"],
    ...["--allow-private", "127.0.0.0/8", ...estate.resolve.flatMap((entry) => ["--resolve", entry])],
  ]);
  await estate.close();
}, 120_000);

const verify = (file: string) => govinspect(["evidence", "verify", "--db", file, "--lang", "en"]);

function copy(name: string): string {
  const file = join(folder, name);
  copyFileSync(db, file);
  return file;
}

test("is as it was sealed, also after old bodies and personal numbers are gone", async () => {
  expect(await verify(db)).toMatchObject({ code: 0, stdout: expect.stringContaining("unchanged since") });
  const pruned = copy("pruned.db");
  await govinspect(["prune", "--older-than", "0d", "--personal", "--db", pruned, "--lang", "en"]);
  expect(await verify(pruned)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("old bodies removed"),
  });
});

test("a changed row makes the exit code 1, a damaged file 5", async () => {
  const changed = copy("changed.db");
  const raw = new Sqlite(changed);
  raw.exec(
    "UPDATE verdicts SET verdict = CASE verdict WHEN 'qualified' THEN 'unqualified' ELSE 'qualified' END",
  );
  raw.close();
  expect(await verify(changed)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining("verdicts: not as it was"),
  });
  const damaged = copy("damaged.db");
  const bytes = readFileSync(damaged);
  bytes.fill(0xa5, 4096);
  writeFileSync(damaged, bytes);
  expect((await verify(damaged)).code).toBe(5);
});

test("its archive is read by others", async () => {
  const file = join(folder, "evidence.warc.gz");
  expect((await govinspect(["evidence", "export", "--db", db, "-o", file])).code).toBe(0);
  const types = new Set<string>();
  for await (const record of WARCParser.iterRecords([readFileSync(file)])) types.add(record.warcType);
  expect([...types].sort()).toEqual(["metadata", "request", "response", "warcinfo"]);
});
