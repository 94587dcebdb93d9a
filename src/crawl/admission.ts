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
import type { Scope } from "./scope.ts";
import type { SiteBudget } from "./site-job.ts";
import { linksPerPage, Traps } from "./traps.ts";

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
    for (const { url, kind } of links) {
      if (kind !== "page" && kind !== "external") continue;
      if (queued.length >= linksPerPage) {
        this.#options.omissions.skip("link-farm");
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
    if (frontier.known >= budget.maxPages * knownPerPage) return omissions.cut("budget-cut");
    const entry: QueuedUrl = { url: own, depth, priority, role: "page" };
    if (isRecheck) return this.#unasked(entry);
    return frontier.add(entry) ? entry : null;
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
