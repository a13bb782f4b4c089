import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    setupFiles: ["test/support/property-seed.ts"],
    // Ample: a test that hangs is found later, one that is slow on a busy machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // Browser tests mostly wait, so that two files at a time pay even on two processors, where one is the default.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
