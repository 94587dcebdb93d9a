import { defineConfig } from "vitest/config";

/** The pure tests of the middle, for `npm run mutation`. */
export default defineConfig({
  test: { include: ["test/{checks,judge,rules,model}/**/*.test.ts"], isolate: false, testTimeout: 30_000 },
});
