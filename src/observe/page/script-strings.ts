/** Reads a script as text: its string literals, comments and regular expressions left out. Nothing is executed. */

/** Literals that `+` joins: one string as the script would build it, what comes from variables missing. */
export interface StringRun {
  readonly text: string;
  /** Source just before the first literal, to see what is called with it. */
  readonly before: string;
}

/** Longest script read. */
export const scriptLimit = 1_000_000;

export function stringRunsOf(source: string): StringRun[] {
  return new Reader(source.slice(0, scriptLimit)).read();
}

/** Longer regular expressions are not met; a slash without an end is a division. */
const regexLimit = 500;

/** Quotes and slashes, and what ends a run: the next literal belongs to another argument or statement. */
const telling = /["'`/;,{}=([:?]/g;
/** After one of these a slash starts a regular expression, not a division. */
const beforeRegex = /(?:^|[(,=:[!&|?{};+\n]|return)\s*$/;

class Reader {
  readonly #source: string;
  readonly #runs: StringRun[] = [];
  #at = 0;
  #run: { parts: string[]; from: number } | null = null;

  constructor(source: string) {
    this.#source = source;
  }

  read(): StringRun[] {
    for (let at = this.#next(); at >= 0; at = this.#next()) {
      this.#at = at;
      this.#step(this.#source[at] ?? "");
    }
    this.#endRun();
    return this.#runs;
  }

  /** Where the next character stands that matters here. */
  #next(): number {
    telling.lastIndex = this.#at;
    return telling.exec(this.#source)?.index ?? -1;
  }

  #step(char: string): void {
    if (char === '"' || char === "'" || char === "`") this.#literal(char);
    else if (char === "/") this.#slash();
    else {
      this.#endRun();
      this.#at += 1;
    }
  }

  #slash(): void {
    if (this.#skipComment()) return;
    if (beforeRegex.test(this.#source.slice(Math.max(0, this.#at - 20), this.#at)) && this.#skipRegex())
      return;
    this.#at += 1;
  }

  #literal(quote: string): void {
    const from = this.#at;
    const text: string[] = [];
    this.#at += 1;
    while (this.#at < this.#source.length) {
      const char = this.#source[this.#at] ?? "";
      if (char === quote) break;
      if (char === "\n" && quote !== "`") break;
      if (char === "\\") text.push(this.#escape());
      else {
        text.push(char);
        this.#at += 1;
      }
    }
    this.#at += 1;
    this.#run ??= { parts: [], from };
    this.#run.parts.push(text.join(""));
  }

  /** Reads one escape sequence and stands behind it. */
  #escape(): string {
    const coded = /^\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))/.exec(
      this.#source.slice(this.#at, this.#at + 12),
    );
    if (coded !== null) {
      this.#at += coded[0].length;
      const point = Number.parseInt(coded[1] ?? coded[2] ?? coded[3] ?? "", 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : "";
    }
    const char = this.#source[this.#at + 1] ?? "";
    this.#at += char === "\r" && this.#source[this.#at + 2] === "\n" ? 3 : 2;
    if (char === "\n" || char === "\r") return "";
    return char === "n" || char === "r" || char === "t" ? " " : char;
  }

  #skipComment(): boolean {
    const next = this.#source[this.#at + 1];
    if (next !== "/" && next !== "*") return false;
    const end = this.#source.indexOf(next === "/" ? "\n" : "*/", this.#at + 2);
    this.#at = end < 0 ? this.#source.length : end + (next === "/" ? 1 : 2);
    return true;
  }

  /** A regular expression ends on its line; what does not was a division. */
  #skipRegex(): boolean {
    let inClass = false;
    const last = Math.min(this.#source.length, this.#at + regexLimit);
    for (let i = this.#at + 1; i < last; i += 1) {
      const char = this.#source[i];
      if (char === "\n") return false;
      if (char === "\\") i += 1;
      else if (char === "[") inClass = true;
      else if (char === "]") inClass = false;
      else if (char === "/" && !inClass) {
        this.#at = i + 1;
        return true;
      }
    }
    return false;
  }

  #endRun(): void {
    if (this.#run === null) return;
    const { parts, from } = this.#run;
    this.#runs.push({ text: parts.join(""), before: this.#source.slice(Math.max(0, from - 40), from) });
    this.#run = null;
  }
}
