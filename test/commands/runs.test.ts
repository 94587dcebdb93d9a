import { expect, it } from "vitest";
import runs from "../../src/commands/runs.ts";
import { judgedDatabase, stage } from "./stage.ts";

it("lists runs for people and programs", async () => {
  const db = await judgedDatabase();
  const [text, json] = [stage({ language: "zh" }), stage()];
  await runs([], { db, format: "terminal" }, text.context);
  await runs([], { db, format: "json" }, json.context);
  expect(text.stdout()).toMatch(/20260320T100000-abcd {2}已完成 {2}2026-03-20 10:00 {2}2026-03-20 {2}2 /);
  expect(JSON.parse(json.stdout()).runs).toMatchObject([{ id: "20260320T100000-abcd", state: "finished" }]);
});

it("refuses a database that is not there", async () => {
  await expect(runs([], { db: "/nowhere/x.db", format: "json" }, stage().context)).rejects.toThrow(
    "/nowhere/x.db: no such database",
  );
});
