/** What of a site was left out, by why; some of it cut the crawl short. */
import type { LeftOut, Omission } from "../model/omission.ts";

export class Omissions {
  readonly counts: Partial<Record<Omission, number>> = {};
  budgetCut = false;

  /** Goes on with what an earlier process left out. */
  resume(counts: LeftOut): void {
    Object.assign(this.counts, counts);
  }

  /** Left out for what it is. */
  skip(why: Omission): null {
    this.counts[why] = (this.counts[why] ?? 0) + 1;
    return null;
  }

  /** Left out for want of budget. */
  cut(why: Omission): null {
    this.budgetCut = true;
    return this.skip(why);
  }
}
