/** How many threads the sites of a run are shared out to: more than one only where they have enough to do. */

export interface Load {
  /** What the user wants; undefined leaves it to the program. */
  readonly asked: number | undefined;
  readonly cores: number;
  /** Hosts to crawl: the sites of one are never shared out. */
  readonly hosts: number;
  /** Pages of one site at most. */
  readonly maxPages: number;
  /** Sites at once. */
  readonly concurrency: number;
  /** Pause between two requests to one host. */
  readonly delayMs: number;
}

/** One thread looks at about so many pages a second; where pauses keep it from them, a second one would only wait. */
const pagesPerSecond = 100;
/** Below so many pages the start of a thread is not earned. */
const leastPages = 2000;
const most = 8;
/** Writing and compressing take a core: on two, two workers gained 1 % at 10,000 pages and 8 % at 50,000. */
const coresOfMain = 1;

export function workersFor({ asked, cores, hosts, maxPages, concurrency, delayMs }: Load): number {
  if (asked !== undefined) return Math.min(asked, hosts);
  const rate = (Math.min(hosts, concurrency) * 1000) / delayMs;
  if (rate < pagesPerSecond || hosts * maxPages < leastPages) return 1;
  return Math.max(1, Math.min(cores - coresOfMain, hosts, most));
}
