// The last line of `npm test`, from vitest's JSON report.

/**
 * @typedef {{ status: string }} TestResult
 * @typedef {{ status: string, assertionResults: readonly TestResult[] }} FileResult
 * @typedef {{ success: boolean, testResults: readonly FileResult[] }} VitestReport
 * @typedef {{ passed: number, failed: number, skipped: number }} TestCounts
 */

/** @param {readonly TestResult[]} tests @param {string} status */
const countOf = (tests, status) => tests.filter((test) => test.status === status).length;

/**
 * Counts tests. A file that fails without a failed test (it cannot be loaded, say) counts as one failure, and so does a
 * run that fails without a failed file: what went wrong must not end in "0 failed".
 *
 * @param {VitestReport | null} report null: the run left none.
 * @param {number} exitCode
 * @returns {TestCounts}
 */
export const testCounts = (report, exitCode) => {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const broken = files.filter((file) => file.status === "failed" && countOf(file.assertionResults, "failed") === 0);
  const failed = countOf(tests, "failed") + broken.length;
  const passed = countOf(tests, "passed");
  return {
    passed,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: tests.length - passed - countOf(tests, "failed"),
  };
};

/** @param {TestCounts} counts */
export const countLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
