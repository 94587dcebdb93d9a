import { expect, it } from "vitest";
import { withoutTimes } from "../../src/report/zip-times.ts";

it("refuses what is no archive", () => {
  expect(() => withoutTimes(Buffer.alloc(40))).toThrow("not a plain ZIP archive");
});
