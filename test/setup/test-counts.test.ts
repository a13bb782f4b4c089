// The last line of `npm test` never says "0 failed" after something went wrong.
import { describe, expect, it } from "vitest";
import { countLine, testCounts } from "../../src/setup/test-counts.mjs";

const file = (status: string, ...statuses: readonly string[]) => ({
  status,
  assertionResults: statuses.map((each) => ({ status: each })),
});
const report = (...testResults: ReturnType<typeof file>[]) => ({ success: true, testResults });

describe("testCounts", () => {
  it("counts passed and failed tests over all files", () => {
    const counts = testCounts(report(file("passed", "passed", "passed"), file("failed", "passed", "failed")), 1);
    expect(countLine(counts)).toBe("3 passed, 1 failed");
  });

  it("counts a file that could not be loaded as a failure", () => {
    expect(testCounts(report(file("passed", "passed"), file("failed")), 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  it("counts a run that failed outside of any test as a failure", () => {
    expect(testCounts(report(file("passed", "passed")), 1).failed).toBe(1);
    expect(testCounts(null, 137)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it("keeps tests that did not run apart from those that passed", () => {
    expect(testCounts(report(file("passed", "passed", "skipped", "pending", "todo")), 0)).toEqual({
      passed: 1,
      failed: 0,
      skipped: 3,
    });
  });
});
