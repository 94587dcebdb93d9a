/** What of a site was left out, by why; some of it cut the crawl short. */
export class Omissions {
  readonly counts: Record<string, number> = {};
  budgetCut = false;

  /** Left out for what it is. */
  skip(why: string): null {
    this.counts[why] = (this.counts[why] ?? 0) + 1;
    return null;
  }

  /** Left out for want of budget. */
  cut(why: string): null {
    this.budgetCut = true;
    return this.skip(why);
  }
}
