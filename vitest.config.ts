import { defineConfig } from "vitest/config";

// Unit tests share one process (they are pure); whatever opens sockets, files or processes runs in forks of its own.
export default defineConfig({
  test: {
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/{model,observe,checks,rules,judge,report,sites}/**/*.test.ts"],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "whole",
          include: ["test/{crawl,store,commands,invariants,faults,e2e}/**/*.test.ts", "test/*.test.ts"],
          pool: "forks",
          testTimeout: 120_000,
        },
      },
    ],
  },
});
