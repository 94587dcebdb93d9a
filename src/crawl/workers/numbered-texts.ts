/**
 * Texts that two threads number alike, so that what pages of a site repeat (addresses, labels, the facts of their menus) is sent
 * over once. Messages arrive in the order they were sent: the numbers of both sides agree as long as each side counts.
 */

/** New texts of one message, to be taken in before its numbers are read. */
export interface NewTexts {
  /** Number of the first; 0 where both sides begin anew. */
  readonly from: number;
  readonly texts: readonly string[];
}

/** Texts remembered before both sides begin anew. */
const most = 100_000;

export class SentTexts {
  readonly #most: number;
  readonly #numbers = new Map<string, number>();
  #new: string[] = [];

  constructor(limit = most) {
    this.#most = limit;
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(text, number);
    this.#new.push(text);
    return number;
  }

  /** What was numbered since it was last taken; once it is full, the next message begins anew. */
  take(): NewTexts {
    const taken = { from: this.#numbers.size - this.#new.length, texts: this.#new };
    this.#new = [];
    if (this.#numbers.size >= this.#most) this.#numbers.clear();
    return taken;
  }
}

export class ReceivedTexts {
  #texts: string[] = [];

  add({ from, texts }: NewTexts): void {
    if (from === 0) this.#texts = [];
    for (const text of texts) this.#texts.push(text);
  }

  textOf(number: number): string {
    const text = this.#texts[number];
    if (text === undefined) throw new Error(`text ${number} was never sent`);
    return text;
  }
}
