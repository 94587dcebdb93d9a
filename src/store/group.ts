/** Brings what several sites have to save at nearly the same time into one transaction: each costs as much as many rows. */
import { type PromiseWithResolvers, withResolvers } from "../model/with-resolvers.ts";

/** Rows that are saved without waiting for more. */
const fullAt = 64;
/** How long a row waits for those of other sites, in milliseconds. */
const gatherMs = 50;

export class Group<T> {
  readonly #save: (rows: readonly T[]) => Promise<void>;
  #rows: T[] = [];
  /** What everybody who has rows in the group waits for. */
  #saved: PromiseWithResolvers | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(save: (rows: readonly T[]) => Promise<void>) {
    this.#save = save;
  }

  /** Resolves when the rows are saved, fails when the group they were in could not be. */
  add(rows: readonly T[]): Promise<void> {
    if (rows.length === 0) return Promise.resolve();
    this.#rows.push(...rows);
    this.#saved ??= withResolvers();
    const { promise } = this.#saved;
    if (this.#rows.length >= fullAt) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), gatherMs);
    return promise;
  }

  #flush(): void {
    const [rows, saved] = [this.#rows, this.#saved];
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#rows = [];
    this.#saved = null;
    this.#timer = null;
    this.#save(rows).then(saved?.resolve, saved?.reject);
  }
}
