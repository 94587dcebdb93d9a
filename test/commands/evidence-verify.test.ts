import Sqlite from "better-sqlite3";
import { expect, it } from "vitest";
import evidenceVerify from "../../src/commands/evidence-verify.ts";
import { sealedDatabase } from "./sealed-database.ts";
import { judgedDatabase, stage } from "./stage.ts";

async function verified(db: string, seal?: string) {
  const { context, stdout } = stage();
  const options = { db, format: "json" as const, ...(seal !== undefined && { seal }) };
  const status = await evidenceVerify([], options, context);
  return { code: status.code, said: JSON.parse(stdout()) };
}

function change(db: string, sql: string): void {
  const raw = new Sqlite(db);
  raw.exec(sql);
  raw.close();
}

it("passes what is as it was sealed, and knows a seal that was noted", async () => {
  const db = await sealedDatabase();
  const { code, said } = await verified(db);
  expect({ code, faults: said.faults, isSealed: said.isSealed }).toEqual({
    code: 0,
    faults: [],
    isSealed: true,
  });
  const [first] = said.entries;
  expect(await verified(db, first.seal.toUpperCase())).toMatchObject({ code: 0, said: { knowsSeal: true } });
  expect(await verified(db, "ab".repeat(32))).toMatchObject({ code: 1, said: { knowsSeal: false } });
});

it("names what was changed and exits with 1", async () => {
  const db = await sealedDatabase();
  change(db, "UPDATE findings SET url = 'http://www.jia.gov.cn/other'");
  change(db, "UPDATE runs SET options = '{}'");
  change(db, "UPDATE site_facts SET value = '{}'; UPDATE sites SET record = replace(record, '甲县', '乙县')");
  const { context, stdout } = stage({ language: "zh" });
  const status = await evidenceVerify([], { db, format: "terminal" }, context);
  expect(status).toMatchObject({ code: 1, next: { zh: expect.stringContaining("不得据此通报") } });
  expect(stdout()).toContain("已被改动");
  expect(stdout()).toContain("✗ 数据 run: 与封存时不一致");
  expect(stdout()).toContain("✗ 数据 site 0 (http://www.jia.gov.cn/): 与封存时不一致");
  expect(stdout()).toMatch(/✗ 数据 judgement \S+ \S+ findings: 与封存时不一致/);
});

it("calls a run that was never sealed no proof", async () => {
  expect(await verified(await judgedDatabase())).toMatchObject({ code: 1, said: { isSealed: false } });
});

it("refuses a seal that is none", async () => {
  await expect(verified(await sealedDatabase(), "abc")).rejects.toThrow("--seal: abc is no seal");
});
