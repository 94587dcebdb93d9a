/** The store as one worker calls it. `onFailure` is told what they are not: an error keeps its class on this side only. */
import { type SiteStore, siteStoreMethods } from "../site-job.ts";
import { ownBytes } from "./own-bytes.ts";
import { PageReceiver } from "./sent-pages.ts";
import type { MainServes } from "./served.ts";

export type StoreCalls = Pick<MainServes, (typeof siteStoreMethods)[number]>;

export function storeCalls(store: SiteStore, onFailure: (error: unknown) => void): StoreCalls {
  const receiver = new PageReceiver();
  const noted =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      try {
        return await work(...args);
      } catch (error) {
        onFailure(error);
        throw error;
      }
    };
  const asTheyAre = Object.fromEntries(
    siteStoreMethods.map((name) => [
      name,
      noted(store[name].bind(store) as (...args: unknown[]) => Promise<unknown>),
    ]),
  ) as unknown as StoreCalls;
  return {
    ...asTheyAre,
    savePages: noted((runId, siteIndex, pages) => store.savePages(runId, siteIndex, receiver.receive(pages))),
    body: noted(async (sha256) => {
      const body = await store.body(sha256);
      return body === null ? null : ownBytes(body);
    }),
  };
}
