/**
 * A list that turns its pages for ever, a calendar under numbered addresses: page after page of one template on which
 * nothing but the numbers changes. Told by what was seen of them, so that real pages of any number are never taken for it.
 */
import type { Observations } from "../model/observation.ts";
import { templateOf } from "./template-of.ts";

/** So many pages in a row that say the same: a real list repeats itself once or twice, where it ends. */
const mostAlike = 10;

export class Repetition {
  readonly #runs = new Map<string, { said: string; length: number }>();

  /** Remembers a page in the order of the crawl; true when its template only repeats itself by now. */
  repeats(url: string, observations: Observations): boolean {
    const template = templateOf(url);
    const said = saidOn(observations);
    const run = this.#runs.get(template);
    if (run === undefined || run.said !== said) {
      this.#runs.set(template, { said, length: 1 });
      return false;
    }
    run.length += 1;
    return run.length > mostAlike;
  }
}

/** What a page says of its own: what stands on it, and by how many characters of either script its text differs. */
function saidOn(seen: Observations): string {
  const { listing, article, messages } = seen;
  return JSON.stringify([
    seen["page.title"]?.replace(/\d+/g, "0") ?? null,
    listing?.items ?? null,
    article === undefined ? null : [article.title, article.length, article.simhash],
    messages?.map(({ title, url }) => [title, url]) ?? null,
    seen["page.characters"] ?? null,
  ]);
}
