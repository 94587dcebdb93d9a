/** Keeps the books of a run while it goes: a process that is killed takes no more of them with it than those of the last seconds. */

const keptEveryMs = 15_000;

/** Saves every so often while the work goes on; nothing is being saved any more once it has ended. */
export async function keepingBooks(
  save: () => Promise<void>,
  work: Promise<void>,
  everyMs: number = keptEveryMs,
): Promise<void> {
  let saving: Promise<void> | null = null;
  const done = (): void => {
    saving = null;
  };
  const timer = setInterval(() => {
    // What stands in the way of it (a full disk) the crawl itself meets, and tells.
    saving ??= save().then(done, done);
  }, everyMs);
  timer.unref();
  try {
    await work;
  } finally {
    clearInterval(timer);
    await saving;
  }
}
