import { join } from "node:path";
import { expect, it } from "vitest";
import doctor from "../../src/commands/doctor.ts";
import { folder, stage } from "./stage.ts";

it("examines what an inspection needs", async () => {
  const db = join(await folder(), "x.db");
  const { context, stdout } = stage({ env: { PATH: "/nowhere" } });
  expect((await doctor([], { db, format: "json" }, context)).code).toBe(0);
  const { examined } = JSON.parse(stdout()) as { examined: { what: { en: string }; state: string }[] };
  expect(examined.map(({ what }) => what.en)).toEqual([
    "Node.js",
    "database library",
    "database folder",
    "free space",
    "name resolution",
    "clock",
    "workday calendar",
    "Chromium (optional)",
  ]);
  expect(examined.filter(({ state }) => state === "fault")).toEqual([]);
});

it("says what keeps it from working, and what to do", async () => {
  const { context, stdout } = stage({
    language: "zh",
    openStore: async () => {
      throw new Error("no binding for this Node");
    },
  });
  const status = await doctor([], { db: "/nowhere/x.db", format: "terminal" }, context);
  expect([status.code, status.next?.zh]).toEqual([2, expect.stringContaining("✗")]);
  expect(stdout()).toMatch(/✗ +数据库组件 +no binding for this Node/);
  expect(stdout()).toMatch(/✗ +数据库目录 +\/nowhere 不可写/);
});
