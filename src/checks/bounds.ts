/** Decides a threshold by bounds: certain where no unknown could change it, unknown between. */
import type { Answer } from "./check.ts";
import { highest, lowest, type Tally } from "./tally.ts";

export interface Bounded {
  readonly answer: Answer;
  readonly awaitsPerson: boolean;
}

/** Fewer than `limit`: no once the certain ones reach it, yes when even all unknown ones would not. */
export function isUnder(tally: Tally, limit: number): Bounded {
  if (lowest(tally) >= limit) return { answer: "no", awaitsPerson: false };
  if (highest(tally) < limit) return { answer: "yes", awaitsPerson: false };
  return { answer: "unknown", awaitsPerson: lowest(tally) + tally.likely.length >= limit };
}

/** At least `limit`: the other way round. */
export function isAtLeast(tally: Tally, limit: number): Bounded {
  if (lowest(tally) >= limit) return { answer: "yes", awaitsPerson: false };
  if (highest(tally) < limit) return { answer: "no", awaitsPerson: false };
  return { answer: "unknown", awaitsPerson: lowest(tally) + tally.likely.length >= limit };
}
