/** The text of a page as a reader meets it, written while the markup is read. */

/** White space of markup, by UTF-16 code unit, and what is as invisible. */
const blank = new Uint8Array(65_536);
for (const char of "\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff")
  blank[char.charCodeAt(0)] = 1;
blank.fill(1, 0x2000, 0x200c);

const whiteSpace = /[\s\u200b\ufeff]+/g;

/** White space as one space. Most texts between two tags have none or are nothing else. */
function fold(text: string): string {
  let blanks = 0;
  for (let at = 0; at < text.length; at += 1) blanks += blank[text.charCodeAt(at)] ?? 0;
  return blanks === 0 ? text : blanks === text.length ? " " : text.replace(whiteSpace, " ");
}

export class PageText {
  length = 0;
  readonly #chunks: string[] = [];
  readonly #limit: number;
  /** Last character written: decides whether white space may follow. */
  #last = "\n";
  /** Where the last element started or ended. */
  #edge = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** An element starts or ends here. */
  edge(): void {
    this.#edge = this.length;
  }

  /** Ends a line or a cell; the stronger break stands. */
  break(mark: "\n" | "\t"): void {
    if (this.length === 0 || this.#last === "\n" || (mark === "\t" && this.#last === "\t")) return;
    this.#write(mark);
  }

  /** False where there is no room for it. */
  add(text: string): boolean {
    let folded = fold(text);
    if (folded.startsWith(" ") && (this.#last === " " || this.#last === "\n" || this.#last === "\t"))
      folded = folded.slice(1);
    if (folded === "") return true;
    // "…公告2" and "2026-01-02" in elements side by side are apart for a reader, by their looks.
    if (this.#edge === this.length && isDigit(this.#last) && datesStart.test(folded)) this.#write(" ");
    if (this.length + folded.length > this.#limit) return false;
    this.#write(folded);
    return true;
  }

  whole(): string {
    return this.#chunks.join("");
  }

  #write(text: string): void {
    this.#chunks.push(text);
    this.length += text.length;
    this.#last = text[text.length - 1] ?? this.#last;
  }
}

const datesStart = /^(?:19|20)\d\d[-./年]\d/;
const isDigit = (char: string): boolean => char >= "0" && char <= "9";
