/** What commands print of hostile texts beside the reports: comparisons, explanations, trends, pages, logs, answers of sites. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import readSheets from "read-excel-file/node";
import { beforeAll, describe, expect, test } from "vitest";
import writeWorkbook from "write-excel-file/node";
import compare from "../../src/commands/compare.ts";
import { openJournal } from "../../src/commands/journal.ts";
import page from "../../src/commands/page.ts";
import rectify from "../../src/commands/rectify.ts";
import report from "../../src/commands/report.ts";
import runs from "../../src/commands/runs.ts";
import show from "../../src/commands/show.ts";
import type { Finding } from "../../src/model/judgement.ts";
import { siteSchema } from "../../src/model/site.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { stage } from "../commands/stage.ts";
import { head, verdict } from "../report/literal-report.ts";
import { newFolder } from "./govinspect.ts";

const said =
  `=cmd|'/c calc'!A1 </script><img src=x onerror=alert(1)> \u001b[2J\u009b31m \u202egnp.exe\u2066 a\r\nb\u2028c ` +
  `[x](javascript:alert(1)) 👩‍👩‍👧‍👦 \ud83d ${"长".repeat(10_000)}`;
const both = { en: said, zh: said };

/** Nothing a terminal, an editor or a parser would act on: C0 but tab and line ends, C1, direction marks, half characters. */
const acting =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff\p{Surrogate}]/u;

const folder = newFolder();
const db = join(folder, "hostile.db");
const ids = ["1111111111111111", "2222222222222222"] as const;

function findingOf(id: string): Finding {
  return {
    id,
    url: `http://www.jia.gov.cn/${said}`,
    message: both,
    seenAt: "2026-03-20T10:00:00+08:00",
    confidence: "certain",
    evidence: { excerpt: said, place: said },
    referrers: [`http://www.jia.gov.cn/${said}`],
    column: said,
    missing: both,
    waived: false,
  };
}

/** A run in which the first rule fails by this finding and everything says the same. */
async function judgedRun(id: string, finding: Finding): Promise<void> {
  const store = await openSqlite(db, { mode: "inspect" });
  const site = siteSchema.parse({ url: "http://www.jia.gov.cn/", name: said, siteCode: said, sponsor: said });
  await store.createRun({ ...head.run, id }, [site]);
  const outcomes = verdict.outcomes.map((one, at) => ({
    ...one,
    clause: said,
    reason: both,
    findings: at === 0 ? [finding] : [],
  }));
  await store.saveJudgement(
    {
      ...{ runId: id, rulesSha256: "ef".repeat(32), asOf: head.run.asOf, toolVersion: "0.1.0" },
      ...{ judgedAt: head.run.asOf, ruleSets: head.ruleSets },
    },
    [[0, { ...verdict, outcomes }]],
  );
  await store.close();
}

beforeAll(async () => {
  await judgedRun("20260101T100000-aaaa", findingOf(ids[0]));
  await judgedRun("20260320T100000-bbbb", findingOf(ids[1]));
});

const pair = ["20260101T100000-aaaa", "20260320T100000-bbbb"];
const looks: Readonly<Record<string, (context: ReturnType<typeof stage>["context"]) => Promise<unknown>>> = {
  "compare as text": (context) => compare(pair, { db, format: "terminal", output: "-" }, context),
  "compare as json": (context) => compare(pair, { db, format: "json", output: "-" }, context),
  "show of a finding": (context) => show([ids[1]], { db, format: "terminal" }, context),
  "show of a finding as json": (context) => show([ids[1]], { db, format: "json" }, context),
  "runs --trend": (context) => runs([], { db, format: "terminal", trend: true }, context),
  "runs --trend as json": (context) => runs([], { db, format: "json", trend: true }, context),
  "page as text": (context) => page([pageFile()], { ...pageOptions, format: "terminal" }, context),
  "page as json": (context) => page([pageFile()], { ...pageOptions, format: "json" }, context),
};

const pageOptions = {
  url: "http://www.jia.gov.cn/tz/",
  timeout: 5000,
  retries: 0,
  delay: 0,
  robots: "respect",
} as const;

function pageFile(): string {
  const file = join(folder, "page.html");
  const text = said.replace(/\ud83d /, "");
  writeFileSync(
    file,
    `<meta charset="utf-8"><title>${text}</title><meta name="SiteName" content="${text}"><body><ul><li><a href="/tz/${text}">关于${text}</a><span>2026-03-01</span></li></ul>`,
  );
  return file;
}

describe.each(["en", "zh"] as const)("in %s", (language) => {
  test.each(Object.keys(looks))("%s", async (name) => {
    const { context, stdout } = stage({ language });
    await looks[name]?.(context);
    expect(stdout()).not.toBe("");
    expect(acting.exec(stdout())?.[0]).toBeUndefined();
    if (name.endsWith("json")) JSON.parse(stdout());
  });

  test("compare as xlsx holds texts alone", async () => {
    const file = join(folder, `compare-${language}.xlsx`);
    await compare(pair, { db, format: "xlsx", output: file }, stage({ language }).context);
    const cells = (await readSheets(readFileSync(file))).flatMap(({ data }) => data.flat());
    expect(cells.some((cell) => String(cell).startsWith("=cmd|'/c calc'!A1"))).toBe(true);
    for (const cell of cells) expect(acting.exec(String(cell))?.[0]).toBeUndefined();
  });
});

test("the log is one JSON object a line", async () => {
  const file = join(folder, "run.log");
  (await openJournal(file)).note("page", { url: said, reason: said });
  const [line = "", ...rest] = readFileSync(file, "utf8").trimEnd().split("\n");
  expect([JSON.parse(line).url.startsWith("=cmd"), rest]).toEqual([true, []]);
  expect(acting.exec(line)?.[0]).toBeUndefined();
});

test("a problem list that a site filled in is read back by its finding ids", async () => {
  const listed = join(folder, "list.xlsx");
  await report(["20260320"], { db, format: "xlsx", output: listed }, stage({ language: "zh" }).context);
  const sheet = (await readSheets(readFileSync(listed))).find((one) => one.sheet === "问题清单");
  const [header = [], ...rows] = sheet?.data ?? [];
  const filled = rows.map((row) =>
    header.map((name, at) => (name === "整改状态" ? "已整改" : name === "整改情况" ? said : row[at])),
  );
  const answers = join(folder, "answers.xlsx");
  const cells = [header, ...filled].map((row) => row.map((cell) => (cell === null ? null : String(cell))));
  await writeWorkbook(cells).toFile(answers);
  const { context, stdout } = stage({ language: "zh" });
  await rectify([answers], { db }, context);
  const store = await openSqlite(db, { mode: "read" });
  expect((await store.rectifications()).get(ids[1])).toMatchObject({ state: "done" });
  await store.close();
  expect(acting.exec(stdout())?.[0]).toBeUndefined();
  await compare(pair, { db, format: "terminal", output: "-" }, context);
  expect(acting.exec(stdout())?.[0]).toBeUndefined();
});
