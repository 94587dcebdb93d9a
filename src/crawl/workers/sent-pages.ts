/** Pages on their way from a worker to the thread that saves them: texts by number, links as numbers, bodies as their bytes. */
import { type AddressLink, addressKinds } from "../../model/link.ts";
import type { PackedView } from "../../model/packed-view.ts";
import type { CrawledPage } from "../../store/store.ts";
import { type NewTexts, ReceivedTexts, SentTexts } from "./numbered-texts.ts";
import { bufferOf, ownBytes } from "./own-bytes.ts";

export interface SentPages {
  readonly texts: NewTexts;
  readonly pages: readonly SentPage[];
}

interface SentPage extends Omit<CrawledPage, "body" | "view"> {
  readonly body: Uint8Array<ArrayBuffer> | null;
  readonly view: SentView | number | null;
}

interface SentView {
  readonly ownFacts: string;
  readonly sharedFacts: Uint32Array;
  /** Three numbers a link: its address, its text, its kind's place among the kinds. */
  readonly links: Uint32Array;
}

export class PageSender {
  readonly #texts = new SentTexts();

  send(crawled: readonly CrawledPage[]): SentPages {
    const pages = crawled.map((page) => ({
      ...page,
      body: page.body === null ? null : ownBytes(page.body),
      view: isPacked(page.view) ? this.#sent(page.view) : page.view,
    }));
    return { texts: this.#texts.take(), pages };
  }

  #sent({ ownFacts, sharedFacts, links }: PackedView): SentView {
    const texts = this.#texts;
    const numbers = new Uint32Array(links.length * 3);
    links.forEach(({ url, text, kind }, i) => {
      numbers[i * 3] = texts.numberOf(url);
      numbers[i * 3 + 1] = texts.numberOf(text);
      numbers[i * 3 + 2] = addressKinds.indexOf(kind);
    });
    return {
      ownFacts,
      sharedFacts: Uint32Array.from(sharedFacts, (fact) => texts.numberOf(fact)),
      links: numbers,
    };
  }
}

export class PageReceiver {
  readonly #texts = new ReceivedTexts();

  receive({ texts, pages }: SentPages): CrawledPage[] {
    this.#texts.add(texts);
    return pages.map(({ body, view, ...page }) => ({
      ...page,
      body: body === null ? null : bufferOf(body),
      view: view === null || typeof view === "number" ? view : this.#received(view),
    }));
  }

  #received({ ownFacts, sharedFacts, links }: SentView): PackedView {
    const found: AddressLink[] = [];
    for (let at = 0; at < links.length; at += 3) {
      found.push({
        url: this.#texts.textOf(links[at] ?? 0),
        kind: addressKinds[links[at + 2] ?? 0] ?? "page",
        text: this.#texts.textOf(links[at + 1] ?? 0),
      });
    }
    return {
      ownFacts,
      sharedFacts: Array.from(sharedFacts, (fact) => this.#texts.textOf(fact)),
      links: found,
    };
  }
}

const isPacked = (view: CrawledPage["view"]): view is PackedView => view !== null && typeof view !== "number";
