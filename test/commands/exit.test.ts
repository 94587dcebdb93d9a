import { expect, it } from "vitest";
import { exitOf, type FailOn, stoppedExit } from "../../src/commands/exit.ts";

it.each<[number, number, FailOn, number]>([
  [0, 0, "unqualified", 0],
  [1, 1, "unqualified", 1],
  [0, 1, "unqualified", 3],
  [0, 1, "inconclusive", 1],
  [1, 0, "inconclusive", 1],
  [1, 1, "never", 0],
])(
  "%i unqualified and %i inconclusive with --fail-on %s is %i",
  (unqualified, inconclusive, failOn, code) => {
    const exit = exitOf({ qualified: 1, unqualified, inconclusive }, failOn);
    expect([exit.code, exit.next === null]).toEqual([code, unqualified + inconclusive === 0]);
  },
);

it.each([
  ["signal", "SIGINT", 130],
  ["signal", "SIGTERM", 143],
  ["max-duration", undefined, 6],
  ["full-disk", undefined, 6],
] as const)("stopped by %s %s is %i", (by, signal, code) => {
  expect(stoppedExit(by, signal, "r", "govinspect.db").code).toBe(code);
});

it.each([
  ["govinspect.db", "go on with: govinspect inspect --resume"],
  ["库/quarter.db", "go on with: govinspect inspect --resume --db 库/quarter.db"],
  ["the list's/q 1.db", "go on with: govinspect inspect --resume --db 'the list'\\''s/q 1.db'"],
])("says how to go on with the run in %s", (db, said) => {
  expect(stoppedExit("max-duration", undefined, "r", db).next?.en.endsWith(said)).toBe(true);
});
