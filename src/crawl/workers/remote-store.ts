/** The store as a worker has it: every call goes to the main thread, which alone writes. */
import type { SiteStore } from "../site-job.ts";
import { siteStoreMethods } from "../site-job.ts";
import { bufferOf } from "./own-bytes.ts";
import type { PortCalls } from "./port-calls.ts";
import { PageSender } from "./sent-pages.ts";
import type { MainServes } from "./served.ts";

export function remoteStore(main: PortCalls<MainServes>): SiteStore {
  const sender = new PageSender();
  const byName = Object.fromEntries(
    siteStoreMethods.map((name) => [name, (...args: never) => main.call(name, args)]),
  ) as unknown as SiteStore;
  return {
    ...byName,
    savePages: (runId, siteIndex, pages) => {
      const all = sender.send(pages);
      // The same bytes may be the body of two pages; they can be handed over once.
      const bytes = new Set(all.pages.flatMap(({ body }) => (body === null ? [] : [body.buffer])));
      return main.call("savePages", [runId, siteIndex, all], [...bytes]);
    },
    body: async (sha256) => {
      const bytes = await main.call("body", [sha256]);
      return bytes === null ? null : bufferOf(bytes);
    },
  };
}
