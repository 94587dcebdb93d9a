/** Keeps the books of a run while it goes: a process that is killed takes no more of them with it than those of the last seconds. */

const keptEveryMs = 15_000;

export interface BookKeeping {
  /** Nothing is being saved any more once it resolves. */
  end(): Promise<void>;
}

export function keepBooks(save: () => Promise<void>, everyMs: number = keptEveryMs): BookKeeping {
  let saving: Promise<void> | null = null;
  const timer = setInterval(() => {
    // What stands in the way of it (a full disk) the crawl itself meets, and tells.
    saving ??= save().then(done, done);
  }, everyMs);
  timer.unref();
  const done = (): void => {
    saving = null;
  };
  return {
    end: async () => {
      clearInterval(timer);
      await saving;
    },
  };
}
