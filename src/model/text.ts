/** What a person reads, in both languages of the tool. Machine formats pick one by `--lang`. */
export interface Text {
  zh: string;
  en: string;
}

export const languages = ["zh", "en"] as const;
export type Language = (typeof languages)[number];

/** What is the same in every language: a name, an address, a figure. */
export const same = (text: string): Text => ({ zh: text, en: text });

/** One text after the other, in each language, with what each of them puts between. */
export const joined = (texts: readonly Text[], between: string | Text = ""): Text => {
  const mark = typeof between === "string" ? same(between) : between;
  return {
    zh: texts.map(({ zh }) => zh).join(mark.zh),
    en: texts.map(({ en }) => en).join(mark.en),
  };
};
