import { defineConfig } from "vitest/config";

/** The pure tests of the middle, for `npm run mutation`: one thread that loads them once and keeps them. */
export default defineConfig({
  test: {
    include: ["test/{checks,judge,rules,model}/**/*.test.ts"],
    // A second each, and what they run is what the tests beside each rule run.
    exclude: ["test/judge/all-rule-sets.test.ts", "test/rules/rules-docs.test.ts"],
    // Each opens a database and judges whole runs, 26 times: half of the time of all tests together.
    provide: { lastResort: ["test/judge/history.test.ts"] },
    runner: "./scripts/mutation/switching-runner.ts",
    pool: "threads",
    maxWorkers: 1,
    isolate: false,
    testTimeout: 30_000,
  },
});
