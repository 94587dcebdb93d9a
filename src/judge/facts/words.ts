import { spread } from "./spread.ts";

export const words = spread("words", ({ words: seen = [] }) =>
  seen.map(({ list, word, suggestion, confidence, evidence }) => ({
    title: `${list} ${word}`,
    fields: { list, word, suggestion },
    confidence,
    evidence,
  })),
);
