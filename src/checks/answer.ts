/** Three-valued logic: a yes or a no that no unknown could change stands, everything else is unknown. */
import type { Answer } from "./check.ts";

export const answerOf = (holds: boolean): Answer => (holds ? "yes" : "no");

export function not(answer: Answer): Answer {
  if (answer === "unknown") return "unknown";
  return answer === "yes" ? "no" : "yes";
}

export function and(given: readonly Answer[]): Answer {
  if (given.includes("no")) return "no";
  return given.includes("unknown") ? "unknown" : "yes";
}

export const or = (given: readonly Answer[]): Answer => not(and(given.map(not)));
