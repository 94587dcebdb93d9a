import { spread } from "./spread.ts";

export const ads = spread("ads", ({ ads: seen = [] }) =>
  seen.map(({ kind, target, confidence, evidence }) => ({
    title: `${kind} ${target}`,
    fields: { kind, target },
    confidence,
    evidence,
  })),
);
