/** What is left to ask of one site, best first, and everything that was ever queued: in memory, mirrored by the store. */
import { flat } from "../model/evidence.ts";
import { pageKeyOf } from "../model/url.ts";
import type { QueuedUrl } from "../store/store.ts";

export class Frontier {
  /** One queue per priority, first come first served within it. */
  readonly #queues: QueuedUrl[][] = [];
  readonly #known = new Set<string>();
  #waiting = 0;

  /** Queues a URL; false when its address, however spelled, is known already. */
  add(entry: QueuedUrl): boolean {
    if (!this.claim(entry.url)) return false;
    this.putBack(entry);
    return true;
  }

  /** Makes an address known without queueing it; false when it was. */
  claim(url: string): boolean {
    const key = flat(pageKeyOf(url));
    if (this.#known.has(key)) return false;
    this.#known.add(key);
    return true;
  }

  /** Queues what is known already: a URL whose turn has to come again. */
  putBack(entry: QueuedUrl): void {
    let queue = this.#queues[entry.priority];
    if (queue === undefined) {
      queue = [];
      this.#queues[entry.priority] = queue;
    }
    queue.push(entry);
    this.#waiting += 1;
  }

  /** Undoes a `take`. */
  putBackFirst(entry: QueuedUrl): void {
    this.#queues[entry.priority]?.unshift(entry);
    this.#waiting += 1;
  }

  take(): QueuedUrl | undefined {
    for (const queue of this.#queues) {
      const entry = queue?.shift();
      if (entry === undefined) continue;
      this.#waiting -= 1;
      return entry;
    }
    return undefined;
  }

  get waiting(): number {
    return this.#waiting;
  }

  get known(): number {
    return this.#known.size;
  }
}
