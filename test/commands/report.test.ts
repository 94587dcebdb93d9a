import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import attest from "../../src/commands/attest.ts";
import report from "../../src/commands/report.ts";
import { judgedDatabase, stage } from "./stage.ts";

it("writes the original judgement, to stdout and to files", async () => {
  const db = await judgedDatabase();
  const csv = join(dirname(db), "problems.csv");
  const { context, stdout } = stage();
  const status = await report(
    ["latest"],
    { db, format: "json", output: "-", report: [{ format: "csv", file: csv }] },
    context,
  );
  const document = JSON.parse(stdout());
  expect(status.code).toBe(0);
  expect(document.totals).toEqual({
    sites: 2,
    qualified: 1,
    unqualified: 1,
    inconclusive: 0,
    pages: 6,
    requests: 0,
    diagnosticRequests: 0,
  });
  expect(document.sites.map((site: { verdict: string }) => site.verdict)).toEqual([
    "unqualified",
    "qualified",
  ]);
  expect(await readFile(csv, "utf8")).toContain("0123456789abcdef");
});

it("finds a run by a prefix of its id and writes the same bytes twice", async () => {
  const db = await judgedDatabase();
  const [first, second] = [stage(), stage({ language: "zh" })];
  await report(["20260320"], { db, format: "json", output: "-" }, first.context);
  await report([], { db, format: "json", output: "-" }, second.context);
  expect(first.stdout()).toBe(second.stdout());
});

it.each([
  [["nope"], "no run nope"],
  [["20991231"], "no run 20991231"],
])("refuses %j", async (args, message) => {
  const db = await judgedDatabase();
  await expect(report(args, { db, format: "json", output: "-" }, stage().context)).rejects.toThrow(message);
});

it("leaves no half file where it cannot write", async () => {
  const db = await judgedDatabase();
  const file = join(dirname(db), "missing", "x.csv");
  await expect(report([], { db, format: "csv", output: file }, stage().context)).rejects.toThrow(
    `${file} cannot be written: there is no such file or folder`,
  );
});

it("says which entries of persons the original judgement lacks, and takes them in when asked", async () => {
  const db = await judgedDatabase();
  const said = {
    explanation: "已核实",
    method: "examine",
    by: "李四",
    at: "2026-03-20",
    validFor: "90d",
  } as const;
  await attest(["甲县人民政府", "consultation-channel"], { ...said, db, outcome: "pass" }, stage().context);
  const attestations = join(dirname(db), "attestations.yaml");
  const silent = stage({ language: "zh" });
  await report([], { db, format: "csv", output: "-" }, silent.context);
  expect(silent.stderr()).toBe(
    `此为该批次的原始判定，未含此后的人工核验或豁免 1 条；如需计入：--attestations ${attestations}\n`,
  );
  const asked = stage();
  await report(
    [],
    { db, format: "json", output: "-", attestations, rules: ["national-2019"] },
    asked.context,
  );
  expect(asked.stderr()).toBe("");
  expect(JSON.parse(asked.stdout()).entries).toMatchObject([{ kind: "attestation", standing: "used" }]);
});
