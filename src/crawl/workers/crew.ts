/**
 * Worker threads that whole sites are shared out to. The main thread alone writes to the store; each host belongs to one
 * thread, whichever thread asks for it.
 */
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { hostOf } from "../../model/url.ts";
import { addBooks, type Books } from "../books.ts";
import type { Elsewhere } from "../by-owner.ts";
import type { Client } from "../client.ts";
import type { CrawlOptions, CrawlTools } from "../crawl-options.ts";
import type { FetchRequest } from "../fetch.ts";
import type { SiteJob } from "../site-job.ts";
import type { Stop } from "../stop.ts";
import { Homes, mainThread, type Thread } from "./homes.ts";
import { PortCalls, RemoteError, type Served } from "./port-calls.ts";
import {
  type MainServes,
  type PageNote,
  received,
  type SentResult,
  sent,
  type WorkerData,
  type WorkerServes,
} from "./served.ts";
import { storeCalls } from "./store-calls.ts";

export interface CrewTools extends Pick<CrawlTools, "store" | "onEvent"> {
  readonly stop: Pick<Stop, "stopping" | "giveUp">;
  readonly onPage: (page: PageNote) => void;
}

/** The file beside this one, in the language this one is in. */
const workerFile = new URL(`site-worker${extname(import.meta.url)}`, import.meta.url);

interface Hand {
  readonly worker: Worker;
  readonly calls: PortCalls<WorkerServes>;
  /** Sites under way. */
  busy: number;
  /** Requests sent so far. */
  requests: number;
}

export class Crew {
  readonly #tools: CrewTools;
  readonly #hands: readonly Hand[];
  readonly #homes = new Homes();
  #client: Client | null = null;
  #wasNameAnswered = false;
  /** What went wrong here while a worker waited for it: it is told no more than the words. */
  #failure: unknown = null;

  constructor(count: number, { client: settings, lists }: CrawlOptions, tools: CrewTools) {
    this.#tools = tools;
    this.#hands = Array.from({ length: count }, (_, i) => this.#hire(i + 1, { settings, lists }));
    tools.stop.stopping.addEventListener("abort", () => this.#tellAll("stop"), { once: true });
    tools.stop.giveUp.addEventListener("abort", () => this.#tellAll("giveUp"), { once: true });
  }

  /** The hosts of the workers, as the main thread's own client sees them. */
  readonly elsewhere: Elsewhere = {
    isHere: (hostname) => this.#homes.claim(hostname, mainThread) === mainThread,
    hop: async (request, ruled) => received(await this.#hop(request, ruled)),
    sitemapsOf: (url) => this.#sitemapsOf(url),
    nameAnswered: () => {
      this.#wasNameAnswered = true;
    },
    wasNameAnswered: async () => this.#wasNameAnswered,
  };

  /** The main thread's client, which has all other hosts. */
  join(client: Client): void {
    this.#client = client;
  }

  /** Has a worker crawl the site: the one that has its host, else the one with the least to do. */
  async crawl({ lists: _, ...job }: SiteJob): Promise<boolean> {
    const hand = this.#handFor(hostOf(job.site.url));
    hand.busy += 1;
    try {
      return await hand.calls.call("crawl", [job]);
    } catch (error) {
      throw error instanceof RemoteError ? (this.#failure ?? error) : error;
    } finally {
      hand.busy -= 1;
    }
  }

  get requests(): number {
    return this.#hands.reduce((sum, { requests }) => sum + requests, 0);
  }

  /** The given books and the workers'. */
  async booksWith(ours: Books): Promise<Books> {
    const theirs = await Promise.all(this.#hands.map(({ calls }) => calls.call("books", [])));
    return theirs.reduce(addBooks, ours);
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#hands.map(({ worker }) => worker.terminate()));
  }

  #hire(thread: Thread, workerData: WorkerData): Hand {
    const worker = new Worker(workerFile, { workerData });
    const calls = new PortCalls<WorkerServes>(worker, this.#serves(thread) as unknown as Served);
    worker.on("error", (error) => calls.breakOff(error as Error));
    worker.on("exit", () => calls.breakOff(new Error(`worker thread ${thread} is gone`)));
    return { worker, calls, busy: 0, requests: 0 };
  }

  #serves(thread: Thread): MainServes {
    const { store, onEvent, onPage } = this.#tools;
    const noteFailure = (error: unknown): void => {
      this.#failure ??= error;
    };
    return {
      ...storeCalls(store, noteFailure),
      claim: (hostname) => this.#homes.claim(hostname, thread) === thread,
      hop: (request, ruled) => this.#hop(request, ruled),
      sitemapsOf: (url) => this.#sitemapsOf(url),
      nameAnswered: this.elsewhere.nameAnswered,
      wasNameAnswered: () => this.#wasNameAnswered,
      page: (note, requests) => {
        const hand = this.#hands[thread - 1];
        if (hand !== undefined) hand.requests = requests;
        onPage(note);
      },
      event: (event) => onEvent?.(event),
    };
  }

  async #hop(request: FetchRequest, ruled: boolean): Promise<SentResult> {
    const home = this.#handOf(new URL(request.url).hostname);
    return home === null
      ? sent(await this.#mainClient().hop(request, ruled))
      : home.calls.call("hop", [request, ruled]);
  }

  async #sitemapsOf(url: string): Promise<readonly string[]> {
    const home = this.#handOf(new URL(url).hostname);
    return home === null
      ? (await this.#mainClient().robotsOf(url)).sitemaps
      : home.calls.call("sitemapsOf", [url]);
  }

  /** The worker that has the host; null where the main thread has it, or has it from now on. */
  #handOf(hostname: string): Hand | null {
    return this.#hands[this.#homes.claim(hostname, mainThread) - 1] ?? null;
  }

  #handFor(hostname: string): Hand {
    const home = this.#hands[(this.#homes.of(hostname) ?? mainThread) - 1];
    const [first, ...rest] = this.#hands;
    if (first === undefined) throw new Error("the crew has no workers");
    return home ?? rest.reduce((least, hand) => (hand.busy < least.busy ? hand : least), first);
  }

  #mainClient(): Client {
    if (this.#client === null) throw new Error("the main thread has no client yet");
    return this.#client;
  }

  #tellAll(what: "stop" | "giveUp"): void {
    for (const { calls } of this.#hands) calls.tell(what, []);
  }
}
