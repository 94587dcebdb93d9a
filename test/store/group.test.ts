import { expect, it } from "vitest";
import { Group } from "../../src/store/group.ts";

const recording = () => {
  const saved: number[][] = [];
  const group = new Group<number>(async (rows) => void saved.push([...rows]));
  return { group, saved };
};

it("saves together what several have at once, each waiting for all", async () => {
  const { group, saved } = recording();
  await Promise.all([group.add([1, 2]), group.add([3]), group.add([4, 5])]);
  expect(saved).toEqual([[1, 2, 3, 4, 5]]);
});

it("saves without waiting once there is enough", async () => {
  const { group, saved } = recording();
  const rows = Array.from({ length: 70 }, (_, i) => i);
  void group.add(rows.slice(0, 10));
  const full = group.add(rows.slice(10));
  expect(saved).toEqual([rows]);
  await full;
});

it("starts anew after a save, and after none for nothing", async () => {
  const { group, saved } = recording();
  await group.add([]);
  await group.add([1]);
  await group.add([2]);
  expect(saved).toEqual([[1], [2]]);
});

it("fails for everybody whose rows could not be saved, and goes on", async () => {
  let attempts = 0;
  const group = new Group<number>(async () => {
    attempts += 1;
    if (attempts === 1) throw new Error("disk full");
  });
  const failed = await Promise.allSettled([group.add([1]), group.add([2])]);
  expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await expect(group.add([3])).resolves.toBeUndefined();
});
