/** Which thread has which host: the one that asked it first, for the whole run. */

/** 0 is the main thread, workers count from 1. */
export type Thread = number;
export const mainThread: Thread = 0;

export class Homes {
  readonly #homes = new Map<string, Thread>();

  /** The thread that has the host; `asker` where nobody had it. */
  claim(hostname: string, asker: Thread): Thread {
    const home = this.#homes.get(hostname) ?? asker;
    this.#homes.set(hostname, home);
    return home;
  }

  of(hostname: string): Thread | undefined {
    return this.#homes.get(hostname);
  }
}
