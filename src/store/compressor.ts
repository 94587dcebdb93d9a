/**
 * Compresses bodies away from the main thread, a batch at a time: handing each one to the thread pool costs more than
 * compressing it does. A few are compressed where they are: at polite rates no thread is ever started.
 */
import { Worker } from "node:worker_threads";
import { brotliCompressSync, constants } from "node:zlib";

/**
 * Quality 1 costs 3 µs a kilobyte and leaves a fifth; higher ones cost ten times that for a tenth more. A page fits the
 * window of 256 KB and the chunk of 64 KB: the usual 4 MB and 16 KB took a third longer.
 */
const compression = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 18 },
  chunkSize: 65_536,
};
/** A message to the worker is worth it from here on. */
const fewest = 8;

interface Waiting {
  readonly done: (packed: readonly Buffer[]) => void;
  readonly failed: (error: Error) => void;
}

export class Compressor {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #sent = 0;

  async compress(bodies: readonly Uint8Array[]): Promise<readonly Buffer[]> {
    if (bodies.length < fewest) return bodies.map((body) => brotliCompressSync(body, compression));
    return new Promise((done, failed) => {
      const worker = this.#started();
      const id = this.#sent++;
      this.#waiting.set(id, { done, failed });
      worker.ref();
      // Copies, which move over: a body may be a part of a larger piece of memory.
      const copies = bodies.map((body) => new Uint8Array(body));
      worker.postMessage(
        { id, bodies: copies, options: compression },
        copies.map(({ buffer }) => buffer),
      );
    });
  }

  close(): void {
    void this.#worker?.terminate();
    this.#worker = null;
  }

  #started(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(new URL("./compress-worker.js", import.meta.url));
    worker.on("message", ({ id, packed }: { id: number; packed: readonly Uint8Array[] }) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) worker.unref();
      waiting?.done(packed.map((body) => Buffer.from(body.buffer, body.byteOffset, body.byteLength)));
    });
    worker.on("error", (error) => this.#fail(error));
    this.#worker = worker;
    return worker;
  }

  #fail(error: Error): void {
    this.#worker = null;
    for (const { failed } of this.#waiting.values()) failed(error);
    this.#waiting.clear();
  }
}
