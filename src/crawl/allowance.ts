/** What is left of a site's budget. It counts pages: a URL that leads to none is given back. */
import { type PageRole, pageRoles } from "../model/page.ts";
import type { SiteFrontier } from "../store/store.ts";
import type { SiteBudget } from "./site-job.ts";

const limits = {
  /** Dead URLs per page that do not count against the page budget: a bound that a site of dead links meets. */
  deadPerPage: 4,
  includes: 200,
  endpoints: 100,
};

export class Allowance {
  readonly #budget: SiteBudget;
  readonly #most: Readonly<Record<PageRole, number>>;
  readonly #asked: Record<PageRole, number> = { page: 0, include: 0, endpoint: 0 };
  readonly #startedAt = performance.now();
  /** Dead URLs that were given back. */
  #spared = 0;
  #bytes = 0;

  constructor(budget: SiteBudget) {
    this.#budget = budget;
    this.#most = { page: budget.maxPages, include: limits.includes, endpoint: limits.endpoints };
  }

  /** Goes on where an earlier process stopped. */
  resume({ asked, dead }: Pick<SiteFrontier, "asked" | "dead">): void {
    Object.assign(this.#asked, asked);
    for (const role of pageRoles) for (let left = dead[role]; left > 0; left -= 1) this.giveBack(role);
  }

  /** Takes one URL from the budget; false when nothing is left. */
  take(role: PageRole): boolean {
    const { maxBytes, maxTimeMs } = this.#budget;
    if (this.#asked[role] >= this.#most[role] || this.#bytes >= maxBytes) return false;
    if (maxTimeMs !== null && performance.now() - this.#startedAt > maxTimeMs) return false;
    this.#asked[role] += 1;
    return true;
  }

  /** One request brought a second page. */
  charge(role: PageRole): void {
    this.#asked[role] += 1;
  }

  giveBack(role: PageRole): void {
    if (this.#spared >= this.#budget.maxPages * limits.deadPerPage) return;
    this.#spared += 1;
    this.#asked[role] -= 1;
  }

  received(bytes: number): void {
    this.#bytes += bytes;
  }
}
