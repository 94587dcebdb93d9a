import { expect, it } from "vitest";
import { inOrder } from "../../src/crawl/in-order.ts";

const later = <T>(value: T, ticks: number): Promise<T> =>
  ticks === 0 ? Promise.resolve(value) : Promise.resolve().then(() => later(value, ticks - 1));

it("hands results on in the order they were taken, never more in flight than the width", async () => {
  const waiting = [1, 2, 3, 4, 5, 6, 7];
  const done: number[] = [];
  let flying = 0;
  let most = 0;
  await inOrder(
    3,
    () => waiting.shift(),
    async (item) => {
      flying += 1;
      most = Math.max(most, flying);
      await later(item, (item * 5) % 7);
      flying -= 1;
      return item * 10;
    },
    async (item, result) => {
      done.push(item, result);
    },
  );
  expect(done).toEqual([1, 10, 2, 20, 3, 30, 4, 40, 5, 50, 6, 60, 7, 70]);
  expect(most).toBe(3);
});

it("goes on with what a result added", async () => {
  const waiting = [3];
  const done: number[] = [];
  await inOrder(
    2,
    () => waiting.shift(),
    async (item) => item,
    async (item) => {
      done.push(item);
      if (item > 0) waiting.push(item - 1);
    },
  );
  expect(done).toEqual([3, 2, 1, 0]);
});

it("throws a failure when its turn comes, and leaves none unhandled", async () => {
  const waiting = [1, 2, 3];
  const work = inOrder(
    3,
    () => waiting.shift(),
    async (item) => {
      throw new Error(`failed ${item}`);
    },
    async () => undefined,
  );
  await expect(work).rejects.toThrow("failed 1");
});
