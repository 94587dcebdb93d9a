/**
 * A worker thread: crawls whole sites, one client around them all. Everything is kept by the main thread, and a host that
 * another thread has is asked there.
 */
import { setMaxListeners } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { type Client, createClient } from "../client.ts";
import { crawlSite } from "../crawl-site.ts";
import { PortCalls, type Served } from "./port-calls.ts";
import { remoteStore } from "./remote-store.ts";
import { type MainServes, received, sent, type WorkerData, type WorkerServes } from "./served.ts";

if (parentPort === null) throw new Error("this is a worker thread's file");

const { settings, lists } = workerData as WorkerData;
const stopping = new AbortController();
const giveUp = new AbortController();
// One listener per request in flight: many are no leak.
setMaxListeners(0, giveUp.signal);

const serves: WorkerServes = {
  crawl: (job) =>
    crawlSite(
      { ...job, lists },
      {
        store,
        client,
        stopping: stopping.signal,
        giveUp: giveUp.signal,
        onPage: ({ url, reason, status }) =>
          main.tell("page", [{ url, reason, status }, client.counts().requests]),
      },
    ),
  hop: async (request, ruled) => sent(await client.hop(request, ruled)),
  sitemapsOf: (url) => client.sitemapsOf(url),
  stop: () => stopping.abort(),
  giveUp: () => giveUp.abort(),
  books: () => ({ ledgers: client.ledgers(), counts: client.counts() }),
};
const main = new PortCalls<MainServes>(parentPort, serves as unknown as Served);
const store = remoteStore(main);
/** Hosts whose thread is known, by whether it is this one. */
const homes = new Map<string, boolean | Promise<boolean>>();
const client: Client = createClient({
  ...settings,
  challenges: lists.challenges ?? [],
  signal: giveUp.signal,
  onEvent: (event) => main.tell("event", [event]),
  elsewhere: {
    isHere: (hostname) => homes.get(hostname) ?? askedFor(hostname),
    hop: async (request, ruled) => received(await main.call("hop", [request, ruled])),
    sitemapsOf: (url) => main.call("sitemapsOf", [url]),
    nameAnswered: () => main.tell("nameAnswered", []),
    wasNameAnswered: () => main.call("wasNameAnswered", []),
  },
});

function askedFor(hostname: string): Promise<boolean> {
  const asked = main.call("claim", [hostname]);
  homes.set(hostname, asked);
  void asked.then((isHere) => homes.set(hostname, isHere));
  return asked;
}
