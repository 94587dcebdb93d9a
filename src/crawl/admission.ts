/** The door to a site's frontier: what is known already, not the site's, a trap, or too far away stays out, and is counted. */
import { flat } from "../model/evidence.ts";
import type { FoundLink } from "../model/link.ts";
import type { Observations } from "../model/observation.ts";
import type { Page } from "../model/page.ts";
import { looksLikeResource } from "../model/url.ts";
import type { QueuedUrl } from "../store/store.ts";
import type { Frontier } from "./frontier.ts";
import type { Omissions } from "./omissions.ts";
import { priorities, prioritiesOn } from "./priority.ts";
import { Repetition } from "./repetition.ts";
import type { Scope } from "./scope.ts";
import type { SiteBudget } from "./site-job.ts";
import { templateOf } from "./template-of.ts";
import { linksPerPage, Traps } from "./traps.ts";

/** Addresses of one template that come in their turn; a farm of links has more, and so has a large archive. */
const crowdFrom = 200;
/** URLs known per page that may be asked for: beyond it a site without end only fills the memory. */
const knownPerPage = 30;

export interface AdmissionOptions {
  readonly frontier: Frontier;
  readonly scope: Scope;
  readonly omissions: Omissions;
  readonly budget: Pick<SiteBudget, "maxPages" | "maxDepth">;
  /** Nothing found is asked for: certain pages are looked at again. */
  readonly isRecheck: boolean;
}

export class Admission {
  readonly #options: AdmissionOptions;
  readonly #traps = new Traps();
  readonly #repetition = new Repetition();
  /** Addresses taken, by template. */
  readonly #crowds = new Map<string, number>();
  /** URLs looked at already, as written: most links of a page are those of the page before. */
  readonly #considered = new Set<string>();

  constructor(options: AdmissionOptions) {
    this.#options = options;
  }

  /** A URL that an earlier process had queued. */
  remember(url: string): void {
    this.#options.frontier.claim(url);
    this.#traps.trapOf(url);
  }

  /** A page that an earlier process had seen, in the order it had: what only repeats itself is known from there. */
  recall(url: string, observations: Observations): void {
    this.#repetition.repeats(url, observations);
  }

  /** What a page names and was not known: its links, the files it is made of, the addresses its lists come from. */
  foundOn(page: Page, observations: Observations, links: readonly FoundLink[]): QueuedUrl[] {
    // A frame is a part of its page: what it names is as far away as what the page names.
    const depth = page.role === "include" ? page.depth : page.depth + 1;
    const includes = page.role === "page" ? (observations["page.includes"] ?? []) : [];
    const queued = [
      ...includes.flatMap(({ url }) => this.#part(url, depth, "include") ?? []),
      ...(observations.listing?.endpoints ?? []).flatMap((url) => this.#part(url, depth, "endpoint") ?? []),
    ];
    const special = prioritiesOn(observations);
    const usual = page.depth === 0 ? priorities.home : priorities.page;
    const repeated =
      page.role === "page" && this.#repetition.repeats(page.url, observations) ? templateOf(page.url) : null;
    for (const url of ledToBy(observations, links)) {
      if (queued.length >= linksPerPage) {
        this.#options.omissions.skip("link-farm");
        continue;
      }
      if (repeated !== null && this.#isAnotherOf(repeated, url)) {
        this.#options.omissions.skip("repetition");
        continue;
      }
      const entry = this.admit(url, depth, special.get(url) ?? usual);
      if (entry !== null) queued.push(entry);
    }
    return queued;
  }

  /** The queued URL, or null when it is known, not the site's, or left out for a reason that is counted. */
  admit(url: string, depth: number, priority: number): QueuedUrl | null {
    const { frontier, scope, omissions, budget, isRecheck } = this.#options;
    if (this.#considered.has(url)) return null;
    const own = flat(url);
    this.#considered.add(own);
    if (!scope.holds(own) || looksLikeResource(own)) return null;
    if (scope.leavesOut(own)) return omissions.skip("excluded");
    if (depth > budget.maxDepth) return omissions.cut("too-deep");
    const trap = this.#traps.trapOf(own);
    if (trap !== null) return omissions.skip(trap);
    const turn = this.#inTurn(own, priority);
    // A crowd leaves room for what is found after it.
    const most = budget.maxPages * knownPerPage * (turn === priorities.crowd ? 0.5 : 1);
    if (frontier.known >= most) return omissions.cut("budget-cut");
    const entry: QueuedUrl = { url: own, depth, priority: turn, role: "page" };
    if (isRecheck) return this.#unasked(entry);
    return frontier.add(entry) ? entry : null;
  }

  /** Not known yet, and of the template that only repeats itself. */
  #isAnotherOf(template: string, url: string): boolean {
    return !this.#considered.has(url) && this.#options.scope.holds(url) && templateOf(url) === template;
  }

  /**
   * Of a template that has many addresses the first ones have what speaks for them, the next ones are ordinary, and the
   * rest waits until all others had their turn.
   */
  #inTurn(url: string, priority: number): number {
    if (priority < priorities.column || priority > priorities.page) return priority;
    const template = templateOf(url);
    const isOrdinary = priority >= priorities.home;
    if (!isOrdinary && this.#isEarly(`special ${template}`)) return priority;
    if (!this.#isEarly(template)) return priorities.crowd;
    return isOrdinary ? priority : priorities.page;
  }

  #isEarly(crowd: string): boolean {
    const count = (this.#crowds.get(crowd) ?? 0) + 1;
    this.#crowds.set(crowd, count);
    return count <= crowdFrom;
  }

  #part(url: string, depth: number, role: "include" | "endpoint"): QueuedUrl | null {
    const { frontier, scope } = this.#options;
    if (!scope.holds(url) || scope.leavesOut(url)) return null;
    const entry = { url: flat(url), depth, priority: priorities[role], role };
    return frontier.add(entry) ? entry : null;
  }

  /** Named by a page that is looked at again, and not looked at itself: known, and not silently so. */
  #unasked(entry: QueuedUrl): QueuedUrl | null {
    this.#options.omissions.cut("not-rechecked");
    return this.#options.frontier.claim(entry.url) ? entry : null;
  }
}

/** The pages that a page links, and the next one of its list, which a paging script may be all that leads to. */
function* ledToBy({ listing }: Observations, links: readonly FoundLink[]): Generator<string> {
  for (const { url, kind } of links) if (kind === "page" || kind === "external") yield url;
  if (typeof listing?.nextPage === "string") yield listing.nextPage;
}
