/** Waits for all work to end, well or not, and then throws the first failure: nothing goes on behind the caller's back. */
export async function allDone(work: readonly Promise<unknown>[]): Promise<void> {
  const ends = await Promise.allSettled(work);
  const failed = ends.find((end) => end.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}
