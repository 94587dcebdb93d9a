import type { Language } from "../model/text.ts";

/** A note behind a text, in the brackets of its language. */
export const inBrackets = (note: string, language: Language): string =>
  ({ en: ` (${note})`, zh: `（${note}）` })[language];
