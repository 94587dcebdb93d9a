import { join } from "node:path";
import readSheets from "read-excel-file/node";
import { expect, it } from "vitest";
import compare from "../../src/commands/compare.ts";
import type { SiteVerdict } from "../../src/model/judgement.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { fine, head, hostile, site, verdict } from "../report/literal-report.ts";
import { folder, stage } from "./stage.ts";

/** Two runs of one site in one quarter after the other, judged by literal verdicts. */
async function twoRuns(before: SiteVerdict, after: SiteVerdict, sha256 = "cd".repeat(32)): Promise<string> {
  const db = join(await folder(), "two.db");
  const store = await openSqlite(db, { mode: "inspect" });
  for (const [at, judged] of [before, after].entries()) {
    const id = `2026032${at}T100000-abcd`;
    await store.createRun({ ...head.run, id }, [site]);
    const ruleSets = [{ id: "national-2019", version: "1.0.0", sha256: at === 0 ? "cd".repeat(32) : sha256 }];
    const asOf = head.run.asOf;
    await store.saveJudgement(
      { runId: id, rulesSha256: "ef", asOf, toolVersion: "0.1.0", judgedAt: asOf, ruleSets },
      [[0, judged]],
    );
  }
  await store.close();
  return db;
}

const runs = ["20260320", "20260321"];
const options = { format: "terminal", output: "-" } as const;

it("tells what moved between two runs, hostile titles made harmless", async () => {
  const db = await twoRuns(fine, verdict);
  const { context, stdout } = stage({ language: "zh" });
  expect((await compare(runs, { ...options, db }, context)).code).toBe(0);
  expect(stdout()).toContain("规则与工具相同");
  expect(stdout()).toMatch(/甲县人民政府 {2}http:\/\/www\.jia\.gov\.cn\/ {2}合格 → 不合格/);
  expect(stdout()).toContain("+ 新增 1");
  expect(stdout()).toContain("上次问题 0 条：已整改 0（–）");
  expect(stdout()).not.toContain("\u001b");
});

it("claims no repair of what was not looked at again", async () => {
  const db = await twoRuns(verdict, {
    ...fine,
    outcomes: verdict.outcomes.map((one) => ({ ...one, findings: [] })),
  });
  const { context, stdout } = stage();
  await compare(runs, { ...options, db, format: "json" }, context);
  const document = JSON.parse(stdout());
  expect(document).toMatchObject({
    schema: "govinspect/compare/1",
    before: { id: "20260320T100000-abcd" },
    differs: { rules: false, tool: false },
    totals: { new: 0, cameBack: 0, still: 0, notRechecked: 1, fixed: 0 },
    sites: [{ url: site.url, verdict: { before: "unqualified", after: "qualified" } }],
  });
  expect(document.sites[0].findings).toMatchObject([
    { id: "0123456789abcdef", fate: "not-rechecked", why: "not-crawled", message: hostile },
  ]);
});

it("leaves causes unclear where the rules changed and are not at hand", async () => {
  const db = await twoRuns(fine, verdict, "99".repeat(32));
  const { context, stdout } = stage();
  await compare(runs, { ...options, db, format: "json" }, context);
  const { differs, rejudged, sites } = JSON.parse(stdout());
  expect([differs.rules, rejudged, sites[0].findings[0].cause]).toEqual([true, false, "unclear"]);
});

it("shows due dates and answers, in the workbook as well", async () => {
  const db = await twoRuns(verdict, verdict);
  const store = await openSqlite(db, { mode: "append" });
  await store.saveRectifications([
    {
      findingId: "0123456789abcdef",
      due: "2026-04-10",
      state: "done",
      note: "=已更新",
      recordedAt: "2026-04-01T10:00:00+08:00",
      source: "整改.xlsx",
    },
  ]);
  await store.close();
  const { context, stdout } = stage({ language: "zh" });
  await compare(runs, { ...options, db }, context);
  expect(stdout()).toContain("网站反馈已整改；整改时限 2026-04-10");
  const file = join(await folder(), "compare.xlsx");
  await compare(runs, { ...options, db, output: file }, context);
  const sheets = await readSheets(file);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["概况", "网站", "问题"]);
  expect(sheets[2]?.data[1]?.slice(0, 5)).toEqual([
    "0123456789abcdef",
    "1100000001",
    "甲县人民政府",
    "首页不更新",
    "仍存在",
  ]);
  expect(sheets[2]?.data[1]?.slice(-3)).toEqual(["2026-04-10", "网站反馈已整改", "=已更新"]);
});

it("refuses a run compared with itself", async () => {
  const db = await twoRuns(fine, fine);
  await expect(compare(["20260320", "20260320T"], { ...options, db }, stage().context)).rejects.toThrow(
    "are the same run",
  );
});
