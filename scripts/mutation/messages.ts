/** What the Stryker plugin and the thread that holds the loaded tests say to each other. */
import type { MutantCoverage } from "@stryker-mutator/api/core";
import type { MutantRunResult, TestResult } from "@stryker-mutator/api/test-runner";

export const channelName = "govinspect-mutation";

export interface MutantOrder {
  readonly mutant: string;
  /** The tests that reach the mutant; all of them when absent. */
  readonly tests: readonly string[] | undefined;
}

export type HostMessage = { readonly kind: "run"; readonly order: MutantOrder } | { readonly kind: "stop" };

export type WorkerMessage =
  | { readonly kind: "loaded"; readonly tests: TestResult[]; readonly coverage: MutantCoverage }
  /** `spoiled`: without the mutant the killing test fails too, so something outlived a mutant and the thread must go. */
  | { readonly kind: "done"; readonly result: MutantRunResult; readonly spoiled: boolean }
  | { readonly kind: "broken"; readonly message: string };
