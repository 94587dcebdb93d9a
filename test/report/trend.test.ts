import { join } from "node:path";
import { expect, it } from "vitest";
import runs from "../../src/commands/runs.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { folder, stage } from "../commands/stage.ts";
import { fine, head, site, verdict } from "./literal-report.ts";

/** Two quarters of two sites, and a re-check between them. */
async function twoQuarters(): Promise<string> {
  const db = join(await folder(), "trend.db");
  const store = await openSqlite(db, { mode: "inspect" });
  const other = { ...site, url: "http://www.yi.gov.cn/", name: "乙局", siteCode: null, city: "乙市" };
  const quarters = [
    { id: "20260320T100000-aaaa", asOf: "2026-03-20T23:59:59+08:00", verdicts: [verdict, fine] },
    { id: "20260330T100000-bbbb", asOf: "2026-03-30T23:59:59+08:00", verdicts: [verdict], recheck: true },
    { id: "20260620T100000-cccc", asOf: "2026-06-20T23:59:59+08:00", verdicts: [fine, fine] },
  ];
  for (const { id, asOf, verdicts, recheck } of quarters) {
    await store.createRun({ ...head.run, id, asOf, options: recheck ? { recheck: "x" } : {} }, [site, other]);
    await store.saveJudgement(
      { runId: id, rulesSha256: "ef", asOf, toolVersion: "0.1.0", judgedAt: asOf, ruleSets: head.ruleSets },
      verdicts.map((one, at) => [at, one] as const),
    );
  }
  await store.close();
  return db;
}

it("shows every full run and every site over them", async () => {
  const { context, stdout } = stage({ language: "zh" });
  await runs([], { db: await twoQuarters(), format: "terminal", trend: true }, context);
  const lines = stdout().split("\n");
  expect(lines[1]).toMatch(/^2026-03-20 +2 +1 +0 +1 +1 +20260320T100000-aaaa$/);
  expect(lines[2]).toMatch(/^2026-06-20 +2 +2 +0 +0 +0 +20260620T100000-cccc$/);
  expect(lines[5]).toMatch(/^甲县人民政府 +不合格 1 +合格 0 +http:\/\/www\.jia\.gov\.cn\/$/);
  expect(stdout()).not.toContain("bbbb");
});

it.each([
  ["city=乙市", ["http://www.yi.gov.cn/"]],
  ["甲县人民政府", ["http://www.jia.gov.cn/"]],
  ["yi.gov.cn", ["http://www.yi.gov.cn/"]],
])("shows %s alone", async (where, expected) => {
  const { context, stdout } = stage();
  await runs([], { db: await twoQuarters(), format: "json", where }, context);
  const [first] = JSON.parse(stdout()).runs;
  expect(first.bySite.map(({ url }: { url: string }) => url)).toEqual(expected);
});

it("says what sites are told apart by, and where there is none", async () => {
  const db = await twoQuarters();
  const { context, stdout } = stage();
  await runs([], { db, format: "terminal", where: "city=丙市" }, context);
  expect(stdout()).toBe("no judged run of such a site yet\n");
  await expect(runs([], { db, format: "json", where: "size=big" }, stage().context)).rejects.toThrow(
    "sites are not told apart by size",
  );
});
