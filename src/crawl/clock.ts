/**
 * Two clocks. What is written down goes by the calendar's, which a person or a time server may set while a run is under
 * way; how long anything takes or waits goes by the one that only ever goes on. A day put back must not become a day of
 * waiting, nor a second in the books hold the requests of all that follow.
 */
export interface Clock {
  /** Milliseconds since the epoch: for stamps, and for moments that servers name. */
  readonly now: () => number;
  /** Milliseconds since some moment, never set: for pauses, rests and how long an answer is good. */
  readonly ticks: () => number;
}

export const systemClock: Clock = { now: () => Date.now(), ticks: () => performance.now() };
