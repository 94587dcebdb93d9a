/** Collects what has to be saved and saves it together: soon enough that a kill loses little, rarely enough to be cheap. */

/** Rows of one transaction. */
const fullAt = 64;
/** Longest a row waits for others, in milliseconds: at polite rates each is saved on its own. */
const lingerMs = 100;

export class Batch<T> {
  readonly #save: (rows: readonly T[]) => Promise<void>;
  #rows: T[] = [];
  #timer: NodeJS.Timeout | null = null;
  /** The save under way; its failure is met by whoever adds or flushes next. */
  #saving: Promise<void> = Promise.resolve();

  constructor(save: (rows: readonly T[]) => Promise<void>) {
    this.#save = save;
  }

  async add(row: T): Promise<void> {
    this.#rows.push(row);
    if (this.#rows.length >= fullAt) await this.flush();
    else this.#timer ??= setTimeout(() => void this.flush(), lingerMs);
  }

  /** Resolves when everything added so far is saved. */
  flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#rows.length > 0) {
      const rows = this.#rows;
      this.#rows = [];
      this.#saving = this.#saving.then(() => this.#save(rows));
      // Thrown to whoever awaits it; a save that the timer started must not end the process as unhandled.
      this.#saving.catch(() => undefined);
    }
    return this.#saving;
  }
}
