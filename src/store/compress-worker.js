// Compresses the bodies of one batch in a thread of its own: one message each way, whatever their number.
import { parentPort } from "node:worker_threads";
import { brotliCompressSync } from "node:zlib";

parentPort?.on("message", ({ id, bodies, options }) => {
  const packed = bodies.map((body) => new Uint8Array(brotliCompressSync(body, options)));
  parentPort?.postMessage(
    { id, packed },
    packed.map(({ buffer }) => buffer),
  );
});
