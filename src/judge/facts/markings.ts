import { spread } from "./spread.ts";

export const markings = spread("markings", ({ markings: seen = [] }) =>
  seen.map(({ mark, level, evidence }) => ({
    title: mark,
    fields: { mark, level },
    // Whether a text is secret is for a person to say.
    confidence: "likely",
    evidence,
  })),
);
