import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import attest, { type AttestOptions } from "../../src/commands/attest.ts";
import judge from "../../src/commands/judge.ts";
import { folder, judgedDatabase, stage } from "./stage.ts";

const options = {
  outcome: "pass",
  explanation: "领导信箱可以提交",
  method: "test",
  by: "李四",
  at: "2026-03-19",
  validFor: "90d",
} as const;

async function beside(): Promise<{ readonly db: string; readonly file: string }> {
  const db = await judgedDatabase();
  return { db, file: join(dirname(db), "attestations.yaml") };
}

it("makes the file beside the database, the site named as the list names it", async () => {
  const { db, file } = await beside();
  const { context, stdout } = stage({ language: "zh" });
  await attest(["甲县人民政府", "consultation-channel"], { ...options, db }, context);
  expect(parse(await readFile(file, "utf8"))).toEqual({
    attestations: [
      {
        rule: "consultation-channel",
        site: "http://www.jia.gov.cn/",
        outcome: "pass",
        explanation: "领导信箱可以提交",
        method: "test",
        by: "李四",
        at: "2026-03-19",
        "valid-for": "90d",
      },
    ],
  });
  expect(stdout()).toContain("govinspect judge");
});

it("speaks for what the run found, though it is given days after it", async () => {
  const { db, file } = await beside();
  const { at: _none, ...now } = options;
  await attest(["甲县人民政府", "consultation-channel"], { ...now, db, outcome: "fail" }, stage().context);
  const [entry] = parse(await readFile(file, "utf8")).attestations;
  expect(entry).toMatchObject({ at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/), "as-of": "2026-03-20" });
  const { context, stdout } = stage();
  await judge([], { db, format: "json", output: "-", failOn: "never", rules: ["national-2019"] }, context);
  const { sites, entries } = JSON.parse(stdout());
  expect(sites[0].vetoes).toContain("consultation-channel");
  expect(entries).toMatchObject([{ kind: "attestation", standing: "used" }]);
});

it("speaks for no run before the day it is said to speak of", async () => {
  const { db } = await beside();
  const later = { ...options, db, at: "2026-03-25", asOf: "2026-03-22" };
  await attest(["甲县人民政府", "consultation-channel"], later, stage().context);
  const { context, stdout } = stage();
  await judge([], { db, format: "json", output: "-", failOn: "never", rules: ["national-2019"] }, context);
  expect(JSON.parse(stdout()).entries).toMatchObject([{ standing: "not-yet" }]);
});

it("leaves comments and order of the file as they are", async () => {
  const { db, file } = await beside();
  const kept = [
    "# 第四季度",
    "bonus: []",
    "attestations:",
    "  # 第一批",
    "  - rule: services-not-practical # 先看",
    "    site: http://www.jia.gov.cn/",
    "    outcome: pass",
    "    explanation: 抽查五项",
    "    method: examine",
    "    by: 李四",
    "    at: 2026-03-18",
    "",
  ].join("\n");
  await writeFile(file, kept);
  await attest(["1100000001", "consultation-channel"], { ...options, db }, stage().context);
  const after = await readFile(file, "utf8");
  expect(after.startsWith(kept)).toBe(true);
  expect(parse(after).attestations).toHaveLength(2);
});

it("keeps the files it rests on under their hash", async () => {
  const { db, file } = await beside();
  const note = join(await folder(), "记录.txt");
  await writeFile(note, "现场核验");
  await attest(
    ["www.jia.gov.cn", "consultation-channel"],
    { ...options, db, evidence: [note] },
    stage().context,
  );
  const [{ evidence }] = parse(await readFile(file, "utf8")).attestations;
  const sha256 = createHash("sha256").update("现场核验").digest("hex");
  expect(evidence).toEqual([{ file: join("evidence", `${sha256.slice(0, 12)}-记录.txt`), sha256 }]);
  expect(await readFile(join(dirname(file), evidence[0].file), "utf8")).toBe("现场核验");
});

it("writes bonus points apart", async () => {
  const { db, file } = await beside();
  const { outcome: _none, ...bonus } = options;
  await attest(["甲县人民政府"], { ...bonus, db, bonus: 12.5 }, stage().context);
  expect(parse(await readFile(file, "utf8")).bonus).toEqual([
    {
      site: "http://www.jia.gov.cn/",
      points: 12.5,
      explanation: "领导信箱可以提交",
      by: "李四",
      at: "2026-03-19",
    },
  ]);
});

it.each<[string, string[], Partial<AttestOptions>, string]>([
  ["an unknown rule", ["甲县人民政府", "consultaton-channel"], {}, 'did you mean "consultation-channel"?'],
  ["an unknown site", ["nobody.gov.cn", "consultation-channel"], {}, "lists a site nobody.gov.cn"],
  ["no rule", ["甲县人民政府"], {}, "which rule is attested?"],
  ["a rule and bonus points", ["甲县人民政府", "dead-links"], { bonus: 1 }, "give no rule with it"],
  [
    "evidence that is not there",
    ["甲县人民政府", "dead-links"],
    { evidence: ["/nowhere"] },
    "/nowhere cannot be read",
  ],
])("refuses %s and writes nothing", async (_, args, wrong, message) => {
  const { db, file } = await beside();
  await expect(attest(args, { ...options, db, ...wrong }, stage().context)).rejects.toThrow(message);
  await expect(readFile(file)).rejects.toThrow("ENOENT");
});

it("refuses to add to a file that is wrong already, naming the place", async () => {
  const { db, file } = await beside();
  await writeFile(file, "attestations:\n  - rule: x\n    sight: y\n");
  const refused = attest(["甲县人民政府", "dead-links"], { ...options, db }, stage().context);
  await expect(refused).rejects.toThrow(`${file}:`);
  expect(await readFile(file, "utf8")).toContain("sight");
});

it("takes an address as it is given before there is a database", async () => {
  const path = await folder();
  const db = join(path, "later.db");
  await attest(["http://www.bing.gov.cn", "dead-links"], { ...options, db }, stage().context);
  expect(await readFile(join(path, "attestations.yaml"), "utf8")).toContain("site: http://www.bing.gov.cn/");
  await expect(attest(["丙局", "dead-links"], { ...options, db }, stage().context)).rejects.toThrow(
    "丙局 is not the address of a website",
  );
});
