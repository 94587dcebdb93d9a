import { expect, it } from "vitest";
import { Batch } from "../../src/crawl/batch.ts";

it("saves together, in order, when it is full and when it is told to", async () => {
  const saved: number[][] = [];
  const batch = new Batch<number>(async (rows) => {
    saved.push([...rows]);
  });
  for (let i = 0; i < 70; i += 1) await batch.add(i);
  expect(saved.map((rows) => rows.length)).toEqual([64]);
  await batch.flush();
  await batch.flush();
  expect(saved.flat()).toEqual(Array.from({ length: 70 }, (_, i) => i));
  expect(saved).toHaveLength(2);
});

it("saves by itself what waits for company", async () => {
  const saved = await new Promise((resolve) => {
    const batch = new Batch<string>(async (rows) => resolve(rows));
    void batch.add("alone");
  });
  expect(saved).toEqual(["alone"]);
});

it("tells whoever comes next that a save failed", async () => {
  const batch = new Batch<number>(async () => {
    throw new Error("full");
  });
  await batch.add(1);
  await expect(batch.flush()).rejects.toThrow("full");
  await expect(batch.flush()).rejects.toThrow("full");
});
