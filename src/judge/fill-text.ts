/** Fills the placeholders of a rule's texts: `{name}` is a parameter, a figure, or a field of the item spoken of. */
import type { FieldValue } from "../model/collection.ts";
import type { Text } from "../model/text.ts";

export type Values = Readonly<Record<string, FieldValue | undefined>>;

export const fillText = (text: Text, values: Values): Text => ({
  zh: fill(text.zh, values, "未知"),
  en: fill(text.en, values, "unknown"),
});

/** Longest value shown: page texts may be of any length. */
const valueLimit = 80;

const fill = (text: string, values: Values, unknown: string): string =>
  text.replace(/\{([A-Za-z][A-Za-z0-9-]*)\}/g, (whole, name: string) => {
    if (!(name in values)) return whole;
    const value = values[name] ?? unknown;
    return Array.from(String(value)).slice(0, valueLimit).join("");
  });
