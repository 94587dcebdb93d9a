import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import judge from "../../src/commands/judge.ts";
import { judgedDatabase, stage } from "./stage.ts";

const options = { format: "json", output: "-", failOn: "unqualified" } as const;

it("judges what is stored by the rules, the same twice", async () => {
  const db = await judgedDatabase();
  const [first, second] = [stage(), stage()];
  const status = await judge([], { ...options, db, rules: ["national-2019"] }, first.context);
  await judge([], { ...options, db, rules: ["national-2019"] }, second.context);
  const document = JSON.parse(first.stdout());
  expect(second.stdout()).toBe(first.stdout());
  expect(status.code).toBe(3);
  expect(document.run.exit).toEqual({ code: 3, reason: "2 inconclusive" });
  expect(document.ruleSets).toMatchObject([{ id: "national-2019" }]);
});

it("judges as at another day", async () => {
  const { context, stdout } = stage();
  await judge([], { ...options, db: await judgedDatabase(), asOf: "2026-04-01" }, context);
  expect(JSON.parse(stdout()).run.asOf).toBe("2026-04-01T23:59:59+08:00");
});

it.each([
  ["inconclusive", 1],
  ["never", 0],
] as const)("ends as --fail-on %s asks", async (failOn, code) => {
  const status = await judge([], { ...options, db: await judgedDatabase(), failOn }, stage().context);
  expect(status.code).toBe(code);
});

it("writes reports of the new judgement", async () => {
  const db = await judgedDatabase();
  const file = join(dirname(db), "again.json");
  const { context, stdout } = stage();
  await judge([], { ...options, db, report: [{ format: "json", file }], asOf: "2026-04-01" }, context);
  expect(await readFile(file, "utf8")).toBe(stdout());
});
