import { spread } from "./spread.ts";

export const tampering = spread("tampering", ({ tampering: seen = [] }) =>
  seen.map(({ kind, technique, confidence, evidence }) => ({
    title: `${kind} ${evidence.excerpt.slice(0, 40)}`,
    fields: { kind, technique: technique ?? null },
    confidence,
    evidence,
  })),
);
