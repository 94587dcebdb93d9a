// Compresses the bodies of one batch in a thread of its own: one message each way, whatever their number.
import { parentPort } from "node:worker_threads";
import { brotliCompressSync } from "node:zlib";

parentPort?.on("message", ({ id, memory, parts }) => {
  const packed = parts.map(
    ({ at, length, options }) =>
      new Uint8Array(brotliCompressSync(new Uint8Array(memory, at, length), options)),
  );
  parentPort?.postMessage(
    { id, packed },
    packed.map(({ buffer }) => buffer),
  );
});
