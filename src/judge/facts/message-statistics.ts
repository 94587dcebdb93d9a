import { spread } from "./spread.ts";

export const messageStatistics = spread("message-statistics", ({ "messages.statistics": seen = [] }) =>
  seen.map(({ received, answered, period, evidence }) => ({
    title: `${period ?? ""} ${received ?? ""}/${answered ?? ""}`,
    fields: { received, answered, period },
    confidence: "certain",
    evidence,
  })),
);
