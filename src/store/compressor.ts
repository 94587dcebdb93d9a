/**
 * Compresses bodies away from the main thread, a batch at a time: handing each one to the thread pool costs more than
 * compressing it does. A few are compressed where they are: at polite rates no thread is ever started.
 */
import { Worker } from "node:worker_threads";
import { brotliCompressSync, constants } from "node:zlib";

/**
 * Quality 1 costs 3 µs a kilobyte and leaves a fifth; higher ones cost ten times that for a tenth more. A page fits the
 * window of 256 KB: the usual 4 MB took a third longer. The chunk is what the result is likely to need, as it is freed
 * only when the collector comes by.
 */
const optionsFor = ({ byteLength }: Uint8Array) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 18 },
  chunkSize: Math.max(1024, Math.ceil(byteLength / 3)),
});

/** A message to the worker is worth it from here on. */
const fewest = 8;
/** Memory that both threads see, kept for the next batch: bodies sent in memory of their own wait for a collector. */
const keptBytes = 4 * 1024 * 1024;

interface Waiting {
  readonly memory: SharedArrayBuffer;
  readonly done: (packed: readonly Buffer[]) => void;
  readonly failed: (error: Error) => void;
}

export class Compressor {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #sent = 0;
  /** Not in use by a batch. */
  #free: SharedArrayBuffer | null = null;

  async compress(bodies: readonly Uint8Array[]): Promise<readonly Buffer[]> {
    if (bodies.length < fewest) return bodies.map((body) => brotliCompressSync(body, optionsFor(body)));
    return new Promise((done, failed) => {
      const worker = this.#started();
      const id = this.#sent++;
      const memory = this.#taken(bodies.reduce((sum, { byteLength }) => sum + byteLength, 0));
      this.#waiting.set(id, { memory, done, failed });
      worker.ref();
      worker.postMessage({ id, memory, parts: laidInto(memory, bodies) });
    });
  }

  close(): void {
    void this.#worker?.terminate();
    this.#worker = null;
  }

  /** Shared memory of at least so many bytes. */
  #taken(bytes: number): SharedArrayBuffer {
    const kept = this.#free;
    if (kept === null || kept.byteLength < bytes) return new SharedArrayBuffer(Math.max(bytes, keptBytes));
    this.#free = null;
    return kept;
  }

  #started(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(new URL("./compress-worker.js", import.meta.url));
    worker.on("message", ({ id, packed }: { id: number; packed: readonly Uint8Array[] }) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) worker.unref();
      if (waiting?.memory.byteLength === keptBytes) this.#free = waiting.memory;
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

/** Copies the bodies into the memory, one after the other, and says where each lies. */
function laidInto(memory: SharedArrayBuffer, bodies: readonly Uint8Array[]) {
  const room = new Uint8Array(memory);
  let end = 0;
  return bodies.map((body) => {
    const at = end;
    room.set(body, at);
    end += body.byteLength;
    return { at, length: body.byteLength, options: optionsFor(body) };
  });
}
