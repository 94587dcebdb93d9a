import { brotliDecompressSync } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Compressor } from "../../src/store/compressor.ts";

let compressor: Compressor;
beforeEach(() => {
  compressor = new Compressor();
});
afterEach(() => compressor.close());

const bodies = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, i) => Buffer.from(`第${i}页 ${"正文".repeat(1000)}`));

it.each([1, 7, 8, 64])("compresses %i bodies and keeps their order", async (count) => {
  const given = bodies(count);
  const packed = await compressor.compress(given);
  expect(packed.map((one) => brotliDecompressSync(one))).toEqual(given);
});

it("compresses batches side by side, leaving the bodies themselves alone", async () => {
  const batches = [bodies(20), bodies(30), bodies(10)];
  const packed = await Promise.all(batches.map((batch) => compressor.compress(batch)));
  expect(packed.map((batch) => batch.map((one) => brotliDecompressSync(one)))).toEqual(batches);
});
