/** Fills the placeholders of a rule's texts: `{name}` is a parameter, a figure, or a field of the item spoken of. */
import type { FieldValue } from "../model/collection.ts";
import type { Language, Text } from "../model/text.ts";
import { fieldWord } from "./field-words.ts";

/** A value that is said otherwise in each language comes as both. */
export type Values = Readonly<Record<string, FieldValue | Text | undefined>>;

export const fillText = (text: Text, values: Values): Text => ({
  zh: fill(text.zh, values, "zh"),
  en: fill(text.en, values, "en"),
});

const unknown: Text = { zh: "未知", en: "unknown" };
/** What is empty has no newest date, and that is why it is overdue. */
const emptyColumn: Text = { zh: "无（栏目空白）", en: "none (the column is empty)" };
/** What was looked for and not found has no day of its own. */
const notFound: Text = { zh: "未见公开", en: "not found" };
const wordless: Text = { zh: "（无文字）", en: "(no text)" };

/** Longest value shown: page texts may be of any length. */
const valueLimit = 80;

export const placeholder = /\{([A-Za-z][A-Za-z0-9-]*)\}/g;

const fill = (text: string, values: Values, language: Language): string =>
  text.replace(placeholder, (whole, name: string) => {
    if (!(name in values)) return whole;
    return Array.from(shown(name, values, language))
      .slice(0, valueLimit)
      .join("");
  });

function missing(name: string, values: Values): Text {
  if (name === "newest" && values.empty === true) return emptyColumn;
  return name === "published" && values.found === false ? notFound : unknown;
}

function shown(name: string, values: Values, language: Language): string {
  const value = values[name] ?? null;
  if (value === null) return missing(name, values)[language];
  if (typeof value === "object") return value[language];
  if (value === "") return wordless[language];
  return fieldWord(name, value)?.[language] ?? String(value);
}
