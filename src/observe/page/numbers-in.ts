/** Words around a date that say what it is, and the name of a day before the first digit. */
const around = 24;

/** What dates are made of, by UTF-16 code unit. */
const parts = new Uint8Array(65_536);
const [digit, zero, capital] = [1, 2, 4];
for (const char of "0123456789０１２３４５６７８９") parts[char.charCodeAt(0)] = digit;
for (const char of "〇○零九Ｏ") parts[char.charCodeAt(0)] = zero;
for (const char of "JFMASOND") parts[char.charCodeAt(0)] = capital;

export interface Numbers {
  /** Where a text has digits, with what stands around them: most of an article has none. */
  readonly stretches: readonly { readonly from: number; readonly to: number }[];
  /** False where no year can be written in numerals. */
  readonly hasZeros: boolean;
  /** False where no month can be written in English. */
  readonly hasCapitals: boolean;
}

/** One pass over the text tells where patterns of dates may find anything. */
export function numbersIn(text: string): Numbers {
  const stretches: { from: number; to: number }[] = [];
  let last = { from: 0, to: Number.NEGATIVE_INFINITY };
  let seen = 0;
  for (let at = 0; at < text.length; at += 1) {
    const part = parts[text.charCodeAt(at)] ?? 0;
    seen |= part;
    if (part !== digit) continue;
    if (at - around > last.to) {
      last = { from: Math.max(0, at - around), to: 0 };
      stretches.push(last);
    }
    last.to = at + around;
  }
  return { stretches, hasZeros: (seen & zero) !== 0, hasCapitals: (seen & capital) !== 0 };
}
