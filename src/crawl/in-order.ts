/**
 * Keeps up to `width` pieces of work in flight and hands their results on in the order they were taken. What is taken
 * next then depends on results alone, never on which answer was faster: the same site gives the same crawl, and a budget
 * cuts it at the same page.
 */
export async function inOrder<T, R>(
  width: number,
  next: () => T | undefined,
  work: (item: T) => Promise<R>,
  done: (item: T, result: R) => Promise<void>,
): Promise<void> {
  const flying: { readonly item: T; readonly result: Promise<R> }[] = [];
  for (;;) {
    while (flying.length < width) {
      const item = next();
      if (item === undefined) break;
      const result = work(item);
      // Thrown where it is awaited below; a failure before its turn must not end the process as unhandled.
      result.catch(() => undefined);
      flying.push({ item, result });
    }
    const first = flying.shift();
    if (first === undefined) return;
    await done(first.item, await first.result);
  }
}
