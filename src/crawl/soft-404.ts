/**
 * Pages that were answered and yet are not there: a redirect to an error page or to the front, the notice that a server
 * gives to any nonsense, or one page under every address. Told by asking for made-up addresses of the same shape, a few
 * for each shape; only what is certain counts as dead.
 */
import type { Page } from "../model/page.ts";
import { pageKeyOf } from "../model/url.ts";
import { errorPageOf } from "../observe/kinds/error-page.ts";
import { type ProbeAnswer, type Soft404, soft404 } from "../observe/kinds/soft404.ts";
import { indexPage, type PageIndex } from "../observe/page/page-index.ts";
import type { Store } from "../store/store.ts";
import { byShape, type Shape } from "./address-shape.ts";
import { decodeBody } from "./charset.ts";
import type { Client } from "./client.ts";
import { soft404Limits } from "./diagnostics.ts";
import { lookalikes } from "./lookalikes.ts";
import { probesLike } from "./shape-probe.ts";

export interface Soft404Tools {
  readonly store: Pick<
    Store,
    "pagesInDoubt" | "titledPages" | "savePages" | "saveSiteFacts" | "body" | "findPage"
  >;
  readonly client: Pick<Client, "fetch">;
  readonly giveUp: AbortSignal;
}

/** Pages of a shape that are compared, and doubts that are noted. */
const limits = { pages: 300, noted: 1000 };

/** A page that may not be there, as the site's facts keep it. */
export interface DoubtNote extends Soft404 {
  readonly url: string;
}

/** Looks at the site's doubtful pages once more and saves those that are certainly not there as dead. */
export async function settleSoft404(runId: string, siteIndex: number, tools: Soft404Tools): Promise<void> {
  const settling = new Settling(runId, siteIndex, tools);
  const titled = await tools.store.titledPages(runId, siteIndex);
  const doubtful = (await tools.store.pagesInDoubt(runId, siteIndex)).map(({ url }) => ({
    url,
    title: null,
  }));
  const shapes = byShape([...doubtful, ...lookalikes(titled)]);
  const front = await settling.front(titled);
  for (const shape of shapes.slice(0, soft404Limits.shapes)) {
    if (tools.giveUp.aborted) return;
    await settling.settle(shape, front);
  }
  await settling.saveNotes();
}

class Settling {
  readonly #runId: string;
  readonly #siteIndex: number;
  readonly #tools: Soft404Tools;
  readonly #notes: DoubtNote[] = [];

  constructor(runId: string, siteIndex: number, tools: Soft404Tools) {
    this.#runId = runId;
    this.#siteIndex = siteIndex;
    this.#tools = tools;
  }

  /** What a visitor sees first, for telling whether it stands under other addresses as well. */
  async front(
    titled: readonly { readonly url: string; readonly depth: number }[],
  ): Promise<PageIndex | null> {
    const first = titled.find(({ depth }) => depth === 0);
    const page = first === undefined ? null : await this.#find(first.url);
    return page === null ? null : this.#shownBy(page);
  }

  async settle(shape: Shape, front: PageIndex | null): Promise<void> {
    const probes = await probesLike(shape, this.#tools.client);
    const titles = new Set(probes.map(({ page }) => page?.title ?? null));
    const suspects = shape.pages.filter(({ title }) => title === null || titles.has(title));
    for (const { url } of suspects.slice(0, limits.pages)) {
      const page = await this.#find(url);
      const shown = page === null ? null : await this.#shownBy(page);
      if (page !== null && shown !== null) await this.#decide(page, shown, probes, front);
    }
  }

  async #decide(
    page: Page,
    shown: PageIndex,
    probes: readonly ProbeAnswer[],
    front: PageIndex | null,
  ): Promise<void> {
    const found = verdictOn(page, shown, probes, front);
    if (found === null) return;
    this.#notes.push({ url: page.url, ...found });
    if (found.confidence !== "certain") return;
    const reason = page.finalUrl === page.url ? "soft-404" : "redirect-to-error";
    const seen = { body: null, view: null, observers: "", queue: [] };
    await this.#tools.store.savePages(this.#runId, this.#siteIndex, [{ page: { ...page, reason }, ...seen }]);
  }

  /** What speaks against each page stays with the site: the page's own record has no room for it. */
  async saveNotes(): Promise<void> {
    if (this.#notes.length === 0) return;
    const notes = [...this.#notes].sort((a, b) => (a.url < b.url ? -1 : 1)).slice(0, limits.noted);
    await this.#tools.store.saveSiteFacts(this.#runId, this.#siteIndex, { soft404: notes });
  }

  async #find(url: string): Promise<Page | null> {
    return (await this.#tools.store.findPage(this.#runId, this.#siteIndex, url))?.page ?? null;
  }

  /** What the visitor of the page gets to see: its own body, or that of the page it leads to. */
  async #shownBy(page: Page): Promise<PageIndex | null> {
    const source = page.bodySha256 === null ? await this.#find(page.finalUrl) : page;
    const body = source?.bodySha256 == null ? null : await this.#tools.store.body(source.bodySha256);
    if (body === null) return null;
    return indexPage(decodeBody(body, source?.contentType ?? null).text, page.finalUrl);
  }
}

function verdictOn(
  page: Page,
  shown: PageIndex,
  probes: readonly ProbeAnswer[],
  front: PageIndex | null,
): Soft404 | null {
  const isElsewhere = pageKeyOf(page.finalUrl) !== pageKeyOf(page.url);
  const notice = isElsewhere ? errorPageOf(shown) : null;
  return notice?.kind === "not-found"
    ? { confidence: "certain", evidence: notice.evidence }
    : soft404(shown, page.url, probes, front);
}
