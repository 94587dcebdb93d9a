import { spread } from "./spread.ts";

export const privacy = spread("privacy", ({ privacy: seen = [] }) =>
  seen.map(({ kind, masked, confidence, evidence }) => ({
    title: `${kind} ${masked}`,
    fields: { kind, masked },
    confidence,
    evidence,
  })),
);
