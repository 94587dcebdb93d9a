import { expect, it } from "vitest";
import { allDone } from "../../src/crawl/all-done.ts";

it("ends when all has ended, with the first failure", async () => {
  const ended: string[] = [];
  const slow = Promise.resolve()
    .then(() => Promise.resolve())
    .then(() => void ended.push("slow"));
  await expect(allDone([Promise.reject(new Error("first")), slow])).rejects.toThrow("first");
  expect(ended).toEqual(["slow"]);
  await expect(allDone([slow])).resolves.toBeUndefined();
});
